using Secop.Domain.Comun;

namespace Secop.Domain.Procesos.Interes;

/// <summary>
/// El interés de un proveedor en un proceso de menor cuantía: una sola por cuenta. Se puede retirar y reiterar mientras
/// corre el término; ninguna norma obliga a quien la hizo a ofertar.
/// </summary>
public sealed class Manifestacion : Agregado
{
    private Manifestacion()
    {
    }

    public Guid ProcesoId { get; private set; }

    public Guid ProveedorId { get; private set; }

    public Guid UsuarioId { get; private set; }

    public DateTimeOffset En { get; private set; }

    public DateTimeOffset? RetiradaEn { get; private set; }

    public bool EstaVigente => RetiradaEn is null;

    public static Manifestacion Manifestar(Proceso proceso, bool suscrito, bool cumpleLimitacion, Actor actor, DateTimeOffset ahora)
    {
        var manifestacion = new Manifestacion { ProcesoId = proceso.Id, ProveedorId = actor.CuentaId, RetiradaEn = ahora };
        ReglasDeProceso.SuscribirsePrimero.Exigir(suscrito);
        manifestacion.Reiterar(proceso, cumpleLimitacion, actor, ahora);
        return manifestacion;
    }

    /// <summary>Vuelve a manifestarlo quien lo había retirado.</summary>
    public void Reiterar(Proceso proceso, bool cumpleLimitacion, Actor actor, DateTimeOffset ahora)
    {
        ExigirTermino(proceso, actor, ahora);
        ReglasDeInteres.YaManifestado.Exigir(!EstaVigente);
        ReglasDeInteres.SoloMipyme.Exigir(cumpleLimitacion);
        (UsuarioId, En, RetiradaEn) = (actor.UsuarioId, ahora, null);
        Anotar(new InteresManifestado(ProcesoId, Id, actor, ahora));
    }

    public void Retirar(Proceso proceso, Actor actor, DateTimeOffset ahora)
    {
        ExigirTermino(proceso, actor, ahora);
        ReglasDeInteres.NoManifestado.Exigir(EstaVigente);
        RetiradaEn = ahora;
        Anotar(new InteresRetirado(ProcesoId, Id, actor, ahora));
    }

    private void ExigirTermino(Proceso proceso, Actor actor, DateTimeOffset ahora)
    {
        ReglasDeInteres.NoManifestado.Exigir(proceso.Id == ProcesoId && actor.CuentaId == ProveedorId);
        ReglasDeInteres.FueraDeTermino.Exigir(proceso.FaseEn(ahora) == FaseProceso.ManifestacionInteres);
    }
}
