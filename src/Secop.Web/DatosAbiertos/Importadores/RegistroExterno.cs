namespace Secop.Web.DatosAbiertos.Importadores;

/// <summary>Una fila de los datos abiertos ya entendida: lo que entra en <c>registros_publicos</c>.</summary>
public sealed record RegistroExterno
{
    public required Guid Id { get; init; }

    public required string Plataforma { get; init; }

    /// <summary><c>Proceso</c> o <c>Contrato</c>.</summary>
    public required string Clase { get; init; }

    public required string Clave { get; init; }

    public string? Portafolio { get; init; }

    public string? Numero { get; init; }

    public required string Entidad { get; init; }

    public string? EntidadNit { get; init; }

    public string? Proveedor { get; init; }

    public string? ProveedorNit { get; init; }

    public required string Nombre { get; init; }

    public string? Objeto { get; init; }

    public required string Modalidad { get; init; }

    public string? ModalidadOriginal { get; init; }

    public string? TipoContrato { get; init; }

    public required string Estado { get; init; }

    public string? EstadoOriginal { get; init; }

    public string? Departamento { get; init; }

    public string? Municipio { get; init; }

    public string? Unspsc { get; init; }

    public decimal? Valor { get; init; }

    public decimal? ValorAdjudicado { get; init; }

    public DateTimeOffset? PublicadoEn { get; init; }

    public DateTimeOffset? CierreEn { get; init; }

    public DateTimeOffset? AbiertoEn { get; init; }

    public DateTimeOffset? AdjudicadoEn { get; init; }

    public DateTimeOffset? FirmadoEn { get; init; }

    public DateTimeOffset? InicioEn { get; init; }

    public DateTimeOffset? FinEn { get; init; }

    public string? Enlace { get; init; }

    /// <summary>La fila sin datos personales, como JSON.</summary>
    public required string Fila { get; init; }
}

/// <summary>O un registro, o la razón por la que la fila se rechaza.</summary>
public readonly record struct Lectura(RegistroExterno? Registro, string? Rechazo);
