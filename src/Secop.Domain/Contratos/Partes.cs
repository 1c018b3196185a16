using Secop.Domain.Comun;

namespace Secop.Domain.Contratos;

/// <summary>Algo que le pasó al contrato: la lista que la plataforma real mezcla con la etapa.</summary>
public sealed class EventoContrato
{
    private EventoContrato() { }

    internal EventoContrato(TipoEvento tipo, Actor actor, DateTimeOffset en, string? motivo, Guid? referenciaId)
    {
        (Tipo, UsuarioId, CuentaId, En) = (tipo, actor.UsuarioId, actor.CuentaId, en);
        (Motivo, ReferenciaId) = (motivo, referenciaId);
    }

    public Guid Id { get; private set; } = Guid.NewGuid();
    public TipoEvento Tipo { get; private set; }
    public DateTimeOffset En { get; private set; }
    public Guid UsuarioId { get; private set; }
    public Guid CuentaId { get; private set; }
    public string? Motivo { get; private set; }
    public Guid? ReferenciaId { get; private set; }
}

/// <summary>Bien o servicio contratado, con el precio de la oferta aceptada.</summary>
public sealed class ItemContrato
{
    private ItemContrato() { }

    internal ItemContrato(int orden, DatosDeItem datos)
    {
        (Orden, Referencia, Unspsc, Descripcion) = (orden, datos.Referencia, datos.Unspsc, datos.Descripcion);
        (Cantidad, Unidad, PrecioUnitario) = (datos.Cantidad, datos.Unidad, datos.PrecioUnitario);
    }

    public Guid Id { get; private set; } = Guid.NewGuid();
    public int Orden { get; private set; }
    public string Referencia { get; private set; } = "";
    public string? Unspsc { get; private set; }
    public string Descripcion { get; private set; } = "";
    public decimal Cantidad { get; private set; }
    public string Unidad { get; private set; } = "";
    public decimal PrecioUnitario { get; private set; }
    public decimal Total => Cantidad * PrecioUnitario;
}

public sealed class GarantiaExigida
{
    private GarantiaExigida() { }

    internal GarantiaExigida(DatosDeGarantiaExigida datos) =>
        (Amparo, Porcentaje, MesesAdicionales, ValorMinimo) = (datos.Amparo, datos.Porcentaje, datos.MesesAdicionales, datos.ValorMinimo);

    public Guid Id { get; private set; } = Guid.NewGuid();
    public string Amparo { get; private set; } = "";
    public decimal Porcentaje { get; private set; }
    public int MesesAdicionales { get; private set; }
    public decimal? ValorMinimo { get; private set; }
}

public sealed class CdpDelContrato
{
    private CdpDelContrato() { }

    internal CdpDelContrato(DatosDeCdp datos) => (Numero, Fecha, Valor) = (datos.Numero, datos.Fecha, datos.Valor);

    public Guid Id { get; private set; } = Guid.NewGuid();
    public string Numero { get; private set; } = "";
    public DateOnly Fecha { get; private set; }
    public decimal Valor { get; private set; }
}

public sealed class FuenteDelContrato
{
    private FuenteDelContrato() { }

    internal FuenteDelContrato(DatosDeFuente datos) => (Nombre, Valor) = (datos.Nombre, datos.Valor);

    public Guid Id { get; private set; } = Guid.NewGuid();
    public string Nombre { get; private set; } = "";
    public decimal Valor { get; private set; }
}

/// <summary>Compromiso que afecta definitivamente la apropiación (Decreto 111 de 1996, art. 71).</summary>
public sealed class RegistroPresupuestal
{
    private RegistroPresupuestal() { }

    internal RegistroPresupuestal(string numero, DateOnly fecha, decimal valor) => (Numero, Fecha, Valor) = (numero, fecha, valor);

    public Guid Id { get; private set; } = Guid.NewGuid();
    public string Numero { get; private set; } = "";
    public DateOnly Fecha { get; private set; }
    public decimal Valor { get; private set; }
}

/// <summary>Documento que el proveedor debe adjuntar antes de firmar (sección 4).</summary>
public sealed class DocumentoRequerido
{
    private DocumentoRequerido() { }

    internal DocumentoRequerido(string nombre, bool obligatorio) => (Nombre, Obligatorio) = (nombre, obligatorio);

