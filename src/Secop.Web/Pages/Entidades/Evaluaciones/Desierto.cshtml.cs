using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Adjudicaciones;
using Secop.Domain.Procesos;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Evaluaciones;

/// <summary>El acto motivado que declara desierto el proceso.</summary>
[Permiso(Permisos.DeclararDesierto)]
public sealed class DesiertoModel(SecopDbContext db, CuentaActual cuenta, Reloj reloj, ConfirmacionDeContrasena confirmacion) : PageModel, ICargable
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public CausaDesierto? Causa { get; set; }

    [BindProperty]
    public string? Motivo { get; set; }

    [BindProperty]
    public string? Contrasena { get; set; }

    public Mesa Mesa { get; private set; } = null!;

    /// <summary>Cuántas había en la urna; nulo mientras no se abra.</summary>
    public int? Ofertas { get; private set; }

    /// <summary>De esas, las que la apertura no pudo leer.</summary>
    public int Ilegibles { get; private set; }

    public bool NingunaSeLeyo => Ofertas > 0 && Ilegibles == Ofertas;

    /// <summary>Las causas que pueden ser ciertas con lo que había en la urna.</summary>
    public IEnumerable<CausaDesierto> Causas => Enum.GetValues<CausaDesierto>()
        .Where(c => (c == CausaDesierto.SinOfertas) == (Ofertas == 0) && (!NingunaSeLeyo || c == CausaDesierto.OtraMotivada));

    public async Task<IActionResult> OnGetAsync() => await CargarAsync() ?? Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await CargarAsync() is { } otra)
        {
            return otra;
        }

        var ahora = reloj.Ahora;
        ReglasDePagina.ElijaCausa.ExigirEn("Causa", Causa is not null);
        ReglasDePagina.SinActaDeApertura.Exigir(Ofertas is not null);
        await confirmacion.ExigirAsync(Contrasena);
        db.Add(Adjudicacion.DeclararDesierto(
            Mesa.EnEvaluacion, Mesa.Evaluacion, Causa!.Value, Motivo, Ofertas!.Value, await db.NombresDelInformeAsync(Mesa), cuenta.Actor, ahora, Ilegibles));
        Mesa.Proceso.DeclararDesierto(Causa.Value, Motivo!, Ofertas.Value, cuenta.Actor, ahora, Ilegibles);
        await db.SaveChangesAsync();
        TempData["Hecho"] = "El proceso quedó declarado desierto.";
        return Redirect($"/entidad/procesos/{Id}/evaluacion/resultado");
    }

    public async Task<IActionResult?> CargarAsync()
    {
        if (await db.MesaAsync(Id, cuenta.CuentaId) is not { } mesa)
        {
            return NotFound();
        }

        Mesa = mesa;
        if (await db.ActasDeApertura.AsNoTracking().SingleOrDefaultAsync(a => a.ProcesoId == Id) is { } acta)
        {
            (Ofertas, Ilegibles) = (acta.Ofertas, acta.Ilegibles);
        }

        return null;
    }
}
