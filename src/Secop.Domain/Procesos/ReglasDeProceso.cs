using Secop.Domain.Comun;

namespace Secop.Domain.Procesos;

public static class ReglasDeProceso
{
    private const string MinimaCuantia = "Decreto 1082 de 2015, art. 2.2.1.2.1.5.2";
    private const string Adendas = "Decreto 1082 de 2015, art. 2.2.1.1.2.2.1";
    private const string Mipyme = "Decreto 1082 de 2015, art. 2.2.1.2.4.2.2";

    public static readonly Regla Ajeno = new("PROCESO_AJENO", "El proceso es de otra entidad.");
    public static readonly Regla NoEsBorrador = new("PROCESO_NO_EDITABLE", "El proceso ya se publicó: lo que cambie se cambia con una adenda.", Adendas);
    public static readonly Regla SeccionCambio = new("PROCESO_SECCION_CAMBIADA", "Otra persona guardó esta sección mientras usted la editaba. Revise cómo quedó y vuelva a guardar lo suyo.");
    public static readonly Regla NumeroObligatorio = new("PROCESO_NUMERO", "Escriba el número del proceso: de 3 a 60 caracteres.");
    public static readonly Regla NumeroRepetido = new("PROCESO_NUMERO_REPETIDO", "Su entidad ya tiene un proceso con el número «{0}».");
    public static readonly Regla NombreObligatorio = new("PROCESO_NOMBRE", "Escriba el nombre del proceso: de 10 a 200 caracteres.");
    public static readonly Regla DescripcionObligatoria = new("PROCESO_OBJETO", "Escriba el objeto: de 20 a 500 caracteres.");
    public static readonly Regla TipoDeContrato = new("PROCESO_TIPO_CONTRATO", "Elija el tipo de contrato de la lista.");
    public static readonly Regla UnspscRepetido = new("UNSPSC_REPETIDO", "El código {0} está dos veces.");
    public static readonly Regla UnspscDemasiados = new("UNSPSC_DEMASIADOS", "Caben hasta 50 códigos adicionales.");
    public static readonly Regla DireccionObligatoria = new("PROCESO_DIRECCION", "Escriba la dirección o el sitio de ejecución: de 3 a 200 caracteres.");
    public static readonly Regla FuenteRepetida = new("FUENTE_REPETIDA", "La fuente «{0}» está dos veces: sume los valores en una sola línea.");
    public static readonly Regla FuentesNoSuman = new("FUENTES_NO_SUMAN", "Las fuentes suman $ {0:#,0.##} y el valor estimado es $ {1:#,0.##}: deben ser iguales.");
    public static readonly Regla CdpInvalido = new("CDP_INVALIDO", "Cada CDP lleva número (1 a 60 caracteres), fecha y valor.");
    public static readonly Regla CdpFuturo = new("CDP_FUTURO", "El CDP «{0}» tiene fecha posterior a hoy: el certificado se expide antes de usarlo.", "Decreto 111 de 1996, art. 71");
    public static readonly Regla CdpRepetido = new("CDP_REPETIDO", "El CDP «{0}» está dos veces.");
    public static readonly Regla CdpSinSaldo = new("CDP_SIN_SALDO", "El CDP «{0}» no alcanza: su saldo es menor que el valor que va a usar.", "Decreto 111 de 1996, art. 71");
    public static readonly Regla DuracionInvalida = new("PROCESO_DURACION", "La duración es un número de 1 a 3.650.");
    public static readonly Regla PagoObligatorio = new("PROCESO_PAGO", "Diga cómo se paga: hasta 2.000 caracteres.");
    public static readonly Regla EntregaObligatoria = new("PROCESO_ENTREGA", "Diga cómo y dónde se entrega: hasta 2.000 caracteres.");
    public static readonly Regla ItemsDemasiados = new("LISTA_LARGA", "La lista de precios tiene {0} líneas: caben hasta {1}.");
    public static readonly Regla ItemDescripcion = new("ITEM_DESCRIPCION", "Línea {0}: escriba la descripción (hasta 500 caracteres).");
    public static readonly Regla ItemReferencia = new("ITEM_REFERENCIA", "Línea {0}: la referencia tiene más de 60 caracteres.");
    public static readonly Regla ItemReferenciaRepetida = new("ITEM_REFERENCIA_REPETIDA", "Línea {0}: la referencia «{1}» está repetida.");
    public static readonly Regla ItemCantidad = new("ITEM_CANTIDAD", "Línea {0}: la cantidad debe ser mayor que cero, de hasta 6 decimales y no pasar de un billón.");
    public static readonly Regla ItemUnidad = new("ITEM_UNIDAD", "Línea {0}: escriba la unidad de medida (hasta 40 caracteres).");
    public static readonly Regla ItemUnspsc = new("ITEM_UNSPSC", "Línea {0}: el código UNSPSC «{1}» no existe.");
    public static readonly Regla ItemPrecio = new("ITEM_PRECIO", "Línea {0}: el precio debe ser cero o más, con hasta 2 decimales.");
    public static readonly Regla ItemTope = new("ITEM_TOPE", "Línea {0}: el precio estimado supera el tope unitario.");
    public static readonly Regla ItemEnorme = new("ITEM_ENORME", "Línea {0}: cantidad por precio supera lo que se puede registrar.");
    public static readonly Regla ItemDesconocido = new("ITEM_DESCONOCIDO", "Esa línea ya no está en la lista.");
    public static readonly Regla GarantiaRepetida = new("GARANTIA_REPETIDA", "El amparo «{0}» está dos veces.");
    public static readonly Regla GarantiaPorcentaje = new("GARANTIA_PORCENTAJE", "El porcentaje del amparo «{0}» va de 0 a 100, y alguna medida debe llevar: porcentaje o valor.");
    public static readonly Regla GarantiaMinimo = new("GARANTIA_MINIMO", "El amparo «{0}» no puede ser menor del {1:0.##} %.", "Decreto 1082 de 2015, art. 2.2.1.2.3.1.9 y siguientes");
    public static readonly Regla GarantiaMeses = new("GARANTIA_MESES", "Los meses adicionales van de 0 a 120.");
    public static readonly Regla DocumentoTitulo = new("DOCUMENTO_TITULO", "Escriba el título del documento: de 3 a 200 caracteres.");
    public static readonly Regla DocumentoDesconocido = new("DOCUMENTO_DESCONOCIDO", "Ese documento ya no está en el proceso.");
    public static readonly Regla DocumentosDemasiados = new("DOCUMENTOS_DEMASIADOS", "Caben hasta 200 documentos.");
    public static readonly Regla MiembroRepetido = new("EQUIPO_REPETIDO", "Esa persona ya tiene esa función.");
    public static readonly Regla MiembroDesconocido = new("EQUIPO_DESCONOCIDO", "Esa persona no tiene esa función.");
    public static readonly Regla EvaluadorOrdenador = new("EQUIPO_EVALUADOR_ORDENADOR", "Quien evalúa no puede ser el ordenador del gasto.", "Decreto 1082 de 2015, art. 2.2.1.1.2.2.3");
    public static readonly Regla UnSoloOrdenador = new("EQUIPO_ORDENADOR_UNICO", "El proceso tiene un solo ordenador del gasto: quite antes al anterior.");
    public static readonly Regla HitoRepetido = new("CRONOGRAMA_HITO_REPETIDO", "El hito «{0}» está dos veces.");
    public static readonly Regla HitoLejano = new("CRONOGRAMA_LEJANO", "El hito «{0}» está a más de cinco años.");

