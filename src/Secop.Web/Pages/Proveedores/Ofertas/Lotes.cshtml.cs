using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Secop.Web.Security;

namespace Secop.Web.Pages.Proveedores.Ofertas;

[Permiso(Permisos.PrepararOferta)]
public sealed class LotesModel(MisOfertas mias) : PageModel, Infrastructure.ICargable
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public List<int> Lotes { get; set; } = [];

    public OfertaEnMano? Mano { get; private set; }

    public IReadOnlyCollection<int> Marcados => HttpContext.Request.Method == "POST" ? Lotes : Mano!.Contenido.Lotes;

    public async Task<IActionResult> OnGetAsync() => await CargarAsync() ?? Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await CargarAsync() is { } otra)
        {
            return otra;
        }

        await mias.GuardarAsync(Mano!, Mano!.Contenido.ConLotes(Mano.Pliego, Lotes));
        TempData["Hecho"] = "Los lotes quedaron guardados y cifrados. La oferta aún no está presentada.";
        return Redirect($"/proveedor/ofertas/{Id}");
    }

    /// <summary>En un proceso que no se divide no hay qué escoger.</summary>
    public async Task<IActionResult?> CargarAsync()
    {
        Mano = await mias.CargarAsync(Id);
        return Mano is null || Mano.Pliego.Lotes.Count == 0 ? NotFound() : null;
    }
}
