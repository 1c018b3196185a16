using Secop.Domain.Comun;

namespace Secop.Domain.Contratos;

public static class ReglasDeContrato
{
    private const string Ley80Art41 = "Ley 80 de 1993, art. 41";
    private const string AceptacionEsContrato = "Ley 1150 de 2007, art. 2 núm. 5; Decreto 1082 de 2015, art. 2.2.1.2.1.5.2";

    public static readonly Regla ConOfertaAceptada = new("CONTRATO_SIN_ACEPTACION", "El contrato nace de la aceptación de una oferta.", AceptacionEsContrato);
    public static readonly Regla ValorPositivo = new("CONTRATO_VALOR", "El valor del contrato debe ser mayor que cero.", AceptacionEsContrato);
    public static readonly Regla ItemsSumanElValor = new("CONTRATO_ITEMS", "Los ítems suman $ {0:#,0.##} y la oferta aceptada vale $ {1:#,0.##}.", AceptacionEsContrato);
    public static readonly Regla PlazoPositivo = new("CONTRATO_PLAZO", "El plazo de ejecución debe ser mayor que cero.");
    public static readonly Regla SmmlvConocido = new("CONTRATO_SMMLV", "No hay un salario mínimo vigente para la fecha del acto.", "Ley 80 de 1993, art. 40, parágrafo");

    public static readonly Regla SoloLaEntidad = new("CONTRATO_SOLO_ENTIDAD", "Este acto es de la entidad contratante.");
    public static readonly Regla SoloElProveedor = new("CONTRATO_SOLO_PROVEEDOR", "Este acto es del proveedor del contrato.");
    public static readonly Regla NoCerrado = new("CONTRATO_CERRADO", "El contrato está cerrado: su expediente ya sólo se consulta.", "Decreto 1082 de 2015, art. 2.2.1.1.2.4.3");
    public static readonly Regla EnEtapa = new("CONTRATO_ETAPA", "Este acto no se puede hacer en la etapa en que está el contrato: {0}.");
    public static readonly Regla Motivo = new("CONTRATO_MOTIVO", "Escriba el motivo con al menos 10 caracteres: queda en el expediente.");
    public static readonly Regla TextoObligatorio = new("CONTRATO_TEXTO", "Escriba {0} (máximo {1} caracteres).");
    public static readonly Regla FechaNoFutura = new("CONTRATO_FECHA_FUTURA", "La fecha no puede ser posterior a hoy ({0:d 'de' MMMM 'de' yyyy}).");

    public static readonly Regla NumeroRepetido = new("CONTRATO_NUMERO_REPETIDO", "La entidad ya tiene un contrato con ese número.");
    public static readonly Regla LiquidacionDeServicios = new("CONTRATO_LIQUIDACION_SERVICIOS",
        "La prestación de servicios profesionales y de apoyo a la gestión no se liquida por ser de tracto sucesivo: si se pactó, escoja «Pactada».",
        "Ley 80 de 1993, art. 60, modificado por el Decreto-Ley 19 de 2012, art. 217");
    public static readonly Regla MesesDeLiquidacion = new("CONTRATO_MESES_LIQUIDACION", "El plazo pactado para liquidar va de 1 a 24 meses.", "Ley 1150 de 2007, art. 11");
    public static readonly Regla DocumentoRepetido = new("CONTRATO_DOCUMENTO_REPETIDO", "Ya pidió un documento con ese nombre.");
    public static readonly Regla DocumentoAjeno = new("CONTRATO_DOCUMENTO", "Ese documento no está en esta sección del contrato.");

    public static readonly Regla LimiteDeFirmaFuturo = new("CONTRATO_LIMITE_FIRMA", "La fecha límite para firmar debe ser posterior a hoy y no pasar de 30 días.");
    public static readonly Regla FormaDePagoEscrita = new("CONTRATO_FORMA_DE_PAGO", "Complete las condiciones del contrato (sección 2) antes de enviarlo: falta la forma de pago.");
    public static readonly Regla DocumentosDelProveedor = new("CONTRATO_DOCUMENTOS_PROVEEDOR", "Falta adjuntar antes de firmar: {0}.");
    public static readonly Regla SilencioVencido = new("CONTRATO_SILENCIO", "El proveedor todavía está en término para firmar: vence el {0:d 'de' MMMM 'de' yyyy}.", AceptacionEsContrato);
    public static readonly Regla MismoDocumento = new("CONTRATO_HASH", "El contrato cambió después de la firma del proveedor: devuélvalo a edición.", "Ley 527 de 1999, art. 8");

