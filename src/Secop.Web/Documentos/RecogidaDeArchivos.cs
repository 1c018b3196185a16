using Microsoft.EntityFrameworkCore;
using Secop.Web.Data;
using Secop.Web.Jobs;

namespace Secop.Web.Documentos;

/// <summary>Borra las subidas que vencieron y los archivos del almacén que se quedaron sin fila: los que nadie confirmó.</summary>
public sealed class RecogidaDeArchivos(SecopDbContext db, OpcionesDeAlmacen opciones, TimeProvider reloj) : IVuelta
{
    /// <summary>Más que lo que puede tardar en guardarse un formulario.</summary>
    public static readonly TimeSpan Gracia = TimeSpan.FromHours(24);

    public async Task DarAsync(CancellationToken cancelacion) => await RecogerAsync(reloj.GetUtcNow(), cancelacion);

    /// <returns>Cuántos archivos borró del disco.</returns>
    public async Task<int> RecogerAsync(DateTimeOffset ahora, CancellationToken cancelacion = default)
    {
        await db.Subidas.Where(s => s.CaducaEn <= ahora).ExecuteDeleteAsync(cancelacion);
        if (!Directory.Exists(opciones.Carpeta))
        {
            return 0;
        }

        var borrados = 0;
        var quietos = Directory.EnumerateFiles(opciones.Carpeta, "*", SearchOption.AllDirectories).Where(r => File.GetLastWriteTimeUtc(r) < (ahora - Gracia).UtcDateTime);
        foreach (var ruta in quietos)
        {
            if (!await TieneFilaAsync(ruta, cancelacion))
            {
                File.Delete(ruta);
                borrados++;
            }
        }

        return borrados;
    }

    private async Task<bool> TieneFilaAsync(string ruta, CancellationToken cancelacion) =>
        Guid.TryParseExact(Path.GetFileNameWithoutExtension(ruta), "n", out var id)
        && (await db.Subidas.AnyAsync(s => s.Id == id, cancelacion)
            || (!Path.HasExtension(ruta) && await db.Archivos.AnyAsync(a => a.Id == id, cancelacion)));
}
