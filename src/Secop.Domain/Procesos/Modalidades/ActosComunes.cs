namespace Secop.Domain.Procesos.Modalidades;

/// <summary>Los actos que varias modalidades tienen iguales, con quién los hace y en qué fases.</summary>
internal static class ActosComunes
{
    public static readonly IReadOnlyList<ActoPermitido> Planeacion =
    [
        new(ActoDeProceso.EditarPliego, [Quien.Estructurador], [FaseProceso.Borrador], "Nadie más guardó esa sección mientras tanto", Citas.Documentos),
        new(ActoDeProceso.Publicar, [Quien.Estructurador, Quien.OrdenadorDelGasto], [FaseProceso.Borrador], "Cronograma legal, documentos de la primera publicación y equipo completo", Citas.Documentos),
    ];

    public static ActoPermitido Observar(params FaseProceso[] fases) =>
        new(ActoDeProceso.Observar, [Quien.Interesado], fases, "El término de observaciones corre", Citas.Proyecto);

    public static ActoPermitido Responder(params FaseProceso[] fases) =>
        new(ActoDeProceso.ResponderObservaciones, [Quien.Estructurador], fases, "Cada observación se responde una vez, antes del cierre", Citas.Proyecto);

    /// <summary>Observaciones, solicitudes Mipyme y apertura, con la fase a la que se llega.</summary>
    public static IReadOnlyList<ActoPermitido> DelProyecto(FaseProceso[] conObservaciones, FaseProceso[] conRespuestas) =>
    [
        Observar(conObservaciones),
        Responder(conRespuestas),
        new(ActoDeProceso.SolicitarMipyme, [Quien.Interesado], [FaseProceso.ObservacionesBorrador, FaseProceso.EsperaApertura], "Mipyme colombiana con la antigüedad de ley, a más tardar el hábil anterior a la apertura", Citas.Mipyme),
        new(
            ActoDeProceso.OrdenarApertura, [Quien.OrdenadorDelGasto], [FaseProceso.EsperaApertura], "Observaciones respondidas, CDP y pliego definitivo; dice si se limita a Mipyme",
            Citas.Apertura, TipoDocumento.ActoApertura),
    ];

    public static IReadOnlyList<ActoPermitido> Adendas(string norma, params FaseProceso[] antesDelCierre) =>
    [
        new(ActoDeProceso.ExpedirAdenda, [Quien.Estructurador, Quien.OrdenadorDelGasto], antesDelCierre, "Día hábil de 7:00 a. m. a 7:00 p. m. y a tiempo frente al cierre", norma),
        new(
            ActoDeProceso.ExpedirAdenda, [Quien.Estructurador, Quien.OrdenadorDelGasto], [FaseProceso.CerradoSinAbrir, FaseProceso.Evaluacion, FaseProceso.Traslado],
            "Sólo fechas que no han llegado, de hitos posteriores al cierre", norma),
    ];

    public static IReadOnlyList<ActoPermitido> Ofertas(string guarda, Quien quien) =>
    [
        new(ActoDeProceso.PresentarOferta, [quien], [FaseProceso.PresentacionOfertas], guarda, Citas.Ofertas),
        new(ActoDeProceso.RetirarOferta, [Quien.Proponente], [FaseProceso.PresentacionOfertas], "Antes del cierre", Citas.Ofertas),
        new(ActoDeProceso.Cerrar, [Quien.Sistema], [FaseProceso.CerradoSinAbrir], "Vencido el plazo; una sola vez; publica el acta aunque no haya ofertas", Citas.Cierre),
        new(ActoDeProceso.Abrir, [Quien.AbreOfertas], [FaseProceso.CerradoSinAbrir], "Cerrado, a la hora del cronograma y con una oferta por lo menos", Citas.Cierre),
    ];

    /// <param name="masSubsanacion">Fases en que todavía se subsana después del traslado (la subasta, hasta antes de empezar).</param>
    public static IReadOnlyList<ActoPermitido> AperturaYEvaluacion(params FaseProceso[] masSubsanacion) =>
    [
        new(ActoDeProceso.PedirSubsanacion, [Quien.Evaluador], [FaseProceso.Evaluacion, FaseProceso.Traslado, .. masSubsanacion], "Lo que no da puntaje ni es posterior al cierre", Citas.Subsanacion),
        new(ActoDeProceso.Subsanar, [Quien.Proponente], [FaseProceso.Evaluacion, FaseProceso.Traslado, .. masSubsanacion], "En el plazo pedido, que no pasa del traslado", Citas.Subsanacion),
        new(ActoDeProceso.PublicarInforme, [Quien.Evaluador], [FaseProceso.Evaluacion], "Todas las ofertas evaluadas y el traslado con lo que manda la norma desde hoy", Citas.Comite, TipoDocumento.InformeEvaluacion),
        new(ActoDeProceso.ComentarInforme, [Quien.Proponente], [FaseProceso.Traslado], "El traslado corre", Citas.Comite),
    ];

    public static ActoPermitido InformeFinal(FaseProceso fase) =>
        new(ActoDeProceso.PublicarInformeFinal, [Quien.Evaluador], [fase], "Todos los comentarios con respuesta", Citas.Comite, TipoDocumento.InformeFinal);

    public static ActoPermitido Adjudicar(string norma, params FaseProceso[] fases) =>
        new(ActoDeProceso.Adjudicar, [Quien.OrdenadorDelGasto], fases, "Acto motivado; por lotes si los hay", norma, TipoDocumento.ActoAdjudicacion);

    public static IReadOnlyList<ActoPermitido> Desierto(params FaseProceso[] decision) =>
    [
        new(ActoDeProceso.DeclararDesierto, [Quien.OrdenadorDelGasto], [FaseProceso.CerradoSinAbrir], "Cerrado y sin ninguna oferta", Citas.Desierto),
        new(ActoDeProceso.DeclararDesierto, [Quien.OrdenadorDelGasto], decision, "Con ofertas y una causa que impide la selección objetiva", Citas.Desierto),
    ];

    public static ActoPermitido Firmar(params FaseProceso[] fases) =>
        new(ActoDeProceso.SuscribirContrato, [Quien.OrdenadorDelGasto, Quien.Proponente], fases, "Firman las dos partes", Citas.Contrato, TipoDocumento.Contrato);

    /// <summary>Cancelar antes del cierre; suspender y reanudar mientras corre algún término.</summary>
    public static IReadOnlyList<ActoPermitido> Salidas(params FaseProceso[] antesDelCierre) =>
    [
        new(ActoDeProceso.Cancelar, [Quien.OrdenadorDelGasto], antesDelCierre, "Acto motivado, antes del cierre", Citas.Publicidad, TipoDocumento.ActoCancelacion),
        new(ActoDeProceso.Suspender, [Quien.OrdenadorDelGasto], [.. antesDelCierre, FaseProceso.Evaluacion, FaseProceso.Traslado], "Acto motivado, con su plazo", Citas.Suspension, TipoDocumento.ActoSuspension),
        new(ActoDeProceso.Reanudar, [Quien.OrdenadorDelGasto], [FaseProceso.Suspendido], "Con un cronograma nuevo", Citas.Suspension),
    ];

    public static ActoPermitido Revocar(params FaseProceso[] desdeLaApertura) =>
        new(ActoDeProceso.Revocar, [Quien.OrdenadorDelGasto], desdeLaApertura, "Desde la apertura y antes de adjudicar, por causa de ley", Citas.Revocatoria, TipoDocumento.ActoRevocatoria);
}
