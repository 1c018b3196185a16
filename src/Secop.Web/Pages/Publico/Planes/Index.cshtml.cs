using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Secop.Web.Data;
using Secop.Web.Infrastructure;

namespace Secop.Web.Pages.Publico.Planes;

/// <summary>Los planes publicados o, si se pregunta por lo que se piensa comprar, sus líneas.</summary>
[AllowAnonymous]
public sealed class IndexModel(VistaPublica vista) : PageModel
{
    public FiltroDePlanes Filtro { get; private set; } = new();

    public IReadOnlyList<PlanPublico> Planes { get; private set; } = [];

    public PaginaDeLineas Lineas { get; private set; } = new([], 0, 0, null);

    public string CuantasLineas => Lineas.Total switch
    {
        0 => "Ninguna línea",
        1 => "1 línea",
        > ConsultaDeLineas.MaximoDeLineas => $"Más de {Formato.Numero((long)ConsultaDeLineas.MaximoDeLineas)} líneas",
        var total => $"{Formato.Numero(total)} líneas",
    };

    public async Task OnGetAsync(CancellationToken cancelacion)
    {
        Filtro = FiltroDePlanes.De(Request.Query);
        if (Filtro.PideLineas)
        {
            Lineas = await vista.LineasAsync(Filtro, cancelacion: cancelacion);
        }
        else
        {
            Planes = await vista.PlanesAsync(Filtro, cancelacion: cancelacion);
        }
    }
}
