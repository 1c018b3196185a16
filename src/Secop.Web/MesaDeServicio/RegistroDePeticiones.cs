using System.Collections.Concurrent;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Secop.Domain.Ayudas;
using Secop.Web.Data;
using Secop.Web.Documentos;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.MesaDeServicio;

/// <summary>
/// Una petición de una persona con sesión, para poder probar después qué intentó: sin cuerpo, sin dirección de red y sin más
/// datos de la persona que su identificador. De quien no tiene sesión no queda ninguna.
/// </summary>
public sealed class PeticionDeUsuario
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid UsuarioId { get; init; }

    public DateTimeOffset En { get; init; }

    public required string Metodo { get; init; }

    /// <summary>La dirección sin consulta; si nombra a una persona o lleva algo secreto, sólo su plantilla.</summary>
    public required string Ruta { get; init; }

    public int Estado { get; init; }

    public int Ms { get; init; }

    public string? Codigo { get; init; }

    public long? Avance { get; init; }

    public long? Tamano { get; init; }

    public IntentoRegistrado ComoIntento() => new(En, Metodo, Ruta, Estado, Ms, Codigo, Avance, Tamano);
}

internal sealed class PeticionDeUsuarioConfiguration : IEntityTypeConfiguration<PeticionDeUsuario>
{
    public void Configure(EntityTypeBuilder<PeticionDeUsuario> builder)
    {
        builder.ToTable("PeticionesDeUsuario");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Metodo).HasMaxLength(10);
        builder.Property(p => p.Ruta).HasMaxLength(200);
        builder.Property(p => p.Codigo).HasMaxLength(80);
        builder.HasIndex(p => new { p.UsuarioId, p.En });
        builder.HasIndex(p => p.En);
    }
}

/// <summary>
/// Lo que las personas con sesión van pidiendo, primero en memoria y luego en la base: si la base no contesta, que es cuando
/// más importa, lo reciente no se pierde. Todo está acotado y todo caduca.
/// </summary>
public sealed class RegistroDePeticiones
{
    public const int MaximoEnMemoria = 20_000;

    /// <summary>Con lo que el filtro de reglas dice cuál se incumplió.</summary>
    public static readonly object ReglaDeLaPeticion = new();

    private readonly ConcurrentQueue<PeticionDeUsuario> _cola = new();

    public int EnMemoria => _cola.Count;

    public void Anotar(PeticionDeUsuario peticion)
    {
        _cola.Enqueue(peticion);
        while (_cola.Count > MaximoEnMemoria && _cola.TryDequeue(out _))
        {
        }
    }

    /// <summary>Saca las que haya, para guardarlas; las que no se pudieron guardar vuelven con <see cref="Anotar"/>.</summary>
    public IReadOnlyList<PeticionDeUsuario> Sacar(int cuantas)
    {
        var sacadas = new List<PeticionDeUsuario>();
        while (sacadas.Count < cuantas && _cola.TryDequeue(out var una))
        {
            sacadas.Add(una);
        }

        return sacadas;
    }

    /// <summary>Las de una persona desde una hora: las guardadas y las que aún están en memoria.</summary>
    public async Task<IReadOnlyList<IntentoRegistrado>> DeAsync(SecopDbContext db, Guid usuarioId, DateTimeOffset desde)
    {
        var enMemoria = _cola.Where(p => p.UsuarioId == usuarioId && p.En >= desde).ToList();
        var guardadas = await db.PeticionesDeUsuario.AsNoTracking().Where(p => p.UsuarioId == usuarioId && p.En >= desde)
            .OrderByDescending(p => p.En).Take(CasoMesaServicio.MaximoDeIntentos).ToListAsync();
        var rechazos = await db.Intentos.AsNoTracking().Where(i => i.UsuarioId == usuarioId && i.En >= desde).OrderByDescending(i => i.En).Take(50)
            .Select(i => new IntentoRegistrado(i.En, "ACTO", i.Acto, 422, 0, i.Codigo, null, null)).ToListAsync();
        return [.. guardadas.Concat(enMemoria).DistinctBy(p => p.Id).Select(p => p.ComoIntento()).Concat(rechazos).OrderByDescending(i => i.En).Take(CasoMesaServicio.MaximoDeIntentos)];
    }
}

public static class RegistroDeIntentos
{
    // Un proveedor puede ser una persona natural; quien tiene el código de un certificado o la clave de un recibo puede leerlo.
    private static readonly string[] Reservadas = ["/proveedores/{", "/cuenta/usuarios/{", "/verificar/{", "/recibo/{"];

    /// <summary>Después de saber quién es: sin sesión no se anota nada.</summary>
    public static void UseRegistroDeIntentos(this WebApplication app) => app.Use(async (contexto, siguiente) =>
    {
        if (contexto.User.Identity is not { IsAuthenticated: true }
            || contexto.RequestServices.GetRequiredService<CuentaActual>() is not { HaySesion: true } cuenta
            || contexto.GetEndpoint() is not RouteEndpoint punto || !SeAnota(punto)
            || contexto.EsDeError())
        {
            await siguiente(contexto);
            return;
        }

        var ruta = RutaQueSeAnota(punto, contexto.Request.Path);
        var (inicio, en, usuario) = (TimeProvider.System.GetTimestamp(), contexto.RequestServices.GetRequiredService<Reloj>().Ahora, cuenta.UsuarioId);
        string? error = null;
        try
        {
            await siguiente(contexto);
        }
        catch (Exception cual)
        {
            error = cual.GetType().Name;
            throw;
        }
        finally
        {
            var respuesta = contexto.Response;
            contexto.RequestServices.GetRequiredService<RegistroDePeticiones>().Anotar(new PeticionDeUsuario
            {
                UsuarioId = usuario,
                En = en,
                Metodo = contexto.Request.Method,
                Ruta = ruta,
                Estado = contexto.RequestAborted.IsCancellationRequested ? 499 : error is null ? respuesta.StatusCode : StatusCodes.Status500InternalServerError,
                Ms = (int)Math.Min(int.MaxValue, TimeProvider.System.GetElapsedTime(inicio).TotalMilliseconds),
                Codigo = error ?? contexto.Items[RegistroDePeticiones.ReglaDeLaPeticion] as string,
                Avance = Numero(respuesta.Headers["Upload-Offset"]),
                Tamano = Numero(respuesta.Headers["Upload-Length"]) ?? Numero(contexto.Request.Headers["Upload-Length"]),
            });
        }
    });

    // Lo de las peticiones no se anota: la hora de una anónima diría de quién es.
    private static bool SeAnota(RouteEndpoint punto)
    {
        var ruta = (punto.RoutePattern.RawText ?? "").TrimStart('/');
        return (punto.Metadata.GetMetadata<PageActionDescriptor>() is not null && !ruta.StartsWith("pqrsd", StringComparison.Ordinal))
            || ruta.StartsWith(PuertaDeSubidas.Ruta.TrimStart('/'), StringComparison.Ordinal);
    }

    private static string RutaQueSeAnota(RouteEndpoint punto, PathString direccion)
    {
        var plantilla = "/" + (punto.RoutePattern.RawText ?? "").TrimStart('/');
        return Recortada(Reservadas.Any(r => plantilla.Contains(r, StringComparison.Ordinal)) ? plantilla : direccion.ToUriComponent(), 200);
    }

    private static string Recortada(string texto, int maximo) => texto.Length <= maximo ? texto : texto[..maximo];

    private static long? Numero(Microsoft.Extensions.Primitives.StringValues valor) =>
        long.TryParse(valor.ToString(), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var n) ? n : null;
}
