using Secop.Domain.Comun;

namespace Secop.Domain.Procesos.Audiencias;

public static class ReglasDeAudiencia
{
    private const string Ley80 = "Ley 80 de 1993, art. 30";

    public static readonly Regla NoEsDeLaModalidad = new("AUDIENCIA_CLASE", "La modalidad del proceso no tiene esa audiencia.", Ley80);
    public static readonly Regla SinHito = new("AUDIENCIA_SIN_HITO", "El cronograma del proceso no tiene la audiencia «{0}»: no se puede citar.", "Decreto 1082 de 2015, art. 2.2.1.1.2.2.1");
    public static readonly Regla YaHayUna = new("AUDIENCIA_REPETIDA", "Ya hay una audiencia de esa clase: reprográmela en vez de citar otra.");
    public static readonly Regla YaEmpezo = new("AUDIENCIA_YA_EMPEZO", "La audiencia ya se instaló, terminó o se canceló.");
    public static readonly Regla EnElPasado = new("AUDIENCIA_PASADO", "La audiencia se cita para después de ahora.");
    public static readonly Regla DelCronograma = new("AUDIENCIA_CRONOGRAMA", "La hora es la del cronograma: para cambiarla expida una adenda y luego reprograme.", "Decreto 1082 de 2015, art. 2.2.1.1.2.2.1");
    public static readonly Regla SinLugar = new("AUDIENCIA_LUGAR", "Diga dónde es (de 5 a 200 caracteres) o el enlace por el que se entra: sin uno de los dos nadie puede asistir.");
    public static readonly Regla EnlaceInvalido = new("AUDIENCIA_ENLACE", "El enlace empieza por https:// y tiene hasta 300 caracteres.");
    public static readonly Regla OrdenDelDiaObligatorio = new("AUDIENCIA_ORDEN", "Escriba el orden del día: de 10 a 4.000 caracteres.");
    public static readonly Regla MotivoObligatorio = new("AUDIENCIA_MOTIVO", "Escriba por qué: de 10 a 2.000 caracteres.");
    public static readonly Regla AntesDeLaHora = new("AUDIENCIA_ANTES", "Todavía no es la hora citada.");
    public static readonly Regla NoInstalada = new("AUDIENCIA_NO_INSTALADA", "La audiencia no está en curso.");
    public static readonly Regla NoSuspendida = new("AUDIENCIA_NO_SUSPENDIDA", "La audiencia no está suspendida.");
    public static readonly Regla Reanudacion = new("AUDIENCIA_REANUDACION", "Diga cuándo se reanuda: después de ahora.");
    public static readonly Regla NoTerminada = new("AUDIENCIA_NO_TERMINADA", "El acta se publica cuando la audiencia termina.");
    public static readonly Regla ActaRepetida = new("AUDIENCIA_ACTA_REPETIDA", "El acta ya se publicó y no se cambia.");
    public static readonly Regla SinActa = new("AUDIENCIA_SIN_ACTA", "Escoja el documento del acta.");
    public static readonly Regla AnotacionTexto = new("AUDIENCIA_RENGLON", "Escriba lo que pasó: de 3 a 2.000 caracteres.");
    public static readonly Regla MuchasAnotaciones = new("AUDIENCIA_RENGLONES", "Caben hasta 500 renglones: lo demás va en el acta.");
    public static readonly Regla RegistroCerrado = new("AUDIENCIA_REGISTRO_CERRADO", "La asistencia se registra desde una hora antes y hasta que la audiencia termina.");
    public static readonly Regla YaSeRegistro = new("AUDIENCIA_YA_REGISTRADO", "Su asistencia ya está registrada.");
    public static readonly Regla NombreDeAsistente = new("AUDIENCIA_NOMBRE", "Escriba el nombre: de 3 a 150 caracteres.");
    public static readonly Regla MuchosAsistentes = new("AUDIENCIA_ASISTENTES", "Caben hasta 1.000 asistentes.");
}