    public static readonly Regla YaPublicado = new("PROCESO_YA_PUBLICADO", "El proceso ya estaba publicado.");
    public static readonly Regla OtrasReglas = new("PROCESO_OTRAS_REGLAS", "La modalidad cambió mientras revisaba: vuelva a abrir la página y revise otra vez.");
    public static readonly Regla FaltaParaPublicar = new("PROCESO_INCOMPLETO", "No se puede publicar todavía: {0}");
    public static readonly Regla NoPublicado = new("PROCESO_NO_PUBLICADO", "El proceso no está publicado o ya terminó.");

    public static readonly Regla FueraDeVentana = new("ADENDA_FUERA_DE_VENTANA", "Las adendas se publican en días hábiles, {0}.", Adendas);
    public static readonly Regla AdendaTarde = new("ADENDA_TARDE", "El último momento para cambiar lo publicado, {0}, ya pasó.", Adendas);
    public static readonly Regla AdendaDespuesDelCierre = new("ADENDA_DESPUES_DEL_CIERRE", "Después del cierre una adenda sólo puede mover fechas posteriores.", Adendas);
    public static readonly Regla AdendaSinCambios = new("ADENDA_SIN_CAMBIOS", "La adenda no cambia nada del pliego vigente.");
    public static readonly Regla AdendaMotivo = new("ADENDA_MOTIVO", "Escriba el motivo de la adenda: de 10 a 2.000 caracteres.");
    public static readonly Regla AdendaCerrada = new("ADENDA_CERRADA", "Esa adenda ya se expidió o se descartó.");
    public static readonly Regla AdendaVieja = new("ADENDA_VIEJA", "El pliego cambió después de empezar esta adenda: descártela y empiece otra.");
    public static readonly Regla AdendaIncompleta = new("ADENDA_INCOMPLETA", "El pliego no puede quedar así: {0}");
    public static readonly Regla HitoVencido = new("ADENDA_HITO_VENCIDO", "«{0}» ya pasó: no se puede mover.", Adendas);
    public static readonly Regla HitoDeOtraFase = new("ADENDA_HITO_DE_OTRA_FASE", "Poner o quitar «{0}» llevaría el proceso de «{1}» a «{2}»: una adenda no cambia la fase en que va.", Adendas);
    public static readonly Regla HitoEnElPasado = new("ADENDA_HITO_PASADO", "«{0}» quedaría en el pasado.");

