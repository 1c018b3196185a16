using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Secop.Domain.Evaluaciones;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Evaluaciones;

/// <summary>Rechazar una oferta con su causal, o dejar sin efecto el rechazo.</summary>
[Permiso(Permisos.EvaluarOfertas)]
public sealed class RechazoModel(SecopDbContext db, CuentaActual cuenta, Reloj reloj) : PageModel, ICargable
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid OfertaId { get; set; }

    [BindProperty]
    public CausalRechazo? Causal { get; set; }

    [BindProperty]
    public string? Motivo { get; set; }

    public Mesa Mesa { get; private set; } = null!;

    public Rechazo? Vigente { get; private set; }

    public string Proveedor { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync() => await CargarAsync() ?? Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await CargarAsync() is { } otra)
        {
            return otra;
        }

        ReglasDePagina.ElijaCausal.ExigirEn("Causal", Causal is not null);
        Mesa.Evaluacion!.Rechazar(Mesa.EnEvaluacion, OfertaId, Causal!.Value, Motivo, cuenta.Actor, reloj.Ahora);
        return await GuardarAsync($"La oferta de {Proveedor} quedó rechazada. Sigue la de menor precio entre las demás.");
    }

    public async Task<IActionResult> OnPostSinEfectoAsync()
    {
        if (await CargarAsync() is { } otra)
        {
            return otra;
        }

        Mesa.Evaluacion!.DejarSinEfectoElRechazo(Mesa.EnEvaluacion, OfertaId, Motivo, cuenta.Actor, reloj.Ahora);
        return await GuardarAsync($"El rechazo de la oferta de {Proveedor} quedó sin efecto.");
    }

    public async Task<IActionResult?> CargarAsync()
    {
        if (await db.MesaAsync(Id, cuenta.CuentaId) is not { Evaluacion: { } evaluacion } mesa
            || evaluacion.Ofertas.FirstOrDefault(o => o.OfertaId == OfertaId) is not { } oferta)
        {
            return NotFound();
        }

        (Mesa, Vigente) = (mesa, evaluacion.RechazoDe(OfertaId));
        Proveedor = (await db.NombresDeCuentasAsync([oferta.ProveedorId]))[oferta.ProveedorId];
        return null;
    }

    private async Task<IActionResult> GuardarAsync(string hecho)
    {
        await db.SaveChangesAsync();
        TempData["Hecho"] = hecho;
        return Redirect($"/entidad/procesos/{Id}/evaluacion");
    }
}
