using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Modalidades;

namespace Secop.Web.Infrastructure;

/// <summary>Cómo se pinta cada fase: una clase de color, siempre junto a su palabra.</summary>
public static class Fases
{
    /// <summary>Las fases que un proceso recorre según su modalidad y su cronograma, cada una con cuándo se prevé que empiece.</summary>
    public static IReadOnlyList<FasePrevista> Camino(Modalidad modalidad, IReadOnlyDictionary<TipoHito, DateTimeOffset> hitos, FaseProceso actual) =>
    [
        .. modalidad.Fases.Select(e => e.Fase).Where(f => f == actual || Aplica(f, hitos))
            .Select(f => new FasePrevista(f, Empieza(f).Where(hitos.ContainsKey).Select(h => (DateTimeOffset?)hitos[h]).FirstOrDefault())),
    ];

    // Lo que el cronograma no trae no se recorre: un sorteo, un traslado o una subasta opcionales.
    private static bool Aplica(FaseProceso fase, IReadOnlyDictionary<TipoHito, DateTimeOffset> hitos) => fase switch
    {
        FaseProceso.ObservacionesBorrador => hitos.ContainsKey(TipoHito.FinObservacionesProyecto),
        FaseProceso.Respuestas => hitos.ContainsKey(TipoHito.FinObservaciones),
        FaseProceso.Sorteo => hitos.ContainsKey(TipoHito.Sorteo),
        FaseProceso.Traslado => hitos.ContainsKey(TipoHito.FinTraslado),
        FaseProceso.Subasta => hitos.ContainsKey(TipoHito.Subasta),
        _ => true,
    };

    // El hito con que se prevé que empiece; el primero que el cronograma tenga.
    private static TipoHito[] Empieza(FaseProceso fase) => fase switch
    {
        FaseProceso.Precalificacion => [TipoHito.AvisoPrecalificacion],
        FaseProceso.InformePrecalificacion => [TipoHito.FinManifestacionesPrecalificacion],
        FaseProceso.AudienciaPrecalificacion => [TipoHito.FinTrasladoPrecalificacion],
        FaseProceso.ListaPrecalificados => [TipoHito.AudienciaPrecalificacion],
        FaseProceso.Publicado or FaseProceso.RecepcionRespuestas => [TipoHito.EstudiosPrevios, TipoHito.Publicacion],
        FaseProceso.ObservacionesBorrador => [TipoHito.PublicacionProyecto, TipoHito.Invitacion],
        FaseProceso.EsperaApertura => [TipoHito.FinObservacionesProyecto],
        FaseProceso.Invitacion => [TipoHito.FinObservacionesProyecto, TipoHito.Invitacion],
        FaseProceso.Respuestas => [TipoHito.FinObservaciones],
        FaseProceso.AvisoMipyme => [TipoHito.Respuestas],
        FaseProceso.ManifestacionInteres => [TipoHito.ActoApertura],
        FaseProceso.ListaInteresados => [TipoHito.FinManifestacion],
        FaseProceso.Sorteo => [TipoHito.Sorteo],
        FaseProceso.PresentacionOfertas =>
            [TipoHito.AvisoMipyme, TipoHito.Sorteo, TipoHito.FinManifestacion, TipoHito.ActoApertura, TipoHito.Respuestas, TipoHito.FinObservaciones, TipoHito.Invitacion],
        FaseProceso.CerradoSinAbrir => [TipoHito.Cierre],
        FaseProceso.Evaluacion => [TipoHito.Apertura],
        FaseProceso.Traslado => [TipoHito.Informe],
        FaseProceso.InformeFinal or FaseProceso.Admision or FaseProceso.OrdenFirme or FaseProceso.Aceptacion => [TipoHito.FinTraslado],
        FaseProceso.Subasta or FaseProceso.RevisionConsistencia => [TipoHito.AperturaEconomica, TipoHito.Subasta],
        FaseProceso.Audiencia => [TipoHito.AudienciaAdjudicacion],
        FaseProceso.Decision => [TipoHito.Subasta, TipoHito.FinTraslado],
        FaseProceso.Adjudicado => [TipoHito.Adjudicacion, TipoHito.Aceptacion, TipoHito.AudienciaAdjudicacion],
        FaseProceso.ContratoEnEdicion => [TipoHito.ActoJustificacion],
        FaseProceso.Celebrado => [TipoHito.Firma],
        FaseProceso.Terminado => [TipoHito.FinRespuestas],
        FaseProceso.Borrador or FaseProceso.Desierto or FaseProceso.Cancelado or FaseProceso.Revocado or FaseProceso.Suspendido => [],
    };

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

/// <summary>Una fase de un proceso y el instante en que se prevé que empiece, si el cronograma lo dice.</summary>
public sealed record FasePrevista(FaseProceso Fase, DateTimeOffset? Desde);
