namespace Secop.Domain.Peticiones;

public enum ClaseDePeticion
{
    Peticion,
    Queja,
    Reclamo,
    Sugerencia,
    Denuncia,
    Consulta,
    SolicitudDeInformacion,

    /// <summary>La de una autoridad a otra.</summary>
    EntreAutoridades,
}

public enum CanalDePeticion
{
    Web,
    Correo,
    Presencial,
    Telefonico,
}

public enum TipoDeAsunto
{
    Capacitacion,
    ObligacionDeUso,
    UsoDeLaPlataforma,
    InterpretacionDeNormas,
    FallaTecnica,
    ConductaEnUnProceso,
    AtencionRecibida,
    Otro,
}

public enum EstadoDePeticion
{
    Radicada,
    Asignada,
    EnTramite,
    Ampliada,

    /// <summary>Falta algo que se le pidió a quien la presentó: el término está detenido.</summary>
    Incompleta,
    Respondida,
    Cerrada,
    Trasladada,
    Desistida,
}

/// <summary>Cuánto falta, en días hábiles, dicho para la bandeja.</summary>
public enum Semaforo
{
    Holgada,
    Cercana,
    Urgente,
    Vencida,
    Detenida,
    Terminada,
}

public static class NombresDePeticion
{
    /// <summary>Los temas que se ofrecen; una petición puede tocar varios.</summary>
    public static readonly IReadOnlyList<string> Temas =
        ["SECOP II", "SECOP I", "Capacitación", "Registro y acceso", "Publicidad de los procesos", "Contratos y ejecución", "Datos abiertos", "Esta plataforma", "Otro"];

    public static string Nombre(this ClaseDePeticion clase) => clase switch
    {
        ClaseDePeticion.Peticion => "Petición",
        ClaseDePeticion.Queja => "Queja",
        ClaseDePeticion.Reclamo => "Reclamo",
        ClaseDePeticion.Sugerencia => "Sugerencia",
        ClaseDePeticion.Denuncia => "Denuncia",
        ClaseDePeticion.Consulta => "Consulta",
        ClaseDePeticion.SolicitudDeInformacion => "Solicitud de información o de documentos",
        ClaseDePeticion.EntreAutoridades => "Petición entre autoridades",
    };

    /// <summary>«una queja», «un reclamo».</summary>
    public static string Una(this ClaseDePeticion clase) => (clase == ClaseDePeticion.Reclamo ? "un " : "una ") + clase.Nombre().ToLowerInvariant();

    /// <summary>«a la queja», «al reclamo».</summary>
    public static string ALa(this ClaseDePeticion clase) => (clase == ClaseDePeticion.Reclamo ? "al " : "a la ") + clase.Nombre().ToLowerInvariant();

    /// <summary>Para escoger sin saber derecho.</summary>
    public static string Ayuda(this ClaseDePeticion clase) => clase switch
    {
        ClaseDePeticion.Peticion => "pedir que se haga algo o que se reconozca un derecho",
        ClaseDePeticion.Queja => "contar que un servidor público se portó mal",
        ClaseDePeticion.Reclamo => "decir que un servicio se prestó mal o no se prestó",
        ClaseDePeticion.Sugerencia => "proponer una mejora",
        ClaseDePeticion.Denuncia => "avisar de una conducta que debe investigarse",
        ClaseDePeticion.Consulta => "preguntar cómo se entiende una norma o qué opina la entidad",
        ClaseDePeticion.SolicitudDeInformacion => "pedir datos, copias o documentos",
        ClaseDePeticion.EntreAutoridades => "que una entidad pida a otra información o documentos",
    };

    public static string Nombre(this CanalDePeticion canal) => canal switch
    {
        CanalDePeticion.Web => "Web",
        CanalDePeticion.Correo => "Correo",
        CanalDePeticion.Presencial => "Presencial",
        CanalDePeticion.Telefonico => "Telefónico",
    };

    public static string Nombre(this TipoDeAsunto tipo) => tipo switch
    {
        TipoDeAsunto.Capacitacion => "Capacitación",
        TipoDeAsunto.ObligacionDeUso => "Obligación de usar la plataforma",
        TipoDeAsunto.UsoDeLaPlataforma => "Uso de la plataforma",
        TipoDeAsunto.InterpretacionDeNormas => "Interpretación de normas",
        TipoDeAsunto.FallaTecnica => "Falla técnica",
        TipoDeAsunto.ConductaEnUnProceso => "Conducta en un proceso de contratación",
        TipoDeAsunto.AtencionRecibida => "Atención recibida",
        TipoDeAsunto.Otro => "Otro asunto",
    };

    public static string Nombre(this EstadoDePeticion estado) => estado switch
    {
        EstadoDePeticion.Radicada => "Radicada",
        EstadoDePeticion.Asignada => "Asignada",
        EstadoDePeticion.EnTramite => "En trámite",
        EstadoDePeticion.Ampliada => "En trámite, término ampliado",
        EstadoDePeticion.Incompleta => "Incompleta: término detenido",
        EstadoDePeticion.Respondida => "Respondida",
        EstadoDePeticion.Cerrada => "Cerrada",
        EstadoDePeticion.Trasladada => "Trasladada a otra entidad",
        EstadoDePeticion.Desistida => "Desistida",
    };

    public static string Nombre(this Semaforo semaforo) => semaforo switch
    {
        Semaforo.Holgada => "Con tiempo",
        Semaforo.Cercana => "Vence pronto",
        Semaforo.Urgente => "Vence ya",
        Semaforo.Vencida => "Vencida",
        Semaforo.Detenida => "Término detenido",
        Semaforo.Terminada => "Terminada",
    };
}
