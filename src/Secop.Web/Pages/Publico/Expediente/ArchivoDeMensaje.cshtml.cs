using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Secop.Web.Data;
using Secop.Web.Documentos;

namespace Secop.Web.Pages.Publico.Expediente;

[AllowAnonymous]
public sealed class ArchivoDeMensajeModel(VistaPublica vista, Almacen almacen) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string codigo, Guid archivo) =>
        await vista.ArchivoDeMensajeAsync(codigo, archivo) is { } a ? await almacen.EntregarAsync(Response, a.ArchivoId, a.Nombre, a.Mime) : NotFound();
}
