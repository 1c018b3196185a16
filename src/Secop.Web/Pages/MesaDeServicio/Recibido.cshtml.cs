using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Secop.Web.Security;

namespace Secop.Web.Pages.MesaDeServicio;

/// <summary>El radicado y el código de quien escribió sin cuenta. El código sólo se muestra aquí: la base guarda su huella.</summary>
[Anonimo("Muestra una sola vez el código a quien acaba de abrir un caso sin cuenta.")]
public sealed class RecibidoModel : PageModel
{
    public string Radicado { get; private set; } = "";

    public string Codigo { get; private set; } = "";

    public IActionResult OnGet()
    {
        Response.Headers.CacheControl = "no-store";
        if (TempData["Radicado"] is not string radicado || TempData["CodigoDeSeguimiento"] is not string codigo)
        {
            return Redirect("/mesa/seguimiento");
        }

        (Radicado, Codigo) = (radicado, codigo);
        return Page();
    }
}
