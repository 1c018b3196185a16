using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Secop.Web.Data;

namespace Secop.Web.Pages.Publico.Transparencia;

/// <summary>Donde se escribe el código de un certificado.</summary>
[AllowAnonymous]
public sealed class BuscarCertificadoModel(VistaPublica vista) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "codigo")]
    public string? Escrito { get; set; }

    public bool NoExiste { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        var codigo = string.Concat((Escrito ?? "").Where(char.IsLetterOrDigit)).ToLowerInvariant();
        if (codigo.Length == 0)
        {
            return Page();
        }

        if (await vista.ExisteCertificadoAsync(codigo))
        {
            return Redirect("/verificar/" + codigo);
        }

        NoExiste = true;
        return Page();
    }
}
