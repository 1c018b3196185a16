namespace Secop.Domain.Peticiones;

/// <summary>Lo que se le pidió a quien presentó la petición y lo que contestó.</summary>
public sealed record Complemento(string Que, DateTimeOffset PedidoEn, DateOnly Hasta, int DiasRestantes)
{
    public string? Texto { get; init; }

    public DateTimeOffset? EntregadoEn { get; init; }

    /// <summary>Cuántos archivos traía la petición antes de completarla.</summary>
    public int? ArchivosAntes { get; init; }
}

public sealed record Traslado(string Entidad, string Motivo, DateTimeOffset En);

public sealed record Ampliacion(int Dias, string Motivo, DateOnly VencimientoAnterior, DateTimeOffset En);

/// <summary>Cuando no hay a quién ni dónde notificar: la respuesta se publica estos días (CPACA, art. 69).</summary>
public sealed record AvisoDeRespuesta(DateOnly Desde, DateOnly Hasta, string Motivo)
{
    /// <summary>La respuesta como se publica, sin datos de nadie.</summary>
    public string? Texto { get; init; }
}

/// <summary>La versión que se muestra a todos, escrita sin datos de nadie.</summary>
public sealed record VersionPublicada(string Pregunta, string Respuesta, DateTimeOffset En);

public enum EstadoDeRespuesta
{
    Proyectada,
    Revisada,
    Aprobada,
    Firmada,
}

/// <summary>La carta de respuesta. Los nombres y el cargo se copian al firmar: la carta no cambia si ellos cambian.</summary>
public sealed record RespuestaDePeticion(string Texto, string Competencia, Guid ProyectoId, string Proyecto, DateTimeOffset ProyectadaEn)
{
    public EstadoDeRespuesta Estado { get; init; }

    public Guid? RevisoId { get; init; }

    public string? Reviso { get; init; }

    /// <summary>Por qué se devolvió la última vez.</summary>
    public string? Devuelta { get; init; }

    public Guid? AproboId { get; init; }

    public Guid? FirmaId { get; init; }

    public string? Firma { get; init; }

    public string? Cargo { get; init; }

    public DateTimeOffset? FirmadaEn { get; init; }
}
