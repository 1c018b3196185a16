using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Secop.Domain.Procesos;

/// <summary>Un documento del pliego tal como se lee en una versión.</summary>
public sealed record DocumentoDelPliego(
    Guid Id, Guid Serie, TipoDocumento Tipo, string Titulo, Guid ArchivoId, string Nombre, string Mime, long Tamano, string Sha256, int Version,
    Guid SubidoPor, DateTimeOffset SubidoEn,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] FundamentoReserva? Fundamento = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? MotivoReserva = null)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? Expedido { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Firmante { get; init; }

    [JsonIgnore]
    public bool EsReservado => Fundamento is not null;
}

/// <summary>
/// El pliego electrónico entero y público, en una forma que se compara y se resume: la misma entrada da siempre los
/// mismos bytes.
/// </summary>
public sealed record ContenidoPliego
{
    private static readonly JsonSerializerOptions Json = new()
    {
        Converters = { new JsonStringEnumConverter() },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    };

    public required DatosDeInformacion Informacion { get; init; }

    public required DatosDeClasificacion Clasificacion { get; init; }

    public required DatosDeLugar Lugar { get; init; }

    public required DatosDePresupuesto Presupuesto { get; init; }

    public required DatosDeCondicionesDelPliego Condiciones { get; init; }

    public required IReadOnlyList<DatosDeItemPrecio> ListaPrecios { get; init; }

    public required IReadOnlyList<Pregunta> Cuestionario { get; init; }

    public required IReadOnlyList<GarantiaExigida> Garantias { get; init; }

    public required IReadOnlyList<DocumentoDelPliego> Documentos { get; init; }

    public required IReadOnlyList<Hito> Cronograma { get; init; }

    public IReadOnlyList<Lote> Lotes { get; init; } = [];

    public DatosDeEvaluacion Evaluacion { get; init; } = DatosDeEvaluacion.Ninguno;

    public Visita? Visita { get; init; }

    /// <summary>Nula si no se adelanta nada ni hay plan de pagos.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ConfiguracionDePagos? Pagos { get; init; }

    /// <summary>Nulo si nada lo enmarca.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public MarcoDelProceso? Marco { get; init; }

    /// <summary>Nulos si la oferta sólo lleva el cuestionario y los precios.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DocumentosDeOferta? DocumentosDeOferta { get; init; }

    /// <summary>Nulas, y fuera del texto canónico, si son las de omisión: lo publicado sin ellas conserva su huella.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public OpcionesDePrecios? OpcionesDePrecios { get; init; }

    public string ComoJson() => JsonSerializer.Serialize(this, Json);

    public static ContenidoPliego DeJson(string json) => JsonSerializer.Deserialize<ContenidoPliego>(json, Json)!;

    public static string Huella(string json) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)));
}

/// <summary>Una versión del pliego, tal como se publicó. No cambia nunca: la siguiente es otra fila.</summary>
public sealed class VersionPliego
{
    private VersionPliego()
    {
    }

    internal VersionPliego(Guid procesoId, int numero, string contenido, Guid? adendaId, DateTimeOffset ahora)
    {
        ProcesoId = procesoId;
        Numero = numero;
        Contenido = contenido;
        Hash = ContenidoPliego.Huella(contenido);
        AdendaId = adendaId;
        En = ahora;
    }

    public Guid Id { get; private set; } = Guid.NewGuid();

    public Guid ProcesoId { get; private set; }

    public int Numero { get; private set; }

    /// <summary>El texto canónico, byte por byte lo que resume <see cref="Hash"/>.</summary>
    public string Contenido { get; private set; } = "";

    public string Hash { get; private set; } = "";

    /// <summary>La adenda que la produjo; nula en la primera.</summary>
    public Guid? AdendaId { get; private set; }

    public DateTimeOffset En { get; private set; }
}
