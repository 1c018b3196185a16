using Secop.Domain.Comun;

namespace Secop.Domain.Contratos;

/// <summary>Hecho de un contrato que sale en su línea de tiempo pública.</summary>
public abstract record HechoPublicoDeContrato(Guid ContratoId, Guid ProcesoId, Actor Actor, DateTimeOffset En)
    : HechoDeContrato(ContratoId, ProcesoId, Actor, En)
{
    public override bool EsPublico => true;
}

public sealed record ContratoCreado(Guid ContratoId, Guid ProcesoId, Actor Actor, DateTimeOffset En)
    : HechoDeContrato(ContratoId, ProcesoId, Actor, En)
{
    public override string Frase => "Se creó el contrato electrónico de la oferta aceptada";
}

public sealed record ContratoEditado(Guid ContratoId, Guid ProcesoId, string Seccion, Actor Actor, DateTimeOffset En)
    : HechoDeContrato(ContratoId, ProcesoId, Actor, En)
{
    public override string Frase => $"La entidad editó el contrato: {Seccion}";
}

public sealed record ContratoEnviadoAlProveedor(Guid ContratoId, Guid ProcesoId, Actor Actor, DateTimeOffset En)
    : HechoDeContrato(ContratoId, ProcesoId, Actor, En)
{
    public override string Frase => "La entidad envió el contrato al proveedor para su firma";
}

public sealed record ContratoRechazadoPorProveedor(Guid ContratoId, Guid ProcesoId, Actor Actor, DateTimeOffset En)
    : HechoDeContrato(ContratoId, ProcesoId, Actor, En)
{
    public override string Frase => "El proveedor devolvió el contrato sin firmar; la aceptación de la oferta sigue en pie";
}

public sealed record ContratoSinRespuesta(Guid ContratoId, Guid ProcesoId, Actor Actor, DateTimeOffset En)
    : HechoDeContrato(ContratoId, ProcesoId, Actor, En)
{
    public override string Frase => "Venció el término para firmar sin respuesta del proveedor; la aceptación de la oferta sigue en pie";
}

public sealed record ContratoFirmadoPorProveedor(Guid ContratoId, Guid ProcesoId, Actor Actor, DateTimeOffset En)
    : HechoDeContrato(ContratoId, ProcesoId, Actor, En)
{
    public override string Frase => "El proveedor firmó el contrato";
}

public sealed record ContratoDevueltoPorEntidad(Guid ContratoId, Guid ProcesoId, Actor Actor, DateTimeOffset En)
    : HechoDeContrato(ContratoId, ProcesoId, Actor, En)
{
    public override string Frase => "El ordenador del gasto devolvió el contrato a edición";
}

public sealed record ContratoFirmado(Guid ContratoId, Guid ProcesoId, Actor Actor, DateTimeOffset En)
    : HechoPublicoDeContrato(ContratoId, ProcesoId, Actor, En)
{
    public override string Frase => "Las dos partes firmaron el contrato electrónico";
}

public sealed record RegistroPresupuestalExpedido(Guid ContratoId, Guid ProcesoId, Guid RegistroId, Actor Actor, DateTimeOffset En)
    : HechoPublicoDeContrato(ContratoId, ProcesoId, Actor, En)
{
    public override string Frase => "Se registró el compromiso presupuestal (RP)";
}

public sealed record GarantiaEnviada(Guid ContratoId, Guid ProcesoId, Guid GarantiaId, Actor Actor, DateTimeOffset En)
    : HechoDeContrato(ContratoId, ProcesoId, Actor, En)
{
    public override string Frase => "El proveedor envió una garantía";
}

public sealed record GarantiaAprobada(Guid ContratoId, Guid ProcesoId, Guid GarantiaId, Actor Actor, DateTimeOffset En)
    : HechoPublicoDeContrato(ContratoId, ProcesoId, Actor, En)
{
    public override string Frase => "La entidad aprobó una garantía";
}

