using Secop.Domain.Procesos.Audiencias;

namespace Secop.Web.Infrastructure;

public static class Audiencias
{
    /// <summary>Con qué color se lee el estado de una audiencia.</summary>
    public static string Clase(EstadoAudiencia estado) => estado switch
    {
        EstadoAudiencia.Programada => "estado-espera",
        EstadoAudiencia.Instalada => "estado-ok",
        EstadoAudiencia.Suspendida => "estado-espera",
        EstadoAudiencia.Terminada => "estado-neutro",
        EstadoAudiencia.Cancelada => "estado-mal",
    };
}
