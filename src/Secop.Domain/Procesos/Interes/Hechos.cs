using Secop.Domain.Comun;

namespace Secop.Domain.Procesos.Interes;

public sealed record InteresManifestado(Guid ProcesoId, Guid ManifestacionId, Actor Actor, DateTimeOffset En) : HechoDeProceso(ProcesoId, Actor, En)
{
    public override string Frase => "Un proveedor manifestó interés.";
}

public sealed record InteresRetirado(Guid ProcesoId, Guid ManifestacionId, Actor Actor, DateTimeOffset En) : HechoDeProceso(ProcesoId, Actor, En)
{
    public override string Frase => "Un proveedor retiró su manifestación de interés.";
}

public sealed record SorteoDeInteresadosPrevisto(Guid ProcesoId, FuenteDelDato Fuente, string Compromiso, int Maximo, bool EsCambio, Actor Actor, DateTimeOffset En)
    : HechoDeProceso(ProcesoId, Actor, En)
{
    public override bool EsPublico => true;

    public override string Frase => EsCambio
        ? "La entidad cambió, antes de conocerse, el dato público que completará la semilla del sorteo."
        : $"La entidad previó el sorteo si hay más de {Maximo} interesados, y la plataforma publicó el compromiso de la semilla.";
}

public sealed record PrecalificablesPublicados(Guid ProcesoId, int Cumplen, int Maximo, Actor Actor, DateTimeOffset En) : HechoDeProceso(ProcesoId, Actor, En)
{
    public override bool EsPublico => true;

    public override string Frase => $"Cumplen para precalificar {Cumplen}, más que el máximo anunciado de {Maximo}: se sortea quiénes quedan en la lista.";
}

/// <summary>La huella de la lista queda en la bitácora, que no se puede reescribir; el acto mismo lo anota el proceso.</summary>
public sealed record HuellaDeInteresadosFijada(Guid ProcesoId, int Interesados, bool HabraSorteo, string Huella, Actor Actor, DateTimeOffset En)
    : HechoDeProceso(ProcesoId, Actor, En)
{
    public override string Frase => "Quedó fijada la huella de la lista de interesados.";
}

/// <summary>La semilla con que se barajó queda en la bitácora; el acto mismo lo anota el proceso.</summary>
public sealed record SemillaDeSorteoRevelada(Guid ProcesoId, int Escogidos, string Semilla, Actor Actor, DateTimeOffset En) : HechoDeProceso(ProcesoId, Actor, En)
{
    public override string Frase => "Se reveló la semilla del sorteo de interesados.";
}
