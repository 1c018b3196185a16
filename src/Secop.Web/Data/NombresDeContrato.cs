using Secop.Domain.Contratos;
using Secop.Domain.Procesos;

namespace Secop.Web.Data;

/// <summary>Las palabras que una persona lee para cada valor del dominio de contratos, y la clase visual de su estado.</summary>
public static class NombresDeContrato
{
    public static string De(EtapaContrato etapa) => etapa switch
    {
        EtapaContrato.EnEdicion => "Aceptado, en edición",
        EtapaContrato.PendienteFirmaProveedor => "Pendiente de firma del proveedor",
        EtapaContrato.FirmadoProveedor => "Firmado por el proveedor",
        EtapaContrato.Firmado => "Firmado",
        EtapaContrato.EnEjecucion => "En ejecución",
        EtapaContrato.Suspendido => "Suspendido",
        EtapaContrato.Terminado => "Terminado",
        EtapaContrato.Liquidado => "Liquidado",
        EtapaContrato.Cerrado => "Cerrado",
    };

    /// <summary>Antes de la firma, al público se le dice sólo lo que ya es público: que la oferta se aceptó.</summary>
    public static string ParaElPublico(EtapaContrato etapa) => etapa < EtapaContrato.Firmado ? "Aceptado, pendiente de firma" : De(etapa);

    public static string Clase(EtapaContrato etapa) => etapa switch
    {
        EtapaContrato.EnEdicion or EtapaContrato.PendienteFirmaProveedor or EtapaContrato.FirmadoProveedor => "estado-espera",
        EtapaContrato.Firmado or EtapaContrato.EnEjecucion => "estado-ok",
        EtapaContrato.Suspendido => "estado-urgente",
        EtapaContrato.Terminado or EtapaContrato.Liquidado or EtapaContrato.Cerrado => "estado-neutro",
    };

    public static string De(EstadoFactura estado) => estado switch
    {
        EstadoFactura.Borrador => "Borrador",
        EstadoFactura.Enviada => "Enviada",
        EstadoFactura.Aprobada => "Aprobada",
        EstadoFactura.Pagada => "Pagada",
        EstadoFactura.Rechazada => "Rechazada",
    };

    public static string Clase(EstadoFactura estado) => estado switch
    {
        EstadoFactura.Borrador => "estado-neutro",
        EstadoFactura.Enviada => "estado-espera",
        EstadoFactura.Aprobada or EstadoFactura.Pagada => "estado-ok",
        EstadoFactura.Rechazada => "estado-mal",
    };

    public static string De(ActoDeFactura acto) => acto switch
    {
        ActoDeFactura.Envio => "Enviada por el proveedor",
        ActoDeFactura.Aprobacion => "Aprobada",
        ActoDeFactura.Rechazo => "Rechazada",
        ActoDeFactura.Pago => "Marcada como pagada",
        ActoDeFactura.ReversionDeAprobacion => "Aprobación reversada",
        ActoDeFactura.ReversionDePago => "Pago reversado",
    };

    public static string De(EstadoGarantia estado) => estado switch
    {
        EstadoGarantia.PendienteAceptacion => "Por aprobar",
        EstadoGarantia.Aprobada => "Aprobada",
        EstadoGarantia.Devuelta => "Devuelta",
    };

    public static string Clase(EstadoGarantia estado) => estado switch
    {
        EstadoGarantia.PendienteAceptacion => "estado-espera",
        EstadoGarantia.Aprobada => "estado-ok",
        EstadoGarantia.Devuelta => "estado-mal",
    };

    public static string De(ClaseGarantia clase) => clase switch
    {
        ClaseGarantia.ContratoDeSeguro => "Contrato de seguro (póliza)",
        ClaseGarantia.PatrimonioAutonomo => "Patrimonio autónomo",
        ClaseGarantia.GarantiaBancaria => "Garantía bancaria",
    };

