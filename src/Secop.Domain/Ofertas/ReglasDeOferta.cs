using Secop.Domain.Comun;

namespace Secop.Domain.Ofertas;

public static class ReglasDeOferta
{
    public static readonly Regla PlazoVencido = new(
        "OFERTA_PLAZO_VENCIDO", "El plazo para presentar ofertas ya venció: se recibían hasta antes del instante del cierre.", "Ley 527 de 1999, art. 24");

    public static readonly Regla NoRecibe = new("OFERTA_NO_RECIBE", "Este proceso no está recibiendo ofertas.");

    public static readonly Regla AunNoRecibe = new(
        "OFERTA_AUN_NO_RECIBE", "Todavía no se reciben ofertas: el plazo empieza con el aviso de limitación a Mipyme. Mientras tanto puede preparar la suya.");

    public static readonly Regla SinSuscripcion = new("OFERTA_SIN_SUSCRIPCION", "Suscríbase primero al proceso: así recibe los avisos de adendas.");

    public static readonly Regla SoloMipyme = new(
        "OFERTA_SOLO_MIPYME", "Este proceso está limitado a Mipyme y su cuenta no puede presentar oferta en él.", "Decreto 1082 de 2015, art. 2.2.1.2.4.2.2");

    public static readonly Regla YaTieneUna = new("OFERTA_YA_EXISTE", "Su cuenta ya tiene una oferta en este proceso: ábrala desde «Mis ofertas».");

    public static readonly Regla Ajena = new("OFERTA_AJENA", "La oferta pertenece a otra cuenta.");

    public static readonly Regla Incompleta = new("OFERTA_INCOMPLETA", "A la oferta le falta: {0}.");

    public static readonly Regla AdvertenciasSinAceptar = new("OFERTA_ADVERTENCIAS", "Marque que leyó y acepta las advertencias antes de presentar.");

    public static readonly Regla AdendaNueva = new(
        "OFERTA_ADENDA_NUEVA", "El pliego cambió por una adenda mientras usted presentaba. Revise la oferta con el pliego vigente y preséntela de nuevo.");

    public static readonly Regla NadaQueRetirar = new("OFERTA_NO_PRESENTADA", "No hay una oferta presentada que se pueda retirar.");

    public static readonly Regla NoEditable = new("OFERTA_NO_EDITABLE", "La oferta ya no se puede cambiar.");

    public static readonly Regla NumeroInvalido = new("OFERTA_NUMERO", "«{0}» no es un número. Escriba solo cifras y, si hace falta, coma decimal.");

    public static readonly Regla FechaInvalida = new("OFERTA_FECHA", "«{0}» no es una fecha. Use el formato año-mes-día.");

    public static readonly Regla RespuestaLarga = new("OFERTA_RESPUESTA_LARGA", "La respuesta pasa de {0} caracteres.");

    public static readonly Regla RespuestaSiNo = new("OFERTA_SI_NO", "Responda sí o no.");

    public static readonly Regla NumeroFueraDeRango = new("OFERTA_NUMERO_RANGO", "La respuesta {0}.");

    public static readonly Regla OpcionAjena = new("OFERTA_OPCION", "Elija entre las opciones de la pregunta.");

    public static readonly Regla SinLotes = new("OFERTA_SIN_LOTES", "Escoja al menos un lote.");

    public static readonly Regla LoteAjeno = new("OFERTA_LOTE_AJENO", "Ese lote no está en el pliego vigente. Abra de nuevo la página.");

    public static readonly Regla PreguntaAjena = new("OFERTA_PREGUNTA_AJENA", "La pregunta no está en el pliego vigente. Abra de nuevo el cuestionario.");

    public static readonly Regla PrecioInvalido = new("OFERTA_PRECIO", "El precio unitario del ítem {0} no es válido: debe ser mayor que cero y tener a lo sumo dos decimales.");

    public static readonly Regla PrecioSobreElTope = new("OFERTA_PRECIO_TOPE", "El precio unitario del ítem {0} supera el tope de la lista de precios.");

    public static readonly Regla PrecioConDecimales = new("OFERTA_PRECIO_DECIMALES", "El precio unitario del ítem {0} tiene decimales de más: {1}.");

