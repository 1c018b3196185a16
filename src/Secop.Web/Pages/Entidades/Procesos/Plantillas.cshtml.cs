using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Procesos;

[Permiso(Permisos.CrearProceso)]
public sealed class PlantillasModel(ServiciosDeProceso s) : PageModel, ICargable
{
    public IReadOnlyList<Fila> Filas { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync() => await CargarAsync() ?? Page();

    public async Task<IActionResult> OnPostRetirarAsync(Guid plantilla)
    {
        if (await s.Db.Plantillas.FirstOrDefaultAsync(p => p.Id == plantilla && p.EntidadId == s.Cuenta.CuentaId) is not { } suya)
        {
            return NotFound();
        }

        suya.Retirar(s.Cuenta.Actor, s.Ahora);
        await s.Db.SaveChangesAsync();
        TempData["Hecho"] = "La plantilla se retiró.";
        return RedirectToPage();
    }

    public async Task<IActionResult?> CargarAsync()
    {
        Filas = await s.Db.Plantillas.Where(p => p.EntidadId == s.Cuenta.CuentaId && p.RetiradaEn == null)
            .OrderBy(p => p.Nombre).Select(p => new Fila(p.Id, p.Nombre, p.GuardadaEn)).ToListAsync();
        return null;
    }

    public sealed record Fila(Guid Id, string Nombre, DateTimeOffset En);
}
