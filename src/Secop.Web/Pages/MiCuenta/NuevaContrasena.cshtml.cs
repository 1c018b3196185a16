using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Secop.Web.Security;

namespace Secop.Web.Pages.MiCuenta;

[Anonimo("Quien olvidó su contraseña no puede ingresar.")]
[ResponseCache(NoStore = true)]
public sealed class NuevaContrasenaModel(Registros registros) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Usuario { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Codigo { get; set; }

    [BindProperty]
    public string? Contrasena { get; set; }

    [BindProperty]
    public string? Repetida { get; set; }

    public async Task<IActionResult> OnPostAsync()
    {
        ReglasDeUsuario.Repetida.ExigirEn("Repetida", Contrasena == Repetida);
        await registros.CambiarConEnlaceAsync(Usuario, Codigo, Contrasena);
        TempData["Hecho"] = "Su contraseña cambió y se cerraron las sesiones que hubiera abiertas. Ingrese con la nueva.";
        return RedirectToPage("Ingresar");
    }
}
