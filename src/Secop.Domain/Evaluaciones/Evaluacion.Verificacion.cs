using Secop.Domain.Comun;

namespace Secop.Domain.Evaluaciones;

// Requisitos, veredictos y rechazos.
public sealed partial class Evaluacion
{
    /// <summary>Un requisito que la invitación trae en su texto y no en el cuestionario.</summary>
    public Requisito AgregarRequisito(ProcesoEnEvaluacion proceso, string? nombre, string? numeral, bool esSubsanable, Actor actor, DateTimeOffset ahora)
    {
        ExigirEvaluador(proceso, actor);
        ReglasDeEvaluacion.RequisitosFijos.Exigir(_calificaciones.Count == 0);
        var (limpio, donde) = (nombre?.Trim() ?? "", numeral?.Trim() ?? "");
        ReglasDeEvaluacion.RequisitoInvalido.ExigirEn("Nombre", limpio.Length is >= 5 and <= 300);
        ReglasDeEvaluacion.RequisitoInvalido.ExigirEn("Numeral", donde.Length is >= 1 and <= 300);
        ReglasDeEvaluacion.RequisitoRepetido.ExigirEn("Nombre", _requisitos.TrueForAll(r => Texto.Llano(r.Nombre) != Texto.Llano(limpio)));
        var requisito = new Requisito(_requisitos.Count + 1, new RequisitoPorVerificar(ClaseRequisito.Invitacion, limpio, donde, EsSubsanable: esSubsanable));
        _requisitos.Add(requisito);
        Registrar(new RequisitoAgregado(ProcesoId, requisito.Id, actor, ahora), cambiaElInforme: true);
        return requisito;
    }

    public void Calificar(
        ProcesoEnEvaluacion proceso, Guid ofertaId, Guid requisitoId, Veredicto veredicto, string? comentario, Actor actor, DateTimeOffset ahora)
    {
        ExigirEvaluador(proceso, actor);
        ExigirTurno(ofertaId);
        var requisito = RequisitoDe(requisitoId);
        var limpio = comentario?.Trim() ?? "";
        ReglasDeEvaluacion.ComentarioLargo.ExigirEn("Comentario", limpio.Length <= 2000);
        ReglasDeEvaluacion.ComentarioObligatorio.ExigirEn("Comentario", veredicto == Veredicto.Cumple || limpio.Length >= 10);
        ReglasDeEvaluacion.NoSubsanable.ExigirEn("Veredicto", veredicto != Veredicto.PorSubsanar || requisito.EsSubsanable);
        ReglasDeEvaluacion.PrecioNoCumple.ExigirEn(
            "Veredicto", veredicto != Veredicto.Cumple || requisito.Clase != ClaseRequisito.Precio || Oferta(ofertaId).Precio <= proceso.ValorEstimado);
        ReglasDeEvaluacion.RechazoConSolicitudAbierta.Exigir(!TieneSolicitudAbierta(ofertaId, requisitoId));
        PonerVeredicto(ofertaId, requisitoId, veredicto, limpio.Length == 0 ? null : limpio, actor, ahora);
    }

    public void Rechazar(ProcesoEnEvaluacion proceso, Guid ofertaId, CausalRechazo causal, string? motivo, Actor actor, DateTimeOffset ahora)
    {
        ExigirEvaluador(proceso, actor);
        ExigirTurno(ofertaId);
        ReglasDeEvaluacion.RechazoConSolicitudAbierta.Exigir(!_solicitudes.Exists(s => s.OfertaId == ofertaId && s.EstaAbierta));
        ExigirCausal(proceso, ofertaId, causal);
        var rechazo = new Rechazo(ofertaId, causal, ExigirMotivo(motivo), actor, ahora);
        _rechazos.Add(rechazo);
        Registrar(new OfertaRechazada(ProcesoId, ofertaId, causal, actor, ahora), cambiaElInforme: true);
    }

