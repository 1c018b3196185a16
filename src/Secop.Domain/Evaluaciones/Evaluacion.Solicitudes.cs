using Secop.Domain.Comun;

namespace Secop.Domain.Evaluaciones;

// Subsanaciones y explicaciones de precio: qué se pide, hasta cuándo, qué se respondió y qué se decidió.
public sealed partial class Evaluacion
{
    public const int ArchivosPorRespuesta = 20;
    public static readonly TimeSpan PlazoMinimo = TimeSpan.FromHours(1);

    /// <summary>Lo que no da puntaje se subsana hasta el fin del traslado del informe; nunca con hechos posteriores al cierre.</summary>
    public Solicitud PedirSubsanacion(
        ProcesoEnEvaluacion proceso, Guid ofertaId, Guid requisitoId, string? que, DateTimeOffset hasta, Actor actor, DateTimeOffset ahora)
    {
        ExigirEvaluador(proceso, actor);
        ExigirTurno(ofertaId);
        var requisito = RequisitoDe(requisitoId);
        ReglasDeEvaluacion.NoSubsanable.ExigirEn("RequisitoId", requisito.EsSubsanable);
        var solicitud = Pedir(proceso, TipoSolicitud.Subsanacion, ofertaId, requisitoId, que, hasta, actor, ahora);
        PonerVeredicto(ofertaId, requisitoId, Veredicto.PorSubsanar, solicitud.Que, actor, ahora);
        return solicitud;
    }

    public Solicitud PedirExplicacionDePrecio(
        ProcesoEnEvaluacion proceso, Guid ofertaId, string? que, DateTimeOffset hasta, Actor actor, DateTimeOffset ahora)
    {
        ExigirEvaluador(proceso, actor);
        ExigirTurno(ofertaId);
        return Pedir(proceso, TipoSolicitud.ExplicacionDePrecio, ofertaId, null, que, hasta, actor, ahora);
    }

    /// <summary>Responde el proponente, antes de la hora.</summary>
    public void Responder(Guid solicitudId, string? respuesta, IReadOnlyList<ArchivoDeRespuesta> archivos, Actor actor, DateTimeOffset ahora)
    {
        ReglasDeEvaluacion.Terminada.Exigir(TerminadaEn is null);
        var solicitud = SolicitudDe(solicitudId);
        ReglasDeEvaluacion.SolicitudDeOtro.Exigir(solicitud.ProveedorId == actor.CuentaId);
        ReglasDeEvaluacion.SolicitudRespondida.Exigir(solicitud.Estado == EstadoSolicitud.Pedida);
        ReglasDeEvaluacion.SolicitudVencida.Exigir(ahora < solicitud.Hasta, Momento.Escribir(solicitud.Hasta));
        var limpia = respuesta?.Trim() ?? "";
        ReglasDeEvaluacion.RespuestaVacia.ExigirEn("Respuesta", limpia.Length is >= 5 and <= 5000);
        ReglasDeEvaluacion.DemasiadosArchivos.ExigirEn("Archivos", archivos.Count <= ArchivosPorRespuesta);
        solicitud.Responder(limpia, archivos, actor, ahora);
        Registrar(new SubsanacionRespondida(ProcesoId, solicitud.OfertaId, solicitud.Id, actor, ahora));
    }

    /// <summary>Aceptar o no lo respondido, con motivo. El silencio solo se decide vencido el término, y no se acepta.</summary>
    public void Decidir(ProcesoEnEvaluacion proceso, Guid solicitudId, bool acepta, string? motivo, Actor actor, DateTimeOffset ahora)
    {
        ExigirEvaluador(proceso, actor);
        var solicitud = SolicitudDe(solicitudId);
        ReglasDeEvaluacion.SolicitudDecidida.Exigir(solicitud.EstaAbierta);
        ReglasDeEvaluacion.SolicitudEnTermino.Exigir(
            solicitud.Estado == EstadoSolicitud.Respondida || solicitud.EstaVencida(ahora), Momento.Escribir(solicitud.Hasta));
        ReglasDeEvaluacion.SinRespuestaNoSeAcepta.ExigirEn("Acepta", !acepta || solicitud.Estado == EstadoSolicitud.Respondida);
        var limpio = ExigirMotivo(motivo);
        solicitud.Decidir(acepta, limpio, actor, ahora);
        Registrar(new SubsanacionDecidida(ProcesoId, solicitud.OfertaId, solicitud.Id, acepta, actor, ahora), cambiaElInforme: true);
        if (solicitud.RequisitoId is { } requisito)
        {
            PonerVeredicto(solicitud.OfertaId, requisito, acepta ? Veredicto.Cumple : Veredicto.NoCumple, limpio, actor, ahora);
        }
    }

    public Solicitud SolicitudDe(Guid solicitudId)
    {
        var solicitud = _solicitudes.Find(s => s.Id == solicitudId);
        ReglasDeEvaluacion.SolicitudInexistente.Exigir(solicitud is not null);
        return solicitud!;
    }

    private Solicitud Pedir(
        ProcesoEnEvaluacion proceso, TipoSolicitud tipo, Guid ofertaId, Guid? requisitoId, string? que, DateTimeOffset hasta, Actor actor, DateTimeOffset ahora)
    {
        var limpio = que?.Trim() ?? "";
        ReglasDeEvaluacion.SolicitudInvalida.ExigirEn("Que", limpio.Length is >= 20 and <= 2000);
        var limite = FinDelTraslado(proceso);
        ReglasDeEvaluacion.PlazoDeSolicitud.ExigirEn("Hasta", hasta >= ahora + PlazoMinimo && hasta <= limite, Momento.Escribir(limite));
        ReglasDeEvaluacion.SolicitudRepetida.Exigir(
            !_solicitudes.Exists(s => s.OfertaId == ofertaId && s.Tipo == tipo && s.RequisitoId == requisitoId && s.EstaAbierta));
        var solicitud = new Solicitud(tipo, ofertaId, Oferta(ofertaId).ProveedorId, requisitoId, limpio, hasta, actor, ahora);
        _solicitudes.Add(solicitud);
        Registrar(new SubsanacionPedida(ProcesoId, ofertaId, solicitud.ProveedorId, solicitud.Id, tipo, hasta, actor, ahora), cambiaElInforme: true);
        return solicitud;
    }

    private bool TieneSolicitudAbierta(Guid ofertaId, Guid requisitoId) =>
        _solicitudes.Exists(s => s.OfertaId == ofertaId && s.RequisitoId == requisitoId && s.EstaAbierta);
}
