using Secop.Domain.Comun;

namespace Secop.Domain.Ayudas;

public sealed record CasoAbierto(Guid CasoId, TemaDeCaso Tema, Actor Actor, DateTimeOffset En) : Hecho(Actor, En)
{
    public override string Frase => "Se abrió un caso en la Mesa de Servicio.";
}

public sealed record FallaReportada(Guid CasoId, Guid? ProcesoAfectado, int Intentos, Actor Actor, DateTimeOffset En) : Hecho(Actor, En)
{
    public override string Frase => "Se reportó una falla de la plataforma, con los registros del servidor.";
}

public sealed record CasoRespondido(Guid CasoId, Guid MensajeId, AlResponder Quedo, Actor Actor, DateTimeOffset En) : Hecho(Actor, En)
{
    public override string Frase => "La Mesa de Servicio respondió un caso.";
}

public sealed record CasoContestado(Guid CasoId, Guid MensajeId, Actor Actor, DateTimeOffset En) : Hecho(Actor, En)
{
    public override string Frase => "La persona escribió en su caso.";
}

public sealed record CasoAnotado(Guid CasoId, Guid MensajeId, Actor Actor, DateTimeOffset En) : Hecho(Actor, En)
{
    public override string Frase => "La Mesa de Servicio dejó una nota interna.";
}

public sealed record CasoAsignado(Guid CasoId, Guid AsignadoA, Actor Actor, DateTimeOffset En) : Hecho(Actor, En)
{
    public override string Frase => "El caso tiene quien lo atienda.";
}

public sealed record CasoPriorizado(Guid CasoId, PrioridadDeCaso Prioridad, Actor Actor, DateTimeOffset En) : Hecho(Actor, En)
{
    public override string Frase => "Cambió la prioridad de un caso.";
}

public sealed record CasoReabierto(Guid CasoId, Actor Actor, DateTimeOffset En) : Hecho(Actor, En)
{
    public override string Frase => "Se reabrió un caso.";
}

public sealed record CasoCerrado(Guid CasoId, Satisfaccion? Satisfaccion, Actor Actor, DateTimeOffset En) : Hecho(Actor, En)
{
    public override string Frase => "Se cerró un caso.";
}

public sealed record FallaDecidida(Guid CasoId, DecisionDeFalla Decision, Guid? CertificadoId, Actor Actor, DateTimeOffset En) : Hecho(Actor, En)
{
    public override string Frase => Decision == DecisionDeFalla.Confirmada ? "Se confirmó una falla particular." : "No se confirmó una falla particular.";
}

public sealed record RespuestaPreparadaCambiada(Guid RespuestaId, Actor Actor, DateTimeOffset En) : Hecho(Actor, En)
{
    public override string Frase => "Cambiaron las respuestas preparadas de la Mesa.";
}
