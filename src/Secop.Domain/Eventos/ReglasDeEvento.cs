using Secop.Domain.Comun;

namespace Secop.Domain.Eventos;

public static class ReglasDeEvento
{
    private const string DatosPersonales = "Ley 1581 de 2012, art. 9";

    public static readonly Regla Titulo = new("EVENTO_TITULO", "Escriba el título: de 5 a 150 caracteres.");
    public static readonly Regla Programa = new("EVENTO_PROGRAMA", "Escriba el programa: de 20 a 5.000 caracteres.");
    public static readonly Regla EnElPasado = new("EVENTO_PASADO", "El evento empieza después de ahora: revise la fecha y la hora.");
    public static readonly Regla Duracion = new("EVENTO_DURACION", "El evento termina después de empezar y dura a lo sumo diez días.");
    public static readonly Regla SinLugar = new("EVENTO_LUGAR", "Una capacitación presencial necesita municipio y dirección (de 5 a 200 caracteres).");
    public static readonly Regla SinEnlace = new("EVENTO_ENLACE", "Una capacitación virtual necesita el enlace por el que se entra.");
    public static readonly Regla LugarOEnlace = new("EVENTO_LUGAR_O_ENLACE", "Diga dónde es (municipio y dirección) o por qué enlace se entra.");
    public static readonly Regla LugarSobra = new("EVENTO_LUGAR_SOBRA", "Una capacitación virtual no tiene dirección: si también es en un salón, escoja otra clase.");
    public static readonly Regla EnlaceSobra = new("EVENTO_ENLACE_SOBRA", "Una capacitación presencial no tiene enlace: si también es virtual, escoja otra clase.");
    public static readonly Regla EnlaceInvalido = new("EVENTO_ENLACE_INVALIDO", "El enlace empieza por https:// y tiene hasta 300 caracteres.");
    public static readonly Regla Cupos = new("EVENTO_CUPOS", "Los cupos van de 1 a 2.000.");
    public static readonly Regla CuposOcupados = new("EVENTO_CUPOS_OCUPADOS", "Ya hay {0} personas con cupo: no se puede bajar de ahí.");
    public static readonly Regla SinPublico = new("EVENTO_PUBLICO", "Diga a quién está dirigido: al menos uno.");
    public static readonly Regla DepartamentoInvalido = new("EVENTO_DEPARTAMENTO", "El departamento sólo se escoge para entidades, y de la lista.");
    public static readonly Regla Ventana = new("EVENTO_VENTANA", "Las inscripciones se abren antes de cerrarse y se cierran a más tardar cuando el evento empieza.");
    public static readonly Regla VentanaVencida = new("EVENTO_VENTANA_VENCIDA", "Las inscripciones se cierran después de ahora: si no, nadie alcanzaría a inscribirse.");

    public static readonly Regla YaPublicado = new("EVENTO_YA_PUBLICADO", "El evento ya no es un borrador: reprográmelo o cámbiele los cupos.");
    public static readonly Regla NoEstaPublicado = new("EVENTO_NO_PUBLICADO", "El evento no está publicado, o ya se celebró o se canceló.");
    public static readonly Regla YaEmpezo = new("EVENTO_YA_EMPEZO", "El evento ya empezó.");
    public static readonly Regla NoHaTerminado = new("EVENTO_NO_HA_TERMINADO", "El evento se da por celebrado cuando llega su hora de terminar.");
    public static readonly Regla YaTermino = new("EVENTO_YA_TERMINO", "El evento ya se celebró o se canceló.");
    public static readonly Regla Motivo = new("EVENTO_MOTIVO", "Escriba el motivo: de 10 a 1.000 caracteres. Lo leerán las personas inscritas.");

