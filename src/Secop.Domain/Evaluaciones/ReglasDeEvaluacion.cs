using Secop.Domain.Comun;

namespace Secop.Domain.Evaluaciones;

public static class ReglasDeEvaluacion
{
    private const string Minima = "Decreto 1082 de 2015, art. 2.2.1.2.1.5.2";
    private const string Subsanar = "Ley 1150 de 2007, art. 5, parágrafo 1, modificado por la Ley 1882 de 2018, art. 5";
    private const string Bajo = "Decreto 1082 de 2015, art. 2.2.1.1.2.2.4";
    private const string Empate = "Ley 2069 de 2020, art. 35";
    private const string Conflicto = "Ley 1437 de 2011, art. 11; Ley 1952 de 2019, art. 44";

    public static readonly Regla DeSuEntidad = new("EVALUACION_AJENA", "Este proceso es de otra entidad.");
    public static readonly Regla Abierto = new("EVALUACION_SIN_APERTURA", "La evaluación comienza después de abrir las ofertas.", Minima);
    public static readonly Regla ConOfertas = new("EVALUACION_SIN_OFERTAS", "No hay ofertas que evaluar: corresponde declarar desierto el proceso.");
    public static readonly Regla OfertasDistintas = new("EVALUACION_OFERTA_REPETIDA", "Cada oferta entra una sola vez en la evaluación.");
    public static readonly Regla Terminada = new("EVALUACION_TERMINADA", "El proceso ya terminó: la evaluación solo se consulta.");
    public static readonly Regla EsEvaluador = new("EVALUACION_NO_ES_EVALUADOR", "Solo evalúa quien tiene la función «Evaluador» en el equipo del proceso.", Minima);
    public static readonly Regla NoEsOrdenador = new("EVALUACION_ORDENADOR", "El ordenador del gasto no evalúa: la evaluación la hace una persona distinta.", Minima);
    public static readonly Regla ConDeclaracion = new("EVALUACION_SIN_DECLARACION", "Antes de evaluar declare si tiene o no un conflicto de interés con alguno de los proponentes.", Conflicto);
    public static readonly Regla SinConflicto = new("EVALUACION_CONFLICTO", "Usted declaró un conflicto de interés en este proceso: no puede evaluar.", Conflicto);
    public static readonly Regla ConflictoMotivado = new("CONFLICTO_MOTIVO", "Explique el conflicto de interés: de 20 a 1.000 caracteres.", Conflicto);
    public static readonly Regla DeclaracionRepetida = new("CONFLICTO_YA_DECLARADO", "Su declaración ya está registrada.", Conflicto);
    public static readonly Regla ConflictoFirme = new("CONFLICTO_FIRME", "Un conflicto declarado no se retira: quien lo declaró no evalúa este proceso.", Conflicto);

    public static readonly Regla RequisitoInvalido = new("REQUISITO_NOMBRE", "El requisito lleva un nombre de 5 a 300 caracteres y el numeral de la invitación que lo exige, de 1 a 300.");
    public static readonly Regla RequisitoRepetido = new("REQUISITO_REPETIDO", "Ese requisito ya está en la lista.");
    public static readonly Regla RequisitosFijos = new("REQUISITOS_FIJOS", "La lista de requisitos se fija antes del primer veredicto: cambiarla después sería cambiar las reglas.", "Ley 80 de 1993, art. 24, num. 5");
    public static readonly Regla RequisitoAjeno = new("REQUISITO_INEXISTENTE", "Ese requisito no es de este proceso.");
    public static readonly Regla OfertaAjena = new("EVALUACION_OFERTA_AJENA", "Esa oferta no es de este proceso.");
    public static readonly Regla EnTurno = new("EVALUACION_FUERA_DE_TURNO", "Se verifica la oferta de menor precio; solo si se rechaza se pasa a la siguiente.", Minima);
    public static readonly Regla NoRechazada = new("EVALUACION_OFERTA_RECHAZADA", "Esa oferta está rechazada.");
    public static readonly Regla ComentarioObligatorio = new("VEREDICTO_COMENTARIO", "Explique por qué: de 10 a 2.000 caracteres. El proponente y el público lo leerán.", "Ley 80 de 1993, art. 24, num. 7");
    public static readonly Regla ComentarioLargo = new("VEREDICTO_COMENTARIO_LARGO", "El comentario admite hasta 2.000 caracteres.");
    public static readonly Regla PrecioNoCumple = new("VEREDICTO_PRECIO", "El precio evaluado supera el presupuesto oficial: no puede calificarse como «Cumple».", Minima);
    public static readonly Regla NoSubsanable = new("REQUISITO_NO_SUBSANABLE", "Ese requisito no se puede subsanar: sin él no hay oferta que comparar.", Subsanar);
    public static readonly Regla EvidenciaMotivada = new("MOTIVO_CORTO", "Escriba el motivo: de 20 a 2.000 caracteres.", "Ley 80 de 1993, art. 24, num. 7");

