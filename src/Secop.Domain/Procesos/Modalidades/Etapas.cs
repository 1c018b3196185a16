namespace Secop.Domain.Procesos.Modalidades;

/// <summary>Las fases que varias modalidades recorren igual.</summary>
internal static class Etapas
{
    public static readonly Etapa CerradoSinAbrir =
        new(FaseProceso.CerradoSinAbrir, "a la hora del cierre", s => s.Hecho(ActoDeProceso.Cerrar) || (s.Hecho(ActoDeProceso.Publicar) && s.Llego(TipoHito.Cierre)));

    public static readonly Etapa Evaluacion = new(FaseProceso.Evaluacion, "al abrir las ofertas", s => s.Hecho(ActoDeProceso.Abrir));

    public static readonly Etapa Traslado = new(FaseProceso.Traslado, "al publicar el informe de evaluación", s => s.Hecho(ActoDeProceso.PublicarInforme));

    public static readonly Etapa Adjudicado = new(FaseProceso.Adjudicado, "con el acto de adjudicación", s => s.Hecho(ActoDeProceso.Adjudicar));

    public static readonly Etapa Celebrado = new(FaseProceso.Celebrado, "al firmarse todos los contratos", s => s.Hecho(ActoDeProceso.SuscribirContrato));

    public static readonly Etapa Terminado = new(FaseProceso.Terminado, "al terminar el expediente", s => s.Hecho(ActoDeProceso.Terminar));

    /// <summary>El proyecto de pliego y la espera de la apertura, publicado con el acto que se diga.</summary>
    public static IReadOnlyList<Etapa> DelProyecto(ActoDeProceso publica) =>
    [
        new(FaseProceso.ObservacionesBorrador, "al publicar el proyecto de pliego", s => s.Hecho(publica)),
        new(FaseProceso.EsperaApertura, "al vencer las observaciones al proyecto", s => s.Hecho(publica) && s.Llego(TipoHito.FinObservacionesProyecto)),
    ];

    public static readonly Etapa OfertasTrasLaApertura =
        new(FaseProceso.PresentacionOfertas, "con el acto de apertura", s => s.Hecho(ActoDeProceso.OrdenarApertura));

    public static Etapa TrasElTraslado(FaseProceso fase) =>
        new(fase, "al vencer el traslado del informe", s => s.Hecho(ActoDeProceso.PublicarInforme) && s.Llego(TipoHito.FinTraslado));
}
