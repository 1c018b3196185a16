using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Secop.Web.Security;

namespace Secop.Web.Pages.MiCuenta;

[Permiso(Permisos.ConSesion)]
public sealed class SalirModel(Sesiones sesiones) : PageModel
{
    public async Task<IActionResult> OnPostAsync()
    {
        await sesiones.SalirAsync();
        return LocalRedirect("/");
    }
}
