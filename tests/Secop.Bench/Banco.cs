using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;
using Secop.Testing;
using Secop.Web.Data;
using Secop.Web.Data.Busqueda;
using Secop.Web.Infrastructure;

namespace Secop.Bench;

/// <summary>Un cluster aparte del de desarrollo y del de pruebas, con una base nueva por corrida.</summary>
public sealed class Banco : IAsyncDisposable
{
    // Como en producción, salvo que una caída de la máquina pierde la base de la medición.
    private static string Ajustes => $"-c fsync=off -c synchronous_commit=off -c jit=off -c max_wal_size=8GB -c shared_buffers={Memoria}MB -c maintenance_work_mem=512MB -c autovacuum=off";
    private readonly PostgresEmbebido _servidor;

    private Banco(PostgresEmbebido servidor, string cadena)
    {
        _servidor = servidor;
        Cadena = cadena;
    }

    /// <summary>Los búferes de PostgreSQL, en MB: dos quintos de la memoria de la máquina, lo más que aconseja su manual para un servidor dedicado.</summary>
    public static long Memoria { get; } = Math.Clamp(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes * 2 / 5 >> 20, 128, 16_384);

    /// <summary>Cadena del dueño.</summary>
    public string Cadena { get; }

    public string CadenaAplicacion => new NpgsqlConnectionStringBuilder(Cadena) { Username = BaseDeDatos.RolDeAplicacion, Timeout = 120, CommandTimeout = 120 }.ConnectionString;

    public static async Task<Banco> AbrirAsync(string nombre)
    {
        var servidor = await PostgresEmbebido.ArrancarAsync(Repositorio.Raiz, "-banco", Ajustes);
        var cadena = servidor.Cadena(nombre);
        await BaseDeDatos.CrearSiFaltaAsync(cadena);
        await BaseDeDatos.MigrarAsync(cadena, relojMovible: false);
        return new Banco(servidor, cadena);
    }

    public async Task BorrarAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await SqlAsync($"drop database {new NpgsqlConnectionStringBuilder(Cadena).Database} with (force)", _servidor.Cadena("postgres"));
    }

    public async Task<object?> SqlAsync(string sql, string? cadena = null)
    {
        await using var conexion = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(cadena ?? Cadena) { CommandTimeout = 0, Pooling = false }.ConnectionString);
        await conexion.OpenAsync();
        await using var orden = new NpgsqlCommand(sql, conexion);
        return await orden.ExecuteScalarAsync();
    }

    public ValueTask DisposeAsync() => _servidor.DisposeAsync();

    public static void Decir(string nombre, string valor) => Console.WriteLine($"{nombre}: {valor}");

    public static string Ms(double milisegundos) => milisegundos.ToString("0.0", CultureInfo.InvariantCulture) + " ms";

    public static double Percentil(IReadOnlyList<double> ordenados, double p) => ordenados.Count == 0 ? 0 : ordenados[(int)Math.Min(ordenados.Count - 1, Math.Ceiling(p * ordenados.Count) - 1)];
}

/// <summary>El producto en su Kestrel, como en producción, sobre la base del banco.</summary>
/// <param name="recuerdaConteos">Como corre el producto; apagado, cada búsqueda cuenta de nuevo.</param>
public sealed class ProductoEnKestrel(Banco banco, bool recuerdaConteos = true) : WebApplicationFactory<VistaPublica>
{
    private readonly string _carpeta = Directory.CreateTempSubdirectory("secop-banco-").FullName;

    public Uri Arrancar()
    {
        UseKestrel(0);
        StartServer();
        return ClientOptions.BaseAddress;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseContentRoot(Path.Combine(Repositorio.Raiz, "src", "Secop.Web"));
        builder.UseSetting("ConnectionStrings:Secop", banco.CadenaAplicacion);
        builder.UseSetting("ConnectionStrings:SecopDueno", banco.Cadena);
        builder.UseSetting("Datos:Carpeta", _carpeta);
        builder.UseSetting("Trabajos:Activos", "false");
        // Una línea por petición taparía las cifras.
        builder.UseSetting("Logging:LogLevel:Secop.Web", "Warning");
        // Publicado, no mira en cada petición si un archivo estático cambió.
        builder.UseSetting("ReloadStaticAssetsAtRuntime", "false");
        builder.UseSetting("Publico:Direccion", "http://127.0.0.1");
        builder.UseSetting("urls", "http://127.0.0.1:0");
        builder.UseStaticWebAssets();

        builder.ConfigureTestServices(s => s.Replace(ServiceDescriptor.Singleton(new EstadisticasDeBusqueda { RecuerdaConteos = recuerdaConteos })));
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (Directory.Exists(_carpeta))
        {
            Directory.Delete(_carpeta, recursive: true);
        }
    }
}

/// <summary>Pide siempre lo mismo por un socket, sin más trabajo que contar bytes: el que mide no debe gastar lo que mide.</summary>
public static class Martillo
{
    public static async Task<(double PorSegundo, int Bytes)> GolpearAsync(Uri direccion, int conexiones, TimeSpan duracion)
    {
        var peticion = Encoding.ASCII.GetBytes($"GET {direccion.PathAndQuery} HTTP/1.1\r\nHost: {direccion.Authority}\r\n\r\n");
        var largo = await LargoAsync(direccion, peticion);
        var reloj = Stopwatch.StartNew();
        var cuentas = await Task.WhenAll(Enumerable.Range(0, conexiones).Select(_ => Task.Run(async () =>
        {
            using var socket = await ConectarAsync(direccion);
            var bloque = new byte[1 << 16];
            long cuenta = 0;
            while (reloj.Elapsed < duracion)
            {
                await socket.SendAsync(peticion);
                for (var faltan = largo; faltan > 0;)
                {
                    var leidos = await socket.ReceiveAsync(bloque.AsMemory(0, Math.Min(faltan, bloque.Length)));
                    faltan -= leidos > 0 ? leidos : throw new InvalidOperationException("El servidor cortó la conexión.");
                }

                cuenta++;
            }

            return cuenta;
        })));
        return (cuentas.Sum() / reloj.Elapsed.TotalSeconds, largo);
    }

    // La segunda respuesta ya sale de la caché; se lee hasta que el servidor calla.
    private static async Task<int> LargoAsync(Uri direccion, byte[] peticion)
    {
        var largo = 0;
        for (var vuelta = 0; vuelta < 3; vuelta++)
        {
            using var socket = await ConectarAsync(direccion);
            await socket.SendAsync(peticion);
            var bloque = new byte[1 << 16];
            largo = 0;
            try
            {
                while (true)
                {
                    using var callado = new CancellationTokenSource(TimeSpan.FromMilliseconds(700));
                    largo += await socket.ReceiveAsync(bloque, callado.Token);
                }
            }
            catch (OperationCanceledException)
            {
                // Llegó entera.
            }
        }

        return largo;
    }

    private static async Task<Socket> ConectarAsync(Uri direccion)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, direccion.Port);
        return socket;
    }
}
