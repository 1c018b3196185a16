using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Secop.Web.Security;

namespace Secop.Web.Pages.MiCuenta;

[Anonimo("Quien no ha confirmado su correo aún no puede ingresar.")]
public sealed class ReenviarModel(Registros registros) : PageModel
{
    [BindProperty]
    public string? Correo { get; set; }

    public async Task<IActionResult> OnPostAsync()
    {
        await registros.ReenviarAsync(Correo);
        return RedirectToPage("RevisarCorreo");
    }
}