    public Guid Id { get; private set; } = Guid.NewGuid();
    public string Nombre { get; private set; } = "";
    public bool Obligatorio { get; private set; }
}

public sealed class DocumentoContrato
{
    private DocumentoContrato() { }

    internal DocumentoContrato(ClaseDocumento clase, string titulo, ArchivoAdjunto archivo, Guid? referenciaId, Guid cuentaId, DateTimeOffset ahora)
    {
        (Clase, Titulo, ReferenciaId, CuentaId, CargadoEn) = (clase, titulo, referenciaId, cuentaId, ahora);
        (ArchivoId, NombreArchivo, Sha256, Tamano) = (archivo.ArchivoId, archivo.Nombre, archivo.Sha256, archivo.Tamano);
    }

    public Guid Id { get; private set; } = Guid.NewGuid();
    public ClaseDocumento Clase { get; private set; }
    public string Titulo { get; private set; } = "";

    /// <summary>La garantía, entrega, factura o modificación a la que acompaña.</summary>
    public Guid? ReferenciaId { get; private set; }
    public Guid CuentaId { get; private set; }
    public Guid ArchivoId { get; private set; }
    public string NombreArchivo { get; private set; } = "";
    public string Sha256 { get; private set; } = "";
    public long Tamano { get; private set; }
    public DateTimeOffset CargadoEn { get; private set; }
}

/// <summary>
/// Firma electrónica: quién, en nombre de quién, con qué rol, sobre qué documento, cuándo y cómo
/// (Ley 527 de 1999, art. 7; Decreto 2364 de 2012).
/// </summary>
public sealed class Firma
{
    private Firma() { }

    internal Firma(RolFirma rol, string documento, string hash, Actor actor, DateTimeOffset en)
    {
        (Rol, Documento, HashDocumento, En) = (rol, documento, hash, en);
        (UsuarioId, CuentaId) = (actor.UsuarioId, actor.CuentaId);
    }

    public Guid Id { get; private set; } = Guid.NewGuid();
    public RolFirma Rol { get; private set; }

    /// <summary>Qué se firmó, en palabras: «Contrato, envío 1», «Modificación 2», «Liquidación».</summary>
    public string Documento { get; private set; } = "";
    public string HashDocumento { get; private set; } = "";
    public Guid UsuarioId { get; private set; }
    public Guid CuentaId { get; private set; }
    public DateTimeOffset En { get; private set; }
    public MetodoFirma Metodo { get; private set; } = MetodoFirma.Contrasena;
}

public sealed class DesignacionSupervisor
{
    private DesignacionSupervisor() { }

    internal DesignacionSupervisor(Guid usuarioId, string motivo, Guid designadoPor, DateTimeOffset desde) =>
        (UsuarioId, Motivo, DesignadoPor, Desde) = (usuarioId, motivo, designadoPor, desde);

    public Guid Id { get; private set; } = Guid.NewGuid();
    public Guid UsuarioId { get; private set; }
    public string Motivo { get; private set; } = "";
    public Guid DesignadoPor { get; private set; }
    public DateTimeOffset Desde { get; private set; }
}

public sealed class Garantia
{
    private readonly List<AmparoDeGarantia> _amparos = [];

    private Garantia() { }

    internal Garantia(DatosDeGarantia datos, DateTimeOffset ahora)
    {
        (Referencia, Clase, Garante, EnviadaEn) = (datos.Referencia.Trim(), datos.Clase, datos.Garante.Trim(), ahora);
        _amparos.AddRange(datos.Amparos.Select(a => new AmparoDeGarantia(a)));
    }

    public Guid Id { get; private set; } = Guid.NewGuid();
    public string Referencia { get; private set; } = "";
    public ClaseGarantia Clase { get; private set; }
    public string Garante { get; private set; } = "";
    public EstadoGarantia Estado { get; internal set; } = EstadoGarantia.PendienteAceptacion;
    public DateTimeOffset EnviadaEn { get; private set; }
    public DateTimeOffset? DecididaEn { get; internal set; }
    public Guid? DecididaPor { get; internal set; }
    public string? MotivoDevolucion { get; internal set; }
    public IReadOnlyList<AmparoDeGarantia> Amparos => _amparos;
}

public sealed class AmparoDeGarantia
{
    private AmparoDeGarantia() { }