    public static readonly Regla RpCabe = new("CONTRATO_RP_VALOR", "Los registros presupuestales sumarían $ {0:#,0.##} y el contrato vale $ {1:#,0.##}.", "Decreto 111 de 1996, art. 71");
    public static readonly Regla RpRespaldado = new("CONTRATO_RP_CDP", "Los registros presupuestales sumarían $ {0:#,0.##} y la disponibilidad (CDP) es de $ {1:#,0.##}.", "Decreto 111 de 1996, art. 71");
    public static readonly Regla RpNuevo = new("CONTRATO_RP_REPETIDO", "Ya hay un registro presupuestal con ese número en el contrato.");
    public static readonly Regla RpDespuesDeAceptar = new("CONTRATO_RP_FECHA", "El registro presupuestal no puede ser anterior a la aceptación de la oferta ({0:d 'de' MMMM 'de' yyyy}).", Ley80Art41);

    public static readonly Regla ConRp = new("CONTRATO_SIN_RP", "Para iniciar hace falta el registro presupuestal por todo el valor: van $ {0:#,0.##} de $ {1:#,0.##}.", Ley80Art41);
    public static readonly Regla ConGarantias = new("CONTRATO_SIN_GARANTIAS", "Para iniciar hacen falta las garantías aprobadas: {0}.", Ley80Art41);
    public static readonly Regla ConSupervisor = new("CONTRATO_SIN_SUPERVISOR", "Designe el supervisor antes de iniciar la ejecución.", "Ley 1474 de 2011, art. 83");
    public static readonly Regla InicioDespuesDeRequisitos = new("CONTRATO_INICIO_ANTES",
        "El acta de inicio no puede ser anterior al {0:d 'de' MMMM 'de' yyyy}, cuando se cumplieron la firma, el registro presupuestal y las garantías.", Ley80Art41);

    public static readonly Regla SupervisorDistinto = new("CONTRATO_MISMO_SUPERVISOR", "Esa persona ya es la supervisora del contrato.");
    public static readonly Regla SupervisorDeLaEntidad = new("CONTRATO_SUPERVISOR_AJENO", "Escoja a una persona de la entidad con el rol de supervisión.", "Ley 1474 de 2011, art. 83");
    public static readonly Regla EsSupervisor = new("CONTRATO_NO_ES_SUPERVISOR", "Sólo quien supervisa el contrato puede confirmar las entregas.", "Ley 1474 de 2011, arts. 83 y 84");
}

public static class ReglasDeGarantia
{
    public static readonly Regla SePidieron = new("GARANTIA_NO_PEDIDA", "Este contrato no pidió garantías.", "Decreto 1082 de 2015, art. 2.2.1.2.1.5.5");
    public static readonly Regla ConAmparos = new("GARANTIA_SIN_AMPAROS", "La garantía debe tener al menos un amparo con su valor y su vigencia.");
    public static readonly Regla VigenciaEnOrden = new("GARANTIA_VIGENCIA", "La vigencia del amparo {0} termina antes de empezar.");
    public static readonly Regla AmparoUnaVez = new("GARANTIA_AMPARO_REPETIDO", "El amparo {0} está dos veces en la misma garantía.");
    public static readonly Regla ReferenciaNueva = new("GARANTIA_REPETIDA", "Esa garantía ya está pendiente o aprobada en el contrato.");
    public static readonly Regla ConArchivo = new("GARANTIA_SIN_ARCHIVO", "Adjunte el archivo de la garantía.");
    public static readonly Regla Pendiente = new("GARANTIA_YA_DECIDIDA", "Esta garantía ya se decidió: {0}.");
    public static readonly Regla CumpleComprobaciones = new("GARANTIA_NO_CUMPLE", "La garantía no se puede aprobar: {0}", "Decreto 1082 de 2015, art. 2.2.1.2.3.1.7 y siguientes");
}

