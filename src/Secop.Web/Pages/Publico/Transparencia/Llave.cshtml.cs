using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Secop.Web.Sobres;

namespace Secop.Web.Pages.Publico.Transparencia;

/// <summary>La llave pública con la que se comprueban recibos y actas, en PEM.</summary>
[AllowAnonymous]
public sealed class LlaveModel(LlaveDePlataforma plataforma) : PageModel
{
    public IActionResult OnGet()
    {
        Response.Headers["Secop-Llave"] = plataforma.Id;
        return Content(plataforma.PublicaPem + "\n", "application/x-pem-file");
    }
}
