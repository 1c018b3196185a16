using Secop.Domain.Contratos;

namespace Secop.Web.Data;

/// <summary>Desde dónde se mira un contrato: de ello depende qué se ve.</summary>
public enum Mirada
{
    Publico,
    Entidad,
    Proveedor,
}

/// <summary>
/// El contrato entero para mostrarlo. Se arma en un solo sitio (<see cref="ArmadorDeFichas"/>), que es también el que
/// decide qué ve cada quien: las tres fichas son la misma con más o menos cosas.
/// </summary>
public sealed record FichaDeContrato
{
    public required Mirada Mirada { get; init; }
    public required Guid Id { get; init; }
    public required string Codigo { get; init; }
    public required string Numero { get; init; }
    public required string Objeto { get; init; }
    public required string TipoContrato { get; init; }
    public required EtapaContrato Etapa { get; init; }
    public required string EstadoEnDatosAbiertos { get; init; }
    public required Parte Entidad { get; init; }
    public required Parte Proveedor { get; init; }
    public required Enlace? Proceso { get; init; }
    public required string Lugar { get; init; }

    /// <summary>Antes de la firma el público sólo ve que la oferta se aceptó.</summary>
    public required bool Completa { get; init; }

    public required IReadOnlyList<HitoDeVida> Vida { get; init; }
    public required Cuentas Dinero { get; init; }
    public required Generales General { get; init; }
    public required IReadOnlyList<Item> Items { get; init; }
    public required IReadOnlyList<Exigida> GarantiasExigidas { get; init; }
    public required IReadOnlyList<Comprobacion> GarantiasPorCubrir { get; init; }
    public required IReadOnlyList<Poliza> Garantias { get; init; }
    public required IReadOnlyList<Requerido> Requeridos { get; init; }
    public required IReadOnlyList<Documento> Documentos { get; init; }
    public required IReadOnlyList<Renglon> Cdps { get; init; }
    public required IReadOnlyList<Renglon> Registros { get; init; }
    public required IReadOnlyList<Fuente> Fuentes { get; init; }
    public required IReadOnlyList<Supervision> Supervisores { get; init; }
    public required IReadOnlyList<Recibo> Entregas { get; init; }
    public required IReadOnlyList<Cobro> Facturas { get; init; }
    public required IReadOnlyList<Cambio> Modificaciones { get; init; }
    public required IReadOnlyList<Sancion> Incumplimientos { get; init; }
    public required IReadOnlyList<Acta> Liquidaciones { get; init; }
    public required IReadOnlyList<Rubrica> Firmas { get; init; }
    public required IReadOnlyList<Suceso> Sucesos { get; init; }
    public required DateTimeOffset AceptadoEn { get; init; }
    public DateTimeOffset? FirmadoEn { get; init; }
    public DateOnly? LimiteDeFirma { get; init; }
    public string? CuentaBancaria { get; init; }
    public TerminosDeLiquidacion? Terminos { get; init; }

    public sealed record Parte(string Nombre, string? Codigo);

    public sealed record Enlace(string Codigo, string Numero);

    public sealed record HitoDeVida(string Texto, string Detalle, bool Hecho, bool Actual);

    public sealed record Cuentas(
        decimal Inicial, decimal Adiciones, decimal Total, decimal EnCobro, decimal Facturado, decimal Pagado, decimal PendienteDePago,
        decimal PorFacturar, decimal Entregado, decimal PorcentajeEntregado, decimal Registrado)
    {
        public int De(decimal parte) => Total == 0 ? 0 : (int)Math.Round(parte / Total * 100);
    }

    public sealed record Generales(
        string Plazo, DateOnly? Inicio, DateOnly? Fin, DateOnly? SuspendidoDesde, DateOnly? TerminadoEl, string? Causa, string Liquidacion,
        string Ambientales, bool Posconsumo, bool Reversion, string Entrega, string FormaDePago, string Prorroga, string Ordenador);

    public sealed record Item(int Orden, string Referencia, string? Unspsc, string Descripcion, decimal Cantidad, string Unidad, decimal Precio, decimal Total);

    public sealed record Exigida(string Amparo, decimal Porcentaje, decimal Minimo, int Meses);

    public sealed record Poliza(
        Guid Id, string Referencia, string Clase, string Garante, EstadoGarantia Estado, DateTimeOffset EnviadaEn, DateTimeOffset? DecididaEn,
        string? Motivo, IReadOnlyList<Amparo> Amparos, IReadOnlyList<Comprobacion> Comprobaciones);

    public sealed record Amparo(string Nombre, decimal Valor, DateOnly Desde, DateOnly Hasta);

    public sealed record Requerido(Guid Id, string Nombre, bool Obligatorio, Documento? Archivo);

    public sealed record Documento(Guid Id, ClaseDocumento Clase, string Titulo, string Nombre, string Sha256, long Tamano, DateTimeOffset En, Guid? ReferenciaId, Guid ArchivoId);

    public sealed record Renglon(Guid Id, string Numero, DateOnly Fecha, decimal Valor);

    public sealed record Fuente(string Nombre, decimal Valor);

    public sealed record Supervision(string Nombre, DateTimeOffset Desde, string? Motivo);

    public sealed record Recibo(
        Guid Id, string Nombre, bool Planeada, DateOnly Esperada, decimal Esperado, EstadoEntrega Estado, DateOnly? Real, decimal? Recibido,
        string? Observaciones, string? Nota);

    public sealed record Cobro(
        Guid Id, string Numero, DateOnly Expedida, string Concepto, decimal Base, decimal Iva, decimal Total, EstadoFactura Estado,
        DateTimeOffset? EnviadaEn, DateTimeOffset? DecididaEn, DateOnly? Pagada, string? MotivoRechazo, string? MotivoExceso, string? Registro, string? Entrega,
        IReadOnlyList<PasoDeCobro> Pasos);

    public sealed record PasoDeCobro(ActoDeFactura Acto, DateTimeOffset En, string? Motivo);

    public sealed record Cambio(
        Guid Id, int Numero, TipoModificacion Tipo, EstadoModificacion Estado, string Justificacion, decimal? Valor, DateOnly? NuevaFecha, DateOnly? Desde,
        DateOnly? Reinicio, DateTimeOffset PropuestaEn, DateTimeOffset? PublicadaEn, string? MotivoRechazo, bool RequiereProveedor);

    public sealed record Sancion(string Tipo, string Acto, DateOnly Firmeza, decimal Valor, string Descripcion);

    public sealed record Acta(
        TipoLiquidacion Tipo, EstadoLiquidacion Estado, decimal Ejecutado, decimal Pagado, decimal AFavor, decimal PorLiberar, string? Salvedades,
        string? NumeroActo, DateTimeOffset PropuestaEn, DateTimeOffset? EnFirmeEn, string? MotivoRechazo);

    public sealed record Rubrica(string Rol, string Quien, string Documento, string Hash, DateTimeOffset En);

    public sealed record Suceso(TipoEvento Tipo, string Texto, DateTimeOffset En, string? Motivo);
}
