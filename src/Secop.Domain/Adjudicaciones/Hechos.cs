using Secop.Domain.Comun;
using Secop.Domain.Procesos;

namespace Secop.Domain.Adjudicaciones;

// En la línea de tiempo pública el acto lo cuenta el hecho del proceso; estos llevan a quién avisar.
public sealed record AceptacionComunicada(Guid ProcesoId, Guid AdjudicacionId, Guid OfertaId, Guid ProveedorId, string Sha256, Actor Actor, DateTimeOffset En)
    : HechoDeProceso(ProcesoId, Actor, En)
{
    public override string Frase => "Se comunicó la aceptación de la oferta a su proponente";
}

public sealed record DesiertoMotivado(Guid ProcesoId, Guid AdjudicacionId, CausaDesierto Causa, Actor Actor, DateTimeOffset En)
    : HechoDeProceso(ProcesoId, Actor, En)
{
    public override string Frase => "Se motivó la declaratoria de desierto";
}
