using Secop.Domain.Procesos;

namespace Secop.Domain.Contratos;

/// <summary>Etapa de la vida del contrato. Sólo cambia por un acto; lo que le va pasando está en los eventos.</summary>
public enum EtapaContrato
{
    EnEdicion,
    PendienteFirmaProveedor,
    FirmadoProveedor,
    Firmado,
    EnEjecucion,
    Suspendido,
    Terminado,
    Liquidado,
    Cerrado,
}

public enum TipoEvento
{
    Creado,
    Editado,
    EnviadoAlProveedor,
    RechazadoPorProveedor,
    SinRespuestaDelProveedor,
    FirmadoPorProveedor,
    DevueltoPorEntidad,
    Firmado,
    RegistroPresupuestal,
    GarantiaEnviada,
    GarantiaAprobada,
    GarantiaDevuelta,
    SupervisorDesignado,
    EjecucionIniciada,
    PlanDefinido,
    EntregaReportada,
    EntregaConfirmada,
    FacturaPreparada,
    FacturaDescartada,
    FacturaEnviada,
    FacturaAprobada,
    FacturaRechazada,
    FacturaPagada,
    FacturaReversada,
    ModificacionPropuesta,
    ModificacionAceptada,
    ModificacionRechazada,
    ModificacionDescartada,
    Adicion,
    Prorroga,
    Suspension,
    Reactivacion,
    Terminacion,
    LiquidacionPropuesta,
    LiquidacionRechazada,
    Liquidacion,
    Incumplimiento,
    Cierre,
}

/// <summary>Plazo de ejecución pactado. Se cuenta en días corridos y el primero es el del acta de inicio.</summary>
public sealed record PlazoContrato(int Cantidad, UnidadDuracion Unidad)
{
    public DateOnly FinDesde(DateOnly inicio) => Unidad switch
    {
        UnidadDuracion.Dias => inicio.AddDays(Cantidad - 1),
        UnidadDuracion.Semanas => inicio.AddDays((Cantidad * 7) - 1),
        UnidadDuracion.Meses => inicio.AddMonths(Cantidad).AddDays(-1),
        UnidadDuracion.Anios => inicio.AddYears(Cantidad).AddDays(-1),
    };
}

public enum CondicionesEntrega
{
    AConvenir,
    ComoAcordadoPreviamente,
    TransporteIncluido,
    TransporteNoIncluido,
    TransporteACargoDelComprador,
    NoDefinido,
}

/// <summary>Por qué se liquida el contrato, o que no se liquida (Ley 80 de 1993, art. 60; Decreto-Ley 19 de 2012, art. 217).</summary>
public enum RazonLiquidacion
{
    NoAplica,
    TractoSucesivo,
    Pactada,
}

public enum ClaseDocumento
{
    Clausulado,
    Anexo,
    DelProveedor,
    Garantia,
    ActaInicio,
    Entrega,
    Factura,
    ComprobantePago,
    Modificacion,
    Liquidacion,
    Ejecucion,
}

public enum RolFirma
{
    Proveedor,
    OrdenadorDelGasto,
}

public enum MetodoFirma
{
    Contrasena,
}

public enum TipoCuentaBancaria
{
    Ahorros,
    Corriente,
}

public enum ClaseGarantia
{
    ContratoDeSeguro,
    PatrimonioAutonomo,
    GarantiaBancaria,
}

public enum EstadoGarantia
{
    PendienteAceptacion,
    Aprobada,
    Devuelta,
}

public enum EstadoEntrega
{
    Pendiente,
    Reportada,
    Confirmada,
}

public enum EstadoFactura
{
    Borrador,
    Enviada,
    Aprobada,
    Pagada,
    Rechazada,
}

public enum ActoDeFactura
{
    Envio,
    Aprobacion,
    Rechazo,
    Pago,
    ReversionDeAprobacion,
    ReversionDePago,
}

public enum TipoModificacion
{
    Adicion,
    Prorroga,
    Suspension,
    Reactivacion,
    TerminacionAnticipada,
}

public enum EstadoModificacion
{
    EnviadaProveedor,
    AprobadaProveedor,
    RechazadaProveedor,
    Unilateral,
    Descartada,
    Publicada,
}

public enum CausaTerminacion
{
    VencimientoDelPlazo,
    ObjetoCumplido,
    MutuoAcuerdo,
    Unilateral,
}

public enum TipoLiquidacion
{
    Bilateral,
    Unilateral,
}

public enum EstadoLiquidacion
{
    EnviadaProveedor,
    RechazadaProveedor,
    Reemplazada,
    EnFirme,
}

public enum TipoIncumplimiento
{
    Multa,
    ClausulaPenal,
    Caducidad,
}

/// <summary>Una comprobación automática: la frase dice qué se encontró y qué se esperaba.</summary>
public sealed record Comprobacion(bool Cumple, string Frase, string? Norma = null);
