using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Secop.Domain.Contratos;
using Secop.Web.Data;
using Secop.Web.DatosAbiertos;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Contratos;

[Permiso(Permisos.VerExpedienteInterno)]
public sealed class IndexModel(SecopDbContext db, CuentaActual cuenta) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public FiltroDeContratos Filtro { get; set; } = new();

    public PaginaDeContratos Pagina { get; private set; } = null!;

    private IQueryable<Contrato> Propios => db.Contratos.Where(c => c.EntidadId == cuenta.CuentaId);

    public async Task OnGetAsync() => Pagina = await db.PaginaAsync(Propios, Filtro, publico: false);

    public async Task<IActionResult> OnGetCsvAsync()
    {
        Filtro.Desde = null;
        var pagina = await db.PaginaAsync(Propios, Filtro, publico: false, ListaDeContratos.MaximoCsv);
        return EscritorCsv.Archivo("contratos.csv", ListaDeContratos.Columnas, ListaDeContratos.Celdas(pagina.Filas, publico: false));
    }
}
