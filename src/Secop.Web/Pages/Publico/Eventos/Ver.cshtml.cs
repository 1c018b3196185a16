using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Secop.Web.Data;

namespace Secop.Web.Pages.Publico.Eventos;

[AllowAnonymous]
public sealed class VerModel(VistaPublica vista) : PageModel
{
    public EventoPublico Evento { get; private set; } = null!;

    public DateTimeOffset Ahora => vista.Ahora;

    public async Task<IActionResult> OnGetAsync(string codigo)
    {
        if (await vista.EventoAsync(codigo) is not { } evento)
        {
            return NotFound();
        }

        Evento = evento;
        return Page();
    }
}
