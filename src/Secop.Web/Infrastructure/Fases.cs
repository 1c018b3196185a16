using Secop.Domain.Procesos;

namespace Secop.Web.Infrastructure;

/// <summary>Cómo se pinta cada fase: una clase de color, siempre junto a su palabra.</summary>
public static class Fases
{
    /// <summary>Las fases del camino de un proceso, en orden, con el hito en que empieza cada una.</summary>
    public static readonly IReadOnlyList<(FaseProceso Fase, TipoHito Desde)> Camino =
    [
        (FaseProceso.Invitacion, TipoHito.Invitacion),
        (FaseProceso.Respuestas, TipoHito.FinObservaciones),
        (FaseProceso.AvisoMipyme, TipoHito.Respuestas),
        (FaseProceso.PresentacionOfertas, TipoHito.AvisoMipyme),
        (FaseProceso.CerradoSinAbrir, TipoHito.Cierre),
        (FaseProceso.Evaluacion, TipoHito.Apertura),
        (FaseProceso.Traslado, TipoHito.Informe),
        (FaseProceso.Aceptacion, TipoHito.FinTraslado),
        (FaseProceso.Adjudicado, TipoHito.Aceptacion),
    ];

    public static string Clase(FaseProceso fase) => fase switch
    {
        FaseProceso.Borrador or FaseProceso.Cancelado or FaseProceso.Revocado or FaseProceso.Suspendido or FaseProceso.Terminado => "estado-neutro",
        FaseProceso.PresentacionOfertas or FaseProceso.RecepcionRespuestas => "estado-urgente",
        FaseProceso.Adjudicado or FaseProceso.Celebrado => "estado-ok",
        FaseProceso.Desierto => "estado-mal",
        FaseProceso.Invitacion or FaseProceso.Respuestas or FaseProceso.AvisoMipyme or FaseProceso.Evaluacion or FaseProceso.Traslado
            or FaseProceso.Precalificacion or FaseProceso.InformePrecalificacion or FaseProceso.AudienciaPrecalificacion or FaseProceso.ListaPrecalificados
            or FaseProceso.Publicado or FaseProceso.ObservacionesBorrador or FaseProceso.EsperaApertura or FaseProceso.ManifestacionInteres
            or FaseProceso.ListaInteresados or FaseProceso.Sorteo or FaseProceso.InformeFinal or FaseProceso.Admision or FaseProceso.Subasta
            or FaseProceso.OrdenFirme or FaseProceso.RevisionConsistencia or FaseProceso.Audiencia or FaseProceso.ContratoEnEdicion => "",
        FaseProceso.CerradoSinAbrir or FaseProceso.Aceptacion or FaseProceso.Decision => "estado-espera",
    };
}
