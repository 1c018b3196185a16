using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Evaluaciones;

[Permiso(Permisos.EvaluarOfertas)]
public sealed class ComenzarModel(SecopDbContext db, CuentaActual cuenta, Reloj reloj) : PageModel, ICargable
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Mesa Mesa { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync() => await CargarAsync() ?? Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await CargarAsync() is { } otra)
        {
            return otra;
        }

        if (Mesa.Evaluacion is null)
        {
            await db.ComenzarEvaluacionAsync(Mesa, cuenta.Actor, reloj.Ahora);
            await db.SaveChangesAsync();
            TempData["Hecho"] = "La evaluación comenzó. Declare ahora sus intereses.";
        }

        return Redirect($"/entidad/procesos/{Id}/evaluacion");
    }

    public async Task<IActionResult?> CargarAsync()
    {
        Mesa = await db.MesaAsync(Id, cuenta.CuentaId) ?? null!;
        return Mesa is null ? NotFound() : null;
    }
}
