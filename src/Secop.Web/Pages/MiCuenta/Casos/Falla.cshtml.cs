using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Secop.Domain.Ayudas;
using Secop.Domain.Comun;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.MesaDeServicio;
using Secop.Web.Security;

namespace Secop.Web.Pages.MiCuenta.Casos;

/// <summary>Reportar falla: lo que el servidor registró de la persona, a la vista, y un botón.</summary>
[Permiso(Permisos.ConSesion)]
public sealed class FallaModel(SecopDbContext db, CuentaActual cuenta, AperturaDeCasos apertura, RegistroDePeticiones registro, Reloj reloj) : PageModel, ICargable
{
    [BindProperty(SupportsGet = true)]
    public Guid? Proceso { get; set; }

    public string? Numero { get; private set; }

    public IReadOnlyList<IntentoRegistrado> Intentos { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync() => await CargarAsync() ?? Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await CargarAsync() is { } otra)
        {
            return otra;
        }

        var caso = await apertura.ReportarFallaAsync(Proceso, new Actor(cuenta.UsuarioId, cuenta.HayCuenta ? cuenta.CuentaId : Guid.Empty));
        TempData["Hecho"] = $"Su reporte quedó radicado con el número {caso.Radicado}. Abajo está lo que se envió.";
        return Redirect($"/mi-cuenta/casos/{caso.Id}");
    }

    public async Task<IActionResult?> CargarAsync()
    {
        if (Proceso is { } id)
        {
            if (await db.ProcesoPublicoAsync(id) is not { } proceso)
            {
                return NotFound();
            }

            Numero = proceso.Numero;
        }

        Intentos = await registro.DeAsync(db, cuenta.UsuarioId, reloj.Ahora - CasoMesaServicio.LoQueSeReune);
        return null;
    }
}
