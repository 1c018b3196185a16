using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Secop.Web.Data;
using Secop.Web.Documentos;

namespace Secop.Web.Pages.Publico.Contratos;

[AllowAnonymous]
public sealed class ArchivoModel(VistaPublica vista, Almacen almacen) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string codigo, Guid documentoId) =>
        await vista.DocumentoDeContratoAsync(codigo, documentoId) is var (documento, mime)
            ? await almacen.EntregarAsync(Response, documento.ArchivoId, documento.Nombre, mime)
            : NotFound();
}
