using System.Net;
using System.Net.Sockets;
using System.Reflection;
using Npgsql;
using Secop.Web.Data;

namespace Secop.Web.Infrastructure;

/// <summary>
/// De dónde sale la base y dónde viven los archivos. En desarrollo, sin cadena de conexión, el PostgreSQL embebido
/// del repositorio; en cualquier otro caso, <c>ConnectionStrings__Secop</c> (y <c>SecopDueno</c> para migrar).
/// </summary>
public sealed class Instalacion : IAsyncDisposable
{
    private static FileStream? _puertoApartado;
    private PostgresEmbebido? _embebido;

    private Instalacion()
    {
    }

    /// <summary>Cadena con la que corre el producto, ya con el rol de la aplicación.</summary>
    public required string Cadena { get; init; }

    /// <summary>Cadena del dueño: solo para migrar y sembrar.</summary>
    public required string CadenaDueno { get; init; }

    public required string CarpetaDeDatos { get; init; }

    public static string? RaizDelRepositorio =>
        Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>()
            .FirstOrDefault(a => a.Key == "RaizDelRepositorio")?.Value is { } raiz && Directory.Exists(raiz) ? raiz : null;

    public static async Task<Instalacion> PrepararAsync(IConfiguration configuracion, IHostEnvironment entorno)
    {
        var carpeta = configuracion["Datos:Carpeta"]
            ?? (entorno.IsProduction() || RaizDelRepositorio is not { } raiz
                ? throw new InvalidOperationException("Falta Datos:Carpeta (Datos__Carpeta): la carpeta de documentos y llaves.")
                : Path.Combine(raiz, ".datos"));
        if (configuracion.GetConnectionString("Secop") is { Length: > 0 } propia)
        {
            var dueno = configuracion.GetConnectionString("SecopDueno");
            return new Instalacion
            {
                Cadena = dueno is null ? BaseDeDatos.ConRolDeAplicacion(propia) : propia,
                CadenaDueno = dueno ?? propia,
                CarpetaDeDatos = carpeta,
            };
        }

        if (!entorno.IsDevelopment() || RaizDelRepositorio is not { } repositorio)
        {
            throw new InvalidOperationException("Falta la cadena de conexión: ConnectionStrings__Secop.");
        }

        var embebido = await PostgresEmbebido.ArrancarAsync(repositorio);
        return new Instalacion
        {
            Cadena = embebido.Cadena("secop", BaseDeDatos.RolDeAplicacion),
            CadenaDueno = embebido.Cadena("secop"),
            CarpetaDeDatos = carpeta,
            _embebido = embebido,
        };
    }

    public async Task MigrarAsync(bool relojMovible)
    {
        await BaseDeDatos.CrearSiFaltaAsync(CadenaDueno);
        await BaseDeDatos.MigrarAsync(CadenaDueno, relojMovible);
    }

    /// <summary>En producción la base llega migrada y con el reloj de verdad, o el producto no arranca.</summary>
    public async Task ExigirListaAsync()
    {
        await using var conexion = new NpgsqlConnection(Cadena);
        await conexion.OpenAsync();
        await using var movible = new NpgsqlCommand("select to_regclass('public.reloj_de_demostracion') is not null", conexion);
        if (await movible.ExecuteScalarAsync() is true)
        {
            throw new InvalidOperationException("Esta base tiene el reloj movible de demostración: no sirve para producción.");
        }

        await using var migrada = new NpgsqlCommand("select to_regclass('public.bitacora') is not null", conexion);
        if (await migrada.ExecuteScalarAsync() is not true)
        {
            throw new InvalidOperationException("La base no está migrada: ejecute antes el programa con --migrar.");
        }
    }

    /// <summary>http://localhost:5080, o el siguiente puerto libre; queda apartado mientras el programa viva.</summary>
    public static string DireccionLibre()
    {
        for (var puerto = 5080; puerto < 5180; puerto++)
        {
            FileStream? apartado = null;
            try
            {
                // Entre elegirlo y escuchar en él se migra y se siembra: otro programa que arranque a la vez no debe elegir el mismo.
                apartado = new FileStream(Path.Combine(Path.GetTempPath(), $"secop-{Environment.UserName}-{puerto}"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
                using var prueba = new TcpListener(IPAddress.Loopback, puerto);
                prueba.Start();
                _puertoApartado = apartado;
                return $"http://localhost:{puerto}";
            }
            catch (Exception ocupado) when (ocupado is SocketException or IOException or UnauthorizedAccessException)
            {
                // Se prueba el siguiente.
                apartado?.Dispose();
            }
        }

        throw new InvalidOperationException("No hay un puerto libre entre 5080 y 5179: indique uno con --urls.");
    }

    public ValueTask DisposeAsync() => _embebido?.DisposeAsync() ?? ValueTask.CompletedTask;
}
