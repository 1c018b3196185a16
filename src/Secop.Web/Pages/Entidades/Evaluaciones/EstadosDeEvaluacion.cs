using Secop.Domain.Evaluaciones;

namespace Secop.Web.Pages.Entidades.Evaluaciones;

/// <summary>El color de cada estado; la palabra la pone siempre el dominio.</summary>
public static class EstadosDeEvaluacion
{
    public static string Clase(Veredicto? veredicto) => veredicto switch
    {
        Veredicto.Cumple => "estado-ok",
        Veredicto.NoCumple => "estado-mal",
        Veredicto.PorSubsanar => "estado-espera",
        null => "estado-neutro",
    };

    public static string Clase(SituacionOferta situacion) => situacion switch
    {
        SituacionOferta.Habilitada => "estado-ok",
        SituacionOferta.Rechazada or SituacionOferta.NoCumple => "estado-mal",
        SituacionOferta.PorSubsanar => "estado-espera",
        SituacionOferta.EnVerificacion => "",
        SituacionOferta.SinTurno => "estado-neutro",
    };

    public static string Clase(EstadoSolicitud estado) => estado switch
    {
        EstadoSolicitud.Pedida => "estado-espera",
        EstadoSolicitud.Respondida => "estado-urgente",
        EstadoSolicitud.Aceptada => "estado-ok",
        EstadoSolicitud.NoAceptada => "estado-mal",
    };
}
