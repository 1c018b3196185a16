using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Secop.Web.Data;

namespace Secop.Web.Pages.Publico.Eventos;

/// <summary>Todos los eventos que vienen, para suscribirse desde una agenda.</summary>
[AllowAnonymous]
public sealed class CalendarioModel(VistaPublica vista) : PageModel
{
    private const int Maximo = 500;

    public async Task<IActionResult> OnGetAsync()
    {
        var (eventos, _) = await vista.EventosAsync(new FiltroDeEventos(), Maximo);
        return AgendaDeEventos.Escribir("Eventos y capacitaciones de Secop", eventos, $"{Request.Scheme}://{Request.Host}", vista.Ahora);
    }
}