public sealed record GarantiaDevuelta(Guid ContratoId, Guid ProcesoId, Guid GarantiaId, Actor Actor, DateTimeOffset En)
    : HechoDeContrato(ContratoId, ProcesoId, Actor, En)
{
    public override string Frase => "La entidad devolvió una garantía con su motivo";
}

public sealed record SupervisorDesignado(Guid ContratoId, Guid ProcesoId, Guid SupervisorId, Actor Actor, DateTimeOffset En)
    : HechoPublicoDeContrato(ContratoId, ProcesoId, Actor, En)
{
    public override string Frase => "La entidad designó la supervisión del contrato";
}

public sealed record EjecucionIniciada(Guid ContratoId, Guid ProcesoId, Actor Actor, DateTimeOffset En)
    : HechoPublicoDeContrato(ContratoId, ProcesoId, Actor, En)
{
    public override string Frase => "Se suscribió el acta de inicio";
}

public sealed record PlanDeEjecucionDefinido(Guid ContratoId, Guid ProcesoId, Actor Actor, DateTimeOffset En)
    : HechoPublicoDeContrato(ContratoId, ProcesoId, Actor, En)
{
    public override string Frase => "Se definió el plan de ejecución";
}

public sealed record EntregaReportada(Guid ContratoId, Guid ProcesoId, Guid EntregaId, Actor Actor, DateTimeOffset En)
    : HechoDeContrato(ContratoId, ProcesoId, Actor, En)
{
    public override string Frase => "El proveedor reportó una entrega";
}

public sealed record EntregaConfirmada(Guid ContratoId, Guid ProcesoId, Guid EntregaId, Actor Actor, DateTimeOffset En)
    : HechoPublicoDeContrato(ContratoId, ProcesoId, Actor, En)
{
    public override string Frase => "La supervisión recibió una entrega";
}

public sealed record FacturaPreparada(Guid ContratoId, Guid ProcesoId, Guid FacturaId, Actor Actor, DateTimeOffset En)
    : HechoDeContrato(ContratoId, ProcesoId, Actor, En)
{
    public override string Frase => "El proveedor preparó una factura";
}

public sealed record FacturaDescartada(Guid ContratoId, Guid ProcesoId, Guid FacturaId, Actor Actor, DateTimeOffset En)
    : HechoDeContrato(ContratoId, ProcesoId, Actor, En)
{
    public override string Frase => "El proveedor descartó el borrador de una factura";
}

public sealed record FacturaEnviada(Guid ContratoId, Guid ProcesoId, Guid FacturaId, Actor Actor, DateTimeOffset En)
    : HechoDeContrato(ContratoId, ProcesoId, Actor, En)
{
    public override string Frase => "El proveedor envió una factura";
}

public sealed record FacturaAprobada(Guid ContratoId, Guid ProcesoId, Guid FacturaId, Actor Actor, DateTimeOffset En)
    : HechoPublicoDeContrato(ContratoId, ProcesoId, Actor, En)
{
    public override string Frase => "La entidad aprobó una factura";
}

public sealed record FacturaRechazada(Guid ContratoId, Guid ProcesoId, Guid FacturaId, Actor Actor, DateTimeOffset En)
    : HechoDeContrato(ContratoId, ProcesoId, Actor, En)
{
    public override string Frase => "La entidad rechazó una factura con su motivo";
}

public sealed record FacturaPagada(Guid ContratoId, Guid ProcesoId, Guid FacturaId, Actor Actor, DateTimeOffset En)
    : HechoPublicoDeContrato(ContratoId, ProcesoId, Actor, En)
{
    public override string Frase => "La entidad pagó una factura";
}

public sealed record FacturaReversada(Guid ContratoId, Guid ProcesoId, Guid FacturaId, Actor Actor, DateTimeOffset En)
    : HechoPublicoDeContrato(ContratoId, ProcesoId, Actor, En)
{
    public override string Frase => "La entidad reversó una decisión sobre una factura, con su motivo";
}

public sealed record ModificacionPropuesta(Guid ContratoId, Guid ProcesoId, Guid ModificacionId, Actor Actor, DateTimeOffset En)
    : HechoDeContrato(ContratoId, ProcesoId, Actor, En)
{
    public override string Frase => "La entidad propuso una modificación del contrato";
}

