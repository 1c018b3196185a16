using Secop.Domain.Comun;

namespace Secop.Domain.Cuentas;

public static class ReglasDeCuenta
{
    public static readonly Regla NombreObligatorio = new("CUENTA_NOMBRE", "Escriba el nombre legal, de 2 a 200 caracteres, como aparece en el RUT.");
    public static readonly Regla SiglaLarga = new("CUENTA_SIGLA", "La sigla tiene a lo sumo 30 caracteres.");
    public static readonly Regla UnidadLarga = new("CUENTA_UNIDAD", "El nombre de la unidad tiene a lo sumo 120 caracteres.");
    public static readonly Regla DireccionObligatoria = new("CUENTA_DIRECCION", "Escriba la dirección, de 5 a 200 caracteres.");
    public static readonly Regla CorreoInvalido = new("CUENTA_CORREO", "Escriba un correo de notificaciones válido, como contratos@ejemplo.gov.co.");
    public static readonly Regla TelefonoInvalido = new("CUENTA_TELEFONO", "Escriba un teléfono de 7 a 20 cifras; puede llevar +, espacios y paréntesis.");
    public static readonly Regla SitioInvalido = new("CUENTA_SITIO", "El sitio web debe empezar por http:// o https://.");
    public static readonly Regla RepresentanteObligatorio = new("CUENTA_REPRESENTANTE", "Escriba el nombre del representante legal, de 3 a 160 caracteres.");
    public static readonly Regla DocumentoInvalido = new("CUENTA_DOCUMENTO", "El número de documento tiene de 3 a 20 letras o números.");
    public static readonly Regla EmpresaDesconocida = new("CUENTA_TIPO_EMPRESA", "Elija el tipo de empresa de la lista.");

    public static readonly Regla PersonaJuridicaConNit = new(
        "CUENTA_IDENTIFICACION", "Una persona jurídica se identifica con NIT; el documento personal es para personas naturales.");

    public static readonly Regla PresupuestoInvalido = new(
        "CUENTA_PRESUPUESTO", "El presupuesto anual es un valor mayor que cero, con hasta dos decimales, de una vigencia entre 2000 y 2100.",
        "Ley 1150 de 2007, art. 2, num. 2, lit. b");

    public static readonly Regla InteresInvalido = new("CUENTA_INTERES", "«{0}» no existe en el clasificador UNSPSC: elija un segmento, familia, clase o producto de ocho cifras.");
    public static readonly Regla DemasiadosIntereses = new("CUENTA_INTERESES", "Una cuenta tiene a lo sumo 100 códigos UNSPSC de interés.");

    public static readonly Regla NoEspera = new("CUENTA_NO_ESPERA_ACTIVACION", "Esta cuenta no está esperando activación.");
    public static readonly Regla YaPidioActivacion = new("CUENTA_YA_PIDIO_ACTIVACION", "La activación de esta cuenta ya se pidió o ya se decidió.");
    public static readonly Regla MotivoObligatorio = new("CUENTA_MOTIVO", "Escriba el motivo, de 5 a 500 caracteres: lo leerá quien lo recibe.");
    public static readonly Regla SoloActiva = new("CUENTA_NO_ACTIVA", "Solo una cuenta activa puede suspenderse.");
    public static readonly Regla NoEstaSuspendida = new("CUENTA_NO_SUSPENDIDA", "La cuenta no está suspendida ni inactiva.");
    public static readonly Regla CuentaCerrada = new("CUENTA_CERRADA", "Esta cuenta no recibe solicitudes de acceso.");

    public static readonly Regla SolicitudNoEsta = new("ACCESO_NO_ESTA", "Esa persona no tiene acceso ni solicitud en esta cuenta.");
    public static readonly Regla YaDecidida = new("ACCESO_YA_DECIDIDO", "Esta solicitud ya fue decidida: la decisión no se cambia.");
    public static readonly Regla NoEsMiembro = new("ACCESO_NO_ES_MIEMBRO", "Esa persona no tiene un acceso vigente en esta cuenta.");
    public static readonly Regla SinRoles = new("ACCESO_SIN_ROLES", "Elija al menos un rol: nadie entra a una cuenta sin rol.");
    public static readonly Regla RolDesconocido = new("ACCESO_ROL", "El rol «{0}» no existe en este tipo de cuenta.");

    public static readonly Regla SinAdministrador = new(
        "ACCESO_SIN_ADMINISTRADOR", "La cuenta no puede quedar sin administrador: dé antes ese rol a otra persona.");

    public static readonly Regla NadieASiMismo = new(
        "ACCESO_A_SI_MISMO", "Nadie cancela su propio acceso: pídalo a otro administrador.");

    public static readonly Regla NadieSeAceptaASiMismo = new("ACCESO_SE_ACEPTA", "Nadie decide su propia solicitud de acceso.");
    public static readonly Regla AjenaALaCuenta = new("ACCESO_AJENO", "Ese acto corresponde a quien administra esta cuenta.");
}
