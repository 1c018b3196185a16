using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Secop.Domain.Comun;
using Secop.Domain.Evaluaciones;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Pages.Entidades.Procesos;

namespace Secop.Web.Pages.Entidades.Evaluaciones;

/// <summary>Una página de la evaluación ya comenzada de un proceso propio; abiertas las ofertas y sin comenzar, leerla lleva a donde se comienza.</summary>
public abstract class PaginaDeMesa(ServiciosDeProceso s) : PageModel, ICargable
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Mesa Mesa { get; private set; } = null!;

    public DateTimeOffset Ahora => s.Ahora;

    protected SecopDbContext Db => s.Db;

    protected Actor Actor => s.Cuenta.Actor;

    public virtual async Task<IActionResult> OnGetAsync() => await CargarAsync() ?? Page();

    public async Task<IActionResult?> CargarAsync()
    {
        if (await s.Db.MesaAsync(Id, s.Cuenta.CuentaId) is not { } mesa)
        {
            return NotFound();
        }

        if (mesa.Evaluacion is not { } evaluacion)
        {
            return HttpMethods.IsGet(Request.Method) && mesa.Proceso.AbiertoEn is not null ? Redirect($"/entidad/procesos/{Id}/evaluacion") : NotFound();
        }

        Mesa = mesa;
        return await CompletarAsync(evaluacion) ? null : NotFound();
    }

    /// <summary>Lo demás que la página muestra; falso si lo que nombra la dirección no está.</summary>
    protected abstract Task<bool> CompletarAsync(Evaluacion evaluacion);

    /// <summary>Carga, hace un acto de la evaluación, guarda y vuelve a ella.</summary>
    protected async Task<IActionResult> ActuarAsync(Action<Evaluacion> acto, Func<string> hecho, string destino = "")
    {
        if (await CargarAsync() is { } otra)
        {
            return otra;
        }

        acto(Mesa.Evaluacion!);
        await s.Db.SaveChangesAsync();
        TempData["Hecho"] = hecho();
        return Redirect($"/entidad/procesos/{Id}/evaluacion{destino}");
    }
}
