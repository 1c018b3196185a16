using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Secop.Domain.Procesos.Modalidades;

/// <summary>
/// La regla de un hito frente a otro, en días hábiles. <paramref name="Legal"/>: incumplirla impide publicar;
/// si no, es una recomendación y sólo avisa.
/// </summary>
public sealed record ReglaDeHito(TipoHito Hito, TipoHito Referencia, int Minimo, int? Maximo, int Sugerido, bool Legal, string Norma);

/// <summary>
/// El conjunto de reglas con el que un proceso nació: se congela al publicar, con su huella, y los actos
/// posteriores se miden con él aunque la ley o los parámetros cambien después.
/// </summary>
public sealed record ReglasDelProceso
{
    private static readonly JsonSerializerOptions Json = new() { Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() } };

    public required string Modalidad { get; init; }

    public required IReadOnlyList<ReglaDeHito> Hitos { get; init; }

    public required IReadOnlyList<TipoDocumento> DocumentosExigidos { get; init; }

    /// <summary>Días hábiles antes del cierre en que expira el término para adendas.</summary>
    public required int LimiteDeAdendas { get; init; }

    public required int TrasladoMinimo { get; init; }

    public required int AvisoAntesDelCierre { get; init; }

    public required int SolicitudesMipyme { get; init; }

    public required int AnosMipyme { get; init; }

    public required decimal UmbralMipyme { get; init; }

    public required decimal Smmlv { get; init; }

    /// <summary>Tope de la modalidad según el presupuesto de la entidad; nulo si la entidad no lo ha registrado.</summary>
    public required decimal? Tope { get; init; }

    public string ComoJson() => JsonSerializer.Serialize(this, Json);

    public static ReglasDelProceso DeJson(string json) => JsonSerializer.Deserialize<ReglasDelProceso>(json, Json)!;

    public static string Huella(string json) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)));
}
