using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Cuentas;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages.Cuentas;

[Permiso(Permisos.AdministrarCuenta)]
public sealed class PresupuestoModel(SecopDbContext db, CuentaActual cuenta, Reloj reloj) : PaginaDeCuenta(cuenta), ICargable
{
    [BindProperty]
    public int Vigencia { get; set; } = Formato.EnBogota(reloj.Ahora).Year;

    [BindProperty]
    public string? Presupuesto { get; set; }

    public IReadOnlyList<Fila> Filas { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync() => await CargarAsync() ?? Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await db.Entidades.SingleOrDefaultAsync(e => e.Id == Cuenta.CuentaId) is not { } entidad)
        {
            return NotFound();
        }

        entidad.FijarPresupuesto(Vigencia, Escrito.Numero(Presupuesto, "Presupuesto"), Cuenta.Actor, reloj.Ahora);
        await db.SaveChangesAsync();
        TempData["Hecho"] = $"El presupuesto de {Vigencia} quedó registrado.";
        return RedirectToPage();
    }

    public async Task<IActionResult?> CargarAsync()
    {
        if (await db.Entidades.AsNoTracking().SingleOrDefaultAsync(e => e.Id == Cuenta.CuentaId) is not { } entidad)
        {
            return NotFound();
        }

        Titular("Presupuesto anual");
        Filas = entidad.Presupuestos.OrderByDescending(p => p.Vigencia).Select(p => new Fila(p.Vigencia, p.Valor)).ToList();
        return null;
    }

    public sealed record Fila(int Vigencia, decimal Valor);
}
