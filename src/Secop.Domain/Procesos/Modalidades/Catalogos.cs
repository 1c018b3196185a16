namespace Secop.Domain.Procesos.Modalidades;

public enum ClaseDeModalidad
{
    Competitiva,
    Directa,
    RegimenEspecial,
    Venta,
    Planeacion,
}

public enum Exigencia
{
    Siempre,

    /// <summary>Sólo cuando el proceso lo pide: documento tipo obligatorio, matriz de riesgos en lo sencillo…</summary>
    SegunElCaso,

    /// <summary>No es un archivo: son datos del pliego electrónico.</summary>
    EnElFormulario,
}

public enum ClaseDeAudiencia
{
    AsignacionDeRiesgos,
    Precalificacion,
    Sorteo,
    Adjudicacion,
}

/// <summary>Los actos que hacen avanzar un proceso o dejan constancia en él, de todas las modalidades.</summary>
public enum ActoDeProceso
{
    EditarPliego,
    Publicar,
    ManifestarsePrecalificar,
    PublicarInformePrecalificacion,
    ComentarPrecalificacion,
    ConformarLista,
    PublicarProyecto,
    Observar,
    ResponderObservaciones,
    SolicitarMipyme,
    PublicarAvisoMipyme,
    OrdenarApertura,
    CelebrarAudienciaDeRiesgos,
    ManifestarInteres,
    PublicarListaDeInteresados,
    Sortear,
    Justificar,
    Invitar,
    ExpedirAdenda,
    PresentarOferta,
    RetirarOferta,
    ResponderSolicitud,
    Cerrar,
    Abrir,
    PedirSubsanacion,
    Subsanar,
    PublicarInforme,
    ComentarInforme,
    PublicarInformeFinal,
    AbrirEconomico,
    AplicarFormula,
    RegistrarSubasta,
    SeguirSinSubasta,
    InstalarAudiencia,
    Adjudicar,
    AceptarOferta,
    ElegirContratista,
    SuscribirContrato,
    Terminar,
    DeclararDesierto,
    Cancelar,
    Revocar,
    Suspender,
    Reanudar,
}

/// <summary>Quién hace un acto: una función del equipo de la entidad, alguien de fuera o la plataforma.</summary>
public enum Quien
{
    Estructurador,
    AbreOfertas,
    Evaluador,
    OrdenadorDelGasto,
    Supervisor,
    Interesado,
    Proponente,
    Sistema,
}

public enum ObjetoPublico
{
    EstudiosYPliego,
    Observaciones,
    Adendas,
    SolicitudesMipyme,
    InformePrecalificacion,
    ListaPrecalificados,
    ListaInteresados,
    ActaDeCierre,
    OfertasHabilitantes,
    MensajesDeSubsanacion,
    InformeDeEvaluacion,
    OfertasEconomicas,
    LancesDeSubasta,
    ActoFinal,
    Contrato,
}

/// <summary>Las palabras con las que se lee cada valor.</summary>
public static class PalabrasDeModalidad
{
    public static string Nombre(this ClaseDeModalidad clase) => clase switch
    {
        ClaseDeModalidad.Competitiva => "Con competencia",
        ClaseDeModalidad.Directa => "Directa",
        ClaseDeModalidad.RegimenEspecial => "Régimen especial",
        ClaseDeModalidad.Venta => "Venta de bienes",
        ClaseDeModalidad.Planeacion => "Planeación",
    };

    public static string Nombre(this Exigencia exigencia) => exigencia switch
    {
        Exigencia.Siempre => "Siempre",
        Exigencia.SegunElCaso => "Según el caso",
        Exigencia.EnElFormulario => "En los datos del pliego",
    };

    public static string Nombre(this ClaseDeAudiencia clase) => clase switch
    {
        ClaseDeAudiencia.AsignacionDeRiesgos => "Asignación de riesgos y aclaración del pliego",
        ClaseDeAudiencia.Precalificacion => "Precalificación",
        ClaseDeAudiencia.Sorteo => "Sorteo de interesados",
        ClaseDeAudiencia.Adjudicacion => "Adjudicación",
    };

    public static string Nombre(this Quien quien) => quien switch
    {
        Quien.Estructurador => "Estructurador",
        Quien.AbreOfertas => "Quien abre las ofertas",
        Quien.Evaluador => "Comité evaluador",
        Quien.OrdenadorDelGasto => "Ordenador del gasto",
        Quien.Supervisor => "Supervisor",
        Quien.Interesado => "Interesado",
        Quien.Proponente => "Proponente",
        Quien.Sistema => "La plataforma",
    };

