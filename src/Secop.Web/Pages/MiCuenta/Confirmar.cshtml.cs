using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Secop.Web.Security;

namespace Secop.Web.Pages.MiCuenta;

// Los lectores de correo abren los enlaces por su cuenta: abrirlo no confirma nada; el botón, sí.
[Anonimo("Quien confirma su correo aún no puede ingresar.")]
[ResponseCache(NoStore = true)]
public sealed class ConfirmarModel(Registros registros) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Usuario { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Codigo { get; set; }

    public async Task<IActionResult> OnPostAsync()
    {
        await registros.ConfirmarAsync(Usuario, Codigo);
        TempData["Hecho"] = "Su correo quedó confirmado. Ya puede ingresar.";
        return RedirectToPage("Ingresar");
    }
}
