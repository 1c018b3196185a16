namespace Secop.Domain.Procesos.Modalidades;

/// <summary>La selección abreviada por las demás causas: como la menor cuantía, sin manifestación de interés ni sorteo.</summary>
public static class MenorCuantiaSinManifestacion
{
    private static readonly FaseProceso[] Antes = [FaseProceso.ObservacionesBorrador, FaseProceso.EsperaApertura, FaseProceso.PresentacionOfertas];

    public static Modalidad Modalidad { get; } = new()
    {
        Codigo = "SAMC-SM",
        Nombre = "Selección abreviada de menor cuantía sin manifestación de interés",
        Clase = ClaseDeModalidad.Competitiva,
        ExigeGarantias = true,
        Cuando = "Las otras causas de selección abreviada: licitación declarada desierta (en los cuatro meses siguientes), salud, defensa y seguridad nacional…",
        Normas = ["Ley 1150 de 2007, art. 2 núm. 2", Citas.MenorCuantia],
        Procedimiento = Citas.MenorCuantia,
        Inicio = TipoHito.PublicacionProyecto,
        Terminos =
        [
            .. Terminos.DelProyecto(ClavesDeModalidad.AbreviadaObservaciones, ClavesDeModalidad.AbreviadaApertura, ClavesDeModalidad.AbreviadaAperturaTrasObservaciones),
            Terminos.Recomendado(TipoHito.Cierre, TipoHito.ActoApertura, 1, 5),
            .. Terminos.DelCierreAlInforme(3),
            Terminos.Traslado(ClavesDeModalidad.MenorTraslado, true, Citas.MenorCuantia),
            Terminos.Recomendado(TipoHito.InformeFinal, TipoHito.FinTraslado, 0, 1),
            Terminos.Recomendado(TipoHito.Adjudicacion, TipoHito.FinTraslado, 1, 2),
            Terminos.Orden(TipoHito.Adjudicacion, TipoHito.InformeFinal),
            Terminos.Firma(TipoHito.Adjudicacion),
        ],
        Fases =
        [
            .. Etapas.DelProyecto(ActoDeProceso.Publicar),
            Etapas.OfertasTrasLaApertura,
            Etapas.CerradoSinAbrir,
            Etapas.Evaluacion,
            Etapas.Traslado,
            Etapas.TrasElTraslado(FaseProceso.Decision),
            Etapas.Adjudicado,
            Etapas.Celebrado,
        ],
        Sobres = [new(1, "Requisitos habilitantes, oferta técnica y precio; la entidad puede pedir el precio en un segundo sobre", ActoDeProceso.Abrir)],
        Documentos = DocumentosComunes.ConPliego(ActoDeProceso.Publicar, DocumentosComunes.SegunElCaso(TipoDocumento.DocumentoTipo)),
        ClaveDeAdendas = ClavesDeModalidad.Adendas,
        ClaveDeTraslado = ClavesDeModalidad.MenorTraslado,
        Actos =
        [
            .. ActosComunes.Planeacion,
            .. ActosComunes.DelProyecto([FaseProceso.ObservacionesBorrador, FaseProceso.PresentacionOfertas], Antes),
            .. ActosComunes.Adendas(Citas.Adendas, FaseProceso.PresentacionOfertas),
            .. ActosComunes.Ofertas("El plazo corre", Quien.Interesado),
            .. ActosComunes.AperturaYEvaluacion(),
            ActosComunes.InformeFinal(FaseProceso.Decision),
            ActosComunes.Adjudicar(Citas.MenorCuantia, FaseProceso.Decision),
            ActosComunes.Firmar(FaseProceso.Adjudicado),
            .. ActosComunes.Desierto(FaseProceso.Decision),
            .. ActosComunes.Salidas(Antes),
            ActosComunes.Revocar(FaseProceso.PresentacionOfertas, FaseProceso.CerradoSinAbrir, FaseProceso.Evaluacion, FaseProceso.Traslado, FaseProceso.Decision),
        ],
        Publico =
        [
            .. Publicidades.DesdeLaPublicacion(FaseProceso.ObservacionesBorrador), new(ObjetoPublico.SolicitudesMipyme, FaseProceso.PresentacionOfertas),
            .. Publicidades.DeLaEvaluacion(FaseProceso.Traslado), .. Publicidades.DelFinal,
        ],
    };
}