    public static string De(EstadoEntrega estado) => estado switch
    {
        EstadoEntrega.Pendiente => "Pendiente",
        EstadoEntrega.Reportada => "Reportada por el proveedor",
        EstadoEntrega.Confirmada => "Recibida",
    };

    public static string Clase(EstadoEntrega estado) => estado switch
    {
        EstadoEntrega.Pendiente => "estado-neutro",
        EstadoEntrega.Reportada => "estado-espera",
        EstadoEntrega.Confirmada => "estado-ok",
    };

    public static string De(TipoModificacion tipo) => tipo switch
    {
        TipoModificacion.Adicion => "Adición en valor",
        TipoModificacion.Prorroga => "Prórroga",
        TipoModificacion.Suspension => "Suspensión",
        TipoModificacion.Reactivacion => "Reactivación",
        TipoModificacion.TerminacionAnticipada => "Terminación anticipada",
    };

    public static string De(EstadoModificacion estado) => estado switch
    {
        EstadoModificacion.EnviadaProveedor => "Espera al proveedor",
        EstadoModificacion.AprobadaProveedor => "Aceptada, por publicar",
        EstadoModificacion.RechazadaProveedor => "Rechazada por el proveedor",
        EstadoModificacion.Unilateral => "Unilateral, por publicar",
        EstadoModificacion.Descartada => "Descartada",
        EstadoModificacion.Publicada => "Publicada",
    };

    public static string Clase(EstadoModificacion estado) => estado switch
    {
        EstadoModificacion.EnviadaProveedor or EstadoModificacion.AprobadaProveedor or EstadoModificacion.Unilateral => "estado-espera",
        EstadoModificacion.RechazadaProveedor => "estado-mal",
        EstadoModificacion.Descartada => "estado-neutro",
        EstadoModificacion.Publicada => "estado-ok",
    };

    public static string De(CausaTerminacion causa) => causa switch
    {
        CausaTerminacion.VencimientoDelPlazo => "Vencimiento del plazo",
        CausaTerminacion.ObjetoCumplido => "Cumplimiento del objeto",
        CausaTerminacion.MutuoAcuerdo => "Mutuo acuerdo",
        CausaTerminacion.Unilateral => "Decisión unilateral de la entidad",
    };

    public static string De(RazonLiquidacion razon) => razon switch
    {
        RazonLiquidacion.NoAplica => "No se liquida",
        RazonLiquidacion.TractoSucesivo => "Se liquida: es de tracto sucesivo",
        RazonLiquidacion.Pactada => "Se liquida: así se pactó",
    };

    public static string De(TipoLiquidacion tipo) => tipo switch
    {
        TipoLiquidacion.Bilateral => "De común acuerdo",
        TipoLiquidacion.Unilateral => "Unilateral",
    };

    public static string De(EstadoLiquidacion estado) => estado switch
    {
        EstadoLiquidacion.EnviadaProveedor => "Espera al proveedor",
        EstadoLiquidacion.RechazadaProveedor => "Rechazada por el proveedor",
        EstadoLiquidacion.Reemplazada => "Reemplazada",
        EstadoLiquidacion.EnFirme => "En firme",
    };

    public static string De(CondicionesEntrega condicion) => condicion switch
    {
        CondicionesEntrega.AConvenir => "A convenir",
        CondicionesEntrega.ComoAcordadoPreviamente => "Como acordado previamente",
        CondicionesEntrega.TransporteIncluido => "Transporte incluido",
        CondicionesEntrega.TransporteNoIncluido => "Transporte no incluido",
        CondicionesEntrega.TransporteACargoDelComprador => "Transporte a cargo del comprador",
        CondicionesEntrega.NoDefinido => "No definido",
    };

    public static string De(TipoIncumplimiento tipo) => tipo switch
    {
        TipoIncumplimiento.Multa => "Multa",
        TipoIncumplimiento.ClausulaPenal => "Cláusula penal",
        TipoIncumplimiento.Caducidad => "Caducidad",
    };

    public static string De(PlazoContrato plazo) => $"{plazo.Cantidad} {plazo.Unidad.Nombre(plazo.Cantidad)}";

