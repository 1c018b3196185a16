using Secop.Domain.Comun;

namespace Secop.Domain.Peticiones;

public static class ReglasDePeticion
{
    public static readonly Regla Tema = new("PETICION_TEMA", "Escoja al menos un tema de la lista.");
    public static readonly Regla Clase = new("PETICION_CLASE", "Diga qué quiere presentar: petición, queja, reclamo, sugerencia, denuncia, consulta o solicitud de información.");
    public static readonly Regla Asunto = new("PETICION_ASUNTO", "Escoja el tipo de asunto.");
    public static readonly Regla Texto = new("PETICION_TEXTO", "Escriba qué pide o qué pasó: al menos 10 caracteres.");
    public static readonly Regla TextoLargo = new("PETICION_TEXTO_LARGO", "El texto tiene {0:N0} caracteres y caben 20.000. Resuma y adjunte lo demás en un archivo.");
    public static readonly Regla MuchosArchivos = new("PETICION_ARCHIVOS", "Caben hasta 20 archivos. Junte algunos en uno solo, o presente lo que falte como complemento.");
    public static readonly Regla Correo = new("PETICION_CORREO", "Ese correo no tiene la forma nombre@dominio.co. Corríjalo o déjelo vacío.");
    public static readonly Regla Nombre = new("PETICION_NOMBRE", "Escriba su nombre, o marque que la petición es anónima.", "CPACA, art. 16");
    public static readonly Regla Largo = new("PETICION_LARGO", "Ese dato es demasiado largo.");
    public static readonly Regla Proceso = new("PETICION_PROCESO", "Ningún proceso publicado tiene el código o número «{0}». Corríjalo o déjelo vacío.");
    public static readonly Regla YaRadicada = new("PETICION_REPETIDA", "Ese formulario ya quedó radicado con el número {0}. Si quiere presentar otra petición, abra un formulario nuevo.");
    public static readonly Regla Canal = new("PETICION_CANAL", "Diga por dónde llegó: correo, presencial o telefónico.");

    public static readonly Regla Terminada = new("PETICION_TERMINADA", "La petición ya está {0}: ese acto no cabe.");
    public static readonly Regla Detenida = new("PETICION_DETENIDA", "Se espera lo que se le pidió a quien la presentó: el término está detenido hasta que lo complete.", "CPACA, art. 17");
    public static readonly Regla SinAsignar = new("PETICION_SIN_ASIGNAR", "Asígnela primero a quien la va a responder.");
    public static readonly Regla AQuien = new("PETICION_A_QUIEN", "Escoja a una persona de la Agencia que atienda peticiones.");
    public static readonly Regla YaLaTiene = new("PETICION_YA_ASIGNADA", "Ya estaba asignada a esa persona.");

    public static readonly Regla PedirTarde = new("PETICION_PEDIR_TARDE", "Pedir que la completen se puede hasta el {0:d 'de' MMMM 'de' yyyy}: diez días hábiles desde que se radicó.", "CPACA, art. 17");
    public static readonly Regla YaSePidio = new("PETICION_YA_SE_PIDIO", "Ya se pidió una vez que la completaran.", "CPACA, art. 17");
    public static readonly Regla QueFalta = new("PETICION_QUE_FALTA", "Diga qué falta, de 10 a 2.000 caracteres: lo lee quien la presentó.");
    public static readonly Regla NoSeEspera = new("PETICION_NO_SE_ESPERA", "No se le ha pedido completar nada.");
    public static readonly Regla CompletarTarde = new("PETICION_COMPLETAR_TARDE", "El plazo para completarla venció el {0:d 'de' MMMM 'de' yyyy}. Puede presentar una petición nueva.", "CPACA, art. 17");
    public static readonly Regla Complemento = new("PETICION_COMPLEMENTO", "Escriba lo que le pidieron, de 2 a 20.000 caracteres.");
    public static readonly Regla DesistirTemprano = new("PETICION_DESISTIR_TEMPRANO", "Quien la presentó puede completarla hasta el {0:d 'de' MMMM 'de' yyyy}: el desistimiento se declara después.", "CPACA, art. 17");

    public static readonly Regla TrasladoTarde = new("PETICION_TRASLADO_TARDE", "El traslado por competencia se podía hasta el {0:d 'de' MMMM 'de' yyyy}: cinco días hábiles desde que se radicó.", "CPACA, art. 21");
    public static readonly Regla EntidadCompetente = new("PETICION_COMPETENTE", "Escriba la entidad competente, de 3 a 200 caracteres.", "CPACA, art. 21");
    public static readonly Regla Motivo = new("PETICION_MOTIVO", "Escriba el motivo, de 20 a 2.000 caracteres: lo lee quien la presentó.");

