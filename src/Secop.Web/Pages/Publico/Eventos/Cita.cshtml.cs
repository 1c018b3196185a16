using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Secop.Web.Data;

namespace Secop.Web.Pages.Publico.Eventos;

/// <summary>Un evento para cualquier agenda. No lleva el enlace por el que se entra.</summary>
[AllowAnonymous]
public sealed class CitaModel(VistaPublica vista) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string codigo) => await vista.EventoAsync(codigo) is { } evento
        ? AgendaDeEventos.Escribir(evento.Titulo, [evento], $"{Request.Scheme}://{Request.Host}", vista.Ahora)
        : NotFound();
}
