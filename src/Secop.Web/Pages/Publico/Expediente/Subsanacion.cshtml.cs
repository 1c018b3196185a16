using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Secop.Web.Data;
using Secop.Web.Documentos;

namespace Secop.Web.Pages.Publico.Expediente;

/// <summary>Lo que un proponente aportó para subsanar: público desde el informe de evaluación.</summary>
[AllowAnonymous]
public sealed class SubsanacionModel(VistaPublica vista, Almacen almacen) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string codigo, Guid archivo) =>
        await vista.ArchivoDeSubsanacionAsync(codigo, archivo) is var (publico, mime)
            ? await almacen.EntregarAsync(Response, publico.ArchivoId, publico.Nombre, mime)
            : NotFound();
}
