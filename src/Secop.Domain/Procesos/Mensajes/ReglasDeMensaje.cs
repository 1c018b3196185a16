using Secop.Domain.Comun;

namespace Secop.Domain.Procesos.Mensajes;

public static class ReglasDeMensaje
{
    public static readonly Regla SinPublicar = new("MENSAJE_SIN_PUBLICAR", "Los mensajes empiezan cuando el proceso se publica.");
    public static readonly Regla AsuntoObligatorio = new("MENSAJE_ASUNTO", "Escriba el asunto: de 3 a 150 caracteres.");
    public static readonly Regla CuerpoObligatorio = new("MENSAJE_CUERPO", "Escriba el mensaje: de 10 a 5.000 caracteres.");
    public static readonly Regla MuchosArchivos = new("MENSAJE_ARCHIVOS", "Un mensaje lleva hasta 10 archivos.");
    public static readonly Regla Destinatario = new(
        "MENSAJE_DESTINATARIO", "Antes de la apertura sólo se escribe a quien ya se conoce en el proceso: quien escribió u observó, los invitados y los de la lista de interesados. A los demás, con un mensaje público.",
        "Ley 80 de 1993, art. 24 núm. 5");
    public static readonly Regla NoEsParte = new("MENSAJE_AJENO", "Ese mensaje no se le envió a su cuenta.");
    public static readonly Regla YaAtendido = new("MENSAJE_ATENDIDO", "El mensaje ya estaba atendido.");
    public static readonly Regla PublicoSinRespuesta = new("MENSAJE_PUBLICO", "Un mensaje público no se responde: escriba uno nuevo.");
}
