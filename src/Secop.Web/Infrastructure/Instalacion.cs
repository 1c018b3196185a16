using System.Net;
using System.Net.Sockets;
using System.Reflection;
using Npgsql;
using Secop.Web.Data;
using Secop.Web.Practicas;

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

    public bool EsPractica { get; init; }

    /// <summary>Si la base es la que trae el repositorio: se migra al abrir.</summary>
    public bool EsEmbebida => _embebido is not null;

    public static string? RaizDelRepositorio =>
        Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>()
            .FirstOrDefault(a => a.Key == "RaizDelRepositorio")?.Value is { } raiz && Directory.Exists(raiz) ? raiz : null;

    public static async Task<Instalacion> PrepararAsync(IConfiguration configuracion, IHostEnvironment entorno)
    {
        var practica = ModoDePractica.De(configuracion).Activa;
        if (practica && !entorno.IsProduction())
        {
            throw new InvalidOperationException("La práctica corre con el entorno de producción: ábrala con --practica o con la variable Practica__Activa.");
        }

        var tienePropia = !string.IsNullOrEmpty(configuracion.GetConnectionString("Secop"));
        var carpeta = configuracion["Datos:Carpeta"]
            ?? ((entorno.IsProduction() && (!practica || tienePropia)) || RaizDelRepositorio is not { } raiz
                ? throw new InvalidOperationException("Falta Datos:Carpeta (Datos__Carpeta): la carpeta de documentos y llaves.")
                : Path.Combine(raiz, ".datos", practica ? "practica" : ""));
        foreach (var usada in new[] { carpeta, configuracion["Sobres:Llaves"], configuracion["Sobres:Respaldo"], configuracion["Sobres:Piezas"] }.OfType<string>().Distinct())
        {
            MarcaDeInstalacion.ExigirCarpeta(usada, practica);
        }

        if (configuracion.GetConnectionString("Secop") is { Length: > 0 } propia)
        {
            var dueno = configuracion.GetConnectionString("SecopDueno");
            return new Instalacion
            {
                Cadena = dueno is null ? BaseDeDatos.ConRolDeAplicacion(propia) : propia,
                CadenaDueno = dueno ?? propia,
                CarpetaDeDatos = carpeta,
                EsPractica = practica,
            };
        }

        if (!(entorno.IsDevelopment() || practica) || RaizDelRepositorio is not { } repositorio)
        {
            throw new InvalidOperationException("Falta la cadena de conexión: ConnectionStrings__Secop.");
        }

        var embebido = await PostgresEmbebido.ArrancarAsync(repositorio);
        var nombre = practica ? "secop_practica" : "secop";
        return new Instalacion
        {
            Cadena = embebido.Cadena(nombre, BaseDeDatos.RolDeAplicacion),
            CadenaDueno = embebido.Cadena(nombre),
            CarpetaDeDatos = carpeta,
            EsPractica = practica,
            _embebido = embebido,
        };
    }

    public async Task MigrarAsync(bool relojMovible)
    {
        await BaseDeDatos.CrearSiFaltaAsync(CadenaDueno);
        await BaseDeDatos.MigrarAsync(CadenaDueno, relojMovible || EsPractica, EsPractica);
    }

    /// <summary>
    /// En producción la base llega migrada y con el reloj de verdad, o el producto no arranca. El reloj movible solo se
    /// admite, y entonces se exige, en una base marcada como de práctica.
    /// </summary>
    public async Task ExigirListaAsync()
    {
        await using var conexion = new NpgsqlConnection(Cadena);
        await conexion.OpenAsync();
        await MarcaDeInstalacion.ExigirBaseAsync(conexion, EsPractica);
        await using var movible = new NpgsqlCommand("select to_regclass('public.reloj_de_demostracion') is not null", conexion);
        if (await movible.ExecuteScalarAsync() is true && !EsPractica)
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