    /// <summary>Un comentario al informe puede mostrar que el rechazo fue un error: la oferta vuelve a su turno.</summary>
    public void DejarSinEfectoElRechazo(ProcesoEnEvaluacion proceso, Guid ofertaId, string? motivo, Actor actor, DateTimeOffset ahora)
    {
        ExigirEvaluador(proceso, actor);
        Oferta(ofertaId);
        var rechazo = RechazoDe(ofertaId);
        ReglasDeEvaluacion.NoEstaRechazada.Exigir(rechazo is not null);
        rechazo!.DejarSinEfecto(ExigirMotivo(motivo), ahora);
        Registrar(new RechazoDejadoSinEfecto(ProcesoId, ofertaId, actor, ahora), cambiaElInforme: true);
    }

    /// <summary>Los indicios de precio artificialmente bajo: una pista para preguntar, jamás un rechazo.</summary>
    public IReadOnlyList<string> IndiciosDePrecioBajo(Guid ofertaId, decimal valorEstimado) =>
        PrecioArtificialmenteBajo.Indicios(Oferta(ofertaId).Precio, [.. _ofertas.Select(o => o.Precio)], valorEstimado);

    private void ExigirCausal(ProcesoEnEvaluacion proceso, Guid ofertaId, CausalRechazo causal)
    {
        var incumplidos = _requisitos.Where(r => VeredictoDe(ofertaId, r.Id) is { Veredicto: Veredicto.NoCumple }).ToList();
        var solicitudes = _solicitudes.Where(s => s.OfertaId == ofertaId).ToList();
        switch (causal)
        {
            case CausalRechazo.NoCumpleRequisito:
                ReglasDeEvaluacion.RechazoSinIncumplimiento.ExigirEn("Causal", incumplidos.Count > 0);
                var sinPedir = incumplidos.Find(r => r.EsSubsanable && !solicitudes.Exists(s => s.RequisitoId == r.Id));
                ReglasDeEvaluacion.RechazoSinPedirSubsanar.ExigirEn("Causal", sinPedir is null || incumplidos.Exists(r => !r.EsSubsanable), sinPedir?.Nombre);
                break;
            case CausalRechazo.NoSubsano:
                ReglasDeEvaluacion.RechazoSinSubsanacionVencida.ExigirEn(
                    "Causal", incumplidos.Exists(r => solicitudes.Exists(s => s.RequisitoId == r.Id && s.Estado == EstadoSolicitud.NoAceptada)));
                break;
            case CausalRechazo.SuperaPresupuesto:
                ReglasDeEvaluacion.RechazoDentroDelPresupuesto.ExigirEn("Causal", Oferta(ofertaId).Precio > proceso.ValorEstimado);
                break;
            case CausalRechazo.PrecioArtificialmenteBajo:
                ReglasDeEvaluacion.RechazoSinExplicacion.ExigirEn(
                    "Causal", solicitudes.FindLast(s => s.Tipo == TipoSolicitud.ExplicacionDePrecio) is { Estado: EstadoSolicitud.NoAceptada });
                break;
            case CausalRechazo.InhabilidadOIncompatibilidad or CausalRechazo.InformacionNoVeraz or CausalRechazo.OtraDeLaInvitacion:
                break;
        }
    }

    private Requisito RequisitoDe(Guid requisitoId)
    {
        var requisito = _requisitos.Find(r => r.Id == requisitoId);
        ReglasDeEvaluacion.RequisitoAjeno.Exigir(requisito is not null);
        return requisito!;
    }

    private void PonerVeredicto(Guid ofertaId, Guid requisitoId, Veredicto veredicto, string? comentario, Actor actor, DateTimeOffset ahora)
    {
        _calificaciones.Add(new Calificacion(ofertaId, requisitoId, veredicto, comentario, _calificaciones.Count + 1, actor, ahora));
        Registrar(new RequisitoCalificado(ProcesoId, ofertaId, requisitoId, veredicto, actor, ahora), cambiaElInforme: true);
    }
}
