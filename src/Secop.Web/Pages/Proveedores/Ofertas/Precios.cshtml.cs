using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Secop.Domain.Ofertas;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages.Proveedores.Ofertas;

[Permiso(Permisos.PrepararOferta)]
[FormularioEnFlujo]
public sealed class PreciosModel(MisOfertas mias) : PageModel, ICargable
{
    private Dictionary<Guid, string> _escritos = [];

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public OfertaEnMano? Mano { get; private set; }

    public async Task<IActionResult> OnGetAsync() => await CargarAsync() ?? Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await CargarAsync() is { } otra)
        {
            return otra;
        }

        var campos = await FormularioEnFlujo.LeerAsync(HttpContext, CuestionarioModel.RecibirNadaAsync);
        var pegados = campos.GetValueOrDefault("pegados").ToString();
        _escritos = string.IsNullOrWhiteSpace(pegados) ? CamposPorId.Leer(campos, "p-") : Pegados(pegados);
        await mias.GuardarAsync(Mano!, Mano!.Contenido.ConPrecios(Mano.Pliego, _escritos));
        TempData["Hecho"] = "Sus precios quedaron guardados y cifrados. La oferta aún no está presentada.";
        return Redirect($"/proveedor/ofertas/{Id}");
    }

    public async Task<IActionResult?> CargarAsync()
    {
        Mano = await mias.CargarAsync(Id);
        return Mano is null ? NotFound() : null;
    }

    public string ValorDe(Guid item) => _escritos.GetValueOrDefault(item)
        ?? (Mano!.Contenido.Precios.TryGetValue(item, out var precio) ? precio.ToString("0.##", Formato.Cultura) : "");

    public string? ErrorDe(string campo) => ModelState.TryGetValue(campo, out var e) && e.Errors.Count > 0 ? e.Errors[0].ErrorMessage : null;

    private Dictionary<Guid, string> Pegados(string texto)
    {
        var lineas = texto.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        ReglasDeOferta.ItemAjeno.Exigir(lineas.Length <= Mano!.Pliego.Items.Count);
        return Mano.Pliego.Items.Zip(lineas).ToDictionary(p => p.First.Id, p => p.Second);
    }
}
