using System.Text.Json.Serialization;

namespace Secop.Domain.Procesos;

/// <summary>Lo que se escribe en cada sección del pliego.</summary>
public sealed record DatosDeInformacion(string Numero, string Nombre, string Descripcion, string TipoContrato)
{
    /// <summary>La clave de la causal por la que se usa la modalidad, donde hay que decirla.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Causal { get; init; }
}

public sealed record DatosDeClasificacion(string Principal, IReadOnlyList<string> Adicionales);

public sealed record DatosDeLugar(string CodigoMunicipio, string Direccion);

public sealed record DatosDePresupuesto(
    decimal ValorEstimado, DestinacionGasto Destinacion, IReadOnlyList<Cdp> Cdps, IReadOnlyList<FuenteRecursos> Fuentes)
{
    /// <summary>La entidad ejecuta su presupuesto en el SIIF Nación.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool EnSiif { get; init; }

    /// <summary>Nula o vacía si el contrato no compromete presupuestos de otros años.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<VigenciaFutura>? VigenciasFuturas { get; init; }
}

public sealed record DatosDeCondicionesDelPliego(int Duracion, UnidadDuracion Unidad, string FormaDePago, string CondicionesDeEntrega)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? FechaDeTerminacion { get; init; }
}

/// <param name="Id">El de la línea que se conserva; nulo si es nueva.</param>
public sealed record DatosDeItemPrecio(
    Guid? Id, string Referencia, string? Unspsc, string Descripcion, decimal Cantidad, string Unidad, decimal? PrecioUnitarioEstimado, decimal? PrecioUnitarioTope)
{
    public int? Lote { get; init; }

    /// <summary>El grupo de líneas con el que se suma; nulo, y fuera del texto canónico, si no lo tiene.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Capitulo { get; init; }
}

public sealed record DatosDePregunta(Guid? Id, TipoPregunta Tipo, string Enunciado, string? Ayuda, bool Obligatoria)
{
    public string? Seccion { get; init; }

    public int Sobre { get; init; } = 1;

    public int? Lote { get; init; }

    public int? MaximoCaracteres { get; init; }

    public decimal? Minimo { get; init; }

    public decimal? Maximo { get; init; }

    /// <summary>Una por renglón.</summary>
    public string? Opciones { get; init; }
}

public sealed record DatosDeEvaluacion(FormaDeEvaluar Forma, IReadOnlyList<Criterio> Criterios)
{
    public static DatosDeEvaluacion Ninguno { get; } = new(FormaDeEvaluar.MenorPrecio, []);
}

/// <summary>Archivo ya guardado en el almacén, con lo que dice ser.</summary>
public sealed record DatosDeDocumento(
    TipoDocumento Tipo, string Titulo, bool EsInterno, Guid ArchivoId, string Nombre, string Mime, long Tamano, string Sha256,
    FundamentoReserva? Fundamento = null, string? MotivoReserva = null)
{
    /// <summary>La fecha que lleva el documento, que no es la de subirlo.</summary>
    public DateOnly? Expedido { get; init; }

    /// <summary>Quién lo firma: su cargo, o su nombre si el documento ya es público.</summary>
    public string? Firmante { get; init; }
}