    public static readonly Regla InscripcionesCerradas = new("EVENTO_INSCRIPCIONES", "Este evento no recibe inscripciones en este momento.");
    public static readonly Regla NoEsParaUsted = new("EVENTO_NO_ES_PARA_USTED", "Este evento es para otras personas: {0}. Si usted es una de ellas, use la cuenta con la que actúa por su entidad o empresa.");
    public static readonly Regla YaInscrita = new("EVENTO_YA_INSCRITA", "Usted ya está en este evento.");
    public static readonly Regla EsperaLlena = new("EVENTO_ESPERA_LLENA", "La lista de espera de este evento ya está completa.");
    public static readonly Regla Nombre = new("EVENTO_NOMBRE", "Escriba su nombre y apellidos: de 5 a 150 caracteres.");
    public static readonly Regla Correo = new("EVENTO_CORREO", "Escriba un correo electrónico válido: allí llega el enlace para confirmar.");
    public static readonly Regla Consentimiento = new("EVENTO_CONSENTIMIENTO", "Para inscribirse sin usuario necesitamos su autorización para usar su nombre y su correo.", DatosPersonales);
    public static readonly Regla MuchasPorConfirmar = new("EVENTO_MUCHAS_POR_CONFIRMAR", "Hay demasiadas inscripciones sin confirmar en este evento. Inténtelo más tarde o ingrese con su usuario.");
    public static readonly Regla MuchasDesdeAqui = new("EVENTO_MUCHAS_DESDE_AQUI", "Desde esta conexión se pidieron muchas inscripciones seguidas. Espere {0} minutos o ingrese con su usuario.");
    public static readonly Regla EnlaceVencido = new("EVENTO_ENLACE_VENCIDO", "El enlace para confirmar ya venció: inscríbase otra vez.");
    public static readonly Regla YaConfirmada = new("EVENTO_YA_CONFIRMADA", "Esta inscripción ya estaba confirmada.");
    public static readonly Regla NoVigente = new("EVENTO_INSCRIPCION_NO_VIGENTE", "Esa inscripción ya estaba cancelada o no se ha confirmado.");
    public static readonly Regla DeOtroEvento = new("EVENTO_DE_OTRO", "Esa inscripción es de otro evento.");

    public static readonly Regla FueraDeHora = new("EVENTO_FUERA_DE_HORA", "La asistencia se registra desde media hora antes de empezar y hasta media hora después de terminar.");
    public static readonly Regla AsistenciaYaAbierta = new("EVENTO_ASISTENCIA_ABIERTA", "El registro de asistencia ya está abierto.");
    public static readonly Regla AsistenciaCerrada = new("EVENTO_ASISTENCIA_CERRADA", "El registro de asistencia no está abierto: pídale a quien organiza que lo abra.");
    public static readonly Regla SinCupo = new("EVENTO_SIN_CUPO", "Sólo registra asistencia quien tiene cupo en el evento.");
    public static readonly Regla YaAsistio = new("EVENTO_YA_ASISTIO", "La asistencia ya estaba registrada.");
    public static readonly Regla NoHaAsistido = new("EVENTO_NO_HA_ASISTIDO", "Esa asistencia no estaba registrada.");
    public static readonly Regla MuchosIntentos = new("EVENTO_MUCHOS_INTENTOS", "Se agotaron los intentos con el código: pídale a quien organiza que registre su asistencia.");
    public static readonly Regla CodigoErrado = new("EVENTO_CODIGO_ERRADO", "El código no es el que se está mostrando. Intentos que le quedan: {0}.");

    public static readonly Regla Tema = new("CAPACITACION_TEMA", "Diga qué necesita aprender su entidad: de 20 a 2.000 caracteres.");
    public static readonly Regla Personas = new("CAPACITACION_PERSONAS", "Diga cuántas personas asistirían: de 1 a 2.000.");
    public static readonly Regla Fechas = new("CAPACITACION_FECHAS", "Escriba entre qué fechas le sirve: desde hoy y hasta dentro de un año, la primera no después de la segunda.");
    public static readonly Regla MuchasSolicitudes = new("CAPACITACION_MUCHAS", "Su entidad ya tiene 5 solicitudes sin responder: espere respuesta o retire alguna.");
    public static readonly Regla SolicitudAjena = new("CAPACITACION_AJENA", "Esa solicitud es de otra entidad.");
    public static readonly Regla SolicitudDecidida = new("CAPACITACION_DECIDIDA", "Esa solicitud ya se acogió, se declinó o se retiró.");
}
