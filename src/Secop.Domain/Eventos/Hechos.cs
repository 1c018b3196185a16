using Secop.Domain.Comun;
using Secop.Domain.Cuentas;

namespace Secop.Domain.Eventos;

/// <summary>Hecho de un evento. El nombre de quien se inscribe no está aquí: sólo el id de su inscripción.</summary>
public abstract record HechoDeEvento(Guid EventoId, Actor Actor, DateTimeOffset En) : Hecho(Actor, En);

public sealed record EventoCreado(Guid EventoId, ClaseDeEvento Clase, Actor Actor, DateTimeOffset En) : HechoDeEvento(EventoId, Actor, En)
{
    public override string Frase => $"Se empezó a preparar un evento: {Clase.Nombre()}.";
}

public sealed record EventoEditado(Guid EventoId, Actor Actor, DateTimeOffset En) : HechoDeEvento(EventoId, Actor, En)
{
    public override string Frase => "Cambió el borrador de un evento.";
}

public sealed record EventoPublicado(Guid EventoId, Guid? SolicitudId, Guid? PeticionId, Actor Actor, DateTimeOffset En) : HechoDeEvento(EventoId, Actor, En)
{
    public override string Frase => "Se publicó un evento.";
}

public sealed record EventoReprogramado(Guid EventoId, DateTimeOffset Empieza, Actor Actor, DateTimeOffset En) : HechoDeEvento(EventoId, Actor, En)
{
    public override string Frase => "Se reprogramó un evento.";
}

public sealed record CuposCambiados(Guid EventoId, int Cupos, Actor Actor, DateTimeOffset En) : HechoDeEvento(EventoId, Actor, En)
{
    public override string Frase => $"El evento quedó con {Cupos} cupos.";
}

public sealed record EventoCancelado(Guid EventoId, Actor Actor, DateTimeOffset En) : HechoDeEvento(EventoId, Actor, En)
{
    public override string Frase => "Se canceló un evento.";
}

public sealed record EventoCelebrado(Guid EventoId, int Asistentes, Actor Actor, DateTimeOffset En) : HechoDeEvento(EventoId, Actor, En)
{
    public override string Frase => $"Se celebró un evento; asistieron {Asistentes}.";
}

public sealed record EventoRecordado(Guid EventoId, Antelacion Antelacion, DateTimeOffset Empieza, Actor Actor, DateTimeOffset En) : HechoDeEvento(EventoId, Actor, En)
{
    public override string Frase => "Se recordó un evento a quienes tienen cupo.";
}

public sealed record PersonaInscrita(Guid EventoId, Guid InscripcionId, Actor Actor, DateTimeOffset En) : HechoDeEvento(EventoId, Actor, En)
{
    public override string Frase => "Alguien se inscribió en un evento y quedó con cupo.";
}

public sealed record PersonaEnEspera(Guid EventoId, Guid InscripcionId, Actor Actor, DateTimeOffset En) : HechoDeEvento(EventoId, Actor, En)
{
    public override string Frase => "Alguien se inscribió en un evento sin cupos y quedó en lista de espera.";
}

public sealed record CupoLiberado(Guid EventoId, Guid InscripcionId, Actor Actor, DateTimeOffset En) : HechoDeEvento(EventoId, Actor, En)
{
    public override string Frase => "La primera persona de la lista de espera de un evento pasó a tener cupo.";
}

public sealed record InscripcionCancelada(Guid EventoId, Guid InscripcionId, Actor Actor, DateTimeOffset En) : HechoDeEvento(EventoId, Actor, En)
{
    public override string Frase => "Alguien canceló su inscripción en un evento.";
}

public sealed record AsistenciaAbierta(Guid EventoId, Actor Actor, DateTimeOffset En) : HechoDeEvento(EventoId, Actor, En)
{
    public override string Frase => "Se abrió el registro de asistencia de un evento.";
}

public sealed record AsistenciaCerrada(Guid EventoId, Actor Actor, DateTimeOffset En) : HechoDeEvento(EventoId, Actor, En)
{
    public override string Frase => "Se cerró el registro de asistencia de un evento.";
}

public sealed record AsistenciaRegistrada(Guid EventoId, Guid InscripcionId, ModoDeAsistencia Modo, Actor Actor, DateTimeOffset En) : HechoDeEvento(EventoId, Actor, En)
{
    public override string Frase => Modo == ModoDeAsistencia.ConCodigo ? "Alguien registró su asistencia con el código." : "Quien organiza registró la asistencia de alguien.";
}

public sealed record AsistenciaQuitada(Guid EventoId, Guid InscripcionId, Actor Actor, DateTimeOffset En) : HechoDeEvento(EventoId, Actor, En)
{
    public override string Frase => "Quien organiza quitó una asistencia registrada por error.";
}

public sealed record AsistenciaCertificada(Guid EventoId, Guid InscripcionId, Actor Actor, DateTimeOffset En) : HechoDeEvento(EventoId, Actor, En)
{
    public override string Frase => "Quedó listo un certificado de asistencia.";
}

public sealed record AutorizacionesCambiadas(Guid EventoId, Guid InscripcionId, Actor Actor, DateTimeOffset En) : HechoDeEvento(EventoId, Actor, En)
{
    public override string Frase => "Alguien cambió lo que autoriza que se vea de su asistencia.";
}

public sealed record CapacitacionPedida(Guid DeCuenta, Guid SolicitudId, Actor Actor, DateTimeOffset En) : HechoDeCuenta(DeCuenta, Actor, En)
{
    public override string Frase => "La entidad pidió una capacitación.";
}

public sealed record CapacitacionRetirada(Guid DeCuenta, Guid SolicitudId, Actor Actor, DateTimeOffset En) : HechoDeCuenta(DeCuenta, Actor, En)
{
    public override string Frase => "La entidad retiró una solicitud de capacitación.";
}

public sealed record CapacitacionAcogida(Guid DeCuenta, Guid SolicitudId, Guid EventoId, Actor Actor, DateTimeOffset En) : HechoDeCuenta(DeCuenta, Actor, En)
{
    public override string Frase => "La solicitud de capacitación se convirtió en un evento.";
}

public sealed record CapacitacionDeclinada(Guid DeCuenta, Guid SolicitudId, Actor Actor, DateTimeOffset En) : HechoDeCuenta(DeCuenta, Actor, En)
{
    public override string Frase => "La solicitud de capacitación se declinó.";
}
