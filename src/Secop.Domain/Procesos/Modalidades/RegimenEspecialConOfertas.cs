namespace Secop.Domain.Procesos.Modalidades;

/// <summary>El régimen especial con ofertas: como la mínima cuantía, con los términos y los pasos que diga el manual de la entidad.</summary>
public static class RegimenEspecialConOfertas
{
    private static readonly FaseProceso[] Antes = [FaseProceso.ObservacionesBorrador, FaseProceso.Invitacion, FaseProceso.Respuestas, FaseProceso.PresentacionOfertas];

    public static Modalidad Modalidad { get; } = new()
    {
        Codigo = "REO",
        Nombre = "Contratación de régimen especial con ofertas",
        Clase = ClaseDeModalidad.RegimenEspecial,
        Cuando = "Una entidad de régimen especial que recibe ofertas selladas según su manual.",
        Normas = RegimenEspecial.Normas,
        Procedimiento = Citas.Manual,
        Inicio = TipoHito.Invitacion,
        Terminos =
        [
            Libre(TipoHito.FinObservacionesProyecto, TipoHito.Invitacion, 2) with { Opcional = true },
            Libre(TipoHito.FinObservaciones, TipoHito.FinObservacionesProyecto, 1) with { Opcional = true },
            Libre(TipoHito.Respuestas, TipoHito.FinObservaciones, 1) with { Opcional = true },
            Libre(TipoHito.Cierre, TipoHito.Respuestas, 2),
            .. Terminos.DelCierreAlInforme(1),
            Libre(TipoHito.FinTraslado, TipoHito.Informe, 1) with { Opcional = true },
            Libre(TipoHito.Subasta, TipoHito.FinTraslado, 1) with { Opcional = true },
            Libre(TipoHito.Adjudicacion, TipoHito.Subasta, 1),
            Terminos.Firma(TipoHito.Adjudicacion),
        ],
        Fases =
        [
            new(FaseProceso.ObservacionesBorrador, "al publicar, si el manual pide proyecto", s => s.Hecho(ActoDeProceso.Publicar) && s.Tiene(TipoHito.FinObservacionesProyecto)),
            new(FaseProceso.Invitacion, "al publicar la invitación", s => s.Hecho(ActoDeProceso.Publicar) && (!s.Tiene(TipoHito.FinObservacionesProyecto) || s.Llego(TipoHito.FinObservacionesProyecto))),
            new(FaseProceso.Respuestas, "al vencer las observaciones", s => s.Hecho(ActoDeProceso.Publicar) && s.Llego(TipoHito.FinObservaciones)),
            new(FaseProceso.PresentacionOfertas, "con las respuestas o, si no las hay, al vencer el paso anterior", YaSeOferta),
            Etapas.CerradoSinAbrir,
            Etapas.Evaluacion,
            new(FaseProceso.Traslado, "al publicar el informe, si el manual pide traslado", s => s.Hecho(ActoDeProceso.PublicarInforme) && s.Tiene(TipoHito.FinTraslado)),
            new(FaseProceso.Subasta, "tras el informe, si el manual pide subasta", s => Evaluado(s) && s.Tiene(TipoHito.Subasta)),
            new(FaseProceso.Decision, "al terminar lo que el manual pide", s => Evaluado(s) && (!s.Tiene(TipoHito.Subasta) || s.Hecho(ActoDeProceso.RegistrarSubasta) || s.Hecho(ActoDeProceso.SeguirSinSubasta))),
            Etapas.Adjudicado,
            Etapas.Celebrado,
        ],
        Sobres = [new(1, "Requisitos y precio", ActoDeProceso.Abrir)],
        Documentos =
        [
            new(
                ActoDeProceso.Publicar,
                [
                    DocumentosComunes.Siempre(TipoDocumento.EstudiosPrevios), DocumentosComunes.Siempre(TipoDocumento.Invitacion), DocumentosComunes.EnElFormulario(TipoDocumento.Cdp),
                    DocumentosComunes.SegunElCaso(TipoDocumento.ManualDeContratacion),
                ],
                Citas.Manual),
        ],
        Actos =
        [
            .. ActosComunes.Planeacion,
            ActosComunes.Observar(FaseProceso.ObservacionesBorrador, FaseProceso.Invitacion),
            ActosComunes.Responder(Antes),
            .. ActosComunes.Adendas(Citas.Manual, FaseProceso.Invitacion, FaseProceso.Respuestas, FaseProceso.PresentacionOfertas),
            .. ActosComunes.Ofertas("El plazo corre; si el manual invita, sólo los invitados", Quien.Interesado),
            .. ActosComunes.AperturaYEvaluacion(),
            new(ActoDeProceso.RegistrarSubasta, [Quien.Evaluador], [FaseProceso.Subasta], "El último lance de cada uno", Citas.Manual, TipoDocumento.ResultadoSubasta),
            new(ActoDeProceso.SeguirSinSubasta, [Quien.Evaluador], [FaseProceso.Subasta], "Un solo habilitado", Citas.Manual),
            ActosComunes.Adjudicar(Citas.Manual, FaseProceso.Decision),
            ActosComunes.Firmar(FaseProceso.Adjudicado),
            .. ActosComunes.Desierto(FaseProceso.Decision),
            .. ActosComunes.Salidas(Antes),
        ],
        Publico =
        [
            .. Publicidades.DesdeLaPublicacion(FaseProceso.ObservacionesBorrador), new(ObjetoPublico.ActaDeCierre, FaseProceso.Evaluacion),
            new(ObjetoPublico.OfertasHabilitantes, FaseProceso.Traslado), new(ObjetoPublico.InformeDeEvaluacion, FaseProceso.Traslado), new(ObjetoPublico.OfertasEconomicas, FaseProceso.Traslado),
            new(ObjetoPublico.LancesDeSubasta, FaseProceso.Decision), .. Publicidades.DelFinal,
        ],
    };

    private static TerminoDeHito Libre(TipoHito hito, TipoHito referencia, int sugerido) => new(hito, referencia, sugerido, false, Citas.Manual);

    private static bool YaSeOferta(Situacion s)
    {
        TipoHito[] previos = [TipoHito.Respuestas, TipoHito.FinObservaciones, TipoHito.FinObservacionesProyecto, TipoHito.Invitacion];
        return s.Hecho(ActoDeProceso.Publicar) && s.Llego(previos.FirstOrDefault(s.Tiene, TipoHito.Invitacion));
    }

    private static bool Evaluado(Situacion s) => s.Hecho(ActoDeProceso.PublicarInforme) && (!s.Tiene(TipoHito.FinTraslado) || s.Llego(TipoHito.FinTraslado));
}
