using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Secop.Web.Data;
using Secop.Web.DatosAbiertos;

namespace Secop.Web.Pages.Publico.Expediente;

[AllowAnonymous]
public sealed class CronogramaModel(VistaPublica vista) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string codigo)
    {
        if (await vista.SenasAsync(codigo) is not { } proceso)
        {
            return NotFound();
        }

        var direccion = $"{Request.Scheme}://{Request.Host}/procesos/{proceso.Codigo}";
        var citas = proceso.Hitos.Select(h => new CitaDeCalendario(
            $"{proceso.Codigo}-{h.Tipo}", $"{h.Nombre} · {proceso.Numero}", $"{proceso.Nombre} ({proceso.Entidad})", h.Instante, direccion));
        return Content(Calendario.Escribir(proceso.Nombre, citas, vista.Ahora), "text/calendar; charset=utf-8");
    }
}
