namespace Secop.Domain.Evaluaciones;

/// <summary>
/// Lo que la evaluación necesita saber del proceso en el momento del acto. El equipo y el fin del traslado pueden
/// cambiar mientras se evalúa, así que nunca se copian.
/// </summary>
/// <param name="ValorEstimado">Presupuesto oficial, en COP.</param>
/// <param name="AbiertoEn">Cuándo se abrieron las ofertas; nulo si no se han abierto.</param>
/// <param name="FinTraslado">El del cronograma vigente.</param>
public sealed record ProcesoEnEvaluacion(
    Guid Id,
    Guid EntidadId,
    decimal ValorEstimado,
    DateTimeOffset? AbiertoEn,
    DateTimeOffset FinTraslado,
    IReadOnlyCollection<Guid> Evaluadores,
    IReadOnlyCollection<Guid> OrdenadoresDelGasto);

/// <summary>Una oferta abierta, como llega a la evaluación. Los valores, en COP.</summary>
/// <param name="SumaDeRenglones">
/// Cantidad por precio unitario de cada renglón, si la oferta los trae. Si difiere del total manda esta suma: la
/// corrección aritmética no la escribe nadie.
/// </param>
public sealed record OfertaEnEvaluacion(
    Guid OfertaId, Guid ProveedorId, decimal Total, DateTimeOffset LlegadaEn, decimal? SumaDeRenglones = null);

/// <summary>Algo que la invitación pidió y que se verifica en cada oferta.</summary>
/// <param name="ReferenciaId">La pregunta del cuestionario o el documento del que sale.</param>
public sealed record RequisitoPorVerificar(
    ClaseRequisito Clase, string Nombre, string? Detalle = null, Guid? ReferenciaId = null, bool EsSubsanable = true);

/// <summary>Archivo ya guardado que acompaña una respuesta.</summary>
public sealed record ArchivoDeRespuesta(Guid ArchivoId, string Nombre, string Sha256, long Tamano);

/// <summary>Lo que un proponente acredita en un paso del desempate, con la prueba que aportó.</summary>
public sealed record PruebaDeDesempate(Guid OfertaId, bool Acredita, string Evidencia);

/// <summary>Los nombres que un informe escribe en lugar de los identificadores.</summary>
public sealed record NombresDelInforme(
    string NumeroDelProceso,
    string NombreDelProceso,
    string Entidad,
    IReadOnlyDictionary<Guid, string> Proveedores,
    IReadOnlyDictionary<Guid, string> Personas)
{
    internal string Proveedor(Guid id) => Proveedores.GetValueOrDefault(id, "Proponente");

    internal string Persona(Guid id) => Personas.GetValueOrDefault(id, "Evaluador");
}
