using System.Net.Sockets;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Procesos;
using Secop.Domain.Servicio;
using Secop.Web.Data;
using Secop.Web.Documentos;
using Secop.Web.Notificaciones;
using Secop.Web.Sobres;

namespace Secop.Web.Sondas;

/// <summary>
/// Pide páginas como las pediría cualquiera, sin sesión: a <c>Sondas:Direccion</c> si se mide desde fuera, o al mismo servidor.
/// </summary>
public sealed class NavegadorDeSondas(IConfiguration configuracion, IServer servidor, IHostApplicationLifetime vida) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { Timeout = TimeSpan.FromSeconds(10) };

    /// <summary>Nulo si el servidor no escucha en ninguna dirección o está todavía arrancando: entonces no hay cómo medir.</summary>
    public Uri? Direccion =>
        !vida.ApplicationStarted.IsCancellationRequested ? null
        : Uri.TryCreate(configuracion["Sondas:Direccion"], UriKind.Absolute, out var escrita) ? escrita
        : servidor.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() is { } propia
            && Uri.TryCreate(propia.Replace("://+", "://127.0.0.1", StringComparison.Ordinal).Replace("://*", "://127.0.0.1", StringComparison.Ordinal).Replace("[::]", "127.0.0.1", StringComparison.Ordinal).Replace("0.0.0.0", "127.0.0.1", StringComparison.Ordinal), UriKind.Absolute, out var local) && local.Port > 0 ? local
        : null;

    /// <summary>Que la página responda bien y traiga lo que debe traer.</summary>
    public async Task PedirAsync(string ruta, string debeDecir, CancellationToken cancelacion)
    {
        using var respuesta = await _http.GetAsync(new Uri(Direccion!, ruta), cancelacion);
        respuesta.EnsureSuccessStatusCode();
        if (!(await respuesta.Content.ReadAsStringAsync(cancelacion)).Contains(debeDecir, StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"La página {ruta} respondió, pero sin lo que debe traer.");
        }
    }

    public void Dispose() => _http.Dispose();
}

/// <summary>Una prueba inofensiva por componente: ninguna escribe nada que alguien vea, ni necesita una sesión.</summary>
public sealed class PruebasDelServicio(
    SecopDbContext db, NavegadorDeSondas navegador, OpcionesDeAlmacen almacen, LlaveDePlataforma plataforma, CajaDeLlaves llaves, ISalidaDeCorreo salida, OpcionesDeCorreo correo)
{
    private static readonly TimeSpan EsperaDelCorreo = TimeSpan.FromMinutes(15);

    /// <summary>Si hay cómo probarlo ahora; si no, queda sin medición.</summary>
    public bool SePuede(ComponenteDeServicio componente) =>
        componente is not (ComponenteDeServicio.Ingreso or ComponenteDeServicio.Expedientes or ComponenteDeServicio.Busqueda) || navegador.Direccion is not null;

    public Task ProbarAsync(ComponenteDeServicio componente, CancellationToken cancelacion) => componente switch
    {
        ComponenteDeServicio.Ingreso => navegador.PedirAsync(Security.Seguridad.PaginaDeIngreso, "type=\"password\"", cancelacion),
        ComponenteDeServicio.Expedientes => ExpedienteAsync(cancelacion),
        ComponenteDeServicio.Busqueda => navegador.PedirAsync("/procesos?q=suministro", "id=\"contenido\"", cancelacion),
        ComponenteDeServicio.Archivos => ArchivosAsync(cancelacion),
        ComponenteDeServicio.Ofertas => OfertasAsync(cancelacion),
        ComponenteDeServicio.Correo => CorreoAsync(cancelacion),
        ComponenteDeServicio.Base => db.Database.ExecuteSqlAsync($"select ahora()", cancelacion),
    };

    private async Task ExpedienteAsync(CancellationToken cancelacion)
    {
        var codigo = await db.Procesos.IgnoreAutoIncludes().Where(p => p.Estado == EstadoProceso.Publicado).OrderByDescending(p => p.PublicadoEn).Select(p => p.Codigo).FirstOrDefaultAsync(cancelacion);
        await navegador.PedirAsync(codigo is null ? "/procesos" : "/procesos/" + codigo, "id=\"contenido\"", cancelacion);
    }

    // Escribe, sincroniza, lee y borra en la misma carpeta de los documentos.
    private async Task ArchivosAsync(CancellationToken cancelacion)
    {
        Directory.CreateDirectory(almacen.Carpeta);
        var ruta = Path.Combine(almacen.Carpeta, $"sonda-{Guid.NewGuid():n}.tmp");
        var contenido = RandomNumberGenerator.GetBytes(64 * 1024);
        try
        {
            await using (var archivo = new FileStream(ruta, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                await archivo.WriteAsync(contenido, cancelacion);
                archivo.Flush(flushToDisk: true);
            }

            var leido = await File.ReadAllBytesAsync(ruta, cancelacion);
            if (!contenido.AsSpan().SequenceEqual(leido))
            {
                throw new IOException("Lo leído no es lo escrito.");
            }
        }
        finally
        {
            File.Delete(ruta);
        }
    }

    // La puerta de la urna contesta, el cerrojo del cierre se puede tomar y soltar, y las llaves cifran, abren y firman. El
    // proceso es uno que no existe: ninguna oferta espera por esto.
    private async Task OfertasAsync(CancellationToken cancelacion)
    {
        var nadie = Guid.NewGuid();
        await using (var transaccion = await db.Database.BeginTransactionAsync(cancelacion))
        {
            await db.Database.ExecuteSqlAsync($"select urna.sellada({nadie}, {nadie})", cancelacion);
            await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock_shared(hashtextextended({nadie.ToString()}, 0))", cancelacion);
            await transaccion.RollbackAsync(cancelacion);
        }

        var derivada = llaves.Derivar("sonda", nadie);
        var firmado = plataforma.Con(llave =>
        {
            var firma = llave.SignData(derivada, HashAlgorithmName.SHA256);
            return llave.VerifyData(derivada, firma, HashAlgorithmName.SHA256);
        });
        if (!firmado)
        {
            throw new CryptographicException("La llave de la plataforma no firma.");
        }
    }

    // Que el servidor de correo conteste y que ningún mensaje lleve mucho esperando.
    private async Task CorreoAsync(CancellationToken cancelacion)
    {
        if (!salida.EstaLista)
        {
            throw new InvalidOperationException("No hay servidor de correo configurado.");
        }

        if (correo.Servidor is { Length: > 0 } servidor)
        {
            using var enlace = new TcpClient();
            await enlace.ConnectAsync(servidor, correo.Puerto, cancelacion);
        }

        var limite = TimeProvider.System.GetUtcNow() - EsperaDelCorreo;
        if (await db.Envios.AnyAsync(e => e.Estado == EstadoDeEnvio.Pendiente && e.Intentos == 0 && e.ProximoIntentoEn < limite, cancelacion))
        {
            throw new InvalidOperationException("Hay correo que lleva más de quince minutos sin salir.");
        }

    }
}
