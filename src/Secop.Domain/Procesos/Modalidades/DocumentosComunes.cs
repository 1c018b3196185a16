namespace Secop.Domain.Procesos.Modalidades;

/// <summary>Los documentos que varias modalidades exigen igual.</summary>
internal static class DocumentosComunes
{
    public static DocumentoExigido Siempre(TipoDocumento tipo) => new(tipo, Exigencia.Siempre);

    public static DocumentoExigido SegunElCaso(TipoDocumento tipo) => new(tipo, Exigencia.SegunElCaso);

    public static DocumentoExigido EnElFormulario(TipoDocumento tipo) => new(tipo, Exigencia.EnElFormulario);

    /// <summary>Los del proyecto, los de la apertura y los de la evaluación.</summary>
    public static IReadOnlyList<DocumentosDelPaso> ConPliego(ActoDeProceso publicaElProyecto, params DocumentoExigido[] propios) =>
    [
        new(
            publicaElProyecto,
            [
                Siempre(TipoDocumento.EstudiosPrevios), Siempre(TipoDocumento.AnalisisSector), Siempre(TipoDocumento.MatrizRiesgos), Siempre(TipoDocumento.AvisoConvocatoria),
                Siempre(TipoDocumento.ProyectoPliego), Siempre(TipoDocumento.Minuta), .. propios,
            ],
            Citas.Documentos),
        new(
            ActoDeProceso.OrdenarApertura,
            [EnElFormulario(TipoDocumento.Cdp), EnElFormulario(TipoDocumento.RespuestasObservaciones), Siempre(TipoDocumento.ActoApertura), Siempre(TipoDocumento.PliegoDefinitivo)],
            Citas.Documentos),
        new(ActoDeProceso.Abrir, [Siempre(TipoDocumento.DesignacionEvaluador)], Citas.Comite),
    ];
}
