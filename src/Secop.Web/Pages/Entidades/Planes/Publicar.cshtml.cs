using Microsoft.AspNetCore.Mvc;
using Secop.Web.Data;
using Secop.Web.Pages.Entidades.Procesos;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Planes;

[Permiso(Permisos.PublicarPlan)]
public sealed class PublicarModel(ServiciosDeProceso s) : PaginaDeRevision(s, "Publicar")
{
    public Task<IActionResult> OnPostAsync() => ActuarAsync(
        p => Db.PublicarPlanAsync(p, Actor, Ahora), () => $"La versión {VersionPublicada} del plan quedó publicada.");
}
