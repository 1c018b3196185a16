using Secop.Domain.Comun;

namespace Secop.Web.Pages.Entidades.Evaluaciones;

/// <summary>Lo que el formulario debe traer antes de llegar al acto.</summary>
public static class ReglasDePagina
{
    public static readonly Regla ElijaVeredicto = new("VEREDICTO_SIN_ELEGIR", "Elija un veredicto.");
    public static readonly Regla ElijaCausal = new("RECHAZO_SIN_CAUSAL", "Elija la causal del rechazo.");
    public static readonly Regla ElijaDecision = new("SOLICITUD_SIN_DECISION", "Diga si acepta o no lo respondido.");
    public static readonly Regla EscribaPlazo = new("SOLICITUD_SIN_PLAZO", "Escriba hasta cuándo puede responder.");
    public static readonly Regla ElijaCausa = new("DESIERTO_SIN_CAUSA", "Elija la causa.");
    public static readonly Regla SupervisorDeLaEntidad = new("ACEPTAR_SUPERVISOR_AJENO", "Elija a una persona de la entidad para supervisar el contrato.", "Ley 1474 de 2011, art. 83");
    public static readonly Regla SinActaDeApertura = new("DESIERTO_SIN_APERTURA", "Abra primero la urna: hasta entonces nadie sabe si hay ofertas.", "Decreto 1082 de 2015, art. 2.2.1.2.1.5.2");
    public static readonly Regla ElijaOferta = new("ACEPTAR_SIN_OFERTA", "Elija la oferta que acepta.");
}