    public static string De(TipoEvento tipo) => tipo switch
    {
        TipoEvento.Creado => "Se aceptó la oferta y se creó el contrato electrónico",
        TipoEvento.Editado => "Se editó el contrato",
        TipoEvento.EnviadoAlProveedor => "Se envió al proveedor para su firma",
        TipoEvento.RechazadoPorProveedor => "El proveedor lo devolvió sin firmar; la adjudicación sigue en pie",
        TipoEvento.SinRespuestaDelProveedor => "El proveedor no respondió a tiempo; la adjudicación sigue en pie",
        TipoEvento.FirmadoPorProveedor => "Firmó el proveedor",
        TipoEvento.DevueltoPorEntidad => "El ordenador del gasto lo devolvió a edición",
        TipoEvento.Firmado => "Firmaron las dos partes",
        TipoEvento.RegistroPresupuestal => "Registro presupuestal",
        TipoEvento.GarantiaEnviada => "El proveedor envió una garantía",
        TipoEvento.GarantiaAprobada => "Se aprobó una garantía",
        TipoEvento.GarantiaDevuelta => "Se devolvió una garantía",
        TipoEvento.SupervisorDesignado => "Se designó la supervisión",
        TipoEvento.EjecucionIniciada => "Acta de inicio",
        TipoEvento.PlanDefinido => "Se definió el plan de ejecución",
        TipoEvento.EntregaReportada => "El proveedor reportó una entrega",
        TipoEvento.EntregaConfirmada => "Se recibió una entrega",
        TipoEvento.FacturaPreparada => "El proveedor preparó una factura",
        TipoEvento.FacturaDescartada => "El proveedor descartó un borrador de factura",
        TipoEvento.FacturaEnviada => "El proveedor envió una factura",
        TipoEvento.FacturaAprobada => "Se aprobó una factura",
        TipoEvento.FacturaRechazada => "Se rechazó una factura",
        TipoEvento.FacturaPagada => "Se pagó una factura",
        TipoEvento.FacturaReversada => "Se reversó una decisión sobre una factura",
        TipoEvento.ModificacionPropuesta => "Se propuso una modificación",
        TipoEvento.ModificacionAceptada => "El proveedor aceptó una modificación",
        TipoEvento.ModificacionRechazada => "El proveedor rechazó una modificación",
        TipoEvento.ModificacionDescartada => "Se descartó una modificación",
        TipoEvento.Adicion => "Adición en valor",
        TipoEvento.Prorroga => "Prórroga",
        TipoEvento.Suspension => "Suspensión",
        TipoEvento.Reactivacion => "Reactivación",
        TipoEvento.Terminacion => "Terminación",
        TipoEvento.LiquidacionPropuesta => "Se envió el acta de liquidación al proveedor",
        TipoEvento.LiquidacionRechazada => "El proveedor no aceptó el acta de liquidación",
        TipoEvento.Liquidacion => "Liquidación",
        TipoEvento.Incumplimiento => "Decisión de incumplimiento en firme",
        TipoEvento.Cierre => "Cierre del expediente",
    };

    /// <summary>Lo que el público ve en la línea de tiempo del contrato.</summary>
    public static bool EsPublico(TipoEvento tipo) => tipo is TipoEvento.Firmado or TipoEvento.RegistroPresupuestal or TipoEvento.GarantiaAprobada
        or TipoEvento.SupervisorDesignado or TipoEvento.EjecucionIniciada or TipoEvento.PlanDefinido or TipoEvento.EntregaConfirmada
        or TipoEvento.FacturaAprobada or TipoEvento.FacturaPagada or TipoEvento.FacturaReversada or TipoEvento.Adicion or TipoEvento.Prorroga
        or TipoEvento.Suspension or TipoEvento.Reactivacion or TipoEvento.Terminacion or TipoEvento.Liquidacion or TipoEvento.Incumplimiento
        or TipoEvento.Cierre;
}
