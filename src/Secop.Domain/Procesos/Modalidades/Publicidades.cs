namespace Secop.Domain.Procesos.Modalidades;

/// <summary>Lo que es público en varias modalidades desde el mismo momento.</summary>
internal static class Publicidades
{
    public static IReadOnlyList<Publicidad> DesdeLaPublicacion(FaseProceso primera) =>
        [new(ObjetoPublico.EstudiosYPliego, primera), new(ObjetoPublico.Observaciones, primera), new(ObjetoPublico.Adendas, primera)];

    /// <summary>El acta al abrir; las ofertas y los mensajes, con el informe; lo económico, cuando se abre.</summary>
    public static IReadOnlyList<Publicidad> DeLaEvaluacion(FaseProceso economicas) =>
    [
        new(ObjetoPublico.ActaDeCierre, FaseProceso.Evaluacion), new(ObjetoPublico.OfertasHabilitantes, FaseProceso.Traslado),
        new(ObjetoPublico.MensajesDeSubsanacion, FaseProceso.Traslado), new(ObjetoPublico.InformeDeEvaluacion, FaseProceso.Traslado),
        new(ObjetoPublico.OfertasEconomicas, economicas),
    ];

    public static readonly IReadOnlyList<Publicidad> DelFinal = [new(ObjetoPublico.ActoFinal, FaseProceso.Adjudicado), new(ObjetoPublico.Contrato, FaseProceso.Celebrado)];
}