public static class ReglasDeEntrega
{
    public static readonly Regla PlanNoVacio = new("PLAN_VACIO", "El plan debe tener al menos una entrega.");
    public static readonly Regla PorcentajeValido = new("PLAN_PORCENTAJE", "El porcentaje acumulado va de más de 0 a 100.");
    public static readonly Regla Creciente = new("PLAN_CRECIENTE", "El porcentaje es acumulado: cada entrega debe avanzar más que la anterior, y en fecha igual o posterior.");
    public static readonly Regla TerminaEnCien = new("PLAN_CIEN", "La última entrega del plan debe llegar al 100 %.");
    public static readonly Regla DentroDelPlazo = new("PLAN_FUERA_DE_PLAZO", "La entrega «{0}» queda por fuera del plazo del contrato.");
    public static readonly Regla SinConfirmar = new("ENTREGA_YA_CONFIRMADA", "Esa entrega ya está confirmada.");
    public static readonly Regla AvanceMayor = new("ENTREGA_AVANCE", "El avance recibido debe ser mayor que el {0:0.####} % ya recibido y no pasar de 100 %.");
    public static readonly Regla FechaRealPosible = new("ENTREGA_FECHA", "La fecha real de entrega no puede ser anterior al inicio del contrato.");
}

public static class ReglasDeFactura
{
    public static readonly Regla NumeroNuevo = new("FACTURA_REPETIDA", "Ya hay una factura con ese número en el contrato.");
    public static readonly Regla TotalPositivo = new("FACTURA_TOTAL", "El total de la factura debe ser mayor que cero.");
    public static readonly Regla Editable = new("FACTURA_NO_EDITABLE", "La factura ya se envió: sólo se edita un borrador o una rechazada.");
    public static readonly Regla ConArchivo = new("FACTURA_SIN_ARCHIVO", "Adjunte la factura antes de enviarla.");
    public static readonly Regla CabeEnElContrato = new("FACTURA_SUPERA_SALDO",
        "La factura vale $ {0:#,0.##} y del contrato sólo quedan $ {1:#,0.##} por facturar.", "Ley 80 de 1993, art. 40, parágrafo");
    public static readonly Regla CabeEnLoEntregado = new("FACTURA_SUPERA_ENTREGADO",
        "Con esta factura se cobrarían $ {0:#,0.##} y lo recibido a satisfacción vale $ {1:#,0.##}. Explique el motivo para enviarla así.");
    public static readonly Regla Enviada = new("FACTURA_NO_PENDIENTE", "La factura no está pendiente de decisión: {0}.");
    public static readonly Regla ValorConfirmado = new("FACTURA_VALOR_NO_CONFIRMADO",
        "Para aprobar escriba otra vez el total de la factura: $ {0:#,0.##}. Lo que escribió no coincide.");
    public static readonly Regla RpDelContrato = new("FACTURA_RP", "Escoja un registro presupuestal del contrato.", "Decreto 111 de 1996, art. 71");
    public static readonly Regla CabeEnElRp = new("FACTURA_SUPERA_RP",
        "Lo aprobado con cargo a ese registro presupuestal sería $ {0:#,0.##} y el registro es de $ {1:#,0.##}.", "Decreto 111 de 1996, art. 71");
    public static readonly Regla EntregaConfirmada = new("FACTURA_ENTREGA", "Escoja una entrega confirmada del contrato.");
    public static readonly Regla YaPagada = new("FACTURA_YA_PAGADA", "La factura ya está pagada.");
    public static readonly Regla Aprobada = new("FACTURA_NO_APROBADA", "Sólo se paga una factura aprobada; esta está {0}.");
    public static readonly Regla PagoDespuesDeRecibir = new("FACTURA_FECHA_PAGO", "El pago no puede ser anterior a la recepción de la factura ({0:d 'de' MMMM 'de' yyyy}).");
    public static readonly Regla Reversible = new("FACTURA_NO_REVERSIBLE", "Sólo se reversa una factura aprobada o pagada.");
}

public static class ReglasDeModificacion
{
    private const string Tope = "Ley 80 de 1993, art. 40, parágrafo";

