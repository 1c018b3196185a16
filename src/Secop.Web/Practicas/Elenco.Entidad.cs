using Microsoft.EntityFrameworkCore;
using Secop.Domain.Comun;
using Secop.Domain.Contratos;
using Secop.Domain.Evaluaciones;
using Secop.Domain.Procesos;
using Secop.Web.Data;
using Secop.Web.Sobres;

namespace Secop.Web.Practicas;

// La entidad, cuando la persona juega de proveedor: responde, publica el aviso, abre, evalúa, acepta, firma y paga.
public sealed partial class Elenco
{
    private async Task DeLaEntidadAsync(MundoDePractica mundo, Guid proceso)
    {
        foreach (var acto in new Func<Escenario, Task>[]
        {
            ResponderAsync, AvisarAsync, AbrirAsync, EvaluarAsync, DecidirAsync, InformarAsync, AceptarAsync,
            PrepararContratoAsync, FirmarEntidadAsync, RecibirAsync, PagarAsync,
        })
        {
            await IntentarAsync(mundo, proceso, acto);
        }
    }

    private static async Task ResponderAsync(Escenario e)
    {
        if (!e.Llego(TipoHito.FinObservaciones) || e.Ahora >= e.Proceso.Cierre)
        {
            return;
        }

        foreach (var observacion in await e.Db.Observaciones.Where(o => o.ProcesoId == e.Proceso.Id && o.RespondidaEn == null).ToListAsync())
        {
            observacion.Responder(e.Proceso, "Se acoge lo que la invitación ya permite; lo demás se mantiene como está publicado.", e.Mundo.ActorComprador, e.Ahora);
        }

        await e.Db.SaveChangesAsync();
    }

    private static async Task AvisarAsync(Escenario e)
    {
        if (e.Proceso is { Estado: EstadoProceso.Publicado, Limitacion: null } && e.Llego(TipoHito.Respuestas) && e.Ahora < e.Proceso.Cierre)
        {
            e.Proceso.PublicarAviso(
                AlcanceMipyme.Abierto, "No hubo solicitudes de limitación suficientes dentro del término.", 0,
                await e.Db.Observaciones.CountAsync(o => o.ProcesoId == e.Proceso.Id && o.RespondidaEn == null), Calendario, e.Mundo.ActorComprador, e.Ahora);
            await e.Db.SaveChangesAsync();
        }
    }

    private static async Task AbrirAsync(Escenario e)
    {
        if (e.Proceso is { Estado: EstadoProceso.Publicado, CerradoEn: not null, AbiertoEn: null } && e.Llego(TipoHito.Apertura))
        {
            await e.Servicios.GetRequiredService<AperturaDeOfertas>().AbrirAsync(e.Proceso.Id, e.Mundo.ActorComprador);
        }
    }

    private static Task EvaluarAsync(Escenario e) => EnLaMesaAsync(e, async mesa =>
    {
        var evaluacion = mesa.Evaluacion;
        if (evaluacion is null)
        {
            evaluacion = await e.Db.ComenzarEvaluacionAsync(mesa, e.Mundo.ActorComprador, e.Ahora);
            evaluacion.DeclararInteres(mesa.EnEvaluacion, conConflicto: false, null, e.Mundo.ActorComprador, e.Ahora);
        }

        foreach (var oferta in evaluacion.EnTurno.Where(o => evaluacion.SituacionDe(o.OfertaId) == SituacionOferta.EnVerificacion).ToList())
        {
            foreach (var requisito in evaluacion.Requisitos.Where(r => evaluacion.VeredictoDe(oferta.OfertaId, r.Id) is null).ToList())
            {
                // A quien juega se le pide subsanar una vez: también eso se practica.
                if (!e.EsSimulado(oferta.ProveedorId) && requisito.EsSubsanable && evaluacion.Solicitudes.Count == 0)
                {
                    evaluacion.PedirSubsanacion(
                        mesa.EnEvaluacion, oferta.OfertaId, requisito.Id, "Aclare por escrito cómo cumple este requisito y desde cuándo.",
                        evaluacion.FinDelTraslado(mesa.EnEvaluacion), e.Mundo.ActorComprador, e.Ahora);
                }
                else
                {
                    evaluacion.Calificar(mesa.EnEvaluacion, oferta.OfertaId, requisito.Id, Veredicto.Cumple, null, e.Mundo.ActorComprador, e.Ahora);
                }
            }
        }
    });

    private static Task DecidirAsync(Escenario e) => EnLaMesaAsync(e, mesa =>
    {
        if (mesa.Evaluacion is not { } evaluacion)
        {
            return Task.CompletedTask;
        }

        foreach (var solicitud in evaluacion.Solicitudes.Where(s => s.Estado == EstadoSolicitud.Respondida || (s.EstaAbierta && s.EstaVencida(e.Ahora))).ToList())
        {
            var respondio = solicitud.Estado == EstadoSolicitud.Respondida;
            evaluacion.Decidir(
                mesa.EnEvaluacion, solicitud.Id, respondio, respondio ? "Lo aclarado acredita el requisito." : "No respondió dentro del término que se le dio.", e.Mundo.ActorComprador, e.Ahora);
            if (!respondio)
            {
                evaluacion.Rechazar(mesa.EnEvaluacion, solicitud.OfertaId, CausalRechazo.NoSubsano, "No subsanó dentro del término.", e.Mundo.ActorComprador, e.Ahora);
            }
        }

        return Task.CompletedTask;
    });

