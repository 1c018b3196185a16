using Microsoft.AspNetCore.Mvc;
using Secop.Web.Pages.Entidades.Procesos;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Planes;

[Permiso(Permisos.EditarPlan)]
public sealed class ModificarModel(ServiciosDeProceso s) : PaginaDePlan(s, "Modificar el plan")
{
    public Task<IActionResult> OnPostAsync() => ActuarAsync(p => p.Modificar(Actor, Ahora), "La modificación empezó: cambie lo que haga falta y envíela a aprobación.");
}
