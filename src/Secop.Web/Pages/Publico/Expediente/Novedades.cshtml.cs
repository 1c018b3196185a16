using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Secop.Web.Data;
using Secop.Web.DatosAbiertos;

namespace Secop.Web.Pages.Publico.Expediente;

[AllowAnonymous]
public sealed class NovedadesModel(VistaPublica vista) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string codigo)
    {
        if (await vista.SenasAsync(codigo) is not { } proceso)
        {
            return NotFound();
        }

        var direccion = $"{Request.Scheme}://{Request.Host}/procesos/{proceso.Codigo}";
        var novedades = await vista.NovedadesAsync(proceso.Id);
        var entradas = novedades.Select(n => new EntradaDeCanal($"urn:uuid:{n.Id}", n.Frase, $"{n.Frase} {proceso.Nombre}", n.En, direccion));
        var actualizado = novedades.Count > 0 ? novedades[0].En : vista.Ahora;
        return Content(CanalAtom.Escribir(direccion, $"{proceso.Numero}: {proceso.Nombre}", direccion, actualizado, entradas), "application/atom+xml; charset=utf-8");
    }
}
