using Secop.Domain.Sobres;
using Secop.Web.Documentos;

namespace Secop.Web.Sobres;

/// <summary>
/// Los archivos de las ofertas sin abrir: se cifran mientras llegan y en el disco nunca hay nada en claro, ni el nombre.
/// Primero el archivo, en disco y sincronizado; luego la fila. Un archivo sin fila se recoge después.
/// </summary>
public sealed class AlmacenCifrado(OpcionesDeSobres opciones, OpcionesDeAlmacen limites)
{
    public async Task<ResumenDeCifrado> GuardarAsync(Guid id, Stream claro, string nombre, byte[] llave, ContextoDeSobre contexto, CancellationToken cancelacion = default)
    {
        var destino = Ruta(id);
        Directory.CreateDirectory(Path.GetDirectoryName(destino)!);
        var temporal = destino + ".parcial";
        var maximo = limites.MaximoDe(claro);
        try
        {
            ResumenDeCifrado resumen;
            await using (var salida = new FileStream(temporal, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.Asynchronous))
            {
                resumen = await CifradoPorTrozos.CifrarAsync(claro, salida, llave, contexto, Relleno.MinimoDelArchivo, t => t <= maximo, cancelacion);
                ReglasDeArchivo.MuyGrande.Exigir(resumen.Tamano <= maximo, nombre, maximo / 1024 / 1024);
                ReglasDeArchivo.Vacio.Exigir(resumen.Tamano > 0, nombre);
                salida.Flush(flushToDisk: true);
            }

            File.Move(temporal, destino);
            return resumen;
        }
        finally
        {
            File.Delete(temporal);
        }
    }

    /// <summary>El contenido en claro, comprobado trozo a trozo; falla si el archivo no está o fue alterado.</summary>
    public FlujoDescifrado Abrir(Guid id, byte[] llave, ContextoDeSobre contexto, long tamano)
    {
        ReglasDeSobre.Danado.Exigir(File.Exists(Ruta(id)));
        return CifradoPorTrozos.Descifrar(new FileStream(Ruta(id), FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.Asynchronous | FileOptions.SequentialScan), llave, contexto, tamano);
    }

    public bool Existe(Guid id) => File.Exists(Ruta(id));

    /// <summary>Los archivos que llevan quietos desde antes de un instante, con su nombre; los cortados a medias no tienen id.</summary>
    public IEnumerable<(Guid? Id, string Ruta)> Quietos(DateTimeOffset antesDe) =>
        !Directory.Exists(opciones.Piezas)
            ? []
            : Directory.EnumerateFiles(opciones.Piezas, "*", SearchOption.AllDirectories)
                .Where(r => File.GetLastWriteTimeUtc(r) < antesDe.UtcDateTime)
                .Select(r => (Guid.TryParseExact(Path.GetFileName(r), "n", out var id) ? id : (Guid?)null, r));

    private string Ruta(Guid id)
    {
        var nombre = id.ToString("n");
        return Path.Combine(opciones.Piezas, nombre[..2], nombre);
    }
}
