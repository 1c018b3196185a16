using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages.Cuentas;

[Permiso(Permisos.AdministrarCuenta)]
public sealed class AprobacionModel(SecopDbContext db, CuentaActual cuenta, Reloj reloj) : PaginaDeCuenta(cuenta), ICargable
{
    [BindProperty]
    public bool Exige { get; set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (await CargarAsync() is { } otra)
        {
            return otra;
        }

        Exige = await db.Entidades.Where(e => e.Id == Cuenta.CuentaId).Select(e => e.ExigeAprobacion).SingleAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await db.Entidades.SingleOrDefaultAsync(e => e.Id == Cuenta.CuentaId) is not { } entidad)
        {
            return NotFound();
        }

        entidad.ExigirAprobacion(Exige, Cuenta.Actor, reloj.Ahora);
        await db.SaveChangesAsync();
        TempData["Hecho"] = Exige ? "Desde ahora se exige aprobar antes de publicar." : "Ya no se exige aprobar antes de publicar.";
        return RedirectToPage();
    }

    public async Task<IActionResult?> CargarAsync()
    {
        Titular("Aprobación antes de publicar");
        return await db.Entidades.AnyAsync(e => e.Id == Cuenta.CuentaId) ? null : NotFound();
    }
}
