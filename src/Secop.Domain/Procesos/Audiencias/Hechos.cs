using Secop.Domain.Comun;
using Secop.Domain.Evaluaciones;
using Secop.Domain.Procesos.Modalidades;

namespace Secop.Domain.Procesos.Audiencias;

public sealed record AudienciaProgramada(Guid ProcesoId, Guid AudienciaId, ClaseDeAudiencia Clase, DateTimeOffset Hora, Actor Actor, DateTimeOffset En)
    : HechoDeProceso(ProcesoId, Actor, En)
{
    public override bool EsPublico => true;

    public override string Frase => $"La entidad citó la audiencia «{Clase.Nombre()}» para {Momento.Escribir(Hora)}";
}

public sealed record AudienciaReprogramada(Guid ProcesoId, Guid AudienciaId, ClaseDeAudiencia Clase, DateTimeOffset Hora, Actor Actor, DateTimeOffset En)
    : HechoDeProceso(ProcesoId, Actor, En)
{
    public override bool EsPublico => true;

    public override string Frase => $"La audiencia «{Clase.Nombre()}» cambió: será {Momento.Escribir(Hora)}";
}

public sealed record AudienciaCancelada(Guid ProcesoId, Guid AudienciaId, ClaseDeAudiencia Clase, Actor Actor, DateTimeOffset En) : HechoDeProceso(ProcesoId, Actor, En)
{
    public override bool EsPublico => true;

    public override string Frase => $"La entidad canceló la audiencia «{Clase.Nombre()}».";
}

public sealed record AudienciaAbierta(Guid ProcesoId, Guid AudienciaId, ClaseDeAudiencia Clase, Actor Actor, DateTimeOffset En) : HechoDeProceso(ProcesoId, Actor, En)
{
    public override bool EsPublico => true;

    public override string Frase => $"Se instaló la audiencia «{Clase.Nombre()}».";
}

public sealed record AudienciaSuspendida(Guid ProcesoId, Guid AudienciaId, ClaseDeAudiencia Clase, DateTimeOffset SeReanuda, Actor Actor, DateTimeOffset En)
    : HechoDeProceso(ProcesoId, Actor, En)
{
    public override bool EsPublico => true;

    public override string Frase => $"Se suspendió la audiencia «{Clase.Nombre()}»: se reanuda {Momento.Escribir(SeReanuda)}";
}

public sealed record AudienciaReanudada(Guid ProcesoId, Guid AudienciaId, ClaseDeAudiencia Clase, Actor Actor, DateTimeOffset En) : HechoDeProceso(ProcesoId, Actor, En)
{
    public override bool EsPublico => true;

    public override string Frase => $"Se reanudó la audiencia «{Clase.Nombre()}».";
}

public sealed record AudienciaTerminada(Guid ProcesoId, Guid AudienciaId, ClaseDeAudiencia Clase, Actor Actor, DateTimeOffset En) : HechoDeProceso(ProcesoId, Actor, En)
{
    public override bool EsPublico => true;

    public override string Frase => $"Terminó la audiencia «{Clase.Nombre()}».";
}

public sealed record ActaDeAudienciaPublicada(Guid ProcesoId, Guid AudienciaId, ClaseDeAudiencia Clase, Actor Actor, DateTimeOffset En) : HechoDeProceso(ProcesoId, Actor, En)
{
    public override bool EsPublico => true;

    public override string Frase => $"La entidad publicó el acta de la audiencia «{Clase.Nombre()}».";
}
