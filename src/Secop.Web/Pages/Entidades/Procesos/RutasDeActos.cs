using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Modalidades;

namespace Secop.Web.Pages.Entidades.Procesos;

/// <summary>En qué página se hace cada acto: los que tienen la suya y los que comparten la de actos.</summary>
public static class RutasDeActos
{
    /// <summary>Los que se firman otra vez con la contraseña.</summary>
    public static readonly IReadOnlySet<ActoDeProceso> ConContrasena = new HashSet<ActoDeProceso>
    {
        ActoDeProceso.OrdenarApertura, ActoDeProceso.ElegirContratista, ActoDeProceso.Adjudicar, ActoDeProceso.SuscribirContrato,
        ActoDeProceso.DeclararDesierto,
    };

    /// <summary>Lo que sigue a la dirección del proceso; nulo si no lo hace la entidad en una página.</summary>
    public static string? De(ActoDeProceso acto, Modalidad modalidad) => acto switch
    {
        ActoDeProceso.EditarPliego => "",
        ActoDeProceso.Publicar => "/publicar",
        ActoDeProceso.ResponderObservaciones => "/observaciones",
        ActoDeProceso.PublicarAvisoMipyme => "/mipyme",
        ActoDeProceso.ExpedirAdenda => "/adendas",
        ActoDeProceso.Abrir => "/apertura",
        ActoDeProceso.AbrirEconomico => "/apertura/economica",
        ActoDeProceso.AplicarFormula => "/formula",
        ActoDeProceso.Cancelar => "/cancelar",
        ActoDeProceso.Suspender => "/suspender",
        ActoDeProceso.Reanudar => "/reanudar",
        ActoDeProceso.Revocar => "/revocar",
        ActoDeProceso.PublicarListaDeInteresados or ActoDeProceso.Sortear => "/interesados",
        ActoDeProceso.PedirSubsanacion or ActoDeProceso.AceptarOferta => "/evaluacion",
        ActoDeProceso.PublicarInforme when modalidad.Codigo == MinimaCuantia.Codigo => "/evaluacion/informe",
        ActoDeProceso.DeclararDesierto when modalidad.Codigo == MinimaCuantia.Codigo => "/evaluacion/desierto",
        ActoDeProceso.OrdenarApertura or ActoDeProceso.CelebrarAudienciaDeRiesgos or ActoDeProceso.Justificar or ActoDeProceso.Invitar or ActoDeProceso.ElegirContratista
            or ActoDeProceso.PublicarInformePrecalificacion or ActoDeProceso.ConformarLista or ActoDeProceso.PublicarProyecto or ActoDeProceso.PublicarInforme
            or ActoDeProceso.PublicarInformeFinal or ActoDeProceso.RegistrarSubasta or ActoDeProceso.SeguirSinSubasta
            or ActoDeProceso.InstalarAudiencia or ActoDeProceso.Adjudicar or ActoDeProceso.SuscribirContrato or ActoDeProceso.Terminar or ActoDeProceso.DeclararDesierto
            => $"/actos/{acto}",
        ActoDeProceso.ManifestarsePrecalificar or ActoDeProceso.ComentarPrecalificacion or ActoDeProceso.Observar or ActoDeProceso.SolicitarMipyme or ActoDeProceso.ManifestarInteres
            or ActoDeProceso.PresentarOferta or ActoDeProceso.RetirarOferta or ActoDeProceso.ResponderSolicitud or ActoDeProceso.Cerrar or ActoDeProceso.Subsanar
            or ActoDeProceso.ComentarInforme => null,
    };

    public static bool EsDeEstaPagina(ActoDeProceso acto, Modalidad modalidad) => De(acto, modalidad)?.StartsWith("/actos/", StringComparison.Ordinal) == true;
}
