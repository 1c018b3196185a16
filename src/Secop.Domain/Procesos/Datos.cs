namespace Secop.Domain.Procesos;

/// <summary>Lo que se escribe en cada sección del pliego.</summary>
public sealed record DatosDeInformacion(string Numero, string Nombre, string Descripcion, string TipoContrato);

public sealed record DatosDeClasificacion(string Principal, IReadOnlyList<string> Adicionales);

public sealed record DatosDeLugar(string CodigoMunicipio, string Direccion);

public sealed record DatosDePresupuesto(
    decimal ValorEstimado, DestinacionGasto Destinacion, IReadOnlyList<Cdp> Cdps, IReadOnlyList<FuenteRecursos> Fuentes);

public sealed record DatosDeCondicionesDelPliego(int Duracion, UnidadDuracion Unidad, string FormaDePago, string CondicionesDeEntrega);

/// <param name="Id">El de la línea que se conserva; nulo si es nueva.</param>
public sealed record DatosDeItemPrecio(
    Guid? Id, string Referencia, string? Unspsc, string Descripcion, decimal Cantidad, string Unidad, decimal? PrecioUnitarioEstimado, decimal? PrecioUnitarioTope);

public sealed record DatosDePregunta(Guid? Id, TipoPregunta Tipo, string Enunciado, string? Ayuda, bool Obligatoria);

/// <summary>Archivo ya guardado en el almacén, con lo que dice ser.</summary>
public sealed record DatosDeDocumento(
    TipoDocumento Tipo, string Titulo, bool EsInterno, Guid ArchivoId, string Nombre, string Mime, long Tamano, string Sha256);
