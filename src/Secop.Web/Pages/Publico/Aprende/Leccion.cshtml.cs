using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Secop.Web.Aprende;

namespace Secop.Web.Pages.Publico.Aprende;

/// <summary>Una lección y su pregunta. La respuesta viaja en la dirección: sirve sin script y sin cuenta.</summary>
[AllowAnonymous]
public sealed class LeccionModel : PageModel
{
    public Leccion Leccion { get; private set; } = null!;

    public Puerta Puerta { get; private set; } = null!;

    public IHtmlContent Texto { get; private set; } = HtmlString.Empty;

    public Opcion? Elegida { get; private set; }

    public Leccion? Siguiente { get; private set; }

    public IActionResult OnGet(string puerta, string leccion, string? respuesta)
    {
        if (Lecciones.Buscar($"{puerta}/{leccion}") is not { } hallada)
        {
            return NotFound();
        }

        (Leccion, Puerta, Texto) = (hallada, Lecciones.Puerta(hallada.Puerta)!, Redaccion.Html(hallada.Texto));
        Elegida = hallada.Opciones.FirstOrDefault(o => o.Letra.ToString() == respuesta);
        Siguiente = Lecciones.Siguiente(hallada);
        return Page();
    }
}
