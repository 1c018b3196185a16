using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Secop.Web.Data;

namespace Secop.Web.Pages.Publico.Directorio;

[AllowAnonymous]
public sealed class ProveedorModel(VistaPublica vista) : PageModel
{
    public ProveedorPublico Proveedor { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string codigo, CancellationToken cancelacion)
    {
        if (await vista.ProveedorAsync(codigo, cancelacion) is not { } proveedor)
        {
            return NotFound();
        }

        Proveedor = proveedor;
        return Page();
    }
}
