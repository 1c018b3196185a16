using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Secop.Web.Security;

namespace Secop.Web.Pages.MiCuenta;

[Anonimo("Quien olvidó su contraseña no puede ingresar.")]
public sealed class RecuperarModel(Registros registros) : PageModel
{
    [BindProperty]
    public string? Correo { get; set; }

    public async Task<IActionResult> OnPostAsync()
    {
        await registros.RecuperarAsync(Correo);
        return RedirectToPage("RevisarCorreo");
    }
}
