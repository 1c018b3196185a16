using Microsoft.EntityFrameworkCore;
using Secop.Domain.Adjudicaciones;
using Secop.Domain.Comun;
using Secop.Domain.Contratos;
using Secop.Domain.Evaluaciones;
using Secop.Domain.Ofertas;
using Secop.Web.Sobres;

namespace Secop.Web.Data;

/// <summary>
/// Los actos de la evaluación que tocan varios agregados a la vez. Aquí se preparan; los guarda, de una vez, quien los llama.
/// </summary>
public static class ActosDeEvaluacion
{
    /// <summary>Comienza la evaluación con todas las ofertas que la apertura pudo leer.</summary>
    public static async Task<Evaluacion> ComenzarEvaluacionAsync(this SecopDbContext db, Mesa mesa, Actor actor, DateTimeOffset ahora)
    {
        var pliego = PliegosDeOferta.De(mesa.Proceso);
        var huella = pliego.Huella();
        var ofertas = await db.OfertasAbiertas(mesa.Proceso.Id).ToListAsync();
        ReglasDeOferta.SinPrecios.Exigir(ofertas.TrueForAll(o => o.Total is not null));
        var evaluacion = Evaluacion.Iniciar(
            mesa.EnEvaluacion,
            [.. ofertas.Select(o => new OfertaEnEvaluacion(o.Id, o.ProveedorId, o.Total!.Value, o.PresentadaEn!.Value, Suma(o, pliego, huella)))],
            mesa.Proceso.RequisitosDelPliego(),
            mesa.Proceso.RaizDeCierre ?? "",
            actor,
            ahora);
        db.Add(evaluacion);
        return evaluacion;
    }

    /// <summary>Publica el informe; con el primero empieza el traslado. Cada oferta lleva hacia fuera lo que el informe dijo de ella.</summary>
    public static async Task<Informe> PublicarInformeAsync(this SecopDbContext db, Mesa mesa, Actor actor, DateTimeOffset ahora)
    {
        var evaluacion = mesa.Evaluacion!;
        var informe = evaluacion.PublicarInforme(mesa.EnEvaluacion, await db.NombresDelInformeAsync(mesa), actor, ahora);
        if (informe.Version == 1)
        {
            mesa.Proceso.PublicarInforme(actor, ahora);
        }
        else
        {
            mesa.Proceso.AmpliarTraslado(informe.FinTraslado, actor, ahora);
        }

        foreach (var oferta in await db.OfertasAbiertas(mesa.Proceso.Id).ToListAsync())
        {
            var situacion = evaluacion.SituacionDe(oferta.Id);
            if (situacion == SituacionOferta.Habilitada && oferta.Estado != EstadoOferta.Habilitada)
            {
                oferta.Habilitar(actor, ahora);
            }
            else if (situacion == SituacionOferta.Rechazada && oferta.Estado != EstadoOferta.Rechazada)
            {
                oferta.Rechazar(NombresDeEvaluacion.De(evaluacion.RechazoDe(oferta.Id)!.Causal), actor, ahora);
            }
        }

        return informe;
    }

    /// <summary>Acepta una oferta y, en el mismo commit, hace nacer su contrato.</summary>
    public static async Task<Contrato> AceptarOfertaAsync(
        this SecopDbContext db, Mesa mesa, Guid ofertaId, Guid supervisorId, string? motivoDelCambio, NombresDelInforme nombres, Actor actor, DateTimeOffset ahora)
    {
        var aceptacion = Adjudicacion.Aceptar(mesa.EnEvaluacion, mesa.Evaluacion!, ofertaId, supervisorId, motivoDelCambio, nombres, actor, ahora);
        mesa.Proceso.AceptarOferta(aceptacion.OfertaId!.Value, aceptacion.ProveedorId!.Value, actor, ahora);
        var ofertas = await db.OfertasAbiertas(mesa.Proceso.Id).ToListAsync();
        foreach (var oferta in ofertas.Where(o => o.Estado != EstadoOferta.Rechazada && o.Id != aceptacion.OfertaId))
        {
            oferta.MarcarNoSeleccionada(actor, ahora);
        }

        var aceptada = ofertas.Single(o => o.Id == aceptacion.OfertaId);
        aceptada.MarcarAdjudicada(actor, ahora);
        var contrato = ContratoDeLaAceptacion.Crear(
            mesa.Proceso, aceptacion.Precio!.Value, aceptada.Contenido!.Precios, await db.SalarioMinimoAsync(CalendarioHabil.FechaBogota(ahora)), actor, ahora, supervisorId,
            aceptada.Contenido.Desglose(PliegosDeOferta.De(mesa.Proceso)).Aiu);
        db.Add(aceptacion);
        db.Add(contrato);
        return contrato;
    }

    // La oferta que respondió otra lista de precios se compara por el total que firmó.
    private static decimal? Suma(Oferta oferta, PliegoDeOferta pliego, string huella) =>
        oferta.PliegoRespondido == huella ? oferta.Contenido?.Total(pliego) : null;
}
