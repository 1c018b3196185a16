namespace Secop.Domain.Procesos.Modalidades;

/// <summary>La contratación directa sin ofertas: una causa de ley, un acto que la justifica y un contratista escogido.</summary>
public static class ContratacionDirecta
{
    /// <summary>Los términos con que terminan las directas y el régimen especial: la firma y su publicación.</summary>
    internal static IReadOnlyList<TerminoDeHito> Contrato(TipoHito tras, bool legal) =>
    [
        Terminos.Recomendado(TipoHito.Firma, tras, 0, 2),
        new(TipoHito.PublicacionContrato, TipoHito.Firma, 1, legal, Citas.Publicidad) { Maximo = Medida.Ley(ClavesDeModalidad.Publicidad) },
    ];

    internal static readonly DocumentosDelPaso Planeacion = new(
        ActoDeProceso.Publicar,
        [
            DocumentosComunes.Siempre(TipoDocumento.EstudiosPrevios), DocumentosComunes.Siempre(TipoDocumento.AnalisisSector), DocumentosComunes.SegunElCaso(TipoDocumento.MatrizRiesgos),
        ],
        Citas.Directa);

    internal static readonly ActoPermitido Justificacion = new(
        ActoDeProceso.Justificar, [Quien.OrdenadorDelGasto], [FaseProceso.Publicado], "Causa, objeto, presupuesto y condiciones; no se expide en servicios profesionales y la urgencia manifiesta lo reemplaza",
        Citas.Directa, TipoDocumento.ActoJustificacion);

    public static Modalidad Modalidad { get; } = new()
    {
        Codigo = "CD",
        Nombre = "Contratación directa",
        Clase = ClaseDeModalidad.Directa,
        Cuando = "Sólo por las causas que la ley enumera: urgencia manifiesta, interadministrativos, servicios profesionales, único oferente…",
        Normas = ["Ley 1150 de 2007, art. 2 núm. 4", "Decreto 1082 de 2015, art. 2.2.1.2.1.4.1", "Ley 996 de 2005, arts. 33 y 38 (Ley de Garantías)"],
        Procedimiento = Citas.Directa,
        Inicio = TipoHito.EstudiosPrevios,
        Terminos =
        [
            Terminos.Recomendado(TipoHito.ActoJustificacion, TipoHito.EstudiosPrevios, 0, 1) with { Opcional = true, Norma = Citas.Directa },
            .. Contrato(TipoHito.ActoJustificacion, legal: true),
        ],
        Fases =
        [
            new(FaseProceso.Publicado, "al publicar los estudios previos", s => s.Hecho(ActoDeProceso.Publicar)),
            new(FaseProceso.ContratoEnEdicion, "al escoger al contratista", s => s.Hecho(ActoDeProceso.ElegirContratista)),
            Etapas.Celebrado,
        ],
        Sobres = [],
        Documentos =
        [
            Planeacion,
            new(
                ActoDeProceso.ElegirContratista,
                [
                    DocumentosComunes.EnElFormulario(TipoDocumento.Cdp), DocumentosComunes.SegunElCaso(TipoDocumento.ActoJustificacion),
                    DocumentosComunes.SegunElCaso(TipoDocumento.Idoneidad), DocumentosComunes.SegunElCaso(TipoDocumento.DesignacionEvaluador),
                ],
                Citas.Directa),
        ],
        Actos =
        [
            .. ActosComunes.Planeacion,
            Justificacion,
            new(ActoDeProceso.ElegirContratista, [Quien.OrdenadorDelGasto], [FaseProceso.Publicado], "Acto de justificación, salvo que la causa no lo pida, y CDP", Citas.Directa),
            ActosComunes.Firmar(FaseProceso.ContratoEnEdicion),
            new(ActoDeProceso.Cancelar, [Quien.OrdenadorDelGasto], [FaseProceso.Publicado, FaseProceso.ContratoEnEdicion], "Acto motivado, antes de la firma", Citas.Publicidad, TipoDocumento.ActoCancelacion),
        ],
        Publico = [new(ObjetoPublico.EstudiosYPliego, FaseProceso.Publicado), new(ObjetoPublico.ActoFinal, FaseProceso.Celebrado), new(ObjetoPublico.Contrato, FaseProceso.Celebrado)],
    };
}
