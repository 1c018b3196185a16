using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Secop.Web.Data;
using Secop.Web.DatosAbiertos;

namespace Secop.Web.Pages.Publico.Contratos;

[AllowAnonymous]
public sealed class VerModel(VistaPublica vista) : PageModel
{
    public FichaDeContrato Ficha { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string codigo)
    {
        Ficha = (await vista.ContratoAsync(codigo))!;
        return Ficha is null ? NotFound() : Page();
    }

    /// <summary>Las facturas aprobadas y pagadas que la página muestra.</summary>
    public async Task<IActionResult> OnGetCsvAsync(string codigo) => await vista.ContratoAsync(codigo) is not { } ficha ? NotFound() : EscritorCsv.Archivo(
        $"contrato-{codigo}-pagos.csv",
        ["contrato", "factura", "concepto", "expedida", "base_cop", "iva_cop", "total_cop", "estado", "pagada"],
        ficha.Facturas.Select(f => (IReadOnlyList<object?>)[ficha.Numero, f.Numero, f.Concepto, f.Expedida, f.Base, f.Iva, f.Total, NombresDeContrato.De(f.Estado), f.Pagada]));
}
