namespace Secop.Domain.Procesos.Modalidades;

/// <summary>La licitación pública: la regla general, con proyecto de pliego, audiencia de riesgos y adjudicación en audiencia.</summary>
public static class LicitacionPublica
{
    private const string Avisos = "Ley 80 de 1993, art. 30 núm. 3 (Decreto-Ley 19 de 2012, art. 224)";
    private const string Riesgos = "Ley 80 de 1993, art. 30 núm. 4 (Decreto-Ley 19 de 2012, art. 220)";
    private const string Informe = "Ley 80 de 1993, art. 30 núm. 8 (Ley 1882 de 2018, art. 1)";
    private static readonly FaseProceso[] Antes = [FaseProceso.ObservacionesBorrador, FaseProceso.EsperaApertura, FaseProceso.PresentacionOfertas];

    public static Modalidad Modalidad { get; } = new()
    {
        Codigo = "LP",
        Nombre = "Licitación pública",
        Clase = ClaseDeModalidad.Competitiva,
        ExigeGarantias = true,
        Cuando = "La regla general: cuando el valor pasa de la menor cuantía o ninguna otra modalidad aplica.",
        Normas = ["Ley 80 de 1993, art. 30", "Ley 1150 de 2007, art. 2 núm. 1", "Ley 1882 de 2018, art. 1", "Decreto 1082 de 2015, arts. 2.2.1.2.1.1.1 y 2.2.1.2.1.1.2"],
        Procedimiento = "Ley 80 de 1993, art. 30; Decreto 1082 de 2015, arts. 2.2.1.2.1.1.1 y 2.2.1.2.1.1.2",
        Inicio = TipoHito.PublicacionProyecto,
        Terminos =
        [
            .. Terminos.DelProyecto(ClavesDeModalidad.LicitacionObservaciones, ClavesDeModalidad.LicitacionApertura, ClavesDeModalidad.LicitacionAperturaTrasObservaciones),
            Aviso(TipoHito.AvisoUno, 14),
            Aviso(TipoHito.AvisoDos, 12),
            EntreAvisos(TipoHito.AvisoDos, TipoHito.AvisoUno),
            Aviso(TipoHito.AvisoTres, 10),
            EntreAvisos(TipoHito.AvisoTres, TipoHito.AvisoDos),
            new(TipoHito.AudienciaRiesgos, TipoHito.ActoApertura, 3, false, Riesgos)
            {
                Minimo = Medida.Practica(1), Maximo = Medida.Ley(ClavesDeModalidad.LicitacionRiesgos), MaximoLegal = true,
            },
            Terminos.Recomendado(TipoHito.FinObservacionesPliego, TipoHito.ActoApertura, 1, 5),
            Terminos.Recomendado(TipoHito.RespuestasPliego, TipoHito.FinObservacionesPliego, 0, 1),
            new(TipoHito.RespuestasPliego, TipoHito.Cierre, 0, false, "Las respuestas se dan antes del último momento para adendas") { Minimo = Medida.Ley(ClavesDeModalidad.LicitacionAdendas), Antes = true },
            Terminos.Recomendado(TipoHito.Cierre, TipoHito.ActoApertura, 4, 10),
            Terminos.Orden(TipoHito.Cierre, TipoHito.AudienciaRiesgos),
            .. Terminos.DelCierreAlInforme(5),
            Terminos.Traslado(ClavesDeModalidad.LicitacionTraslado, true, Informe),
            Terminos.Recomendado(TipoHito.InformeFinal, TipoHito.FinTraslado, 0, 1),
            new(TipoHito.AudienciaAdjudicacion, TipoHito.FinTraslado, 2, true, Citas.Adjudicacion) { Minimo = Medida.Ley(ClavesDeModalidad.LicitacionAudiencia) },
            Terminos.Orden(TipoHito.AudienciaAdjudicacion, TipoHito.InformeFinal),
            Terminos.Firma(TipoHito.AudienciaAdjudicacion),
        ],
        Fases =
        [
            .. Etapas.DelProyecto(ActoDeProceso.Publicar),
            Etapas.OfertasTrasLaApertura,
            Etapas.CerradoSinAbrir,
            Etapas.Evaluacion,
            Etapas.Traslado,
            Etapas.TrasElTraslado(FaseProceso.InformeFinal),
            new(FaseProceso.Audiencia, "al instalar la audiencia de adjudicación", s => s.Hecho(ActoDeProceso.InstalarAudiencia)),
            Etapas.Adjudicado,
            Etapas.Celebrado,
        ],
        Sobres = [new(1, "Requisitos habilitantes, oferta técnica y precio; la entidad puede pedir el precio en un segundo sobre", ActoDeProceso.Abrir)],
        Documentos = DocumentosComunes.ConPliego(ActoDeProceso.Publicar, DocumentosComunes.SegunElCaso(TipoDocumento.DocumentoTipo)),
        Audiencias =
        [
            new(ClaseDeAudiencia.AsignacionDeRiesgos, TipoHito.AudienciaRiesgos, true, Riesgos),
            new(ClaseDeAudiencia.Adjudicacion, TipoHito.AudienciaAdjudicacion, true, Citas.Adjudicacion),
        ],
        ClaveDeAdendas = ClavesDeModalidad.LicitacionAdendas,
        ClaveDeTraslado = ClavesDeModalidad.LicitacionTraslado,
        Actos =
        [
            .. ActosComunes.Planeacion,
            .. ActosComunes.DelProyecto([FaseProceso.ObservacionesBorrador, FaseProceso.PresentacionOfertas], Antes),
            new(ActoDeProceso.CelebrarAudienciaDeRiesgos, [Quien.OrdenadorDelGasto, Quien.Estructurador], [FaseProceso.PresentacionOfertas], "Dentro de los días que siguen a la apertura; se publica su acta", Riesgos, TipoDocumento.ActaAudiencia),
            .. ActosComunes.Adendas(Citas.AdendasDeLicitacion, FaseProceso.PresentacionOfertas),
            .. ActosComunes.Ofertas("El plazo corre", Quien.Interesado),
            .. ActosComunes.AperturaYEvaluacion(),
            ActosComunes.InformeFinal(FaseProceso.InformeFinal),
            new(ActoDeProceso.InstalarAudiencia, [Quien.OrdenadorDelGasto], [FaseProceso.InformeFinal], "Informe final publicado y hora de la audiencia", Citas.Adjudicacion),
            ActosComunes.Adjudicar(Citas.Adjudicacion, FaseProceso.Audiencia),
            ActosComunes.Firmar(FaseProceso.Adjudicado),
            .. ActosComunes.Desierto(FaseProceso.Audiencia),
            .. ActosComunes.Salidas(Antes),
            ActosComunes.Revocar(FaseProceso.PresentacionOfertas, FaseProceso.CerradoSinAbrir, FaseProceso.Evaluacion, FaseProceso.Traslado, FaseProceso.InformeFinal, FaseProceso.Audiencia),
        ],
        Publico =
        [
            .. Publicidades.DesdeLaPublicacion(FaseProceso.ObservacionesBorrador), new(ObjetoPublico.SolicitudesMipyme, FaseProceso.PresentacionOfertas),
            .. Publicidades.DeLaEvaluacion(FaseProceso.Traslado), .. Publicidades.DelFinal,
        ],
    };

    private static TerminoDeHito Aviso(TipoHito aviso, int sugerido) => new(aviso, TipoHito.ActoApertura, sugerido, true, Avisos)
    {
        Minimo = Medida.Ley(ClavesDeModalidad.LicitacionAvisosMinimo),
        Maximo = Medida.Ley(ClavesDeModalidad.LicitacionAvisosMaximo),
        Unidad = UnidadDeTermino.Calendario,
        Antes = true,
        Opcional = true,
    };

    private static TerminoDeHito EntreAvisos(TipoHito aviso, TipoHito anterior) => new(aviso, anterior, 0, true, Avisos)
    {
        Minimo = Medida.Ley(ClavesDeModalidad.LicitacionEntreAvisosMinimo),
        Maximo = Medida.Ley(ClavesDeModalidad.LicitacionEntreAvisosMaximo),
        Unidad = UnidadDeTermino.Calendario,
        Opcional = true,
    };
}
