using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Secop.Domain.Comun;
using Secop.Domain.Cuentas;
using Secop.Web.Data;
using Secop.Web.DatosAbiertos;

namespace Secop.Web.Pages.Publico.Directorio;

[AllowAnonymous]
public sealed class EntidadesModel(VistaPublica vista) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Desde { get; set; }

    public IReadOnlyList<CuentaPublica> Cuentas { get; private set; } = [];

    public bool HayMas { get; private set; }

    public async Task OnGetAsync(CancellationToken cancelacion) =>
        (Cuentas, HayMas) = await vista.DirectorioAsync(TipoCuenta.EntidadEstatal, Limpia(Q), Limpia(Desde), cancelacion: cancelacion);

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancelacion)
    {
        await OnGetAsync(cancelacion);
        return EscritorCsv.Archivo("entidades.csv", ["Nombre", "NIT", "Municipio", "Procesos publicados", "Dirección"], Cuentas.Select(c => new object?[] { c.Nombre, c.Nit, Divipola.Nombre(c.CodigoMunicipio), c.Procesos, $"/entidades/{c.Codigo}" }));
    }

    private static string? Limpia(string? texto) => texto?.Replace("\0", "", StringComparison.Ordinal).Trim() is { Length: > 0 and <= 300 } limpio ? limpio : null;
}
