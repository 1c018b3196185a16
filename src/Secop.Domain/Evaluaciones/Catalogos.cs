namespace Secop.Domain.Evaluaciones;

/// <summary>De dónde sale un requisito: nada se verifica que la invitación no haya pedido.</summary>
public enum ClaseRequisito
{
    Cuestionario,
    Documento,
    Invitacion,
    Precio,
}

public enum Veredicto
{
    Cumple,
    NoCumple,
    PorSubsanar,
}

/// <summary>Cómo va una oferta en la evaluación; se calcula, no se guarda.</summary>
public enum SituacionOferta
{
    /// <summary>Hay otra de menor precio que no se ha rechazado.</summary>
    SinTurno,
    EnVerificacion,
    PorSubsanar,
    NoCumple,
    Habilitada,
    Rechazada,
}

public enum CausalRechazo
{
    NoCumpleRequisito,
    NoSubsano,
    SuperaPresupuesto,
    PrecioArtificialmenteBajo,
    InhabilidadOIncompatibilidad,
    InformacionNoVeraz,
    OtraDeLaInvitacion,
}

public enum TipoSolicitud
{
    Subsanacion,
    ExplicacionDePrecio,
}

public enum EstadoSolicitud
{
    Pedida,
    Respondida,
    Aceptada,
    NoAceptada,
}

/// <summary>Lo que propone un informe.</summary>
public enum Recomendacion
{
    AceptarOferta,

    /// <summary>La de menor precio, si subsana dentro del traslado.</summary>
    AceptarSiSubsana,
    DeclararDesierto,
}

/// <summary>Los nombres con que se leen los valores de los catálogos.</summary>
public static class NombresDeEvaluacion
{
    public static string De(ClaseRequisito clase) => clase switch
    {
        ClaseRequisito.Cuestionario => "Cuestionario",
        ClaseRequisito.Documento => "Documento",
        ClaseRequisito.Invitacion => "Invitación",
        ClaseRequisito.Precio => "Precio",
    };

    public static string De(Veredicto veredicto) => veredicto switch
    {
        Veredicto.Cumple => "Cumple",
        Veredicto.NoCumple => "No cumple",
        Veredicto.PorSubsanar => "Por subsanar",
    };

    public static string De(SituacionOferta situacion) => situacion switch
    {
        SituacionOferta.SinTurno => "Sin turno",
        SituacionOferta.EnVerificacion => "En verificación",
        SituacionOferta.PorSubsanar => "Por subsanar",
        SituacionOferta.NoCumple => "No cumple",
        SituacionOferta.Habilitada => "Habilitada",
        SituacionOferta.Rechazada => "Rechazada",
    };

    public static string De(CausalRechazo causal) => causal switch
    {
        CausalRechazo.NoCumpleRequisito => "No cumple un requisito de la invitación",
        CausalRechazo.NoSubsano => "No subsanó en el término",
        CausalRechazo.SuperaPresupuesto => "El precio supera el presupuesto oficial",
        CausalRechazo.PrecioArtificialmenteBajo => "Precio artificialmente bajo sin explicación suficiente",
        CausalRechazo.InhabilidadOIncompatibilidad => "Inhabilidad, incompatibilidad o conflicto de interés del proponente",
        CausalRechazo.InformacionNoVeraz => "Información que no corresponde a la realidad",
        CausalRechazo.OtraDeLaInvitacion => "Otra causal de la invitación",
    };

    public static string De(TipoSolicitud tipo) => tipo switch
    {
        TipoSolicitud.Subsanacion => "Subsanación",
        TipoSolicitud.ExplicacionDePrecio => "Explicación del precio",
    };

    public static string De(EstadoSolicitud estado) => estado switch
    {
        EstadoSolicitud.Pedida => "Pedida",
        EstadoSolicitud.Respondida => "Respondida",
        EstadoSolicitud.Aceptada => "Aceptada",
        EstadoSolicitud.NoAceptada => "No aceptada",
    };

    public static string De(Recomendacion recomendacion) => recomendacion switch
    {
        Recomendacion.AceptarOferta => "Aceptar la oferta",
        Recomendacion.AceptarSiSubsana => "Aceptar la oferta si subsana dentro del traslado",
        Recomendacion.DeclararDesierto => "Declarar desierto el proceso",
    };
}
