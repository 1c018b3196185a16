using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Secop.Web.Data;
using Secop.Web.Data.Busqueda;

namespace Secop.Web.Pages.Publico.Directorio;

[AllowAnonymous]
public sealed class EntidadModel(VistaPublica vista) : PageModel
{
    public EntidadPublica Entidad { get; private set; } = null!;

    public Resultados Procesos { get; private set; } = null!;

    public IReadOnlyList<PlanPublico> Planes { get; private set; } = [];

    public string TodosSusProcesos => new Filtros { Cuenta = Entidad.Codigo }.Direccion();

    public DateTimeOffset Ahora => vista.Ahora;

    public async Task<IActionResult> OnGetAsync(string codigo, CancellationToken cancelacion)
    {
        if (await vista.EntidadAsync(codigo, cancelacion) is not { } entidad)
        {
            return NotFound();
        }

        Entidad = entidad;
        Procesos = await vista.BuscarAsync(new Filtros { Cuenta = entidad.Codigo }, filas: 10, cancelacion: cancelacion);
        Planes = await vista.PlanesAsync(new FiltroDePlanes { Cuenta = entidad.Codigo }, cancelacion: cancelacion);
        return Page();
    }
}
