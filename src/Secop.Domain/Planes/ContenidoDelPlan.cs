using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Secop.Domain.Planes;

/// <summary>Una línea tal como queda en una versión.</summary>
public sealed record LineaPublicada(Guid Id, int Numero, DatosDeLinea Datos);

/// <summary>El plan entero: lo que se aprueba, se publica y se compara. Su huella ata la aprobación a lo aprobado.</summary>
public sealed record ContenidoDelPlan
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    public required int Vigencia { get; init; }

    public required DatosDeInformacionDelPlan Informacion { get; init; }

    public required IReadOnlyList<LineaPublicada> Lineas { get; init; }

    public required IReadOnlyList<Necesidad> Necesidades { get; init; }

    [JsonIgnore]
    public decimal ValorTotal => Lineas.Sum(l => l.Datos.ValorTotal);

    public string ComoJson() => JsonSerializer.Serialize(this, Json);

    public static ContenidoDelPlan DeJson(string json) => JsonSerializer.Deserialize<ContenidoDelPlan>(json, Json)!;

    public static string Huella(string json) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)));
}

/// <summary>Lo que se publicó, para siempre: sólo se añade.</summary>
public sealed class VersionDelPlan
{
    private VersionDelPlan()
    {
    }

    internal VersionDelPlan(Guid planId, int numero, ContenidoDelPlan contenido, string json, DateTimeOffset en)
    {
        PlanId = planId;
        Numero = numero;
        Contenido = json;
        Hash = ContenidoDelPlan.Huella(json);
        Lineas = contenido.Lineas.Count;
        ValorTotal = contenido.ValorTotal;
        En = en;
    }

    public Guid Id { get; private set; } = Guid.NewGuid();

    public Guid PlanId { get; private set; }

    public int Numero { get; private set; }

    /// <summary>El JSON del que sale la huella, letra por letra.</summary>
    public string Contenido { get; private set; } = "";

    public string Hash { get; private set; } = "";

    public int Lineas { get; private set; }

    public decimal ValorTotal { get; private set; }

    public DateTimeOffset En { get; private set; }
}
