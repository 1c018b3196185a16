using Secop.Domain.Comun;

namespace Secop.Domain.Peticiones;

/// <summary>Hecho de una petición. Lleva su id y nada de quien la presentó: el de una anónima no tiene ni siquiera actor.</summary>
public abstract record HechoDePeticion(Guid PeticionId, Actor Actor, DateTimeOffset En) : Hecho(Actor, En);

public sealed record PeticionRadicada(Guid PeticionId, ClaseDePeticion Clase, CanalDePeticion Canal, Actor Actor, DateTimeOffset En) : HechoDePeticion(PeticionId, Actor, En)
{
    public override string Frase => $"Se radicó {Clase.Una()}.";
}

public sealed record PeticionAsignada(Guid PeticionId, Guid FuncionarioId, Actor Actor, DateTimeOffset En) : HechoDePeticion(PeticionId, Actor, En)
{
    public override string Frase => "Se asignó una petición.";
}

public sealed record ComplementoPedido(Guid PeticionId, DateOnly Hasta, Actor Actor, DateTimeOffset En) : HechoDePeticion(PeticionId, Actor, En)
{
    public override string Frase => "Se pidió completar una petición; su término quedó detenido.";
}

public sealed record PeticionCompletada(Guid PeticionId, DateOnly Vencimiento, Actor Actor, DateTimeOffset En) : HechoDePeticion(PeticionId, Actor, En)
{
    public override string Frase => "Quien la presentó completó la petición; su término siguió.";
}

public sealed record PeticionDesistida(Guid PeticionId, Actor Actor, DateTimeOffset En) : HechoDePeticion(PeticionId, Actor, En)
{
    public override string Frase => "Se declaró desistida una petición que no se completó.";
}

public sealed record PeticionTrasladada(Guid PeticionId, Actor Actor, DateTimeOffset En) : HechoDePeticion(PeticionId, Actor, En)
{
    public override string Frase => "Se trasladó una petición a la entidad competente.";
}

public sealed record PeticionAmpliada(Guid PeticionId, int Dias, DateOnly Vencimiento, Actor Actor, DateTimeOffset En) : HechoDePeticion(PeticionId, Actor, En)
{
    public override string Frase => $"Se amplió el término de una petición en {Dias} días hábiles.";
}

/// <param name="PorRevisar">Es la primera, o cambió después de revisada o devuelta: a quien revisa le toca mirarla.</param>
public sealed record RespuestaProyectada(Guid PeticionId, bool PorRevisar, Actor Actor, DateTimeOffset En) : HechoDePeticion(PeticionId, Actor, En)
{
    public override string Frase => "Se proyectó la respuesta a una petición.";
}

public sealed record RespuestaRevisada(Guid PeticionId, Actor Actor, DateTimeOffset En) : HechoDePeticion(PeticionId, Actor, En)
{
    public override string Frase => "Se revisó la respuesta a una petición.";
}

public sealed record RespuestaDevuelta(Guid PeticionId, Guid ProyectoId, Actor Actor, DateTimeOffset En) : HechoDePeticion(PeticionId, Actor, En)
{
    public override string Frase => "Se devolvió la respuesta a una petición.";
}

public sealed record RespuestaAprobada(Guid PeticionId, Actor Actor, DateTimeOffset En) : HechoDePeticion(PeticionId, Actor, En)
{
    public override string Frase => "Se aprobó la respuesta a una petición.";
}

public sealed record PeticionRespondida(Guid PeticionId, string RadicadoDeSalida, bool EnTermino, Actor Actor, DateTimeOffset En) : HechoDePeticion(PeticionId, Actor, En)
{
    public override string Frase => $"Se firmó y envió la respuesta a una petición{(EnTermino ? "" : ", fuera de término")}.";
}

public sealed record PeticionNotificadaPorAviso(Guid PeticionId, DateOnly Hasta, Actor Actor, DateTimeOffset En) : HechoDePeticion(PeticionId, Actor, En)
{
    public override string Frase => "Se publicó el aviso con la respuesta a una petición.";
}

public sealed record RespuestaPublicada(Guid PeticionId, Actor Actor, DateTimeOffset En) : HechoDePeticion(PeticionId, Actor, En)
{
    public override string Frase => "Se publicó una respuesta sin datos personales.";
}

public sealed record AvisoCorregido(Guid PeticionId, Actor Actor, DateTimeOffset En) : HechoDePeticion(PeticionId, Actor, En)
{
    public override string Frase => "Se corrigió lo que muestra el aviso de una respuesta.";
}

public sealed record PublicacionRetirada(Guid PeticionId, Actor Actor, DateTimeOffset En) : HechoDePeticion(PeticionId, Actor, En)
{
    public override string Frase => "Se retiró una respuesta que estaba publicada.";
}

public sealed record RespuestaCalificada(Guid PeticionId, int Calificacion, Actor Actor, DateTimeOffset En) : HechoDePeticion(PeticionId, Actor, En)
{
    public override string Frase => "Quien preguntó calificó la respuesta.";
}

public sealed record PeticionCerrada(Guid PeticionId, Actor Actor, DateTimeOffset En) : HechoDePeticion(PeticionId, Actor, En)
{
    public override string Frase => "Se cerró una petición respondida.";
}

public sealed record PeticionPorVencer(Guid PeticionId, int Dias, DateTimeOffset En) : HechoDePeticion(PeticionId, Actor.Sistema, En)
{
    public override string Frase => "Una petición está por vencer.";
}
