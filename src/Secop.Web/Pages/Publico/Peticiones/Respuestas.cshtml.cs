using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Secop.Domain.Comun;
using Secop.Web.Data;

namespace Secop.Web.Pages.Publico.Peticiones;

[AllowAnonymous]
public sealed class RespuestasModel(VistaPublica vista) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Tema { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Desde { get; set; }

    public IReadOnlyList<RespuestaPublica> Filas { get; private set; } = [];

    public string? Siguiente { get; private set; }

    public async Task OnGetAsync(CancellationToken cancelacion)
    {
        Q = Q is { Length: > 200 } ? Q[..200] : Q;
        var filas = await vista.RespuestasAsync(Q, Tema, Radicado.TryParse(Desde, out var corte) ? corte : null, cancelacion);
        Filas = [.. filas.Take(VistaPublica.RespuestasPorPagina)];
        Siguiente = filas.Count > Filas.Count ? QueryString.Create([KeyValuePair.Create("q", Q), KeyValuePair.Create("tema", Tema), KeyValuePair.Create("desde", (string?)Filas[^1].Salida.ToString())]).Value : null;
    }
}