    public static readonly Regla UnaALaVez = new("MODIFICACION_ABIERTA", "Ya hay una modificación en trámite: publíquela o descártela primero.");
    public static readonly Regla ExigeAcuerdo = new("MODIFICACION_EXIGE_ACUERDO", "La adición y la prórroga necesitan el acuerdo del proveedor.", "Ley 80 de 1993, arts. 13 y 16; Código Civil, art. 1602");
    public static readonly Regla EnPlazo = new("MODIFICACION_VENCIDO", "El plazo del contrato terminó el {0:d 'de' MMMM 'de' yyyy}: ya no se puede adicionar, prorrogar ni suspender.");
    public static readonly Regla TopeDeAdicion = new("ADICION_SUPERA_TOPE",
        "Las adiciones no pueden pasar del 50 % del valor inicial medido en salarios mínimos: hoy se pueden adicionar hasta $ {0:#,0.##}.", Tope);
    public static readonly Regla AdicionConCdp = new("ADICION_SIN_CDP", "La adición necesita un certificado de disponibilidad que la cubra.", "Decreto 111 de 1996, art. 71");
    public static readonly Regla NuevaFechaPosterior = new("PRORROGA_FECHA", "La nueva terminación debe ser posterior al {0:d 'de' MMMM 'de' yyyy}.");
    public static readonly Regla Prorrogable = new("PRORROGA_NO_PACTADA", "El contrato dice que no se puede prorrogar (sección 2).");
    public static readonly Regla SuspensionEnPlazo = new("SUSPENSION_FECHA", "La suspensión debe empezar dentro del plazo del contrato, y reiniciar después.");
    public static readonly Regla YaRige = new("MODIFICACION_AUN_NO_RIGE", "Publíquela el día en que empieza a regir ({0:d 'de' MMMM 'de' yyyy}) o después.");
    public static readonly Regla ReinicioPosterior = new("REACTIVACION_FECHA", "El reinicio debe ser posterior a la suspensión ({0:d 'de' MMMM 'de' yyyy}) y no pasar de hoy.");
    public static readonly Regla TerminacionPosible = new("TERMINACION_FECHA", "La terminación anticipada debe quedar dentro del plazo del contrato.", "Ley 80 de 1993, art. 17");
    public static readonly Regla PendienteDelProveedor = new("MODIFICACION_NO_PENDIENTE", "Esta modificación no espera su respuesta.");
    public static readonly Regla ListaParaPublicar = new("MODIFICACION_NO_LISTA", "Sólo se publica una modificación aceptada por el proveedor o unilateral.");
    public static readonly Regla Abierta = new("MODIFICACION_CERRADA", "Esta modificación ya terminó su trámite.");
}

public static class ReglasDeTerminacion
{
    private const string Ley1150Art11 = "Ley 1150 de 2007, art. 11";

    public static readonly Regla PlazoOEntrega = new("TERMINACION_ANTES",
        "El contrato termina cuando vence el plazo ({0:d 'de' MMMM 'de' yyyy}) o cuando se recibe el 100 %. Para terminarlo antes, tramite una terminación anticipada.");
    public static readonly Regla SeLiquida = new("LIQUIDACION_NO_APLICA", "Este contrato no se liquida: no es de tracto sucesivo ni se pactó.", "Ley 80 de 1993, art. 60");
    public static readonly Regla EjecutadoPosible = new("LIQUIDACION_EJECUTADO", "El valor ejecutado va de lo aprobado en facturas ($ {0:#,0.##}) al valor del contrato ($ {1:#,0.##}).");
    public static readonly Regla FacturasDecididas = new("LIQUIDACION_FACTURAS", "Hay facturas enviadas sin decidir: apruébelas o rechácelas antes de liquidar.");
    public static readonly Regla SinModificacionesAbiertas = new("LIQUIDACION_MODIFICACION", "Hay una modificación en trámite: publíquela o descártela antes de liquidar.");
    public static readonly Regla EnTermino = new("LIQUIDACION_FUERA_DE_TERMINO", "El término para liquidar venció el {0:d 'de' MMMM 'de' yyyy}: la entidad perdió la competencia.", Ley1150Art11);
    public static readonly Regla UnilateralDespues = new("LIQUIDACION_UNILATERAL_ANTES",
        "La liquidación unilateral procede cuando vence el término bilateral ({0:d 'de' MMMM 'de' yyyy}) o cuando el proveedor rechaza la propuesta.", Ley1150Art11);
    public static readonly Regla UnilateralConActo = new("LIQUIDACION_SIN_ACTO", "La liquidación unilateral necesita el número del acto administrativo.", "Ley 80 de 1993, art. 61; Ley 1150 de 2007, art. 11");
    public static readonly Regla UnaPropuesta = new("LIQUIDACION_PROPUESTA", "Ya hay una liquidación enviada al proveedor.");
    public static readonly Regla HayPropuesta = new("LIQUIDACION_SIN_PROPUESTA", "No hay una liquidación que espere su respuesta.");
    public static readonly Regla ListaCompleta = new("CIERRE_INCOMPLETO", "Falta para cerrar: {0}", "Decreto 1082 de 2015, art. 2.2.1.1.2.4.3");
    public static readonly Regla FirmezaPosterior = new("INCUMPLIMIENTO_FECHAS", "La firmeza no puede ser anterior al acto, ni ninguna de las dos posterior a hoy.", "Ley 1474 de 2011, art. 86");
}
