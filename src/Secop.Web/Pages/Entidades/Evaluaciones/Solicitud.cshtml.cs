using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Secop.Domain.Evaluaciones;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Evaluaciones;

/// <summary>Leer lo respondido y decidirlo.</summary>
[Permiso(Permisos.EvaluarOfertas)]
public sealed class SolicitudModel(SecopDbContext db, CuentaActual cuenta, Reloj reloj) : PageModel, ICargable
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid SolicitudId { get; set; }

    [BindProperty]
    public bool? Acepta { get; set; }

    [BindProperty]
    public string? Motivo { get; set; }

    public Mesa Mesa { get; private set; } = null!;

    public Solicitud Solicitud { get; private set; } = null!;

    public string? Requisito { get; private set; }

    public string Proveedor { get; private set; } = "";

    public DateTimeOffset Ahora => reloj.Ahora;

    public async Task<IActionResult> OnGetAsync() => await CargarAsync() ?? Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await CargarAsync() is { } otra)
        {
            return otra;
        }

        ReglasDePagina.ElijaDecision.ExigirEn("Acepta", Acepta is not null);
        Mesa.Evaluacion!.Decidir(Mesa.EnEvaluacion, SolicitudId, Acepta!.Value, Motivo, cuenta.Actor, reloj.Ahora);
        await db.SaveChangesAsync();
        TempData["Hecho"] = Acepta.Value ? "Quedó aceptado." : "Quedó registrado que no se acepta.";
        return Redirect($"/entidad/procesos/{Id}/evaluacion");
    }

    public async Task<IActionResult?> CargarAsync()
    {
        if (await db.MesaAsync(Id, cuenta.CuentaId) is not { Evaluacion: { } evaluacion } mesa
            || evaluacion.Solicitudes.FirstOrDefault(s => s.Id == SolicitudId) is not { } solicitud)
        {
            return NotFound();
        }

        (Mesa, Solicitud) = (mesa, solicitud);
        Requisito = evaluacion.Requisitos.FirstOrDefault(r => r.Id == solicitud.RequisitoId)?.Nombre;
        Proveedor = (await db.NombresDeCuentasAsync([solicitud.ProveedorId]))[solicitud.ProveedorId];
        return null;
    }
}
