using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Evaluaciones;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Evaluaciones;

/// <summary>Un requisito en una oferta: la evidencia y el veredicto.</summary>
[Permiso(Permisos.EvaluarOfertas)]
public sealed class CeldaModel(SecopDbContext db, CuentaActual cuenta, Reloj reloj) : PageModel, ICargable
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid OfertaId { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid RequisitoId { get; set; }

    [BindProperty]
    public Veredicto? Veredicto { get; set; }

    [BindProperty]
    public string? Comentario { get; set; }

    public Mesa Mesa { get; private set; } = null!;

    public Requisito Requisito { get; private set; } = null!;

    public OfertaEvaluada Precio { get; private set; } = null!;

    public string Proveedor { get; private set; } = "";

    public Evidencia Evidencia { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        if (await CargarAsync() is { } otra)
        {
            return otra;
        }

        var actual = Mesa.Evaluacion!.VeredictoDe(OfertaId, RequisitoId);
        (Veredicto, Comentario) = (actual?.Veredicto, actual?.Comentario);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await CargarAsync() is { } otra)
        {
            return otra;
        }

        ReglasDePagina.ElijaVeredicto.ExigirEn("Veredicto", Veredicto is not null);
        Mesa.Evaluacion!.Calificar(Mesa.EnEvaluacion, OfertaId, RequisitoId, Veredicto!.Value, Comentario, cuenta.Actor, reloj.Ahora);
        await db.SaveChangesAsync();
        TempData["Hecho"] = $"{NombresDeEvaluacion.De(Veredicto.Value)}: {Requisito.Nombre}.";
        return Redirect($"/entidad/procesos/{Id}/evaluacion");
    }

    public async Task<IActionResult?> CargarAsync()
    {
        if (await db.MesaAsync(Id, cuenta.CuentaId) is not { Evaluacion: { } evaluacion } mesa
            || evaluacion.Ofertas.FirstOrDefault(o => o.OfertaId == OfertaId) is not { } precio
            || evaluacion.Requisitos.FirstOrDefault(r => r.Id == RequisitoId) is not { } requisito)
        {
            return NotFound();
        }

        (Mesa, Precio, Requisito) = (mesa, precio, requisito);
        var oferta = await db.OfertasAbiertas(Id).SingleAsync(o => o.Id == OfertaId);
        Proveedor = (await db.NombresDeCuentasAsync([precio.ProveedorId]))[precio.ProveedorId];
        Evidencia = Evidencia.De(Id, oferta, requisito, evaluacion.Requisitos);
        return null;
    }
}
