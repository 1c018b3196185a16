using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Secop.Domain.Procesos;
using Secop.Web.Data;
using Secop.Web.DatosAbiertos;
using Secop.Web.Infrastructure;

namespace Secop.Web.Pages.Publico.Herramientas;

/// <summary>Arma y comprueba un cronograma de cualquier modalidad sin cuenta: todo está en la dirección.</summary>
[AllowAnonymous]
public sealed class CronogramaModel(VistaPublica vista) : PageModel
{
    public CronogramaEnDireccion C { get; private set; } = null!;

    public async Task OnGetAsync() => C = new CronogramaEnDireccion(Request.Query, await vista.ParametrosAsync(), vista.Ahora);

    public async Task<IActionResult> OnGetIcsAsync()
    {
        await OnGetAsync();
        var direccion = $"{Request.Scheme}://{Request.Host}{C.Direccion(C.Cronograma)}";
        var citas = C.Cronograma.Select(h => new CitaDeCalendario(
            $"cronograma-{C.Modalidad.Codigo}-{h.Tipo}-{h.Instante.ToUnixTimeSeconds()}", $"{h.Tipo.Nombre()} · {C.Modalidad.Nombre}", "Cronograma de ensayo: no es un proceso publicado.", h.Instante, direccion));
        return File(System.Text.Encoding.UTF8.GetBytes(Calendario.Escribir($"Cronograma de {C.Modalidad.Nombre}", citas, vista.Ahora)), "text/calendar; charset=utf-8", $"cronograma-{C.Modalidad.Codigo}.ics");
    }
}
