using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Procesos;
using Secop.Web.Data;
using Secop.Web.Demostracion;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages.Desarrollo;

[Anonimo("El mundo de demostración no tiene dueño, y esta página no existe en producción.")]
[SoloDesarrollo]
public sealed class RelojModel(SecopDbContext db, MandoDelReloj mando, Reloj reloj) : PageModel
{
    public sealed record Fila(string Nombre, string Codigo, string Proceso, DateTimeOffset Instante);

    public DateTimeOffset Ahora => reloj.Ahora;

    public IReadOnlyList<Fila> Hitos { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var ahora = reloj.Ahora;
        var procesos = await db.Set<Proceso>().AsNoTracking().Where(p => p.Estado == EstadoProceso.Publicado)
            .Select(p => new { p.Codigo, p.Nombre, p.Cronograma }).ToListAsync();
        Hitos = [.. procesos.SelectMany(p => p.Cronograma.Where(h => h.Instante > ahora).Select(h => new Fila(h.Tipo.Nombre(), p.Codigo, p.Nombre, h.Instante)))
            .OrderBy(h => h.Instante).Take(12)];
    }

    public async Task<IActionResult> OnPostSaltarAsync(DateTimeOffset hasta)
    {
        var falta = hasta - reloj.Ahora;
        if (falta > TimeSpan.Zero && falta < TimeSpan.FromDays(3660))
        {
            await mando.AvanzarAsync(falta + TimeSpan.FromSeconds(1));
        }

        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostAvanzarAsync(int minutos)
    {
        await mando.AvanzarAsync(TimeSpan.FromMinutes(Math.Clamp(minutos, 1, 43_200)));
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostVolverAsync()
    {
        await mando.VolverAsync();
        return RedirectToPage();
    }
}
