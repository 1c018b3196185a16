namespace Secop.Domain.Procesos.Modalidades;

/// <summary>La subasta inversa: bienes y servicios uniformes; los habilitados compiten en precio.</summary>
public static class SubastaInversa
{
    private static readonly FaseProceso[] Antes = [FaseProceso.ObservacionesBorrador, FaseProceso.EsperaApertura, FaseProceso.PresentacionOfertas];

    public static Modalidad Modalidad { get; } = new()
    {
        Codigo = "SASI",
        Nombre = "Selección abreviada por subasta inversa",
        Clase = ClaseDeModalidad.Competitiva,
        ExigeGarantias = true,
        SinDocumentosDeOferta = true,
        Cuando = "Bienes o servicios de características técnicas uniformes que ningún acuerdo marco vigente cubre.",
        Normas = ["Ley 1150 de 2007, art. 2 núm. 2 lit. a", Citas.Subasta],
        Procedimiento = Citas.Subasta,
        Inicio = TipoHito.PublicacionProyecto,
        Terminos =
        [
            .. Terminos.DelProyecto(ClavesDeModalidad.AbreviadaObservaciones, ClavesDeModalidad.AbreviadaApertura, ClavesDeModalidad.AbreviadaAperturaTrasObservaciones),
            Terminos.Recomendado(TipoHito.Cierre, TipoHito.ActoApertura, 2, 5),
            .. Terminos.DelCierreAlInforme(3),
            Terminos.Traslado(ClavesDeModalidad.SubastaTraslado, false, Citas.Subasta),
            Terminos.Recomendado(TipoHito.AperturaEconomica, TipoHito.FinTraslado, 0, 1),
            Terminos.Recomendado(TipoHito.Subasta, TipoHito.FinTraslado, 1, 2),
            Terminos.Orden(TipoHito.Subasta, TipoHito.AperturaEconomica),
            Terminos.Recomendado(TipoHito.Adjudicacion, TipoHito.Subasta, 0, 1),
            Terminos.Firma(TipoHito.Adjudicacion),
        ],
        Fases =
        [
            .. Etapas.DelProyecto(ActoDeProceso.Publicar),
            Etapas.OfertasTrasLaApertura,
            Etapas.CerradoSinAbrir,
            Etapas.Evaluacion,
            Etapas.Traslado,
            Etapas.TrasElTraslado(FaseProceso.Admision),
            new(FaseProceso.Subasta, "al abrir el sobre económico de los admitidos", s => s.Hecho(ActoDeProceso.AbrirEconomico)),
            new(FaseProceso.Decision, "con el resultado de la subasta, o sin ella si hay un solo habilitado", s => s.Hecho(ActoDeProceso.RegistrarSubasta) || s.Hecho(ActoDeProceso.SeguirSinSubasta)),
            Etapas.Adjudicado,
            Etapas.Celebrado,
        ],
        Sobres = [new(1, "Requisitos habilitantes y ficha técnica", ActoDeProceso.Abrir), new(2, "Precio inicial, sólo de los admitidos", ActoDeProceso.AbrirEconomico)],
        Documentos = DocumentosComunes.ConPliego(ActoDeProceso.Publicar, DocumentosComunes.Siempre(TipoDocumento.FichaTecnica)),
        ClaveDeAdendas = ClavesDeModalidad.Adendas,
        ClaveDeTraslado = ClavesDeModalidad.SubastaTraslado,
        OtrasClaves = [ClavesDeModalidad.SubastaHabilitados],
        Actos =
        [
            .. ActosComunes.Planeacion,
            .. ActosComunes.DelProyecto([FaseProceso.ObservacionesBorrador, FaseProceso.PresentacionOfertas], Antes),
            .. ActosComunes.Adendas(Citas.Adendas, FaseProceso.PresentacionOfertas),
            .. ActosComunes.Ofertas("El plazo corre", Quien.Interesado),
            .. ActosComunes.AperturaYEvaluacion(FaseProceso.Admision),
            new(ActoDeProceso.AbrirEconomico, [Quien.AbreOfertas], [FaseProceso.Admision], "Sólo el de los admitidos", Citas.Subasta),
            new(ActoDeProceso.RegistrarSubasta, [Quien.Evaluador], [FaseProceso.Subasta], "Dos habilitados por lo menos; el último lance de cada uno", Citas.Subasta, TipoDocumento.ResultadoSubasta),
            new(ActoDeProceso.SeguirSinSubasta, [Quien.Evaluador], [FaseProceso.Subasta], "Un solo habilitado y su precio no pasa del presupuesto", Citas.Subasta),
            ActosComunes.Adjudicar(Citas.Subasta, FaseProceso.Decision),
            ActosComunes.Firmar(FaseProceso.Adjudicado),
            .. ActosComunes.Desierto(FaseProceso.Admision, FaseProceso.Subasta, FaseProceso.Decision),
            .. ActosComunes.Salidas(Antes),
            ActosComunes.Revocar(
                FaseProceso.PresentacionOfertas, FaseProceso.CerradoSinAbrir, FaseProceso.Evaluacion, FaseProceso.Traslado, FaseProceso.Admision, FaseProceso.Subasta,
                FaseProceso.Decision),
        ],
        Publico =
        [
            .. Publicidades.DesdeLaPublicacion(FaseProceso.ObservacionesBorrador), new(ObjetoPublico.SolicitudesMipyme, FaseProceso.PresentacionOfertas),
            .. Publicidades.DeLaEvaluacion(FaseProceso.Subasta), new(ObjetoPublico.LancesDeSubasta, FaseProceso.Decision), .. Publicidades.DelFinal,
        ],
    };
}
