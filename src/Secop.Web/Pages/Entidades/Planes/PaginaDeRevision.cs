using Secop.Domain.Planes;
using Secop.Web.Data;
using Secop.Web.Pages.Entidades.Procesos;

namespace Secop.Web.Pages.Entidades.Planes;

/// <summary>Una página que decide sobre el plan entero: lo muestra con lo que cambia frente a la versión publicada.</summary>
public abstract class PaginaDeRevision(ServiciosDeProceso s, string titulo) : PaginaDePlan(s, titulo)
{
    public IReadOnlyList<CambioDePlan> Cambios { get; private set; } = [];

    public ContenidoDelPlan Contenido { get; private set; } = null!;

    public IReadOnlyList<(ParteDelPlan Parte, string Frase)> Pendientes { get; private set; } = [];

    protected override async Task<bool> CompletarAsync()
    {
        var lineas = await Db.LineasDeAsync(Id);
        Contenido = Plan.Contenido(lineas);
        Pendientes = Plan.Pendientes(lineas.Count);
        Cambios = VersionPublicada == 0 ? [] : DiferenciaDePlan.Entre(await Db.ContenidoDeAsync(Id, VersionPublicada), Contenido);
        return true;
    }
}
