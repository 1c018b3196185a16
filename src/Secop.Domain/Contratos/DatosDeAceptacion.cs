namespace Secop.Domain.Contratos;

/// <summary>
/// Lo que la aceptación de la oferta fija en el contrato. En mínima cuantía la oferta y la aceptación SON
/// el contrato (Ley 1150 de 2007, art. 2 núm. 5; Decreto 1082 de 2015, art. 2.2.1.2.1.5.2): nada de esto se edita después.
/// </summary>
public sealed record DatosDeAceptacion
{
    public required Guid ProcesoId { get; init; }
    public required Guid OfertaId { get; init; }
    public required Guid EntidadId { get; init; }
    public required Guid ProveedorId { get; init; }

    /// <summary>Número propio de la entidad; se puede cambiar mientras se edita.</summary>
    public required string Numero { get; init; }
    public required string Objeto { get; init; }
    public required string TipoContrato { get; init; }
    public required decimal Valor { get; init; }
    public required PlazoContrato Plazo { get; init; }
    public required IReadOnlyList<DatosDeItem> Items { get; init; }
    public IReadOnlyList<DatosDeGarantiaExigida> Garantias { get; init; } = [];
    public IReadOnlyList<DatosDeCdp> Cdps { get; init; } = [];
    public IReadOnlyList<DatosDeFuente> Fuentes { get; init; } = [];
    public required Guid OrdenadorId { get; init; }
    public Guid? SupervisorId { get; init; }

    /// <summary>Código DANE del municipio donde se ejecuta.</summary>
    public required string CodigoMunicipio { get; init; }

    /// <summary>Salario mínimo mensual vigente en la fecha de la aceptación; con él se mide el tope de las adiciones.</summary>
    public required decimal Smmlv { get; init; }
    public RazonLiquidacion Liquidacion { get; init; }

    /// <summary>La que anunció la invitación; se precisa mientras se edita.</summary>
    public string FormaDePago { get; init; } = "";
}

public sealed record DatosDeItem(
    string Referencia, string? Unspsc, string Descripcion, decimal Cantidad, string Unidad, decimal PrecioUnitario);

/// <param name="MesesAdicionales">Meses que debe cubrir después de terminado el plazo.</param>
/// <param name="ValorMinimo">Valor asegurado mínimo cuando no es un porcentaje (responsabilidad civil).</param>
public sealed record DatosDeGarantiaExigida(string Amparo, decimal Porcentaje, int MesesAdicionales, decimal? ValorMinimo = null);

public sealed record DatosDeCdp(string Numero, DateOnly Fecha, decimal Valor);

public sealed record DatosDeFuente(string Nombre, decimal Valor);

/// <summary>Archivo ya guardado en el almacén.</summary>
public sealed record ArchivoAdjunto(Guid ArchivoId, string Nombre, string Sha256, long Tamano);

public sealed record DatosGenerales(
    string Numero,
    RazonLiquidacion Liquidacion,
    int? MesesLiquidacionPactados,
    bool ObligacionesAmbientales,
    string? CriteriosAmbientales,
    bool ObligacionesPosconsumo,
    bool Reversion);

public sealed record DatosDeCondiciones(
    CondicionesEntrega Entrega, string FormaDePago, bool PuedeProrrogarse, DateOnly? AvisoDeProrroga);

public sealed record DatosBancarios(string Banco, TipoCuentaBancaria Tipo, string Numero);

public sealed record DatosDeAmparo(string Amparo, decimal Valor, DateOnly Desde, DateOnly Hasta);

public sealed record DatosDeGarantia(
    string Referencia, ClaseGarantia Clase, string Garante, IReadOnlyList<DatosDeAmparo> Amparos, ArchivoAdjunto? Archivo);

public sealed record DatosDeEntrega(string Nombre, DateOnly FechaEsperada, decimal Porcentaje, string? Observaciones = null);

public sealed record DatosDeFactura(
    string Numero, DateOnly FechaExpedicion, string Concepto, decimal Base, decimal Iva, string? MotivoExceso = null);

/// <param name="ValorConfirmado">El total escrito otra vez por quien aprueba: la confirmación en dos pasos.</param>
public sealed record DatosDeAprobacion(DateOnly FechaRecepcion, Guid RegistroPresupuestalId, Guid? EntregaId, decimal ValorConfirmado);

public sealed record DatosDeModificacion
{
    public required TipoModificacion Tipo { get; init; }
    public required string Justificacion { get; init; }
    public bool RequiereProveedor { get; init; } = true;

    /// <summary>Adición: valor que se suma y CDP que lo respalda.</summary>
    public decimal? Valor { get; init; }
    public DatosDeCdp? Cdp { get; init; }

    /// <summary>Prórroga: nueva fecha de terminación.</summary>
    public DateOnly? NuevaFechaFin { get; init; }

    /// <summary>Suspensión: desde cuándo. Reactivación: cuándo se reinicia. Terminación: cuándo termina.</summary>
    public DateOnly? Desde { get; init; }

    /// <summary>Suspensión: cuándo se espera reiniciar.</summary>
    public DateOnly? ReinicioEstimado { get; init; }
    public ArchivoAdjunto? Archivo { get; init; }
}

public sealed record DatosDeLiquidacion(
    TipoLiquidacion Tipo, decimal ValorEjecutado, string? Salvedades, string? NumeroActo, ArchivoAdjunto? Acta);

public sealed record DatosDeIncumplimiento(
    TipoIncumplimiento Tipo, string NumeroActo, DateOnly FechaActo, DateOnly FechaFirmeza, decimal Valor, string Descripcion);
