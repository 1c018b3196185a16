using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Secop.Web.Data;
using Secop.Web.Documentos;

namespace Secop.Web.Pages.Publico.Expediente;

[AllowAnonymous]
public sealed class DocumentoModel(VistaPublica vista, Almacen almacen) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string codigo, Guid documento) =>
        await vista.DocumentoAsync(codigo, documento) is { } archivo
            ? await almacen.EntregarAsync(Response, archivo.ArchivoId, archivo.Nombre, archivo.Mime)
            : NotFound();
}
