using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Comun;
using Secop.Domain.Cuentas;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages.Cuentas;

[Permiso(Permisos.AdministrarCuenta)]
public sealed class InteresesModel(SecopDbContext db, CuentaActual cuenta, Reloj reloj) : PaginaDeCuenta(cuenta), ICargable
{
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    public IReadOnlyList<Unspsc> Actuales { get; private set; } = [];

    public IReadOnlyList<Unspsc> Encontrados { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync() => await CargarAsync() ?? Page();

    public Task<IActionResult> OnPostAgregarAsync(string? codigo) => CambiarAsync(p => [.. p.Intereses, codigo ?? ""]);

    public Task<IActionResult> OnPostQuitarAsync(string? codigo) => CambiarAsync(p => p.Intereses.Where(i => i != codigo).ToList());

    public async Task<IActionResult?> CargarAsync()
    {
        if (await db.Proveedores.AsNoTracking().SingleOrDefaultAsync(p => p.Id == Cuenta.CuentaId) is not { } proveedor)
        {
            return NotFound();
        }

        Titular("Intereses UNSPSC");
        Actuales = proveedor.Intereses.Select(c => new Unspsc(c, CodigoUnspsc.Titulo(c))).ToList();
        Encontrados = CodigoUnspsc.Buscar(Q ?? "", 30, tambienFamilias: true).Where(u => !proveedor.Intereses.Contains(u.Codigo)).ToList();
        return null;
    }

    private async Task<IActionResult> CambiarAsync(Func<Proveedor, IReadOnlyCollection<string>> nuevos)
    {
        if (await db.Proveedores.SingleOrDefaultAsync(p => p.Id == Cuenta.CuentaId) is not { } proveedor)
        {
            return NotFound();
        }

        proveedor.CambiarIntereses(nuevos(proveedor), Cuenta.Actor, reloj.Ahora);
        await db.SaveChangesAsync();
        TempData["Hecho"] = "Sus intereses quedaron guardados.";
        return RedirectToPage(new { Q });
    }
}
