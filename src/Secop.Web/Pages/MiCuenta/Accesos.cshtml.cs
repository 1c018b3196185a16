using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages.MiCuenta;

[Permiso(Permisos.ConSesion)]
public sealed class AccesosModel(SecopDbContext db, Sesiones sesiones, CuentaActual cuenta) : PageModel, ICargable
{
    private static readonly TimeSpan Vida = TimeSpan.FromHours(12);

    public IReadOnlyList<Fila> Filas { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync() => await CargarAsync() ?? Page();

    public async Task<IActionResult> OnPostAsync(Guid sesionId)
    {
        await sesiones.CerrarAsync(sesionId);
        TempData["Hecho"] = "La sesión quedó cerrada.";
        return RedirectToPage();
    }

    public async Task<IActionResult?> CargarAsync()
    {
        var desde = TimeProvider.System.GetUtcNow() - Vida;
        Filas = await db.Accesos.AsNoTracking().Where(a => a.UsuarioId == cuenta.UsuarioId)
            .OrderByDescending(a => a.En).Take(100)
            .Select(a => new Fila(a.Id, a.En, a.Clase, a.Exitoso, a.Direccion, a.Navegador,
                a.Clase == ClaseDeAcceso.Ingreso && a.Exitoso && a.CerradoEn == null && a.En > desde))
            .ToListAsync();
        return null;
    }

    public sealed record Fila(Guid Id, DateTimeOffset En, ClaseDeAcceso Clase, bool Exitoso, string Direccion, string? Navegador, bool PuedeEstarAbierta);
}
