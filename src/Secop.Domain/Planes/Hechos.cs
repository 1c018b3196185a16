using Secop.Domain.Comun;

namespace Secop.Domain.Planes;

/// <summary>Hecho de un plan anual; lleva el plan, sin proceso ni contrato.</summary>
public abstract record HechoDelPlan(Guid PlanId, int Vigencia, Actor Actor, DateTimeOffset En) : Hecho(Actor, En);

public sealed record PlanCreado(Guid PlanId, int Vigencia, Actor Actor, DateTimeOffset En) : HechoDelPlan(PlanId, Vigencia, Actor, En)
{
    public override string Frase => $"Se creó el plan de adquisiciones de {Vigencia}.";
}

public sealed record ParteDelPlanEditada(Guid PlanId, int Vigencia, ParteDelPlan Parte, Actor Actor, DateTimeOffset En) : HechoDelPlan(PlanId, Vigencia, Actor, En)
{
    public override string Frase => $"Se guardó «{Parte.Nombre()}» del plan de {Vigencia}.";
}

public sealed record LineaAgregada(Guid PlanId, int Vigencia, Guid LineaId, int Numero, Actor Actor, DateTimeOffset En) : HechoDelPlan(PlanId, Vigencia, Actor, En)
{
    public override string Frase => $"Se agregó la línea {Numero} al plan de {Vigencia}.";
}

public sealed record LineaCambiada(Guid PlanId, int Vigencia, Guid LineaId, int Numero, Actor Actor, DateTimeOffset En) : HechoDelPlan(PlanId, Vigencia, Actor, En)
{
    public override string Frase => $"Se cambió la línea {Numero} del plan de {Vigencia}.";
}

public sealed record LineaQuitada(Guid PlanId, int Vigencia, Guid LineaId, int Numero, Actor Actor, DateTimeOffset En) : HechoDelPlan(PlanId, Vigencia, Actor, En)
{
    public override string Frase => $"Se quitó la línea {Numero} del plan de {Vigencia}.";
}

public sealed record LineasImportadas(Guid PlanId, int Vigencia, int Nuevas, int Cambiadas, int Quitadas, Actor Actor, DateTimeOffset En)
    : HechoDelPlan(PlanId, Vigencia, Actor, En)
{
    public override string Frase => $"Se importó una hoja al plan de {Vigencia}: {Nuevas} líneas nuevas, {Cambiadas} cambiadas y {Quitadas} quitadas.";
}

public sealed record PlanEnviado(Guid PlanId, int Vigencia, string Hash, Actor Actor, DateTimeOffset En) : HechoDelPlan(PlanId, Vigencia, Actor, En)
{
    public override string Frase => $"El plan de {Vigencia} se envió a aprobación.";
}

public sealed record PlanRetirado(Guid PlanId, int Vigencia, Actor Actor, DateTimeOffset En) : HechoDelPlan(PlanId, Vigencia, Actor, En)
{
    public override string Frase => $"El plan de {Vigencia} se retiró de aprobación para seguir editándolo.";
}

public sealed record PlanDevuelto(Guid PlanId, int Vigencia, Actor Actor, DateTimeOffset En) : HechoDelPlan(PlanId, Vigencia, Actor, En)
{
    public override string Frase => $"El plan de {Vigencia} se devolvió para corregirlo.";
}

public sealed record PlanAprobado(Guid PlanId, int Vigencia, string Hash, Actor Actor, DateTimeOffset En) : HechoDelPlan(PlanId, Vigencia, Actor, En)
{
    public override string Frase => $"Se aprobó el plan de {Vigencia}.";
}

public sealed record PlanPublicado(Guid PlanId, int Vigencia, int Version, string Hash, Actor Actor, DateTimeOffset En) : HechoDelPlan(PlanId, Vigencia, Actor, En)
{
    public override bool EsPublico => true;

    public override string Frase => $"La entidad publicó la versión {Version} de su plan de adquisiciones de {Vigencia}.";
}

public sealed record ModificacionDelPlanIniciada(Guid PlanId, int Vigencia, Actor Actor, DateTimeOffset En) : HechoDelPlan(PlanId, Vigencia, Actor, En)
{
    public override string Frase => $"Se empezó a modificar el plan de {Vigencia}.";
}

public sealed record ProcesoEnlazadoAlPlan(Guid ProcesoId, Guid LineaId, int Vigencia, int Linea, bool YaPublicado, Actor Actor, DateTimeOffset En)
    : HechoDeProceso(ProcesoId, Actor, En)
{
    public override bool EsPublico => YaPublicado;

    public override string Frase => $"El proceso se enlazó a la línea {Linea} del plan de adquisiciones de {Vigencia}.";
}

public sealed record ProcesoDesenlazadoDelPlan(Guid ProcesoId, Guid LineaId, bool YaPublicado, Actor Actor, DateTimeOffset En) : HechoDeProceso(ProcesoId, Actor, En)
{
    public override bool EsPublico => YaPublicado;

    public override string Frase => "El proceso dejó de estar enlazado a una línea del plan de adquisiciones.";
}

public sealed record FaltaEnElPlanJustificada(Guid ProcesoId, bool YaPublicado, Actor Actor, DateTimeOffset En) : HechoDeProceso(ProcesoId, Actor, En)
{
    public override bool EsPublico => YaPublicado;

    public override string Frase => "La entidad justificó que el proceso no está en su plan de adquisiciones.";
}