    public static readonly Regla ObservacionFueraDeTermino = new("OBSERVACION_FUERA_DE_TERMINO", "El término para enviar observaciones venció.", MinimaCuantia);
    public static readonly Regla ObservacionTexto = new("OBSERVACION_TEXTO", "Escriba la observación: de 10 a 5.000 caracteres.");
    public static readonly Regla ObservacionAsunto = new("OBSERVACION_ASUNTO", "Escriba el asunto: de 3 a 150 caracteres.");
    public static readonly Regla ObservacionDocumento = new("OBSERVACION_DOCUMENTO", "Ese documento no es parte del proceso publicado.");
    public static readonly Regla ObservacionYaRespondida = new("OBSERVACION_YA_RESPONDIDA", "Esa observación ya tiene respuesta.");
    public static readonly Regla RespuestaTexto = new("RESPUESTA_TEXTO", "Escriba la respuesta: de 10 a 5.000 caracteres.");
    public static readonly Regla RespuestaTarde = new("RESPUESTA_TARDE", "El plazo de ofertas ya cerró: la respuesta no se puede publicar.", MinimaCuantia);

    public static readonly Regla SuscripcionCerrada = new("SUSCRIPCION_CERRADA", "El proceso ya terminó: no hay a qué suscribirse.");
    public static readonly Regla SuscribirsePrimero = new("SUSCRIPCION_PRIMERO", "Primero suscríbase al proceso con «Me interesa».");

    public static readonly Regla MipymeFueraDeTermino = new("MIPYME_FUERA_DE_TERMINO", "El término para pedir la limitación a Mipyme venció con el de las observaciones.", MinimaCuantia);
    public static readonly Regla MipymeNoEs = new("MIPYME_NO_ES", "Sólo una Mipyme colombiana puede pedir la limitación.", Mipyme);
    public static readonly Regla MipymeYaPedida = new("MIPYME_YA_PEDIDA", "Su empresa ya pidió la limitación de este proceso.");
    public static readonly Regla MipymeAlcance = new("MIPYME_ALCANCE", "Diga qué limitación pide: nacional, departamental o municipal.", Mipyme);
    public static readonly Regla MipymeTerritorio = new("MIPYME_TERRITORIO", "Su domicilio es {0} y el contrato se ejecuta en {2}: la limitación al {1} sólo la pide quien está domiciliado en él. Pida la nacional.", "Decreto 1082 de 2015, art. 2.2.1.2.4.2.3");
    public static readonly Regla MipymeCertificado = new("MIPYME_CERTIFICADO", "Adjunte el certificado del tamaño de su empresa, firmado por el representante legal y el contador o el revisor fiscal, o el RUP.", "Decreto 1082 de 2015, art. 2.2.1.2.4.2.4");
    public static readonly Regla MipymeArchivos = new("MIPYME_ARCHIVOS", "La solicitud lleva hasta {0} archivos.");
    public static readonly Regla MipymeSinDecidir = new("MIPYME_SIN_DECIDIR", "La limitación todavía no se decide.");
    public static readonly Regla MipymeYaDecidida = new("MIPYME_YA_DECIDIDA", "La limitación ya se decidió: las solicitudes no cambian.");
    public static readonly Regla MipymeYaRechazada = new("MIPYME_YA_RECHAZADA", "Esa solicitud ya no se cuenta.");
    public static readonly Regla MipymeRechazo = new("MIPYME_RECHAZO", "Diga por qué no se cuenta, de 20 a 1.000 caracteres: lo lee quien la presentó.");
    public static readonly Regla MipymeNueva = new("MIPYME_NUEVA", "La Mipyme debe tener por lo menos {0} año(s) de constituida.", Mipyme);
    public static readonly Regla MipymeUmbral = new("MIPYME_UMBRAL", "El valor del proceso llega al umbral para limitarlo a Mipyme.", Mipyme);
    public static readonly Regla MipymeConstitucion = new("MIPYME_CONSTITUCION", "La fecha de constitución no puede estar en el futuro.");
    public static readonly Regla AvisoSinRespuestas = new("AVISO_SIN_RESPUESTAS", "Antes del aviso responda las observaciones: faltan {0}.", MinimaCuantia);
    public static readonly Regla AvisoTarde = new("AVISO_TARDE", "Entre el aviso y el cierre debe quedar al menos {0} día hábil: mueva antes el cierre con una adenda.", MinimaCuantia);
    public static readonly Regla AvisoYaPublicado = new("AVISO_YA_PUBLICADO", "El aviso ya se publicó.");
    public static readonly Regla AvisoDebeLimitar = new("AVISO_DEBE_LIMITAR", "Hay {0} solicitudes válidas y el valor está bajo el umbral: el proceso debe limitarse a Mipyme.", Mipyme);
    public static readonly Regla AvisoNoPuedeLimitar = new("AVISO_NO_PUEDE_LIMITAR", "No se cumplen las condiciones para limitar el proceso a Mipyme: hacen falta {0} solicitudes válidas y un valor bajo el umbral.", Mipyme);
    public static readonly Regla AvisoMotivo = new("AVISO_MOTIVO", "Escriba el fundamento de la decisión: de 10 a 2.000 caracteres.");

