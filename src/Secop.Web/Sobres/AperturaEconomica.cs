using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Comun;
using Secop.Domain.Ofertas;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Modalidades;
using Secop.Domain.Sobres;
using Secop.Web.Data;
using Secop.Web.Infrastructure;

namespace Secop.Web.Sobres;

/// <summary>
/// El sobre económico de quienes siguen en el proceso: se descifra en su propio acto, con su propia llave, y no antes de
/// su hora ni del informe. El de quien no sigue queda cerrado para siempre.
/// </summary>
public sealed class AperturaEconomica(SecopDbContext db, Urna urna, LlavesDeProceso llaves, LecturaDeSobres lectura, Reloj reloj)
{
    /// <summary>
    /// Abre las ofertas que se digan y lo guarda con el acto, ya hecho en el proceso: la urna sólo entrega si el acto está
    /// escrito, así que los dos van en una misma transacción.
    /// </summary>
    /// <param name="deQuienes">En el concurso de méritos, una sola: la del primero del orden y, sin acuerdo, la del segundo.</param>
    public async Task AbrirAsync(Proceso proceso, IReadOnlyCollection<Guid> deQuienes, Actor actor)
    {
        var ofertas = await db.Ofertas.Where(o => o.ProcesoId == proceso.Id && o.AbiertaEn != null).ToDictionaryAsync(o => o.Id);
        var unaPorUna = proceso.SuModalidad.SobreEconomico is { UnoPorUno: true };
        ReglasDeOferta.EconomicoDeQuien.ExigirEn(
            "Escogidas", deQuienes.All(ofertas.ContainsKey) && (unaPorUna ? deQuienes.Count == 1 : deQuienes.Count > 0),
            unaPorUna ? "de una sola oferta, la que sigue en el orden" : "de al menos una oferta de este proceso");
        await using var transaccion = await db.Database.BeginTransactionAsync();
        await db.SaveChangesAsync();
        await llaves.AbrirConAsync(proceso.Id, MomentoDeApertura.Economica, proceso.InstanteDe(TipoHito.AperturaEconomica) ?? proceso.Cierre, actor, async privada =>
        {
            var pliego = PliegosDeOferta.De(proceso);
            var sobres = (await urna.EconomicosAsync(proceso.Id)).ToDictionary(s => s.OfertaId);
            foreach (var id in deQuienes)
            {
                await AbrirUnaAsync(ofertas[id], sobres.GetValueOrDefault(id), pliego, privada, actor);
            }

            return deQuienes.Count;
        });
        await db.SaveChangesAsync();
        await transaccion.CommitAsync();
    }

    private async Task AbrirUnaAsync(Oferta oferta, EconomicoDeUrna? sobre, PliegoDeOferta pliego, ECDiffieHellman privada, Actor actor)
    {
        try
        {
            ReglasDeSobre.Danado.Exigir(sobre is not null);
            var contexto = new ContextoDeSobre(oferta.ProcesoId, sobre!.Adenda, sobre.CuentaId, sobre.OfertaId, sobre.Version, ContextoDeSobre.Economico);
            var (contenido, total) = await lectura.LeerAsync(sobre.Manifiesto, sobre.H, sobre.Economico, contexto, pliego, privada);
            oferta.AbrirEconomico(contenido, total, actor, reloj.Ahora);
        }
        catch (ReglaIncumplida danado) when (danado.Regla == ReglasDeSobre.Danado)
        {
            oferta.SenalarEconomicoIlegible(danado.Message, actor, reloj.Ahora);
        }
    }
}
