using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Secop.Domain.Comun;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Documentos;

/// <summary>
/// La puerta de todo archivo, también de los que van sellados: mientras pasa se mira que sea lo que dice y se muestra al
/// antivirus. Quien lo recibe no llega al final si algo no está bien.
/// </summary>
public sealed class RevisionDeArchivos(Antivirus antivirus, IServiceScopeFactory alcances, CuentaActual cuenta, IHttpContextAccessor accesor, Reloj reloj)
{
    public FlujoRevisado Revisar(Stream contenido, string nombre, Subida? subida = null) => new(contenido, Almacen.NombreLimpio(nombre), antivirus, this, subida);

    // En su propia transacción: lo que se rechaza no se guarda, pero queda dicho que pasó. Ni el nombre ni la huella, que
    // pueden ser de una oferta sellada.
    internal async Task AnotarAsync(ReglaIncumplida rechazo)
    {
        // En una página anónima no queda quién, aunque tenga sesión: puede estar presentando una petición anónima.
        var conNombre = accesor.HttpContext?.GetEndpoint()?.Metadata.GetMetadata<AnonimoAttribute>() is null;
        await using var alcance = alcances.CreateAsyncScope();
        var db = alcance.ServiceProvider.GetRequiredService<SecopDbContext>();
        db.Add(new RechazoDeArchivo
        {
            En = reloj.Ahora,
            UsuarioId = conNombre && cuenta.HaySesion ? cuenta.UsuarioId : null,
            CuentaId = conNombre && cuenta.HayCuenta ? cuenta.CuentaId : null,
            Donde = (accesor.HttpContext?.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "",
            Codigo = rechazo.Regla.Codigo,
            Firma = rechazo.Data["Firma"] as string,
        });
        await db.SaveChangesAsync();
    }
}

/// <summary>Un archivo que no se recibió por lo que dijo, o no dijo, el antivirus.</summary>
public sealed class RechazoDeArchivo
{
    public Guid Id { get; init; } = Guid.NewGuid();

    public DateTimeOffset En { get; init; }

    public Guid? UsuarioId { get; init; }

    public Guid? CuentaId { get; init; }

    /// <summary>La clase de página por la que entró, sin los ids de su dirección.</summary>
    public required string Donde { get; init; }

    public required string Codigo { get; init; }

    /// <summary>Lo que el antivirus dijo haber encontrado; nulo si no contestó.</summary>
    public string? Firma { get; init; }
}

internal sealed class RechazoDeArchivoConfiguration : IEntityTypeConfiguration<RechazoDeArchivo>
{
    public void Configure(EntityTypeBuilder<RechazoDeArchivo> builder)
    {
        builder.ToTable("RechazosDeArchivo");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Codigo).HasMaxLength(60);
        builder.Property(r => r.Firma).HasMaxLength(100);
        builder.HasIndex(r => r.En);
    }
}

/// <summary>
/// El contenido de un archivo que se revisa al leerlo. El último trozo solo se da por leído cuando el antivirus dijo que
/// está limpio.
/// </summary>
public sealed class FlujoRevisado : Stream
{
    private readonly Stream _contenido;
    private readonly string _nombre;
    private readonly Antivirus _antivirus;
    private readonly RevisionDeArchivos _revision;
    private readonly byte[] _comienzo = new byte[TipoDeArchivo.Comienzo];
    private RevisionEnCurso? _enCurso;
    private int _vistos;
    private bool _tipoVisto;
    private bool _terminado;

    internal FlujoRevisado(Stream contenido, string nombre, Antivirus antivirus, RevisionDeArchivos revision, Subida? subida)
    {
        _contenido = contenido;
        _nombre = nombre;
        _antivirus = antivirus;
        _revision = revision;
        Subida = subida;
    }

    /// <summary>La subida a trozos de la que sale, si ya está entera en el almacén.</summary>
    public Subida? Subida { get; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_terminado || buffer.IsEmpty)
        {
            return 0;
        }

        var leidos = await _contenido.ReadAsync(buffer, cancellationToken);
        try
        {
            await MirarAsync(buffer[..leidos], cancellationToken);
        }
        catch (ReglaIncumplida rechazo) when (rechazo.Regla == ReglasDeAntivirus.Infectado || rechazo.Regla == ReglasDeAntivirus.NoContesta || rechazo.Regla == ReglasDeAntivirus.NoCabe)
        {
            await _revision.AnotarAsync(rechazo);
            throw;
        }

        return leidos;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <summary>Nadie se queda con un archivo a medio revisar: si quien lo recibió no lo leyó todo, se lee lo que falta.</summary>
    public async Task TerminarAsync(CancellationToken cancelacion)
    {
        var trozo = new byte[8192];
        while (await ReadAsync(trozo, cancelacion) > 0)
        {
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Un archivo que llega se lee de forma asíncrona.");

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    public override async ValueTask DisposeAsync()
    {
        if (_enCurso is not null)
        {
            await _enCurso.DisposeAsync();
        }

        await _contenido.DisposeAsync();
        await base.DisposeAsync();
    }

    private async Task MirarAsync(ReadOnlyMemory<byte> trozo, CancellationToken cancelacion)
    {
        if (!_tipoVisto)
        {
            var nuevos = Math.Min(trozo.Length, _comienzo.Length - _vistos);
            trozo.Span[..nuevos].CopyTo(_comienzo.AsSpan(_vistos));
            _vistos += nuevos;
            if (_vistos == _comienzo.Length || (trozo.IsEmpty && _vistos > 0))
            {
                TipoDeArchivo.Exigir(_nombre, _comienzo.AsSpan(0, _vistos));
                _tipoVisto = true;
            }
        }

        if (!trozo.IsEmpty)
        {
            _enCurso ??= await _antivirus.EmpezarAsync(_nombre, cancelacion);
            await (_enCurso?.MostrarAsync(trozo, cancelacion) ?? Task.CompletedTask);
            return;
        }

        _terminado = true;
        await (_enCurso?.ExigirLimpioAsync(cancelacion) ?? Task.CompletedTask);
    }
}
