using Secop.Domain.Procesos.Cuantias;

namespace Secop.Domain.Procesos.Modalidades;

/// <summary>La selección abreviada de menor cuantía: sólo oferta quien manifestó interés y, si son muchos, quedó en el sorteo.</summary>
public static class MenorCuantia
{
    private static readonly FaseProceso[] Antes =
    [
        FaseProceso.ObservacionesBorrador, FaseProceso.EsperaApertura, FaseProceso.ManifestacionInteres, FaseProceso.ListaInteresados, FaseProceso.Sorteo,
        FaseProceso.PresentacionOfertas,
    ];

    public static Modalidad Modalidad { get; } = new()
    {
        Codigo = "SAMC",
        Nombre = "Selección abreviada de menor cuantía",
        Clase = ClaseDeModalidad.Competitiva,
        ExigeGarantias = true,
        Cuando = "El valor no pasa de la menor cuantía de la entidad y no hay una regla más especial.",
        Normas = ["Ley 1150 de 2007, art. 2 núm. 2 lit. b", Citas.MenorCuantia],
        Procedimiento = Citas.MenorCuantia,
        Cuantia = ClaseDeCuantia.Menor,
        Inicio = TipoHito.PublicacionProyecto,
        Terminos =
        [
            .. Terminos.DelProyecto(ClavesDeModalidad.AbreviadaObservaciones, ClavesDeModalidad.AbreviadaApertura, ClavesDeModalidad.AbreviadaAperturaTrasObservaciones),
            new(TipoHito.FinManifestacion, TipoHito.ActoApertura, 3, true, Citas.MenorCuantia)
            {
                Minimo = Medida.Ley(ClavesDeModalidad.MenorManifestacionMinimo), Maximo = Medida.Ley(ClavesDeModalidad.MenorManifestacionMaximo),
            },
            Terminos.Recomendado(TipoHito.Sorteo, TipoHito.FinManifestacion, 1, 1) with { Opcional = true },
            new(TipoHito.Cierre, TipoHito.Sorteo, 5, true, Citas.MenorCuantia) { Minimo = Medida.Ley(ClavesDeModalidad.MenorOfertasTrasSorteo), LegalSoloConReferencia = true },
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
            new(FaseProceso.ManifestacionInteres, "con el acto de apertura", s => s.Hecho(ActoDeProceso.OrdenarApertura)),
            new(FaseProceso.ListaInteresados, "al vencer la manifestación de interés", s => s.Hecho(ActoDeProceso.OrdenarApertura) && s.Llego(TipoHito.FinManifestacion)),
            new(FaseProceso.Sorteo, "al publicar el resultado del sorteo", s => s.Hecho(ActoDeProceso.Sortear)),
            new(
                FaseProceso.PresentacionOfertas, "con la lista de interesados o, si hubo sorteo, el día hábil siguiente a su resultado",
                s => s.Hecho(ActoDeProceso.PublicarListaDeInteresados) && (!s.Tiene(TipoHito.Sorteo) || s.DesdeElHabilSiguiente(ActoDeProceso.Sortear))),
            Etapas.CerradoSinAbrir,
            Etapas.Evaluacion,
            Etapas.Traslado,
            Etapas.TrasElTraslado(FaseProceso.Decision),
            Etapas.Adjudicado,
            Etapas.Celebrado,
        ],
        Sobres = [new(1, "Requisitos habilitantes, oferta técnica y precio; la entidad puede pedir el precio en un segundo sobre", ActoDeProceso.Abrir)],
        Documentos = DocumentosComunes.ConPliego(ActoDeProceso.Publicar, DocumentosComunes.SegunElCaso(TipoDocumento.DocumentoTipo)),
        Audiencias = [new(ClaseDeAudiencia.Sorteo, TipoHito.Sorteo, false, Citas.MenorCuantia)],
        ClaveDeAdendas = ClavesDeModalidad.Adendas,
        ClaveDeTraslado = ClavesDeModalidad.MenorTraslado,
        OtrasClaves = [ClavesDeModalidad.MenorInteresados],
        Actos =
        [
            .. ActosComunes.Planeacion,
            .. ActosComunes.DelProyecto(
                [FaseProceso.ObservacionesBorrador, FaseProceso.ManifestacionInteres, FaseProceso.ListaInteresados, FaseProceso.Sorteo, FaseProceso.PresentacionOfertas], Antes),
            new(ActoDeProceso.ManifestarInteres, [Quien.Interesado], [FaseProceso.ManifestacionInteres], "El término de la manifestación corre", Citas.MenorCuantia),
            new(ActoDeProceso.PublicarListaDeInteresados, [Quien.Estructurador], [FaseProceso.ListaInteresados], "Dice cuántos son y si habrá sorteo", Citas.MenorCuantia),
            new(ActoDeProceso.Sortear, [Quien.Estructurador], [FaseProceso.ListaInteresados], "Más interesados que el máximo y sorteo previsto en el pliego; el resultado se puede recalcular", Citas.MenorCuantia),
            .. ActosComunes.Adendas(Citas.Adendas, FaseProceso.ManifestacionInteres, FaseProceso.ListaInteresados, FaseProceso.Sorteo, FaseProceso.PresentacionOfertas),
            .. ActosComunes.Ofertas("Manifestó interés a tiempo, quedó en la lista y el plazo corre", Quien.Interesado),
            .. ActosComunes.AperturaYEvaluacion(),
            ActosComunes.InformeFinal(FaseProceso.Decision),
            ActosComunes.Adjudicar(Citas.MenorCuantia, FaseProceso.Decision),
            ActosComunes.Firmar(FaseProceso.Adjudicado),
            new(ActoDeProceso.DeclararDesierto, [Quien.OrdenadorDelGasto], [FaseProceso.ListaInteresados], "Nadie manifestó interés; la entidad puede, en cambio, ampliar el término por adenda", Citas.Desierto),
            .. ActosComunes.Desierto(FaseProceso.Decision),
            .. ActosComunes.Salidas(Antes),
            ActosComunes.Revocar(
                FaseProceso.ManifestacionInteres, FaseProceso.ListaInteresados, FaseProceso.Sorteo, FaseProceso.PresentacionOfertas, FaseProceso.CerradoSinAbrir,
                FaseProceso.Evaluacion, FaseProceso.Traslado, FaseProceso.Decision),
        ],
        Publico =
        [
            .. Publicidades.DesdeLaPublicacion(FaseProceso.ObservacionesBorrador), new(ObjetoPublico.SolicitudesMipyme, FaseProceso.ManifestacionInteres),
            new(ObjetoPublico.ListaInteresados, FaseProceso.ListaInteresados), .. Publicidades.DeLaEvaluacion(FaseProceso.Traslado), .. Publicidades.DelFinal,
        ],
    };
}
