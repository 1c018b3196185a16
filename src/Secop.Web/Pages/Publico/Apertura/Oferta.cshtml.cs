using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Secop.Web.Data;
using Secop.Web.Documentos;
using Secop.Web.Sobres;

namespace Secop.Web.Pages.Publico.Apertura;

[AllowAnonymous]
public sealed class OfertaModel(VistaPublica vista, Almacen almacen) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Codigo { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public Guid OfertaId { get; set; }

    public VistaDeOferta? Oferta { get; private set; }

    public string Numero { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync() => await CargarAsync() ? Page() : NotFound();

    public async Task<IActionResult> OnGetArchivoAsync(Guid archivo) =>
        await CargarAsync() && Oferta!.Archivos.FirstOrDefault(a => a.ArchivoId == archivo) is { } a
            ? await almacen.EntregarAsync(Response, a.ArchivoId, a.Nombre, a.Mime)
            : NotFound();

    private async Task<bool> CargarAsync()
    {
        if (await vista.OfertaPublicadaAsync(Codigo, OfertaId) is not { } publicada)
        {
            return false;
        }

        (Oferta, Numero) = publicada;
        return true;
    }
}
