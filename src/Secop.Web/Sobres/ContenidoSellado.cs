using System.Text.Json.Serialization;
using Secop.Domain.Ofertas;

namespace Secop.Web.Sobres;

/// <summary>Un archivo dentro del sobre: lo que la apertura necesita para comprobarlo.</summary>
public sealed record ArchivoSellado(Guid PiezaId, string Nombre, string Mime, long Tamano, string Sha256, Guid? PreguntaId, byte[] Azar);

/// <summary>El JSON que viaja dentro del sobre. Lleva el total, para que quien abre compare lo que sumó quien selló.</summary>
public sealed record ContenidoSellado(
    SortedDictionary<Guid, string> Respuestas, SortedDictionary<Guid, decimal> Precios, IReadOnlyList<ArchivoSellado> Archivos, decimal Total)
{
    [JsonPropertyName("formato")]
    public string Formato { get; init; } = "OFERTA-1";

    /// <summary>Los lotes a los que se presenta; vacía si el proceso no se divide.</summary>
    public IReadOnlyList<int> Lotes { get; init; } = [];

    /// <summary>Sólo si el pliego lo pide: sin él, los bytes son los de siempre.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public AiuOfrecido? Aiu { get; init; }

    public static ContenidoSellado De(ContenidoOferta contenido, PliegoDeOferta pliego, Dictionary<Guid, byte[]> azares) => new(
        new(contenido.Respuestas.ToDictionary()), new(contenido.Precios.ToDictionary()),
        [.. contenido.Archivos.OrderBy(a => a.ArchivoId).Select(a => new ArchivoSellado(a.ArchivoId, a.Nombre, a.Mime, a.Tamano, a.Sha256, a.PreguntaId, azares[a.ArchivoId]))],
        contenido.Total(pliego))
    {
        Lotes = contenido.Lotes,
        Aiu = contenido.Aiu,
    };
}
