using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Comun;
using Secop.Domain.Ofertas;
using Secop.Domain.Procesos;
using Secop.Domain.Sobres;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Jobs;

namespace Secop.Web.Sobres;

/// <summary>
/// El cierre: el único acto del sistema. Es idempotente, lo dispara el trabajo de fondo o quien abre, y levanta el acta
/// aunque no haya ofertas. Ni el acta ni este código dicen cuántas hay.
/// </summary>
public sealed class CierreDeProcesos(SecopDbContext db, Urna urna, LlaveDePlataforma plataforma, Reloj reloj) : IVuelta
{
    /// <summary>Verdadero si el proceso quedó (o ya estaba) cerrado; falso si su plazo aún corre.</summary>
    public async Task<bool> CerrarAsync(Guid procesoId)
    {
        await using var transaccion = await db.Database.BeginTransactionAsync();
        CierreDeUrna cierre;
        try
        {
            cierre = await urna.CerrarAsync(procesoId);
        }
        catch (ReglaIncumplida regla) when (regla.Regla == ReglasDeOferta.AperturaAntesDeHora || regla.Regla == ReglasDeOferta.NoRecibe)
        {
            return false;
        }

        // El cerrojo ya se tiene: ahora se lee.
        var proceso = await db.Procesos.SingleAsync(p => p.Id == procesoId);
        var raiz = Convert.ToHexStringLower(cierre.Raiz);
        if (cierre.Nuevo)
        {
            await urna.FirmarCierreAsync(procesoId, Acta(proceso, cierre, raiz));
        }

        proceso.Cerrar(cierre.CerradoEn, raiz);
        await db.SaveChangesAsync();
        await transaccion.CommitAsync();
        return true;
    }

    /// <summary>Cierra los procesos vencidos. Uno que espera a un mensaje en camino se cierra en la vuelta siguiente.</summary>
    public async Task DarAsync(CancellationToken cancelacion)
    {
        foreach (var id in await VencidosAsync(cancelacion))
        {
            try
            {
                await CerrarAsync(id);
            }
            catch (ReglaIncumplida regla) when (regla.Regla == ReglasDeOferta.CierreEnCurso)
            {
                // Drenando: se reintenta.
            }
            finally
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task<List<Guid>> VencidosAsync(CancellationToken cancelacion)
    {
        var ahora = reloj.Ahora;
        return await db.Procesos.AsNoTracking()
            .Where(p => p.Estado == EstadoProceso.Publicado && !p.Suspendido && p.CerradoEn == null && p.Cierre <= ahora)
            .Select(p => p.Id).ToListAsync(cancelacion);
    }

    private string Acta(Proceso proceso, CierreDeUrna cierre, string raiz) => plataforma.Con(llave =>
    {
        var cuerpo = new JsonObject
        {
            ["formato"] = "CIERRE-1",
            ["alg"] = "ES256",
            ["llave"] = Recibo.IdDe(llave),
            ["proceso"] = proceso.Codigo,
            ["adenda"] = proceso.VersionPliego,
            ["cierre"] = JsonCanonico.Instante(cierre.Cierre),
            ["cerrado"] = JsonCanonico.Instante(cierre.CerradoEn),
            ["raiz"] = raiz,
        };
        return FirmaDeDocumentos.Firmar(cuerpo, "acta", llave);
    });
}
