using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Evaluaciones;
using Secop.Domain.Ofertas;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Evaluaciones;

/// <summary>La vista previa del informe, generada de los datos, y su publicación.</summary>
[Permiso(Permisos.PublicarInforme)]
public sealed class InformeModel(SecopDbContext db, CuentaActual cuenta, Reloj reloj) : PageModel, ICargable
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Mesa Mesa { get; private set; } = null!;

    public ContenidoDelInforme Previo { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync() => await CargarAsync() ?? Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await CargarAsync() is { } otra)
        {
            return otra;
        }

        var informe = await db.PublicarInformeAsync(Mesa, cuenta.Actor, reloj.Ahora);
        await db.SaveChangesAsync();
        TempData["Hecho"] = informe.Version == 1 ? "El informe se publicó y empezó su traslado." : $"Se publicó el informe ajustado, versión {informe.Version}.";
        return Redirect($"/entidad/procesos/{Id}/evaluacion/informes/{informe.Version}");
    }

    public async Task<IActionResult?> CargarAsync()
    {
        if (await db.MesaAsync(Id, cuenta.CuentaId) is not { Evaluacion: { } evaluacion } mesa)
        {
            return NotFound();
        }

        Mesa = mesa;
        Previo = evaluacion.PrepararInforme(mesa.EnEvaluacion, await db.NombresDelInformeAsync(mesa), reloj.Ahora);
        return null;
    }
}
