using Secop.Domain.Comun;

namespace Secop.Domain.Ayudas;

public static class ReglasDeMesa
{
    public static readonly Regla Asunto = new("CASO_ASUNTO", "Escriba el asunto: de 5 a 150 caracteres.");
    public static readonly Regla Cuerpo = new("CASO_TEXTO", "Escriba el mensaje: de 5 a 5.000 caracteres.");
    public static readonly Regla Correo = new("CASO_CORREO", "Escriba un correo válido o deje el campo vacío: sin correo podrá seguir el caso con su código.");
    public static readonly Regla Archivos = new("CASO_ARCHIVOS", "Un mensaje lleva hasta 20 archivos.");
    public static readonly Regla Ajeno = new("CASO_AJENO", "Ese caso no es suyo.");
    public static readonly Regla Cerrado = new("CASO_CERRADO", "El caso está cerrado. Reábralo o abra uno nuevo.");
    public static readonly Regla NoResuelto = new("CASO_SIN_RESOLVER", "El caso todavía no está resuelto.");
    public static readonly Regla YaCalificado = new("CASO_CALIFICADO", "Ya respondió esa pregunta.");
    public static readonly Regla NoSeReabre = new("CASO_REAPERTURA", "El caso se puede reabrir hasta {0} días hábiles después de resuelto. Abra uno nuevo y mencione este radicado.");
    public static readonly Regla Largo = new("CASO_LARGO", "El caso llegó al límite de mensajes. Abra uno nuevo y mencione este radicado.");
    public static readonly Regla MismaPrioridad = new("CASO_PRIORIDAD", "El caso ya tiene esa prioridad.");
    public static readonly Regla NoAtiende = new("CASO_ASIGNADO", "Esa persona no atiende la Mesa de Servicio.");
    public static readonly Regla NoEsFalla = new("FALLA_NO_REPORTADA", "Este caso no reporta una falla.");
    public static readonly Regla FallaDecidida = new("FALLA_DECIDIDA", "La falla ya se decidió.");
    public static readonly Regla MotivoDeFalla = new("FALLA_MOTIVO", "Escriba por qué, con lo que muestran los registros: de 20 a 1.000 caracteres.");
    public static readonly Regla VentanaDeFalla = new("FALLA_VENTANA", "Escriba desde y hasta cuándo fue la falla: termina después de empezar, antes de ahora y dura a lo sumo cinco días.");
    public static readonly Regla FallaFueraDeRegistros = new("FALLA_FUERA_DE_REGISTROS", "Ninguna de las fallas que registró el servidor está entre esas horas: corríjalas para que toquen al menos una.");
    public static readonly Regla FallaRepetida = new("FALLA_REPETIDA", "Ya reportó esta falla hace menos de diez minutos: siga ese caso y agregue allí lo que falte.");
    public static readonly Regla TituloDeRespuesta = new("RESPUESTA_TITULO", "Escriba el título de la respuesta: de 3 a 100 caracteres.");
    public static readonly Regla RespuestaRetirada = new("RESPUESTA_RETIRADA", "Esa respuesta ya estaba retirada.");
    public static readonly Regla CodigoDesconocido = new("CASO_CODIGO", "El radicado y el código no corresponden. Revise que estén completos.");
    public static readonly Regla MuchosIntentos = new("CASO_INTENTOS", "Hubo demasiados intentos. Espere {0} minutos y vuelva a probar.");
    public static readonly Regla MuchosCasos = new("CASO_MUCHOS", "Desde esta conexión se abrieron varios casos seguidos. Espere {0} minutos o ingrese con su cuenta.");
}
