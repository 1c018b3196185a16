using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Secop.Domain.Evaluaciones;

/// <summary>
/// Lo que dice un informe de evaluación, generado de los datos. Su JSON es el documento: la página lo muestra y
/// cualquiera comprueba su huella.
/// </summary>
public sealed record ContenidoDelInforme
{
    private static readonly JsonSerializerOptions Opciones = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
        WriteIndented = true,
        NewLine = "\n",
    };

    public required int Version { get; init; }
    public required Guid ProcesoId { get; init; }
    public required string Numero { get; init; }
    public required string Proceso { get; init; }
    public required string Entidad { get; init; }
    public required decimal Presupuesto { get; init; }
    public required DateTimeOffset FinTraslado { get; init; }
    public required IReadOnlyList<string> Evaluadores { get; init; }
    public required IReadOnlyList<RequisitoDelInforme> Requisitos { get; init; }
    public required IReadOnlyList<OfertaDelInforme> Ofertas { get; init; }
    public DesempateDelInforme? Desempate { get; init; }
    public required Recomendacion Recomendacion { get; init; }
    public Guid? OfertaRecomendada { get; init; }

    /// <summary>El texto exacto del que sale la huella.</summary>
    public string Canonico() => JsonSerializer.Serialize(this, Opciones);

    public static ContenidoDelInforme Leer(string canonico) => JsonSerializer.Deserialize<ContenidoDelInforme>(canonico, Opciones)!;

    public static string Huella(string canonico) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonico)));
}

public sealed record RequisitoDelInforme(Guid Id, string Clase, string Nombre, string? Detalle);

public sealed record OfertaDelInforme
{
    public required Guid OfertaId { get; init; }
    public required int Orden { get; init; }
    public required string Proponente { get; init; }
    public required DateTimeOffset LlegadaEn { get; init; }
    public required decimal TotalOfrecido { get; init; }
    public decimal? TotalCorregido { get; init; }
    public required SituacionOferta Situacion { get; init; }
    public required IReadOnlyList<VeredictoDelInforme> Veredictos { get; init; }
    public required IReadOnlyList<string> IndiciosDePrecioBajo { get; init; }
    public required IReadOnlyList<SolicitudDelInforme> Solicitudes { get; init; }
    public CausalRechazo? Causal { get; init; }
    public string? MotivoDelRechazo { get; init; }
}

public sealed record VeredictoDelInforme(Guid RequisitoId, Veredicto Veredicto, string? Comentario, string Evaluador, DateTimeOffset En);

public sealed record SolicitudDelInforme(
    TipoSolicitud Tipo, string? Requisito, string Que, DateTimeOffset Hasta, EstadoSolicitud Estado, DateTimeOffset? RespondidaEn, string? Decision);

public sealed record DesempateDelInforme(
    decimal Precio, IReadOnlyList<PasoDelInforme> Pasos, Guid Ganadora, string? Semilla, string? HuellaDeLaLista);

public sealed record PasoDelInforme(int Numero, string Criterio, IReadOnlyList<AcreditacionDelInforme> Acreditaciones, IReadOnlyList<string> Quedan);

public sealed record AcreditacionDelInforme(string Proponente, bool Acredita, string Evidencia);
