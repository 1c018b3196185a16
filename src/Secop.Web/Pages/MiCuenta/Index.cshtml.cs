using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Cuentas;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages.MiCuenta;

[Permiso(Permisos.ConSesion)]
public sealed class IndexModel(SecopDbContext db, CuentaActual cuenta) : PageModel, ICargable
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public bool VieneAElegir => cuenta is { HayCuenta: false, Cuentas.Count: > 0 };

    public IReadOnlyList<Solicitud> Solicitudes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync() => await CargarAsync() ?? Page();

    public async Task<IActionResult?> CargarAsync()
    {
        ReturnUrl = this.Local(ReturnUrl);
        Solicitudes = await db.Membresias.AsNoTracking()
            .Where(m => m.UsuarioId == cuenta.UsuarioId && m.Estado != EstadoMembresia.Aceptado)
            .OrderByDescending(m => m.SolicitadaEn)
            .Join(db.Cuentas, m => m.CuentaId, c => c.Id, (m, c) => new Solicitud(c.Nombre, c.Tipo, m.Estado, m.SolicitadaEn, m.DecididaEn, m.Motivo))
            .ToListAsync();
        return null;
    }

    public sealed record Solicitud(string Cuenta, TipoCuenta Tipo, EstadoMembresia Estado, DateTimeOffset Pedida, DateTimeOffset? Decidida, string? Motivo);
}
