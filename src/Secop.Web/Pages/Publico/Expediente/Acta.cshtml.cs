using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Secop.Web.Data;
using Secop.Web.Documentos;

namespace Secop.Web.Pages.Publico.Expediente;

/// <summary>El acta de una audiencia.</summary>
[AllowAnonymous]
public sealed class ActaModel(VistaPublica vista, Almacen almacen) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string codigo, Guid audiencia) =>
        await vista.ActaDeAudienciaAsync(codigo, audiencia) is { } a ? await almacen.EntregarAsync(Response, a.ArchivoId, a.Nombre, a.Mime) : NotFound();
}