    internal AmparoDeGarantia(DatosDeAmparo datos) =>
        (Amparo, Valor, Desde, Hasta) = (datos.Amparo, datos.Valor, datos.Desde, datos.Hasta);

    public Guid Id { get; private set; } = Guid.NewGuid();
    public string Amparo { get; private set; } = "";
    public decimal Valor { get; private set; }
    public DateOnly Desde { get; private set; }
    public DateOnly Hasta { get; private set; }
}

/// <summary>Entrega del plan de ejecución; el porcentaje es acumulado (25, 50, 75, 100).</summary>
public sealed class Entrega
{
    private Entrega() { }

    internal Entrega(DatosDeEntrega datos, bool planeada = true)
    {
        (Nombre, FechaEsperada, PorcentajeEsperado, Observaciones) = (datos.Nombre.Trim(), datos.FechaEsperada, datos.Porcentaje, datos.Observaciones);
        Planeada = planeada;
    }

    public Guid Id { get; private set; } = Guid.NewGuid();
    public string Nombre { get; private set; } = "";
    public bool Planeada { get; private set; }
    public DateOnly FechaEsperada { get; private set; }
    public decimal PorcentajeEsperado { get; private set; }
    public string? Observaciones { get; internal set; }
    public EstadoEntrega Estado { get; internal set; }
    public DateTimeOffset? ReportadaEn { get; internal set; }
    public string? NotaDelProveedor { get; internal set; }
    public DateOnly? FechaReal { get; internal set; }
    public decimal? PorcentajeReal { get; internal set; }
    public DateTimeOffset? ConfirmadaEn { get; internal set; }
    public Guid? ConfirmadaPor { get; internal set; }
}

/// <summary>Factura o cuenta de cobro del proveedor.</summary>
public sealed class Factura
{
    private Factura() { }

    internal Factura(DatosDeFactura datos) => Escribir(datos);

    public Guid Id { get; private set; } = Guid.NewGuid();
    public string Numero { get; private set; } = "";
    public DateOnly FechaExpedicion { get; private set; }
    public string Concepto { get; private set; } = "";
    public decimal Base { get; private set; }
    public decimal Iva { get; private set; }
    public decimal Total { get; private set; }
    public EstadoFactura Estado { get; internal set; }

    /// <summary>Por qué se cobra más de lo entregado según el plan.</summary>
    public string? MotivoExceso { get; private set; }
    public DateTimeOffset? EnviadaEn { get; internal set; }
    public DateTimeOffset? DecididaEn { get; internal set; }
    public string? MotivoRechazo { get; internal set; }
    public DateOnly? FechaRecepcion { get; internal set; }
    public Guid? RegistroPresupuestalId { get; internal set; }
    public Guid? EntregaId { get; internal set; }
    public DateOnly? FechaPago { get; internal set; }

    /// <summary>Cuenta en el saldo del contrato desde que se envía hasta que se rechaza.</summary>
    public bool OcupaSaldo => Estado is EstadoFactura.Enviada or EstadoFactura.Aprobada or EstadoFactura.Pagada;

    public bool EsPublica => Estado is EstadoFactura.Aprobada or EstadoFactura.Pagada;

    internal void Escribir(DatosDeFactura datos)
    {
        (Numero, FechaExpedicion, Concepto) = (datos.Numero.Trim(), datos.FechaExpedicion, datos.Concepto.Trim());
        (Base, Iva, Total) = (datos.Base, datos.Iva, datos.Base + datos.Iva);
        MotivoExceso = string.IsNullOrWhiteSpace(datos.MotivoExceso) ? null : datos.MotivoExceso.Trim();
    }
}

/// <summary>Cada paso de una factura, incluidas las reversiones: nada se borra.</summary>
public sealed class PasoDeFactura
{
    private PasoDeFactura() { }

    internal PasoDeFactura(Guid facturaId, ActoDeFactura acto, string? motivo, Actor actor, DateTimeOffset en) =>
        (FacturaId, Acto, Motivo, UsuarioId, En) = (facturaId, acto, motivo, actor.UsuarioId, en);

    public Guid Id { get; private set; } = Guid.NewGuid();
    public Guid FacturaId { get; private set; }
    public ActoDeFactura Acto { get; private set; }
    public string? Motivo { get; private set; }
    public Guid UsuarioId { get; private set; }
    public DateTimeOffset En { get; private set; }
}

