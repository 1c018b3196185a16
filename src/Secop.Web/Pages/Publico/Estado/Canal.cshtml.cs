using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Secop.Web.Data;
using Secop.Web.DatosAbiertos;
using Secop.Web.Infrastructure;

namespace Secop.Web.Pages.Publico.Estado;

/// <summary>Los incidentes y mantenimientos como canal Atom.</summary>
[AllowAnonymous]
public sealed class CanalModel(VistaPublica vista) : PageModel
{
    public async Task<IActionResult> OnGetAsync()
    {
        var direccion = $"{Request.Scheme}://{Request.Host}/estado";
        var (incidentes, mantenimientos) = await vista.NovedadesDelServicioAsync();
        var entradas = incidentes.SelectMany(i => i.Novedades.Select(n => new EntradaDeCanal(
                $"urn:uuid:{i.Id}:{n.En.UtcTicks}", i.Titulo, $"{n.Cuerpo} Desde el {Formato.Instante(i.Desde)}{(i.Hasta is { } h ? $" hasta el {Formato.Instante(h)}" : "")}.", n.En, $"{direccion}#i-{i.Id}")))
            .Concat(mantenimientos.Select(m => new EntradaDeCanal(
                $"urn:uuid:{m.Id}", (m.CanceladoEn is null ? "Mantenimiento anunciado: " : "Mantenimiento cancelado: ") + m.Titulo,
                $"{Formato.Instante(m.Desde)} a {Formato.Hora(m.Hasta)} {m.Descripcion}", m.CanceladoEn ?? m.AnunciadoEn, direccion)))
            .OrderByDescending(e => e.En).Take(100).ToList();
        var actualizado = entradas.Count > 0 ? entradas[0].En : vista.Ahora;
        return Content(CanalAtom.Escribir(direccion, "Estado del servicio de Secop", direccion, actualizado, entradas), "application/atom+xml; charset=utf-8");
    }
}
