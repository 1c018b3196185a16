using Secop.Domain.Procesos.Modalidades;

namespace Secop.Domain.Procesos;

/// <summary>Un acto que ya se hizo. La lista sólo crece.</summary>
/// <param name="Texto">Lo que el acto dice en pocas palabras: su motivo, su resultado o a quién se eligió.</param>
public sealed record ActoCumplido(ActoDeProceso Acto, DateTimeOffset En, Guid UsuarioId, string? Texto = null, string? Motivo = null);

/// <summary>Cómo terminó un lote, o el proceso entero si no tiene lotes.</summary>
/// <param name="Lote">Nulo si el proceso no tiene lotes.</param>
/// <param name="Adjudicatario">El nombre con el que se publica; vacío si quedó desierto.</param>
/// <param name="ProveedorId">La cuenta del adjudicatario, si tiene.</param>
/// <param name="Desierto">La causa, si el lote quedó desierto.</param>
public sealed record ResultadoDeLote(
    string? Lote, string Adjudicatario, Guid? OfertaId, Guid? ProveedorId, decimal? Valor, CausaDesierto? Desierto = null);

/// <summary>Un puesto del orden de elegibilidad.</summary>
public sealed record PuestoDeElegibilidad(string? Lote, int Puesto, string Proponente, Guid? OfertaId, Guid? ProveedorId, decimal? Valor, decimal? Puntaje);

/// <summary>Lo que acompaña a un acto: su texto y los documentos ya guardados en el almacén.</summary>
public sealed record DatosDelActo(string? Texto = null, IReadOnlyList<DatosDeDocumento>? Documentos = null)
{
    public static DatosDelActo Vacio { get; } = new();

    internal IReadOnlyList<DatosDeDocumento> Anexos => Documentos ?? [];
}

/// <summary>La limitación a Mipyme que un acto decide.</summary>
public sealed record DecisionMipyme(AlcanceMipyme Alcance, string Motivo, int SolicitudesValidas);

/// <summary>Desde cuándo está el proceso en una fase, si nada más pasa.</summary>
public sealed record TramoDeFase(FaseProceso Fase, DateTimeOffset Desde);
