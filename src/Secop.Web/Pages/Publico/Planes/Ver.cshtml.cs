using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Secop.Web.Data;
using Secop.Web.DatosAbiertos;

namespace Secop.Web.Pages.Publico.Planes;

[AllowAnonymous]
public sealed class VerModel(VistaPublica vista) : PageModel
{
    private const int PorPagina = 50;

    public FichaDePlan Plan { get; private set; } = null!;

    public FiltroDePlanes Filtro { get; private set; } = new();

    public PaginaDeLineas Lineas { get; private set; } = null!;

    public string Csv => QueryHelpers.AddQueryString(Filtro.Direccion($"/paa/{Plan.Codigo}"), "handler", "Csv");

    public async Task<IActionResult> OnGetAsync(string codigo, CancellationToken cancelacion)
    {
        if (await vista.PlanAsync(codigo) is not { } plan)
        {
            return NotFound();
        }

        var pedido = FiltroDePlanes.De(Request.Query);
        (Plan, Filtro) = (plan, new() { Q = pedido.Q, Desde = pedido.Desde });
        Lineas = await vista.LineasAsync(Filtro with { Plan = codigo }, PorPagina, cancelacion);
        return Page();
    }

    public async Task<IActionResult> OnGetCsvAsync(string codigo, CancellationToken cancelacion)
    {
        if (await vista.PlanAsync(codigo) is null)
        {
            return NotFound();
        }

        var lineas = await vista.LineasAsync(new() { Plan = codigo, Q = FiltroDePlanes.De(Request.Query).Q }, ConsultaDeLineas.MaximoDeLineas, cancelacion);
        return EscritorCsv.Archivo($"plan-{codigo}.csv", CsvDeLineas.Columnas, lineas.Lineas.Select(CsvDeLineas.Celdas));
    }
}
