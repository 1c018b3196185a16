using Microsoft.AspNetCore.Mvc;
using Secop.Web.Data;
using Secop.Web.Pages.Entidades.Procesos;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Planes;

[Permiso(Permisos.EditarPlan)]
public sealed class EnviarModel(ServiciosDeProceso s) : PaginaDeRevision(s, "Revisar y enviar a aprobación")
{
    public Task<IActionResult> OnPostAsync() => ActuarAsync(
        async p => p.Enviar(await Db.LineasDeAsync(Id), await Db.HashPublicadoAsync(p), Actor, Ahora), () => "El plan quedó esperando aprobación.");

    public Task<IActionResult> OnPostRetirarAsync() => ActuarAsync(p => p.Retirar(Actor, Ahora), "El plan volvió a edición.");
}