    private static Task InformarAsync(Escenario e) => EnLaMesaAsync(e, async mesa =>
    {
        if (mesa.Evaluacion is { InformeAlDia: false } evaluacion && e.Llego(TipoHito.Informe) && evaluacion.PendientesDelInforme.Count == 0)
        {
            await e.Db.PublicarInformeAsync(mesa, e.Mundo.ActorComprador, e.Ahora);
        }
    });

    private static Task AceptarAsync(Escenario e) => EnLaMesaAsync(e, async mesa =>
    {
        if (mesa.Evaluacion is not { InformeAlDia: true } evaluacion || e.Ahora < evaluacion.FinDelTraslado(mesa.EnEvaluacion))
        {
            return;
        }

        foreach (var comentario in evaluacion.ComentariosSinResponder)
        {
            evaluacion.ResponderComentario(mesa.EnEvaluacion, comentario.Id, "Se revisó lo comentado y el informe se mantiene.", e.Mundo.ActorComprador, e.Ahora);
        }

        if (evaluacion.EnTurno is [var ganadora] && evaluacion.SituacionDe(ganadora.OfertaId) == SituacionOferta.Habilitada)
        {
            await e.Db.AceptarOfertaAsync(mesa, ganadora.OfertaId, e.Mundo.Comprador, null, await e.Db.NombresDelInformeAsync(mesa), e.Mundo.ActorOrdenador, e.Ahora);
        }
    });

    private static Task PrepararContratoAsync(Escenario e) => ConSuContratoAsync(e, EtapaContrato.EnEdicion, contrato =>
    {
        contrato.EditarCondiciones(new DatosDeCondiciones(CondicionesEntrega.TransporteIncluido, "Un pago contra entrega recibida a satisfacción.", true, null), e.Mundo.ActorComprador, e.Ahora);
        contrato.EnviarAlProveedor(CalendarioHabil.FechaBogota(e.Ahora).AddDays(15), e.Mundo.ActorComprador, e.Ahora);
        return Task.CompletedTask;
    });

    private static Task FirmarEntidadAsync(Escenario e) => ConSuContratoAsync(e, EtapaContrato.FirmadoProveedor, async contrato =>
    {
        var hoy = CalendarioHabil.FechaBogota(e.Ahora);
        contrato.FirmarPorEntidad(e.Mundo.ActorOrdenador, e.Ahora);
        contrato.RegistrarPresupuesto("RP-PRACTICA-1", hoy, contrato.ValorInicial, e.Mundo.ActorComprador, e.Ahora);
        contrato.IniciarEjecucion(hoy, await ArchivoAsync(e, "Acta de inicio de práctica"), e.Mundo.ActorComprador, e.Ahora);
        contrato.DefinirPlan([new DatosDeEntrega("Entrega única", hoy.AddDays(5), 100)], e.Mundo.ActorComprador, e.Ahora);
    });

    private static Task RecibirAsync(Escenario e) => ConSuContratoAsync(e, EtapaContrato.EnEjecucion, contrato =>
    {
        foreach (var entrega in contrato.Entregas.Where(x => x.Estado == EstadoEntrega.Reportada).ToList())
        {
            contrato.ConfirmarEntrega(entrega.Id, CalendarioHabil.FechaBogota(e.Ahora), 100, "Recibido a satisfacción.", null, e.Mundo.ActorComprador, e.Ahora);
        }

        return Task.CompletedTask;
    });

    private static Task PagarAsync(Escenario e) => ConSuContratoAsync(e, EtapaContrato.EnEjecucion, async contrato =>
    {
        var hoy = CalendarioHabil.FechaBogota(e.Ahora);
        foreach (var factura in contrato.Facturas.Where(f => f.Estado == EstadoFactura.Enviada).ToList())
        {
            contrato.AprobarFactura(factura.Id, new DatosDeAprobacion(hoy, contrato.RegistrosPresupuestales[0].Id, null, factura.Total), e.Mundo.ActorComprador, e.Ahora);
            contrato.MarcarPagada(factura.Id, hoy, await ArchivoAsync(e, "Comprobante de pago de práctica"), e.Mundo.ActorComprador, e.Ahora);
        }
    });

    private static async Task EnLaMesaAsync(Escenario e, Func<Mesa, Task> acto)
    {
        if (e.Proceso is { Estado: EstadoProceso.Publicado, AbiertoEn: not null } && await e.Db.MesaAsync(e.Proceso.Id, e.Mundo.Entidad) is { } mesa)
        {
            await acto(mesa);
            await e.Db.SaveChangesAsync();
        }
    }

    private static async Task ConSuContratoAsync(Escenario e, EtapaContrato etapa, Func<Contrato, Task> acto)
    {
        if (await e.Db.Contratos.SingleOrDefaultAsync(c => c.ProcesoId == e.Proceso.Id && c.Etapa == etapa) is { } contrato)
        {
            await acto(contrato);
            await e.Db.SaveChangesAsync();
        }
    }
}
