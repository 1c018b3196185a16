namespace Secop.Web.Data.Busqueda;

/// <summary>Un resultado, como se muestra en la lista y en el CSV.</summary>
public sealed record Hallazgo
{
    public required Guid Id { get; init; }

    /// <summary>El de nuestras direcciones; nulo en los registros externos.</summary>
    public string? Codigo { get; init; }

    public required string Plataforma { get; init; }

    public required string Clase { get; init; }

    public required string Clave { get; init; }

    public string? Numero { get; init; }

    public required string Nombre { get; init; }

    public required string Entidad { get; init; }

    public string? EntidadNit { get; init; }

    public string? Proveedor { get; init; }

    public required string Modalidad { get; init; }

    public required string Fase { get; init; }

    public string? Municipio { get; init; }

    public string? Departamento { get; init; }

    public decimal? Valor { get; init; }

    /// <summary>COP; por cuánto se adjudicó, si ya se sabe.</summary>
    public decimal? ValorAdjudicado { get; init; }

    public DateTimeOffset? PublicadoEn { get; init; }

    public DateTimeOffset? FirmadoEn { get; init; }

    public DateTimeOffset? CierreEn { get; init; }

    public string? Enlace { get; init; }

    public string Direccion => Codigo is null ? $"/registros/{Id:n}" : $"/procesos/{Codigo}";
}

/// <summary>Un valor por el que se puede filtrar y cuántas coincidencias de la muestra lo tienen.</summary>
public sealed record OpcionDeFaceta(string Valor, int Cuantos);

/// <summary>Conteos sobre las coincidencias más recientes; <see cref="SonTodas"/> dice si la muestra las cubre todas.</summary>
public sealed record Conteos(int Muestra, bool SonTodas, long Total, bool HayMas, IReadOnlyDictionary<string, IReadOnlyList<OpcionDeFaceta>> Facetas)
{
    /// <summary>A partir de aquí se dice «más de 10.000».</summary>
    public const int Tope = 10_000;
}

public sealed record Resultados(
    IReadOnlyList<Hallazgo> Hallazgos, Conteos Conteos, string? Anterior, string? Siguiente, string? Correccion, int? TopeDeRelevancia);