    public static readonly Regla CierreAntes = new("CIERRE_ANTES", "El plazo de ofertas no ha vencido.");
    public static readonly Regla AperturaSinCierre = new("APERTURA_SIN_CIERRE", "El plazo de ofertas no se ha cerrado.");
    public static readonly Regla AperturaAntes = new("APERTURA_ANTES", "La apertura es a la hora del cronograma: todavía no.");
    public static readonly Regla AperturaSinOfertas = new("APERTURA_SIN_OFERTAS", "No hay ofertas que abrir.");
    public static readonly Regla AperturaEquipo = new("APERTURA_EQUIPO", "Sólo quien abre las ofertas en el equipo del proceso puede hacerlo.");
    public static readonly Regla YaAbierto = new("APERTURA_REPETIDA", "Las ofertas ya se abrieron.");
    public static readonly Regla InformeSinApertura = new("INFORME_SIN_APERTURA", "Las ofertas no se han abierto.");
    public static readonly Regla InformeRepetido = new("INFORME_REPETIDO", "El informe ya se publicó.");
    public static readonly Regla InformeEquipo = new("INFORME_EQUIPO", "Sólo un evaluador del equipo publica el informe.");
    public static readonly Regla TrasladoSinInforme = new("TRASLADO_SIN_INFORME", "El traslado empieza con el informe de evaluación, que no se ha publicado.");
    public static readonly Regla InformeTarde = new("INFORME_TARDE", "El traslado debe durar al menos {0} día hábil desde hoy: mueva antes su fin con una adenda de cronograma.", MinimaCuantia);
    public static readonly Regla AceptacionAntes = new("ACEPTACION_ANTES", "La oferta se acepta después del traslado del informe.", MinimaCuantia);
    public static readonly Regla AceptacionEquipo = new("ACEPTACION_ORDENADOR", "Sólo el ordenador del gasto del proceso puede hacerlo.", "Ley 80 de 1993, art. 11");
    public static readonly Regla DesiertoMotivo = new("DESIERTO_MOTIVO", "Escriba las razones: de 20 a 4.000 caracteres.", "Ley 80 de 1993, art. 25 núm. 18");
    public static readonly Regla DesiertoAntes = new("DESIERTO_ANTES", "Sin ofertas se declara desierto tras el cierre; con ofertas, tras el traslado del informe.", "Ley 80 de 1993, art. 25 núm. 18");
    public static readonly Regla DesiertoIlegibles = new("DESIERTO_ILEGIBLES", "Llegaron ofertas y ninguna se pudo leer: la causa es otra que impide la selección objetiva, y el motivo la explica.", "Ley 80 de 1993, art. 25 núm. 18");
    public static readonly Regla DesiertoConOfertas = new("DESIERTO_CON_OFERTAS", "Hay ofertas: esa causa no es cierta.", "Ley 80 de 1993, art. 25 núm. 18");
    public static readonly Regla DesiertoConInteresados = new("DESIERTO_CON_INTERESADOS", "Alguien manifestó interés: esa causa no es cierta.", "Ley 80 de 1993, art. 25 núm. 18");
    public static readonly Regla DesiertoSinOfertas = new("DESIERTO_SIN_OFERTAS", "No hay ofertas: la causa es que no se presentaron.", "Ley 80 de 1993, art. 25 núm. 18");
}
