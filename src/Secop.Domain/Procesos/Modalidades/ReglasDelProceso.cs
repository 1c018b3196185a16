using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Secop.Domain.Procesos.Modalidades;

/// <summary>En qué se cuenta un término. Los de días son hábiles mientras la norma no diga calendario (Ley 4 de 1913, art. 62).</summary>
public enum UnidadDeTermino
{
    Habiles,
    Calendario,
}

/// <summary>
/// La regla de un hito frente a otro. <paramref name="Legal"/>: incumplir el mínimo impide publicar; si no, es una
/// recomendación y sólo avisa.
/// </summary>
public sealed record ReglaDeHito(TipoHito Hito, TipoHito Referencia, int Minimo, int? Maximo, int Sugerido, bool Legal, string Norma)
{
    public UnidadDeTermino Unidad { get; init; }

    /// <summary>El hito va antes de la referencia: mínimo y máximo se cuentan hacia atrás.</summary>
    public bool Antes { get; init; }

    /// <summary>El hito puede faltar; lo que se refiere a él se refiere entonces al anterior, que es su referencia.</summary>
    public bool Opcional { get; init; }

    /// <summary>Si la referencia opcional falta, la regla deja de ser legal y sólo avisa.</summary>
    public bool LegalSoloConReferencia { get; init; }

    /// <summary>Si el máximo obliga, cuando no es lo mismo que el mínimo.</summary>
    public bool? MaximoLegal { get; init; }

    /// <summary>La cifra se usa, con la advertencia de que un abogado debe confirmarla.</summary>
    public bool PorVerificar { get; init; }

    [JsonIgnore]
    public bool ObligaElMaximo => MaximoLegal ?? Legal;
}

/// <summary>
/// El conjunto de reglas con el que un proceso nació: se congela al publicar, con su huella, y los actos
/// posteriores se miden con él aunque la ley o los parámetros cambien después.
/// </summary>
public sealed record ReglasDelProceso
{
    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() } };

    public required string Modalidad { get; init; }

    /// <summary>El hito desde el que corre el cronograma.</summary>
    public TipoHito Inicio { get; init; } = TipoHito.Invitacion;

    /// <summary>La norma que manda el orden de los hitos.</summary>
    public string Procedimiento { get; init; } = "Decreto 1082 de 2015, art. 2.2.1.2.1.5.2";

    public required IReadOnlyList<ReglaDeHito> Hitos { get; init; }

    /// <summary>Los que deben estar antes de la primera publicación.</summary>
    public required IReadOnlyList<TipoDocumento> DocumentosExigidos { get; init; }

    /// <summary>Cuántos sobres lleva la oferta; cero si no hay ofertas.</summary>
    public int Sobres { get; init; } = 1;

    /// <summary>Días hábiles antes del cierre en que expira el término para adendas; cero si ninguna norma lo fija.</summary>
    public required int LimiteDeAdendas { get; init; }

    /// <summary>La de siempre en lo que se publicó cuando todavía no se guardaba.</summary>
    public VentanaDeAdendas VentanaDeAdendas { get; init; } = new(7, 19);

    public required int TrasladoMinimo { get; init; }

    public required int AvisoAntesDelCierre { get; init; }

    public required int SolicitudesMipyme { get; init; }

    public required int AnosMipyme { get; init; }

    public required decimal UmbralMipyme { get; init; }

    public required decimal Smmlv { get; init; }

    /// <summary>Tope de la modalidad según el presupuesto de la entidad; nulo si la entidad no lo ha registrado.</summary>
    public required decimal? Tope { get; init; }

    /// <summary>La entidad pide que otra persona apruebe antes de publicar.</summary>
    public bool ExigeAprobacion { get; init; }

    /// <summary>Los puntajes que fija la ley para ciertos factores.</summary>
    public IReadOnlyList<PuntajeDeLey> Puntajes { get; init; } = [];

    /// <summary>Lo más que se adelanta, en porcentaje del contrato. El de siempre en lo que se publicó cuando todavía no se guardaba.</summary>
    public decimal AnticipoMaximo { get; init; } = 50;

    public PlazoDeAcuerdos Acuerdos { get; init; } = new(30, 10);

    /// <summary>Lo que la ley manda de cada amparo. Vacío en lo que se publicó cuando todavía no se guardaba.</summary>
    public IReadOnlyList<ReglaDeGarantia> Garantias { get; init; } = [];

    /// <summary>El hito que la regla pone delante del que falta: a ese se refiere lo que se refería a él.</summary>
    public TipoHito? Anterior(TipoHito opcional) => Hitos.FirstOrDefault(r => r.Hito == opcional && r.Opcional && !r.Antes)?.Referencia;

    /// <summary>Los hitos del cronograma en el orden de la modalidad.</summary>
    [JsonIgnore]
    public IReadOnlyList<TipoHito> Orden => [Inicio, .. Hitos.Select(r => r.Hito).Distinct()];

    public bool EsOpcional(TipoHito hito) => Hitos.Any(r => r.Hito == hito && r.Opcional);

    public string ComoJson() => JsonSerializer.Serialize(this, Json);

    public static ReglasDelProceso DeJson(string json) => JsonSerializer.Deserialize<ReglasDelProceso>(json, Json)!;

    public static string Huella(string json) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)));
}
