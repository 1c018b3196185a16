using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Secop.Domain.Evaluaciones;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Evaluaciones;

/// <summary>Los doce pasos, uno por vez, con la prueba de cada proponente.</summary>
[Permiso(Permisos.EvaluarOfertas)]
public sealed class DesempateModel(SecopDbContext db, CuentaActual cuenta, Reloj reloj) : PageModel, ICargable
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public int Paso { get; set; }

    [BindProperty]
    public List<Prueba> Pruebas { get; set; } = [];

    [BindProperty]
    public string? Motivo { get; set; }

    public Mesa Mesa { get; private set; } = null!;

    public IReadOnlyDictionary<Guid, string> Nombres { get; private set; } = new Dictionary<Guid, string>();

    public async Task<IActionResult> OnGetAsync() => await CargarAsync() ?? Page();

    public Task<IActionResult> OnPostAbrirAsync() => HacerAsync((e, p) => e.AbrirDesempate(p, cuenta.Actor, reloj.Ahora), "El desempate comenzó.");

    public Task<IActionResult> OnPostPasoAsync() => HacerAsync(
        (e, p) => e.AplicarPaso(p, Paso, [.. Pruebas.Select(x => new PruebaDeDesempate(x.OfertaId, x.Acredita, x.Evidencia ?? ""))], cuenta.Actor, reloj.Ahora),
        $"Quedó aplicado el paso {Paso}.");

    public Task<IActionResult> OnPostSortearAsync() => HacerAsync((e, p) => e.Sortear(p, cuenta.Actor, reloj.Ahora), "El sorteo quedó hecho y cualquiera puede repetirlo.");

    public Task<IActionResult> OnPostAnularAsync() => HacerAsync(
        (e, p) => e.AnularDesempate(p, Motivo, cuenta.Actor, reloj.Ahora), "El desempate quedó anulado: puede repetirlo.");

    public async Task<IActionResult?> CargarAsync()
    {
        if (await db.MesaAsync(Id, cuenta.CuentaId) is not { Evaluacion: { } evaluacion } mesa)
        {
            return NotFound();
        }

        Mesa = mesa;
        var cuentas = await db.NombresDeCuentasAsync(evaluacion.Ofertas.Select(o => o.ProveedorId));
        Nombres = evaluacion.Ofertas.ToDictionary(o => o.OfertaId, o => cuentas[o.ProveedorId]);
        return null;
    }

    private async Task<IActionResult> HacerAsync(Action<Evaluacion, ProcesoEnEvaluacion> acto, string hecho)
    {
        if (await CargarAsync() is { } otra)
        {
            return otra;
        }

        acto(Mesa.Evaluacion!, Mesa.EnEvaluacion);
        await db.SaveChangesAsync();
        TempData["Hecho"] = hecho;
        return Redirect($"/entidad/procesos/{Id}/evaluacion/desempate");
    }

    public sealed class Prueba
    {
        public Guid OfertaId { get; set; }

        public bool Acredita { get; set; }

        public string? Evidencia { get; set; }
    }
}