public sealed class Modificacion
{
    private Modificacion() { }

    internal Modificacion(int numero, DatosDeModificacion datos, DateTimeOffset ahora)
    {
        (Numero, Tipo, Justificacion, PropuestaEn) = (numero, datos.Tipo, datos.Justificacion.Trim(), ahora);
        (Valor, NuevaFechaFin, Desde, ReinicioEstimado) = (datos.Valor, datos.NuevaFechaFin, datos.Desde, datos.ReinicioEstimado);
        (CdpNumero, CdpFecha, CdpValor) = (datos.Cdp?.Numero, datos.Cdp?.Fecha, datos.Cdp?.Valor);
        Estado = datos.RequiereProveedor ? EstadoModificacion.EnviadaProveedor : EstadoModificacion.Unilateral;
        RequiereProveedor = datos.RequiereProveedor;
    }

    public Guid Id { get; private set; } = Guid.NewGuid();
    public int Numero { get; private set; }
    public TipoModificacion Tipo { get; private set; }
    public EstadoModificacion Estado { get; internal set; }
    public bool RequiereProveedor { get; private set; }
    public string Justificacion { get; private set; } = "";
    public decimal? Valor { get; private set; }
    public DateOnly? NuevaFechaFin { get; private set; }
    public DateOnly? Desde { get; private set; }
    public DateOnly? ReinicioEstimado { get; private set; }
    public string? CdpNumero { get; private set; }
    public DateOnly? CdpFecha { get; private set; }
    public decimal? CdpValor { get; private set; }

    /// <summary>Salario mínimo de la fecha en que se publicó: con él se mide esta adición.</summary>
    public decimal? Smmlv { get; internal set; }
    public DateTimeOffset PropuestaEn { get; private set; }
    public DateTimeOffset? RespondidaEn { get; internal set; }
    public string? MotivoRechazo { get; internal set; }
    public DateTimeOffset? PublicadaEn { get; internal set; }

    public bool EstaAbierta =>
        Estado is EstadoModificacion.EnviadaProveedor or EstadoModificacion.AprobadaProveedor or EstadoModificacion.Unilateral;
}

public sealed class Liquidacion
{
    private Liquidacion() { }

    internal Liquidacion(DatosDeLiquidacion datos, decimal valorContrato, decimal pagado, DateTimeOffset ahora)
    {
        (Tipo, ValorEjecutado, Salvedades, NumeroActo) = (datos.Tipo, datos.ValorEjecutado, datos.Salvedades?.Trim(), datos.NumeroActo?.Trim());
        (ValorContrato, ValorPagado, PropuestaEn) = (valorContrato, pagado, ahora);
    }

    public Guid Id { get; private set; } = Guid.NewGuid();
    public TipoLiquidacion Tipo { get; private set; }
    public EstadoLiquidacion Estado { get; internal set; }
    public decimal ValorContrato { get; private set; }
    public decimal ValorEjecutado { get; private set; }
    public decimal ValorPagado { get; private set; }
    public decimal SaldoAFavorDelProveedor => ValorEjecutado - ValorPagado;
    public decimal SaldoPorLiberar => ValorContrato - ValorEjecutado;
    public string? Salvedades { get; private set; }
    public string? NumeroActo { get; private set; }
    public DateTimeOffset PropuestaEn { get; private set; }
    public DateTimeOffset? EnFirmeEn { get; internal set; }
    public string? MotivoRechazo { get; internal set; }
}

/// <summary>Sanción contractual en firme (Ley 1474 de 2011, art. 86).</summary>
public sealed class Incumplimiento
{
    private Incumplimiento() { }

    internal Incumplimiento(DatosDeIncumplimiento datos)
    {
        (Tipo, NumeroActo, FechaActo, FechaFirmeza) = (datos.Tipo, datos.NumeroActo.Trim(), datos.FechaActo, datos.FechaFirmeza);
        (Valor, Descripcion) = (datos.Valor, datos.Descripcion.Trim());
    }

    public Guid Id { get; private set; } = Guid.NewGuid();
    public TipoIncumplimiento Tipo { get; private set; }
    public string NumeroActo { get; private set; } = "";
    public DateOnly FechaActo { get; private set; }
    public DateOnly FechaFirmeza { get; private set; }
    public decimal Valor { get; private set; }
    public string Descripcion { get; private set; } = "";
}
