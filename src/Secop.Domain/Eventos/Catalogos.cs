namespace Secop.Domain.Eventos;

public enum ClaseDeEvento
{
    /// <summary>Jornada para que muchas entidades o proveedores se registren acompañados.</summary>
    Registraton,
    CapacitacionPresencial,
    CapacitacionVirtual,
    FormacionDeFormadores,
}

/// <summary>Sólo cambia por un acto. Si ya empezó o si recibe inscripciones lo dicen las fechas.</summary>
public enum EstadoEvento
{
    Borrador,
    Publicado,
    Celebrado,
    Cancelado,
}

public enum EstadoInscripcion
{
    /// <summary>De quien no tiene usuario, hasta que abre el enlace de su correo. No ocupa cupo ni turno.</summary>
    PorConfirmar,
    Inscrita,
    EnEspera,
    Cancelada,
}

public enum ModoDeAsistencia
{
    ConCodigo,
    PorElOrganizador,
}

public enum EstadoDeSolicitud
{
    Pendiente,
    Acogida,
    Declinada,
    Retirada,
}

public enum ModoDeCapacitacion
{
    Presencial,
    Virtual,
    CualquieraDeLosDos,
}

/// <summary>Con cuánta antelación se recuerda un evento.</summary>
public enum Antelacion
{
    DosDias,
    DosHoras,
}

public static class PalabrasDeEvento
{
    public static string Nombre(this ClaseDeEvento clase) => clase switch
    {
        ClaseDeEvento.Registraton => "Registratón",
        ClaseDeEvento.CapacitacionPresencial => "Capacitación presencial",
        ClaseDeEvento.CapacitacionVirtual => "Capacitación virtual",
        ClaseDeEvento.FormacionDeFormadores => "Formación de Formadores",
    };

    /// <summary>Para qué es, en una frase.</summary>
    public static string Proposito(this ClaseDeEvento clase) => clase switch
    {
        ClaseDeEvento.Registraton => "Jornada para registrar cuentas y usuarios con alguien que acompaña.",
        ClaseDeEvento.CapacitacionPresencial => "Se aprende en un salón, con quien la dicta.",
        ClaseDeEvento.CapacitacionVirtual => "Se aprende por un enlace que recibe quien se inscribe.",
        ClaseDeEvento.FormacionDeFormadores => "Prepara a quienes después enseñarán en su entidad o su departamento.",
    };

    public static string Nombre(this EstadoEvento estado) => estado switch
    {
        EstadoEvento.Borrador => "Borrador",
        EstadoEvento.Publicado => "Publicado",
        EstadoEvento.Celebrado => "Celebrado",
        EstadoEvento.Cancelado => "Cancelado",
    };

    public static string Nombre(this EstadoInscripcion estado) => estado switch
    {
        EstadoInscripcion.PorConfirmar => "Por confirmar",
        EstadoInscripcion.Inscrita => "Con cupo",
        EstadoInscripcion.EnEspera => "En lista de espera",
        EstadoInscripcion.Cancelada => "Cancelada",
    };

    public static string Nombre(this EstadoDeSolicitud estado) => estado switch
    {
        EstadoDeSolicitud.Pendiente => "Pendiente",
        EstadoDeSolicitud.Acogida => "Acogida",
        EstadoDeSolicitud.Declinada => "Declinada",
        EstadoDeSolicitud.Retirada => "Retirada",
    };

    public static string Nombre(this ModoDeCapacitacion modo) => modo switch
    {
        ModoDeCapacitacion.Presencial => "Presencial",
        ModoDeCapacitacion.Virtual => "Virtual",
        ModoDeCapacitacion.CualquieraDeLosDos => "Presencial o virtual",
    };

    public static TimeSpan Tiempo(this Antelacion antelacion) => antelacion switch
    {
        Antelacion.DosDias => TimeSpan.FromDays(2),
        Antelacion.DosHoras => TimeSpan.FromHours(2),
    };
}