    public static readonly Regla AmpliarTarde = new("PETICION_AMPLIAR_TARDE", "El término venció el {0:d 'de' MMMM 'de' yyyy}: se amplía antes de que venza, nunca después.", "CPACA, art. 14, parágrafo");
    public static readonly Regla YaAmpliada = new("PETICION_YA_AMPLIADA", "El término ya se amplió una vez.");
    public static readonly Regla AmpliarDemasiado = new("PETICION_AMPLIAR_DEMASIADO", "Se puede ampliar de 1 a {0} días hábiles: el término entero no pasa del doble del inicial.", "CPACA, art. 14, parágrafo");

    public static readonly Regla RespuestaCorta = new("PETICION_RESPUESTA", "Escriba la respuesta, de 20 a 50.000 caracteres.");
    public static readonly Regla Competencia = new("PETICION_COMPETENCIA", "Diga con qué competencia responde la entidad, de 10 a 3.000 caracteres.");
    public static readonly Regla SinBorrador = new("PETICION_SIN_BORRADOR", "Todavía no hay un borrador de la respuesta.");
    public static readonly Regla NoEsSuya = new("PETICION_NO_ES_SUYA", "La petición está asignada a otra persona: solo ella proyecta la respuesta.");
    public static readonly Regla RevisaOtro = new("PETICION_REVISA_OTRO", "Quien proyectó la respuesta no la revisa: debe hacerlo otra persona.");
    public static readonly Regla FirmaOtro = new("PETICION_FIRMA_OTRO", "Quien proyectó la respuesta no la aprueba ni la firma: debe hacerlo otra persona.");
    public static readonly Regla SinRevisar = new("PETICION_SIN_REVISAR", "Falta que otra persona revise la respuesta.");
    public static readonly Regla YaRevisada = new("PETICION_YA_REVISADA", "La respuesta ya está revisada.");
    public static readonly Regla SinAprobar = new("PETICION_SIN_APROBAR", "Falta aprobar la respuesta antes de firmarla.");
    public static readonly Regla YaAprobada = new("PETICION_YA_APROBADA", "La respuesta ya está aprobada.");
    public static readonly Regla Cargo = new("PETICION_CARGO", "Escriba el cargo con el que firma, de 3 a 120 caracteres.");

    public static readonly Regla SinResponder = new("PETICION_SIN_RESPONDER", "La petición todavía no tiene respuesta firmada.");
    public static readonly Regla YaEnAviso = new("PETICION_YA_EN_AVISO", "Ya se notificó por aviso.");
    public static readonly Regla SinAviso = new("PETICION_SIN_AVISO", "Esa petición no se ha notificado por aviso.");
    public static readonly Regla SinPublicar = new("PETICION_SIN_PUBLICAR", "Esa respuesta no está publicada.");
    public static readonly Regla FaltaElAviso = new("PETICION_FALTA_EL_AVISO", "Quien la presentó no dejó correo ni dirección: notifíquela por aviso antes de cerrarla.", "CPACA, art. 69");
    public static readonly Regla YaPublicada = new("PETICION_YA_PUBLICADA", "La respuesta ya está publicada.");
    public static readonly Regla Resumen = new("PETICION_RESUMEN", "Escriba la pregunta en general, de 10 a 300 caracteres, sin datos de nadie.");
    public static readonly Regla RespuestaPublica = new("PETICION_RESPUESTA_PUBLICA", "Escriba la respuesta que se publica, de 20 a 20.000 caracteres.");
    public static readonly Regla DatoPersonal = new("PETICION_DATO_PERSONAL", "El texto contiene un dato personal ({0}). Quítelo antes de publicar.", "Ley 1581 de 2012, art. 4");
    public static readonly Regla Calificacion = new("PETICION_CALIFICACION", "Escoja de 1 (nada) a 5 (del todo).");
    public static readonly Regla YaCalificada = new("PETICION_YA_CALIFICADA", "Ya contestó esa pregunta: gracias.");

    public static readonly Regla NoCorresponde = new("PETICION_NO_CORRESPONDE", "No hay una petición con ese radicado y ese código. Revise los dos: el código se mostró una sola vez, al radicar.");
    public static readonly Regla MuchosIntentos = new("PETICION_MUCHOS_INTENTOS", "Van demasiados intentos desde aquí. Espere {0} minutos y vuelva a intentarlo: lo que escribió sigue en la página.");
}
