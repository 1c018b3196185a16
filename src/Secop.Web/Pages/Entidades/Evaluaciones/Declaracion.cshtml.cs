using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Evaluaciones;

[Permiso(Permisos.EvaluarOfertas)]
public sealed class DeclaracionModel(SecopDbContext db, CuentaActual cuenta, Reloj reloj) : PageModel, ICargable
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public bool ConConflicto { get; set; }

    [BindProperty]
    public string? Motivo { get; set; }

    public Mesa Mesa { get; private set; } = null!;

    public IReadOnlyList<string> Proponentes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync() => await CargarAsync() ?? Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await CargarAsync() is { } otra)
        {
            return otra;
        }

        Mesa.Evaluacion!.DeclararInteres(Mesa.EnEvaluacion, ConConflicto, Motivo, cuenta.Actor, reloj.Ahora);
        await db.SaveChangesAsync();
        TempData["Hecho"] = ConConflicto ? "Su conflicto de interés quedó declarado: usted no evalúa este proceso." : "Su declaración quedó registrada: ya puede evaluar.";
        return Redirect($"/entidad/procesos/{Id}/evaluacion");
    }

    public async Task<IActionResult?> CargarAsync()
    {
        if (await db.MesaAsync(Id, cuenta.CuentaId) is not { Evaluacion: { } evaluacion } mesa)
        {
            return NotFound();
        }

        Mesa = mesa;
        Proponentes = [.. (await db.NombresDeCuentasAsync(evaluacion.Ofertas.Select(o => o.ProveedorId))).Values.Order(StringComparer.CurrentCulture)];
        return null;
    }
}
