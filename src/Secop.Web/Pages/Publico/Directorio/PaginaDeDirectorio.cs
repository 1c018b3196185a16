using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Secop.Domain.Comun;
using Secop.Domain.Cuentas;
using Secop.Web.Data;
using Secop.Web.DatosAbiertos;

namespace Secop.Web.Pages.Publico.Directorio;

/// <summary>Una lista pública de cuentas: las entidades o los proveedores.</summary>
public abstract class PaginaDeDirectorio(VistaPublica vista, TipoCuenta tipo) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Desde { get; set; }

    public IReadOnlyList<CuentaPublica> Cuentas { get; private set; } = [];

    public bool HayMas { get; private set; }

    public string Ruta => tipo == TipoCuenta.EntidadEstatal ? "entidades" : "proveedores";

    /// <summary>De las entidades se dice además cuánto han publicado.</summary>
    public bool ConProcesos => tipo == TipoCuenta.EntidadEstatal;

    public async Task OnGetAsync(CancellationToken cancelacion) =>
        (Cuentas, HayMas) = await vista.DirectorioAsync(tipo, Limpia(Q), Limpia(Desde), cancelacion: cancelacion);

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancelacion)
    {
        await OnGetAsync(cancelacion);
        string[] columnas = ["Nombre", "NIT", "Municipio", .. ConProcesos ? ["Procesos publicados"] : Array.Empty<string>(), "Dirección"];
        return EscritorCsv.Archivo($"{Ruta}.csv", columnas, Cuentas.Select(c => (object?[])
        [
            c.Nombre, c.Nit, Divipola.Nombre(c.CodigoMunicipio), .. ConProcesos ? [c.Procesos] : Array.Empty<object?>(), $"/{Ruta}/{c.Codigo}",
        ]));
    }

    private static string? Limpia(string? texto) => texto?.Replace("\0", "", StringComparison.Ordinal).Trim() is { Length: > 0 and <= 300 } limpio ? limpio : null;
}
