using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages.MiCuenta;

[Anonimo("Es la página de ingreso.")]
[ResponseCache(NoStore = true)]
public sealed class IngresarModel(Sesiones sesiones) : PageModel
{
    [BindProperty]
    public string? Correo { get; set; }

    [BindProperty]
    public string? Contrasena { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public async Task<IActionResult> OnPostAsync()
    {
        await sesiones.IngresarAsync(Correo ?? "", Contrasena ?? "");
        return LocalRedirect(this.Local(ReturnUrl) ?? "/mi-cuenta/empezar");
    }
}
