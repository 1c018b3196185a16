using Microsoft.EntityFrameworkCore;
using Secop.Domain.Ofertas;
using Secop.Web.Data;
using Secop.Web.Jobs;

namespace Secop.Web.Sobres;

/// <summary>Borra los archivos cifrados que se quedaron sin fila: subidas cortadas o que nadie confirmó.</summary>
public sealed class RecogidaDePiezas(SecopDbContext db, AlmacenCifrado piezas, TimeProvider reloj) : IVuelta
{
    /// <summary>Más que lo que puede tardar una subida legítima.</summary>
    public static readonly TimeSpan Gracia = TimeSpan.FromHours(24);

    public async Task DarAsync(CancellationToken cancelacion) => await RecogerAsync(reloj.GetUtcNow() - Gracia, cancelacion);

    public async Task<int> RecogerAsync(DateTimeOffset antesDe, CancellationToken cancelacion = default)
    {
        var recogidos = 0;
        foreach (var (id, ruta) in piezas.Quietos(antesDe).ToList())
        {
            if (id is null || !await db.Set<PiezaDeOferta>().AnyAsync(p => p.Id == id, cancelacion))
            {
                File.Delete(ruta);
                recogidos++;
            }
        }

        return recogidos;
    }
}
