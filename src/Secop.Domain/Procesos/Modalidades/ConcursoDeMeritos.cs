namespace Secop.Domain.Procesos.Modalidades;

/// <summary>El concurso de méritos abierto: consultoría e interventoría; el precio nunca da puntaje.</summary>
public static class ConcursoDeMeritos
{
    private static readonly FaseProceso[] Antes = [FaseProceso.ObservacionesBorrador, FaseProceso.EsperaApertura, FaseProceso.PresentacionOfertas];

    public static Modalidad Modalidad { get; } = new()
    {
        Codigo = "CMA",
        Nombre = "Concurso de méritos abierto",
        Clase = ClaseDeModalidad.Competitiva,
        ExigeGarantias = true,
        Cuando = "Consultoría, interventoría y proyectos: se escoge por la calidad y el precio sólo se revisa.",
        Normas = ["Ley 80 de 1993, art. 32 núm. 2", "Ley 1150 de 2007, art. 2 núm. 3", Citas.Meritos],
        Procedimiento = Citas.Meritos,
        Inicio = TipoHito.PublicacionProyecto,
        Terminos =
        [
            .. Terminos.DelProyecto(ClavesDeModalidad.MeritosObservaciones, ClavesDeModalidad.MeritosApertura, ClavesDeModalidad.MeritosAperturaTrasObservaciones),
            Terminos.Recomendado(TipoHito.Cierre, TipoHito.ActoApertura, 2, 10),
            .. Terminos.DelCierreAlInforme(5),
            Terminos.Traslado(ClavesDeModalidad.MeritosTraslado, true, Citas.Meritos),
            Terminos.Recomendado(TipoHito.AperturaEconomica, TipoHito.FinTraslado, 1, 2),
            Terminos.Recomendado(TipoHito.Adjudicacion, TipoHito.AperturaEconomica, 0, 1),
            Terminos.Firma(TipoHito.Adjudicacion),
        ],
        Fases =
        [
            .. Etapas.DelProyecto(ActoDeProceso.Publicar),
            Etapas.OfertasTrasLaApertura,
            Etapas.CerradoSinAbrir,
            Etapas.Evaluacion,
            Etapas.Traslado,
            Etapas.TrasElTraslado(FaseProceso.OrdenFirme),
            new(FaseProceso.RevisionConsistencia, "al abrir el sobre económico del primero del orden", s => s.Hecho(ActoDeProceso.AbrirEconomico)),
            Etapas.Adjudicado,
            Etapas.Celebrado,
        ],
        Sobres =
        [
            new(1, "Requisitos habilitantes", ActoDeProceso.Abrir), new(2, "Oferta técnica", ActoDeProceso.Abrir),
            new(3, "Oferta económica: se abre la del primero y, sin acuerdo, la del segundo", ActoDeProceso.AbrirEconomico, UnoPorUno: true),
        ],
        Documentos = DocumentosComunes.ConPliego(ActoDeProceso.Publicar, DocumentosComunes.Siempre(TipoDocumento.RequerimientosTecnicos), DocumentosComunes.SegunElCaso(TipoDocumento.DocumentoTipo)),
        ClaveDeAdendas = ClavesDeModalidad.Adendas,
        ClaveDeTraslado = ClavesDeModalidad.MeritosTraslado,
        Actos =
        [
            .. ActosComunes.Planeacion,
            .. DesdeElProyecto("El plazo corre"),
            .. ActosComunes.Salidas(Antes),
        ],
        Publico =
        [
            .. Publicidades.DesdeLaPublicacion(FaseProceso.ObservacionesBorrador), new(ObjetoPublico.SolicitudesMipyme, FaseProceso.PresentacionOfertas),
            .. Publicidades.DeLaEvaluacion(FaseProceso.RevisionConsistencia), .. Publicidades.DelFinal,
        ],
    };

    /// <summary>Lo que el abierto y el de precalificación hacen igual.</summary>
    internal static IReadOnlyList<ActoPermitido> DesdeElProyecto(string guardaDeOferta) =>
    [
        .. ActosComunes.DelProyecto([FaseProceso.ObservacionesBorrador, FaseProceso.PresentacionOfertas], Antes),
        .. ActosComunes.Adendas(Citas.Adendas, FaseProceso.PresentacionOfertas),
        .. ActosComunes.Ofertas(guardaDeOferta, Quien.Interesado),
        .. ActosComunes.AperturaYEvaluacion(),
        new(ActoDeProceso.AbrirEconomico, [Quien.AbreOfertas], [FaseProceso.OrdenFirme, FaseProceso.RevisionConsistencia], "La del primero; la del segundo, si no hubo acuerdo con el primero", Citas.Meritos),
        ActosComunes.Adjudicar(Citas.Meritos, FaseProceso.RevisionConsistencia),
        ActosComunes.Firmar(FaseProceso.Adjudicado),
        .. ActosComunes.Desierto(FaseProceso.OrdenFirme, FaseProceso.RevisionConsistencia),
        ActosComunes.Revocar(
            FaseProceso.PresentacionOfertas, FaseProceso.CerradoSinAbrir, FaseProceso.Evaluacion, FaseProceso.Traslado, FaseProceso.OrdenFirme, FaseProceso.RevisionConsistencia),
    ];
}
