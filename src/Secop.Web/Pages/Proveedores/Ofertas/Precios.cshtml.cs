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
    private static readonly string[] CamposDeAiu = [ContenidoOferta.CampoDeAdministracion, ContenidoOferta.CampoDeImprevistos, ContenidoOferta.CampoDeUtilidad];

    private Dictionary<Guid, string> _escritos = [];
    private Dictionary<string, string> _aiuEscrito = [];

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public OfertaEnMano? Mano { get; private set; }

    /// <summary>Los de los lotes a los que se presenta; todos si el proceso no se divide.</summary>
    public IReadOnlyList<ItemDelPliego> Items => [.. Mano!.Pliego.ItemsDe(Mano.Contenido.Lotes)];

    public IReadOnlyList<ErrorDeFila> Errores { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync() => await CargarAsync() ?? Page();

    /// <summary>La lista del proceso con los precios que ya tenga la oferta, para llenarla en una hoja de cálculo.</summary>
    public async Task<IActionResult> OnGetPlantillaAsync() =>
        await CargarAsync() ?? HojaDeOferta.Plantilla(Mano!.Pliego, Mano.Contenido);

    public async Task<IActionResult> OnPostAsync()
    {
        if (await CargarAsync() is { } otra)
        {
            return otra;
        }

        HojaLeida? hoja = null;
        var campos = await FormularioEnFlujo.LeerAsync(HttpContext, async (_, nombre, _, contenido, cancelacion) =>
            hoja = await HojaDeCalculo.LeerArchivoAsync(nombre, contenido, cancelacion));
        _aiuEscrito = CamposDeAiu.Where(campos.ContainsKey).ToDictionary(c => c, c => campos[c].ToString());
        var pegados = campos.GetValueOrDefault("pegados").ToString();
        if (hoja is not null)
        {
            (_escritos, Errores) = HojaDeOferta.Interpretar(hoja, Mano!.Pliego);
            if (Errores.Count > 0)
            {
                ModelState.AddModelError("Archivo", Errores.Count == 1 ? "Una fila tiene un error: nada se guardó." : $"Hay {Formato.Numero((long)Errores.Count)} errores: nada se guardó. Abajo está cada fila con el suyo.");
                Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
                return Page();
            }
        }
        else
        {
            _escritos = string.IsNullOrWhiteSpace(pegados) ? CamposPorId.Leer(campos, "p-") : Pegados(pegados);
        }

        var conPrecios = Mano!.Contenido.ConPrecios(Mano.Pliego, _escritos);
        await mias.GuardarAsync(Mano, _aiuEscrito.Count == 0 ? conPrecios : conPrecios.ConAiu(Mano.Pliego, DelAiu(0), DelAiu(1), DelAiu(2)));
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

    public string AiuDe(string campo, Func<AiuOfrecido, decimal> parte) => _aiuEscrito.GetValueOrDefault(campo)
        ?? (Mano!.Contenido.Aiu is { } aiu ? parte(aiu).ToString("0.##", Formato.Cultura) : "");

    public string? ErrorDe(string campo) => ModelState.TryGetValue(campo, out var e) && e.Errors.Count > 0 ? e.Errors[0].ErrorMessage : null;

    private string DelAiu(int cual) => _aiuEscrito.GetValueOrDefault(CamposDeAiu[cual], "");

    private Dictionary<Guid, string> Pegados(string texto)
    {
        var lineas = texto.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        ReglasDeOferta.ItemAjeno.Exigir(lineas.Length <= Items.Count);
        return Items.Zip(lineas).ToDictionary(p => p.First.Id, p => p.Second);
    }
}
