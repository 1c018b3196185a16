using Secop.Domain.Comun;

namespace Secop.Domain.Procesos;

public sealed record AprobacionPedida(Guid ProcesoId, string HashPliego, Actor Actor, DateTimeOffset En) : HechoDeProceso(ProcesoId, Actor, En)
{
    public override string Frase => "Se pidió aprobar la publicación.";
}

public sealed record PublicacionAprobada(Guid ProcesoId, string HashPliego, Actor Actor, DateTimeOffset En) : HechoDeProceso(ProcesoId, Actor, En)
{
    public override string Frase => "Se aprobó la publicación.";
}

public sealed record PublicacionDevuelta(Guid ProcesoId, string HashPliego, Actor Actor, DateTimeOffset En) : HechoDeProceso(ProcesoId, Actor, En)
{
    public override string Frase => "Se devolvió la publicación para corregir el pliego.";
}

/// <param name="Seccion">Nula si se descartó todo lo preparado.</param>
public sealed record AprobacionAnulada(Guid ProcesoId, string HashPliego, SeccionPliego? Seccion, Actor Actor, DateTimeOffset En) : HechoDeProceso(ProcesoId, Actor, En)
{
    public override string Frase => Seccion is { } seccion
        ? $"La aprobación quedó anulada: cambió «{seccion.Nombre()}»." : "La aprobación quedó anulada: se descartaron los cambios preparados.";
}

/// <param name="Origen">El proceso o la plantilla de donde se copió.</param>
public sealed record PliegoCopiado(Guid ProcesoId, Guid Origen, Actor Actor, DateTimeOffset En) : HechoDeProceso(ProcesoId, Actor, En)
{
    public override string Frase => "El borrador se armó a partir de otro pliego.";
}

public sealed record PlantillaGuardada(Guid PlantillaId, Guid ProcesoId, Actor Actor, DateTimeOffset En) : HechoDeProceso(ProcesoId, Actor, En)
{
    public override string Frase => "El pliego se guardó como plantilla de la entidad.";
}

public sealed record PlantillaRetirada(Guid PlantillaId, Actor Actor, DateTimeOffset En) : Hecho(Actor, En)
{
    public override string Frase => "Se retiró una plantilla de pliego.";
}