    public static readonly Regla AiuInvalido = new("OFERTA_AIU", "{0} es un porcentaje de 0 a 100, con dos decimales a lo sumo.");

    public static readonly Regla AiuIncompleto = new("OFERTA_AIU_INCOMPLETO", "Escriba los tres porcentajes del AIU: si uno no aplica, ponga 0.");

    public static readonly Regla AiuSobreElTope = new("OFERTA_AIU_TOPE", "Administración, imprevistos y utilidad suman {0:0.##} % y el tope del pliego es {1:0.##} %.");

    public static readonly Regla AiuNoSePide = new("OFERTA_AIU_NO_SE_PIDE", "El pliego vigente no pide AIU. Abra de nuevo la lista de precios.");

    public static readonly Regla ItemAjeno = new("OFERTA_ITEM_AJENO", "El ítem no está en la lista de precios vigente. Abra de nuevo la lista.");

    public static readonly Regla TotalExcesivo = new("OFERTA_TOTAL", "El total de la oferta es demasiado grande para ser cierto. Revise cantidades y precios.");

    public static readonly Regla DemasiadosArchivos = new("OFERTA_ARCHIVOS", "Una oferta lleva a lo sumo {0} archivos.");

    public static readonly Regla ArchivoDesconocido = new("OFERTA_ARCHIVO_DESCONOCIDO", "Ese archivo ya no está en la oferta.");

    public static readonly Regla ClaveDistinta = new(
        "OFERTA_CLAVE_DISTINTA", "La oferta cambió después de abrir esta página. Vuelva a abrir «Presentar» y confirme lo que va a presentar.");

    public static readonly Regla SelloAnulado = new("OFERTA_SELLO_ANULADO", "Ese intento se anuló. Vuelva a abrir la página e inténtelo de nuevo.");

    public static readonly Regla NoIncorporada = new(
        "OFERTA_NO_INCORPORADA",
        "La oferta llegó a tiempo pero el proceso se cerró antes de poder incorporarla. Queda registrada: comuníquelo de inmediato a la entidad por el correo de indisponibilidad.");

    public static readonly Regla AperturaAntesDeHora = new("APERTURA_ANTES_DE_HORA", "Las ofertas no se pueden abrir antes de la hora de apertura del cronograma.");

    public static readonly Regla EconomicoAntesDeHora = new(
        "ECONOMICO_ANTES_DE_HORA", "El sobre económico no se puede abrir antes de su hora en el cronograma ni antes del informe de evaluación, ni sin el acto que lo abre.");

    public static readonly Regla EconomicoYaAbierto = new("ECONOMICO_YA_ABIERTO", "Esta oferta no tiene un sobre económico por abrir.");

    public static readonly Regla EconomicoDeRechazada = new("ECONOMICO_RECHAZADA", "El sobre económico de una oferta rechazada no se abre.");

    public static readonly Regla EconomicoDeQuien = new("ECONOMICO_DE_QUIEN", "Marque de quién se abre el sobre económico: {0}.");

    public static readonly Regla SinPrecios = new("EVALUACION_SIN_PRECIOS", "El precio de estas ofertas sigue en su sobre: se evalúa sin él y se abre en su propio acto.");

    public static readonly Regla YaAbiertas = new("APERTURA_YA_HECHA", "Las ofertas de este proceso ya se abrieron.");

    public static readonly Regla ActaNoCoincide = new(
        "APERTURA_ACTA_NO_COINCIDE", "Lo que hay en la urna no coincide con el acta de cierre. La apertura se detuvo: avise al operador de la plataforma.");

    public static readonly Regla CierreEnCurso = new(
        "CIERRE_EN_CURSO", "El proceso se está cerrando: hay un mensaje que llegó a tiempo y se está asentando. Vuelva a intentarlo en un minuto.");

    public static readonly Regla RelojesDiscordes = new("APERTURA_RELOJES", "El reloj del servidor y el de la base no coinciden: la apertura se detuvo hasta que se corrija.");

    public static readonly Regla LlavePerdida = new("SOBRE_LLAVE_PERDIDA", "La llave de este proceso no está disponible. Avise al operador de la plataforma.");

    public static readonly Regla EstadoNoLoPermite = new("OFERTA_ESTADO", "En su estado actual la oferta no admite ese acto.");
}
