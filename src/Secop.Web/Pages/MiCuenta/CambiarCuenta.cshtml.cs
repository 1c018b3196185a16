using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages.MiCuenta;

[Permiso(Permisos.ConSesion)]
public sealed class CambiarCuentaModel(Sesiones sesiones, CuentaActual cuenta) : PageModel
{
    public IActionResult OnGet() => LocalRedirect("/mi-cuenta");

    public async Task<IActionResult> OnPostAsync(Guid cuentaId, string? returnUrl)
    {
        // Lo que no es suyo no existe.
        if (cuenta.Cuentas.FirstOrDefault(c => c.Id == cuentaId) is not { } elegida)
        {
            return NotFound();
        }

        await sesiones.UsarCuentaAsync(cuentaId);
        return LocalRedirect(this.Local(returnUrl) ?? RutasDeCuenta.Escritorio(elegida.Tipo, elegida.Estado, elegida.Roles));
    }
}
