using Secop.Domain.Comun;

namespace Secop.Domain.Evaluaciones;

/// <param name="RaizDelActa">La raíz del acta de cierre, en hexadecimal: la semilla de un eventual sorteo queda fijada aquí.</param>
public sealed record EvaluacionIniciada(Guid ProcesoId, Guid EvaluacionId, string RaizDelActa, Actor Actor, DateTimeOffset En)
    : HechoDeProceso(ProcesoId, Actor, En)
{
    public override bool EsPublico => true;
    public override string Frase => "Comenzó la evaluación de las ofertas, de la de menor precio en adelante";
}

public sealed record InteresDeclarado(Guid ProcesoId, bool ConConflicto, Actor Actor, DateTimeOffset En)
    : HechoDeProceso(ProcesoId, Actor, En)
{
    public override bool EsPublico => true;
    public override string Frase => ConConflicto
        ? "Una persona del comité evaluador declaró un conflicto de interés y no evalúa"
        : "Una persona del comité evaluador declaró que no tiene conflictos de interés";
}

public sealed record RequisitoAgregado(Guid ProcesoId, Guid RequisitoId, Actor Actor, DateTimeOffset En)
    : HechoDeProceso(ProcesoId, Actor, En)
{
    public override string Frase => "Se agregó a la verificación un requisito de la invitación";
}

public sealed record RequisitoCalificado(Guid ProcesoId, Guid OfertaId, Guid RequisitoId, Veredicto Veredicto, Actor Actor, DateTimeOffset En)
    : HechoDeProceso(ProcesoId, Actor, En)
{
    public override string Frase => $"Se calificó un requisito de una oferta: {NombresDeEvaluacion.De(Veredicto).ToLowerInvariant()}";
}

public sealed record OfertaRechazada(Guid ProcesoId, Guid OfertaId, CausalRechazo Causal, Actor Actor, DateTimeOffset En)
    : HechoDeProceso(ProcesoId, Actor, En)
{
    public override string Frase => $"Se rechazó una oferta: {NombresDeEvaluacion.De(Causal).ToLowerInvariant()}";
}

public sealed record RechazoDejadoSinEfecto(Guid ProcesoId, Guid OfertaId, Actor Actor, DateTimeOffset En)
    : HechoDeProceso(ProcesoId, Actor, En)
{
    public override string Frase => "Se dejó sin efecto el rechazo de una oferta";
}

public sealed record SubsanacionPedida(Guid ProcesoId, Guid OfertaId, Guid ProveedorId, Guid SolicitudId, TipoSolicitud Tipo, DateTimeOffset Hasta, Actor Actor, DateTimeOffset En)
    : HechoDeProceso(ProcesoId, Actor, En)
{
    public override string Frase => Tipo == TipoSolicitud.Subsanacion
        ? "La entidad pidió una subsanación"
        : "La entidad pidió explicar un precio que parece artificialmente bajo";
}

public sealed record SubsanacionRespondida(Guid ProcesoId, Guid OfertaId, Guid SolicitudId, Actor Actor, DateTimeOffset En)
    : HechoDeProceso(ProcesoId, Actor, En)
{
    public override string Frase => "El proponente respondió una solicitud de la entidad";
}

public sealed record SubsanacionDecidida(Guid ProcesoId, Guid OfertaId, Guid SolicitudId, bool Aceptada, Actor Actor, DateTimeOffset En)
    : HechoDeProceso(ProcesoId, Actor, En)
{
    public override string Frase => Aceptada ? "La entidad aceptó lo que el proponente respondió" : "La entidad no aceptó lo que el proponente respondió";
}

public sealed record DesempateAbierto(Guid ProcesoId, Guid DesempateId, Actor Actor, DateTimeOffset En)
    : HechoDeProceso(ProcesoId, Actor, En)
{
    public override string Frase => "Comenzó el desempate de ofertas con el mismo precio";
}

public sealed record PasoDeDesempateAplicado(Guid ProcesoId, Guid DesempateId, int Paso, int Quedan, Actor Actor, DateTimeOffset En)
    : HechoDeProceso(ProcesoId, Actor, En)
{
    public override string Frase => $"Se aplicó el paso {Paso} del desempate: {(Quedan == 1 ? "queda una oferta" : $"quedan {Quedan} ofertas")}";
}

public sealed record DesempateAnulado(Guid ProcesoId, Guid DesempateId, Actor Actor, DateTimeOffset En)
    : HechoDeProceso(ProcesoId, Actor, En)
{
    public override string Frase => "Se anuló un desempate para repetirlo";
}

/// <summary>El primero lo anuncia el hecho del proceso; este es público cuando el informe se ajusta.</summary>
public sealed record InformeEmitido(Guid ProcesoId, Guid InformeId, int Version, string Sha256, Actor Actor, DateTimeOffset En)
    : HechoDeProceso(ProcesoId, Actor, En)
{
    public override bool EsPublico => Version > 1;
    public override string Frase => Version == 1 ? "Se emitió el informe de evaluación" : $"Se publicó el informe de evaluación ajustado (versión {Version})";
}

public sealed record InformeComentado(Guid ProcesoId, Guid ComentarioId, Actor Actor, DateTimeOffset En)
    : HechoDeProceso(ProcesoId, Actor, En)
{
    public override bool EsPublico => true;
    public override string Frase => "Llegó un comentario al informe de evaluación";
}

public sealed record ComentarioContestado(Guid ProcesoId, Guid ComentarioId, Guid ProveedorId, Actor Actor, DateTimeOffset En)
    : HechoDeProceso(ProcesoId, Actor, En)
{
    public override bool EsPublico => true;
    public override string Frase => "La entidad respondió un comentario al informe de evaluación";
}
