using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Evaluaciones;

[Permiso(Permisos.EvaluarOfertas)]
public sealed class RequisitosModel(SecopDbContext db, CuentaActual cuenta, Reloj reloj) : PageModel, ICargable
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Nombre { get; set; }

    [BindProperty]
    public string? Numeral { get; set; }

    [BindProperty]
    public bool EsSubsanable { get; set; } = true;

    public Mesa Mesa { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync() => await CargarAsync() ?? Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await CargarAsync() is { } otra)
        {
            return otra;
        }

        Mesa.Evaluacion!.AgregarRequisito(Mesa.EnEvaluacion, Nombre, Numeral, EsSubsanable, cuenta.Actor, reloj.Ahora);
        await db.SaveChangesAsync();
        TempData["Hecho"] = "El requisito quedó en la lista.";
        return Redirect($"/entidad/procesos/{Id}/evaluacion");
    }

    public async Task<IActionResult?> CargarAsync()
    {
        Mesa = await db.MesaAsync(Id, cuenta.CuentaId) is { Evaluacion: not null } mesa ? mesa : null!;
        return Mesa is null ? NotFound() : null;
    }
}
