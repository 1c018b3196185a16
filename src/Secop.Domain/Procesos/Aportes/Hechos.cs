using Secop.Domain.Comun;
using Secop.Domain.Procesos.Modalidades;

namespace Secop.Domain.Procesos.Aportes;

/// <summary>Sólo los comentarios se cuentan al público cuando llegan: quién quiere precalificar se sabe con el informe.</summary>
public sealed record AporteEntregado(Guid ProcesoId, Guid AporteId, ActoDeProceso Acto, Actor Actor, DateTimeOffset En) : HechoDeProceso(ProcesoId, Actor, En)
{
    public override bool EsPublico => Acto == ActoDeProceso.ComentarPrecalificacion;

    public override string Frase => Acto switch
    {
        ActoDeProceso.ManifestarsePrecalificar => "Un proveedor se manifestó para precalificar.",
        ActoDeProceso.ComentarPrecalificacion => "Un interesado comentó el informe de precalificación.",
        _ => "Un proveedor respondió la solicitud de información.",
    };
}