    public static string Nombre(this ObjetoPublico objeto) => objeto switch
    {
        ObjetoPublico.EstudiosYPliego => "Estudios previos, pliego o invitación y cronograma",
        ObjetoPublico.Observaciones => "Observaciones y sus respuestas",
        ObjetoPublico.Adendas => "Adendas, con lo que cambió",
        ObjetoPublico.SolicitudesMipyme => "Solicitudes de limitación a Mipyme",
        ObjetoPublico.InformePrecalificacion => "Informe de precalificación",
        ObjetoPublico.ListaPrecalificados => "Lista de precalificados",
        ObjetoPublico.ListaInteresados => "Lista de interesados y sorteo",
        ObjetoPublico.ActaDeCierre => "Acta de cierre y lista de oferentes",
        ObjetoPublico.OfertasHabilitantes => "Contenido de las ofertas (sin el sobre económico, si va aparte)",
        ObjetoPublico.MensajesDeSubsanacion => "Solicitudes de subsanación y respuestas",
        ObjetoPublico.InformeDeEvaluacion => "Informe de evaluación, comentarios y respuestas",
        ObjetoPublico.OfertasEconomicas => "Ofertas económicas",
        ObjetoPublico.LancesDeSubasta => "Resultado de la subasta",
        ObjetoPublico.ActoFinal => "Acto que termina el proceso",
        ObjetoPublico.Contrato => "Contrato",
    };

    public static string Nombre(this ActoDeProceso acto) => acto switch
    {
        ActoDeProceso.EditarPliego => "Editar el proceso",
        ActoDeProceso.Publicar => "Publicar el proceso",
        ActoDeProceso.ManifestarsePrecalificar => "Manifestarse para precalificar",
        ActoDeProceso.PublicarInformePrecalificacion => "Publicar el informe de precalificación",
        ActoDeProceso.ComentarPrecalificacion => "Comentar el informe de precalificación",
        ActoDeProceso.ConformarLista => "Conformar la lista de precalificados",
        ActoDeProceso.PublicarProyecto => "Publicar el proyecto de pliego",
        ActoDeProceso.Observar => "Enviar observaciones",
        ActoDeProceso.ResponderObservaciones => "Responder las observaciones",
        ActoDeProceso.SolicitarMipyme => "Pedir la limitación a Mipyme",
        ActoDeProceso.PublicarAvisoMipyme => "Publicar el aviso de limitación",
        ActoDeProceso.OrdenarApertura => "Ordenar la apertura y publicar el pliego definitivo",
        ActoDeProceso.CelebrarAudienciaDeRiesgos => "Celebrar la audiencia de riesgos",
        ActoDeProceso.ManifestarInteres => "Manifestar interés",
        ActoDeProceso.PublicarListaDeInteresados => "Publicar la lista de interesados",
        ActoDeProceso.Sortear => "Hacer y publicar el sorteo",
        ActoDeProceso.Justificar => "Expedir el acto de justificación",
        ActoDeProceso.Invitar => "Invitar a ofertar",
        ActoDeProceso.ExpedirAdenda => "Expedir una adenda",
        ActoDeProceso.PresentarOferta => "Presentar la oferta",
        ActoDeProceso.RetirarOferta => "Retirar la oferta",
        ActoDeProceso.ResponderSolicitud => "Responder la solicitud",
        ActoDeProceso.Cerrar => "Cerrar la recepción y publicar el acta",
        ActoDeProceso.Abrir => "Abrir las ofertas",
        ActoDeProceso.PedirSubsanacion => "Pedir subsanación o aclaración",
        ActoDeProceso.Subsanar => "Subsanar o aclarar",
        ActoDeProceso.PublicarInforme => "Publicar el informe de evaluación",
        ActoDeProceso.ComentarInforme => "Comentar el informe",
        ActoDeProceso.PublicarInformeFinal => "Responder los comentarios y publicar el informe final",
        ActoDeProceso.AbrirEconomico => "Abrir el sobre económico",
        ActoDeProceso.AplicarFormula => "Aplicar la fórmula económica",
        ActoDeProceso.RegistrarSubasta => "Registrar el resultado de la subasta",
        ActoDeProceso.SeguirSinSubasta => "Seguir sin subasta con el único habilitado",
        ActoDeProceso.InstalarAudiencia => "Instalar la audiencia de adjudicación",
        ActoDeProceso.Adjudicar => "Adjudicar",
        ActoDeProceso.AceptarOferta => "Aceptar la oferta",
        ActoDeProceso.ElegirContratista => "Elegir al contratista",
        ActoDeProceso.SuscribirContrato => "Firmar el contrato",
        ActoDeProceso.Terminar => "Terminar el expediente",
        ActoDeProceso.DeclararDesierto => "Declarar desierto",
        ActoDeProceso.Cancelar => "Cancelar",
        ActoDeProceso.Revocar => "Revocar la apertura",
        ActoDeProceso.Suspender => "Suspender",
        ActoDeProceso.Reanudar => "Reanudar",
    };
}
