using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Secop.Web.Data;
using Secop.Web.DatosAbiertos;

namespace Secop.Web.Pages.Publico.Contratos;

[AllowAnonymous]
public sealed class IndexModel(VistaPublica vista) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public FiltroDeContratos Filtro { get; set; } = new();

    public PaginaDeContratos Pagina { get; private set; } = null!;

    public async Task OnGetAsync() => Pagina = await vista.ContratosAsync(Filtro);

    public async Task<IActionResult> OnGetCsvAsync()
    {
        Filtro.Desde = null;
        var pagina = await vista.ContratosAsync(Filtro, ListaDeContratos.MaximoCsv);
        return EscritorCsv.Archivo("contratos.csv", ListaDeContratos.Columnas, ListaDeContratos.Celdas(pagina.Filas, publico: true));
    }
}
