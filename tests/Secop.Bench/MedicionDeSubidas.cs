using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Secop.Domain.Procesos;
using Secop.Testing;
using Secop.Web.Data;
using Secop.Web.Documentos;

namespace Secop.Bench;

/// <summary>
/// Un archivo grande por <c>/subidas</c> con la conexión cortada al azar, hasta quedar anexado a un proceso, junto a la misma
/// escritura a disco a secas.
/// </summary>
public static class MedicionDeSubidas
{
    private const int LimiteDeMemoria = 512;
    private const long Sincronizacion = 32L * 1024 * 1024;

    public static async Task CorrerAsync(long megas, int cortes)
    {
        await using var banco = await Banco.AbrirAsync("subidas");
        await using var producto = new ProductoEnKestrel(banco);
        var direccion = producto.Arrancar();
        await using var alcance = producto.Services.CreateAsyncScope();
        var db = alcance.ServiceProvider.GetRequiredService<SecopDbContext>();
        var (cliente, galleta, quien) = await MedicionDePlanes.EntrarAsync(alcance.ServiceProvider, direccion);
        using var sesion = cliente;
        var persona = new Cliente(null!, cliente);
        var contenido = new ContenidoDeEnsayo(megas * 1024 * 1024, semilla: 2048);
        var huella = contenido.Sha256();
        Banco.Decir("archivo", $"{megas} MB, {cortes} cortes");

        var carpeta = alcance.ServiceProvider.GetRequiredService<OpcionesDeAlmacen>().Carpeta;
        var aSecas = await EscribirASecasAsync(contenido, Path.Combine(Path.GetDirectoryName(carpeta)!, "a-secas"));
        GC.Collect();
        using var memoria = new Vigia();

        var proceso = Proceso.Crear(quien.CuentaId, "BANCO-1", "Proceso de la medición de subidas", quien, TimeProvider.System.GetUtcNow());
        db.Add(proceso);
        await db.SaveChangesAsync();
        var pagina = $"/entidad/procesos/{proceso.Id}/documentos";
        var subidas = new ClienteDeSubidas(cliente);
        var reloj = Stopwatch.StartNew();
        var url = await subidas.EmpezarAsync("medición.bin", contenido.Tamano);
        var red = new SubidaConCortes(direccion, galleta, subidas, semilla: 100);
        await red.SubirAsync(url, contenido, cortes);
        var subir = reloj.Elapsed.TotalSeconds;
        reloj.Restart();
        var anexado = await persona.EnviarAsync(
            pagina, [("Entrada.Tipo", nameof(TipoDocumento.AnexoTecnico)), ("Entrada.Titulo", "Archivo de la medición"), ("subida-Archivo", url[^36..])], "Anexar");
        var anexar = reloj.Elapsed.TotalSeconds;
        var maxima = memoria.Maxima;
        var documento = (await db.Procesos.AsNoTracking().SingleAsync(p => p.Id == proceso.Id)).Documentos.SingleOrDefault()
            ?? throw new InvalidOperationException($"El archivo no se anexó: {anexado.Estado} {anexado.Errores}");

        Banco.Decir("cortes que ocurrieron", red.Cortes.ToString(CultureInfo.InvariantCulture));
        Banco.Decir("mandado más de una vez", $"{red.Repetidos / 1048576.0:0.0} MB");
        Banco.Decir("subir con cortes", $"{Velocidad(megas, subir)} (la misma escritura a secas: {Velocidad(megas, aSecas)})");
        Banco.Decir("terminar y anexar", $"{anexar.ToString("0.0", CultureInfo.InvariantCulture)} s");
        Banco.Decir("memoria máxima", $"{maxima} MB (límite {LimiteDeMemoria} MB, con el que sube en el mismo proceso)");
        Banco.Decir("hash igual", documento.Sha256 == huella && documento.Tamano == contenido.Tamano ? "sí" : "NO");
        Banco.Decir("archivos en el almacén", $"{Directory.EnumerateFiles(carpeta, "*", SearchOption.AllDirectories).Count()} (límite 1)");
        await producto.DisposeAsync();
        await banco.BorrarAsync();
        if (documento.Sha256 != huella)
        {
            throw new InvalidOperationException("El archivo llegó distinto.");
        }
    }

    // Los mismos bytes, del mismo generador, al mismo disco y con las mismas sincronizaciones, sin servidor de por medio.
    private static async Task<double> EscribirASecasAsync(ContenidoDeEnsayo contenido, string ruta)
    {
        var reloj = Stopwatch.StartNew();
        var trozo = new byte[128 * 1024];
        await using (var archivo = new FileStream(ruta, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.Asynchronous))
        {
            int leidos;
            for (long desde = 0, sincronizado = 0; (leidos = contenido.Leer(desde, trozo)) > 0; desde += leidos)
            {
                await archivo.WriteAsync(trozo.AsMemory(0, leidos));
                if (desde - sincronizado >= Sincronizacion)
                {
                    archivo.Flush(flushToDisk: true);
                    sincronizado = desde;
                }
            }

            archivo.Flush(flushToDisk: true);
        }

        var segundos = reloj.Elapsed.TotalSeconds;
        File.Delete(ruta);
        return segundos;
    }

    private static string Velocidad(long megas, double segundos) => (megas / segundos).ToString("0", CultureInfo.InvariantCulture) + " MB/s";

    /// <summary>Anota cada décima de segundo la memoria del proceso.</summary>
    private sealed class Vigia : IDisposable
    {
        private readonly Timer _reloj;
        private long _maxima;

        public Vigia() => _reloj = new Timer(_ => Mirar(), null, 0, 100);

        public long Maxima => Interlocked.Read(ref _maxima) >> 20;

        public void Dispose() => _reloj.Dispose();

        private void Mirar()
        {
            using var proceso = Process.GetCurrentProcess();
            var ahora = proceso.WorkingSet64;
            if (ahora > Interlocked.Read(ref _maxima))
            {
                Interlocked.Exchange(ref _maxima, ahora);
            }
        }
    }
}
