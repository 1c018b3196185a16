using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Secop.Domain.Comun;
using Secop.Web.Data;

namespace Secop.Web.Pages.Publico.Peticiones;

[AllowAnonymous]
public sealed class RespuestaModel(VistaPublica vista) : PageModel
{
    public RespuestaPublica R { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string salida)
    {
        if (!Radicado.TryParse(salida, out var radicado) || await vista.RespuestaAsync(radicado) is not { } hallada)
        {
            return NotFound();
        }

        R = hallada;
        return Page();
    }
}
