using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Secop.Web.Data;
using Secop.Web.Pages.Entidades.Procesos;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Planes;

[Permiso(Permisos.AprobarPlan)]
public sealed class AprobarModel(ServiciosDeProceso s) : PaginaDeRevision(s, "Revisar y aprobar")
{
    [BindProperty]
    public string? Motivo { get; set; }

    public string Remitente { get; private set; } = "";

    public DateTimeOffset? EnviadoEn => Plan.EnviadoEn;

    public Task<IActionResult> OnPostAsync() => ActuarAsync(async p => p.Aprobar(await Db.LineasDeAsync(Id), Actor, Ahora), () => "El plan quedó aprobado. Falta publicarlo.");

    public Task<IActionResult> OnPostDevolverAsync() => ActuarAsync(p => p.Devolver(Motivo ?? "", Actor, Ahora), "El plan se devolvió para corregirlo.");

    protected override async Task<bool> CompletarAsync()
    {
        Remitente = await Db.Users.Where(u => u.Id == Plan.EnviadoPor).Select(u => u.Nombres + " " + u.Apellidos).FirstOrDefaultAsync() ?? "";
        return await base.CompletarAsync();
    }
}