    public static readonly Regla RechazoSinIncumplimiento = new("RECHAZO_SIN_INCUMPLIMIENTO", "Ningún requisito de esa oferta está calificado como «No cumple».", "Ley 1150 de 2007, art. 5");
    public static readonly Regla RechazoSinPedirSubsanar = new("RECHAZO_SIN_SUBSANAR", "El requisito «{0}» se puede subsanar: pida la subsanación antes de rechazar la oferta.", Subsanar);
    public static readonly Regla RechazoConSolicitudAbierta = new("RECHAZO_SOLICITUD_ABIERTA", "La oferta tiene una solicitud en término o una respuesta sin decidir.", Subsanar);
    public static readonly Regla RechazoSinSubsanacionVencida = new("RECHAZO_NO_SUBSANO", "No hay una subsanación negada o vencida en esa oferta.", Subsanar);
    public static readonly Regla RechazoDentroDelPresupuesto = new("RECHAZO_PRESUPUESTO", "El precio de esa oferta no supera el presupuesto oficial.", Minima);
    public static readonly Regla RechazoSinExplicacion = new("RECHAZO_PRECIO_BAJO", "Nadie se rechaza por precio artificialmente bajo sin pedirle antes explicación y recomendar el rechazo con motivos.", Bajo);
    public static readonly Regla NoEstaRechazada = new("RECHAZO_INEXISTENTE", "Esa oferta no está rechazada.");

    public static readonly Regla SolicitudInvalida = new("SOLICITUD_TEXTO", "Diga qué debe entregar o explicar el proponente: de 20 a 2.000 caracteres.", Subsanar);
    public static readonly Regla PlazoDeSolicitud = new("SOLICITUD_PLAZO", "El plazo debe dar al menos una hora y no pasar del fin del traslado ({0}).", Subsanar);
    public static readonly Regla SolicitudRepetida = new("SOLICITUD_REPETIDA", "Ya hay una solicitud sin decidir sobre lo mismo.");
    public static readonly Regla SolicitudInexistente = new("SOLICITUD_INEXISTENTE", "Esa solicitud no es de este proceso.");
    public static readonly Regla SolicitudDeOtro = new("SOLICITUD_DE_OTRO", "Esa solicitud se hizo a otro proponente.");
    public static readonly Regla SolicitudVencida = new("SOLICITUD_VENCIDA", "El plazo para responder venció: {0}.", Subsanar);
    public static readonly Regla SolicitudRespondida = new("SOLICITUD_RESPONDIDA", "Esa solicitud ya se respondió.");
    public static readonly Regla RespuestaVacia = new("SOLICITUD_RESPUESTA", "Escriba la respuesta: de 5 a 5.000 caracteres.");
    public static readonly Regla DemasiadosArchivos = new("SOLICITUD_ARCHIVOS", "Se admiten hasta 20 archivos en una respuesta.");
    public static readonly Regla SolicitudEnTermino = new("SOLICITUD_EN_TERMINO", "El proponente aún está en término para responder: vence {0}.", Subsanar);
    public static readonly Regla SolicitudDecidida = new("SOLICITUD_DECIDIDA", "Esa solicitud ya se decidió.");
    public static readonly Regla SinRespuestaNoSeAcepta = new("SOLICITUD_SIN_RESPUESTA", "No hay respuesta que aceptar: el término venció en silencio.", Subsanar);

    public static readonly Regla SinEmpate = new("EMPATE_INEXISTENTE", "No hay empate: hace falta que dos o más ofertas habilitadas tengan el mismo precio, el menor.", Empate);
    public static readonly Regla EmpateAbierto = new("EMPATE_YA_ABIERTO", "El desempate de esas ofertas ya está en curso o decidido.", Empate);
    public static readonly Regla SinDesempate = new("EMPATE_SIN_ABRIR", "No hay un desempate en curso.", Empate);
    public static readonly Regla PasoEnOrden = new("EMPATE_ORDEN", "Los pasos se aplican en orden y cada uno excluye los siguientes: sigue el {0}.", Empate);
    public static readonly Regla PruebasDeTodos = new("EMPATE_PRUEBAS", "Registre qué acreditó cada uno de los proponentes que siguen empatados, y solo ellos.", Empate);
    public static readonly Regla EvidenciaDePaso = new("EMPATE_EVIDENCIA", "Escriba la prueba de cada proponente, o que no la aportó: de 5 a 1.000 caracteres.", "Decreto 1082 de 2015, art. 2.2.1.2.4.2.17");
    public static readonly Regla SorteoAlFinal = new("EMPATE_SORTEO", "El sorteo es el último paso: antes se aplican los once anteriores.", Empate);

    public static readonly Regla InformeIncompleto = new("INFORME_INCOMPLETO", "El informe no está completo: {0}", Minima);
    public static readonly Regla InformeAlDia = new("INFORME_SIN_CAMBIOS", "El informe publicado ya dice lo mismo.");
    public static readonly Regla SinInforme = new("INFORME_SIN_PUBLICAR", "El informe de evaluación no se ha publicado.", Minima);
    public static readonly Regla FueraDelTraslado = new("COMENTARIO_FUERA_DE_TRASLADO", "El traslado del informe terminó: {0}.", Minima);
    public static readonly Regla ComentarioInvalido = new("COMENTARIO_TEXTO", "Escriba su comentario: de 10 a 5.000 caracteres.");
    public static readonly Regla DemasiadosComentarios = new("COMENTARIO_LIMITE", "Su cuenta ya envió {0} comentarios a este informe: reúnalos en uno.");
    public static readonly Regla ComentarioPropio = new("COMENTARIO_DE_LA_ENTIDAD", "La entidad no comenta su propio informe.");
    public static readonly Regla ComentarioInexistente = new("COMENTARIO_INEXISTENTE", "Ese comentario no es de este proceso.");
    public static readonly Regla ComentarioRespondido = new("COMENTARIO_RESPONDIDO", "Ese comentario ya tiene respuesta.");
    public static readonly Regla RespuestaInvalida = new("COMENTARIO_RESPUESTA", "Escriba una respuesta de fondo: de 10 a 5.000 caracteres.", Minima);
}