public sealed record ModificacionRespondida(Guid ContratoId, Guid ProcesoId, Guid ModificacionId, bool Aceptada, Actor Actor, DateTimeOffset En)
    : HechoDeContrato(ContratoId, ProcesoId, Actor, En)
{
    public override string Frase => Aceptada ? "El proveedor aceptó una modificación" : "El proveedor rechazó una modificación con su motivo";
}

public sealed record ModificacionDescartada(Guid ContratoId, Guid ProcesoId, Guid ModificacionId, Actor Actor, DateTimeOffset En)
    : HechoDeContrato(ContratoId, ProcesoId, Actor, En)
{
    public override string Frase => "La entidad descartó una modificación en trámite";
}

public sealed record ModificacionPublicada(Guid ContratoId, Guid ProcesoId, Guid ModificacionId, TipoModificacion Tipo, Actor Actor, DateTimeOffset En)
    : HechoPublicoDeContrato(ContratoId, ProcesoId, Actor, En)
{
    public override string Frase => Tipo switch
    {
        TipoModificacion.Adicion => "Se publicó una adición en valor",
        TipoModificacion.Prorroga => "Se publicó una prórroga del plazo",
        TipoModificacion.Suspension => "Se suspendió la ejecución",
        TipoModificacion.Reactivacion => "Se reactivó la ejecución",
        TipoModificacion.TerminacionAnticipada => "Se publicó la terminación anticipada",
    };
}

public sealed record ContratoTerminado(Guid ContratoId, Guid ProcesoId, CausaTerminacion Causa, Actor Actor, DateTimeOffset En)
    : HechoPublicoDeContrato(ContratoId, ProcesoId, Actor, En)
{
    public override string Frase => Causa switch
    {
        CausaTerminacion.VencimientoDelPlazo => "El contrato terminó por vencimiento del plazo",
        CausaTerminacion.ObjetoCumplido => "El contrato terminó por cumplimiento del objeto",
        CausaTerminacion.MutuoAcuerdo => "El contrato terminó anticipadamente por mutuo acuerdo",
        CausaTerminacion.Unilateral => "El contrato terminó anticipadamente por decisión de la entidad",
    };
}

public sealed record LiquidacionPropuesta(Guid ContratoId, Guid ProcesoId, Actor Actor, DateTimeOffset En)
    : HechoDeContrato(ContratoId, ProcesoId, Actor, En)
{
    public override string Frase => "La entidad envió al proveedor el acta de liquidación";
}

public sealed record LiquidacionRechazada(Guid ContratoId, Guid ProcesoId, Actor Actor, DateTimeOffset En)
    : HechoDeContrato(ContratoId, ProcesoId, Actor, En)
{
    public override string Frase => "El proveedor no aceptó el acta de liquidación";
}

public sealed record ContratoLiquidado(Guid ContratoId, Guid ProcesoId, TipoLiquidacion Tipo, Actor Actor, DateTimeOffset En)
    : HechoPublicoDeContrato(ContratoId, ProcesoId, Actor, En)
{
    public override string Frase => Tipo switch
    {
        TipoLiquidacion.Bilateral => "El contrato se liquidó de común acuerdo",
        TipoLiquidacion.Unilateral => "La entidad liquidó el contrato unilateralmente",
    };
}

public sealed record IncumplimientoRegistrado(Guid ContratoId, Guid ProcesoId, Guid IncumplimientoId, Actor Actor, DateTimeOffset En)
    : HechoPublicoDeContrato(ContratoId, ProcesoId, Actor, En)
{
    public override string Frase => "Se registró una decisión de incumplimiento en firme";
}

public sealed record ContratoCerrado(Guid ContratoId, Guid ProcesoId, Actor Actor, DateTimeOffset En)
    : HechoPublicoDeContrato(ContratoId, ProcesoId, Actor, En)
{
    public override string Frase => "Se cerró el expediente del contrato";
}
