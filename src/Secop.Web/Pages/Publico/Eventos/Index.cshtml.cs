using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Secop.Domain.Eventos;
using Secop.Web.Data;
using Secop.Web.DatosAbiertos;

namespace Secop.Web.Pages.Publico.Eventos;

/// <summary>Los eventos publicados: los que vienen y los que pasaron.</summary>
[AllowAnonymous]
public sealed class IndexModel(VistaPublica vista) : PageModel
{
    private const int MaximoCsv = 1000;
    private static readonly string[] Columnas = ["Título", "Clase", "Estado", "Empieza", "Termina", "Dónde", "Dirigido a", "Cupos", "Cupos libres", "En espera", "Dirección"];

    [BindProperty(SupportsGet = true, Name = "")]
    public FiltroDeEventos Filtro { get; set; } = new();

    public IReadOnlyList<EventoPublico> Eventos { get; private set; } = [];

    public bool HayMas { get; private set; }

    public DateTimeOffset Ahora => vista.Ahora;

    public async Task OnGetAsync() => (Eventos, HayMas) = await vista.EventosAsync(Filtro);

    public async Task<IActionResult> OnGetCsvAsync()
    {
        var (eventos, _) = await vista.EventosAsync(Filtro with { Desde = null }, MaximoCsv);
        return EscritorCsv.Archivo("eventos.csv", Columnas, eventos.Select(e => (IReadOnlyList<object?>)
        [
            e.Titulo, e.Clase.Nombre(), e.Estado.Nombre(), e.Empieza, e.Termina, e.DondeCorto, e.Publico.EnPalabras, e.Cupos, e.CuposLibres, e.EnEspera,
            $"{Request.Scheme}://{Request.Host}/eventos/{e.Codigo}",
        ]));
    }
}
