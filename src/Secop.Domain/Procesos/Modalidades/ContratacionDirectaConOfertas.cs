namespace Secop.Domain.Procesos.Modalidades;

/// <summary>La contratación directa con ofertas: la directa, con invitación a quienes la entidad escoja.</summary>
public static class ContratacionDirectaConOfertas
{
    private static readonly FaseProceso[] Antes = [FaseProceso.Publicado, FaseProceso.Invitacion, FaseProceso.PresentacionOfertas];

    public static Modalidad Modalidad { get; } = new()
    {
        Codigo = "CDO",
        Nombre = "Contratación directa con ofertas",
        Clase = ClaseDeModalidad.Directa,
        Cuando = "Una causa de contratación directa en la que la entidad quiere comparar ofertas de invitados.",
        Normas = ContratacionDirecta.Modalidad.Normas,
        Procedimiento = Citas.Directa,
        Inicio = TipoHito.EstudiosPrevios,
        Terminos =
        [
            Terminos.Recomendado(TipoHito.ActoJustificacion, TipoHito.EstudiosPrevios, 0, 1) with { Opcional = true, Norma = Citas.Directa },
            Terminos.Recomendado(TipoHito.Invitacion, TipoHito.ActoJustificacion, 0, 1),
            Terminos.Recomendado(TipoHito.Cierre, TipoHito.Invitacion, 1, 3),
            .. Terminos.DelCierreAlInforme(1),
            Terminos.Recomendado(TipoHito.Adjudicacion, TipoHito.Informe, 0, 1),
            .. ContratacionDirecta.Contrato(TipoHito.Adjudicacion, legal: true),
        ],
        Fases =
        [
            new(FaseProceso.Publicado, "al publicar los estudios previos", s => s.Hecho(ActoDeProceso.Publicar)),
            new(FaseProceso.Invitacion, "al invitar", s => s.Hecho(ActoDeProceso.Invitar)),
            new(FaseProceso.PresentacionOfertas, "con la invitación, y no antes de su hora", s => s.Hecho(ActoDeProceso.Invitar) && s.Llego(TipoHito.Invitacion)),
            Etapas.CerradoSinAbrir,
            Etapas.Evaluacion,
            Etapas.Adjudicado,
            Etapas.Celebrado,
        ],
        Sobres = [new(1, "Requisitos y precio", ActoDeProceso.Abrir)],
        Documentos =
        [
            ContratacionDirecta.Planeacion,
            new(
                ActoDeProceso.Invitar,
                [DocumentosComunes.EnElFormulario(TipoDocumento.Cdp), DocumentosComunes.SegunElCaso(TipoDocumento.ActoJustificacion), DocumentosComunes.Siempre(TipoDocumento.Invitacion)],
                Citas.Directa),
            new(ActoDeProceso.Abrir, [DocumentosComunes.SegunElCaso(TipoDocumento.DesignacionEvaluador)], Citas.Comite),
        ],
        Actos =
        [
            .. ActosComunes.Planeacion,
            ContratacionDirecta.Justificacion,
            new(ActoDeProceso.Invitar, [Quien.Estructurador], [FaseProceso.Publicado], "Acto de justificación, salvo que la causa no lo pida; uno o más invitados", Citas.Directa),
            .. ActosComunes.Ofertas("Fue invitado y el plazo corre", Quien.Interesado),
            new(ActoDeProceso.PedirSubsanacion, [Quien.Evaluador], [FaseProceso.Evaluacion], "Lo que no es posterior al cierre", Citas.Subsanacion),
            new(ActoDeProceso.Subsanar, [Quien.Proponente], [FaseProceso.Evaluacion], "En el plazo pedido", Citas.Subsanacion),
            new(ActoDeProceso.PublicarInforme, [Quien.Evaluador], [FaseProceso.Evaluacion], "Todas las ofertas evaluadas", Citas.Comite, TipoDocumento.InformeEvaluacion),
            ActosComunes.Adjudicar(Citas.Directa, FaseProceso.Evaluacion),
            ActosComunes.Firmar(FaseProceso.Adjudicado),
            .. ActosComunes.Salidas(Antes).Select(a => a with { Fases = [.. a.Fases.Where(f => f != FaseProceso.Traslado)] }),
            new(ActoDeProceso.Cancelar, [Quien.OrdenadorDelGasto], [FaseProceso.CerradoSinAbrir, FaseProceso.Evaluacion], "Acto motivado: no hubo ofertas o ninguna conviene", Citas.Directa, TipoDocumento.ActoCancelacion),
        ],
        Publico =
        [
            new(ObjetoPublico.EstudiosYPliego, FaseProceso.Publicado), new(ObjetoPublico.ActaDeCierre, FaseProceso.Evaluacion), new(ObjetoPublico.OfertasHabilitantes, FaseProceso.Adjudicado),
            new(ObjetoPublico.OfertasEconomicas, FaseProceso.Adjudicado), new(ObjetoPublico.InformeDeEvaluacion, FaseProceso.Adjudicado), new(ObjetoPublico.ActoFinal, FaseProceso.Adjudicado),
            new(ObjetoPublico.Contrato, FaseProceso.Celebrado),
        ],
    };
}
