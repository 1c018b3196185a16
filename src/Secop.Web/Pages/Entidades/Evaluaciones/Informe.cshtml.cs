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

        var (evaluacion, ahora) = (Mesa.Evaluacion!, reloj.Ahora);
        var informe = evaluacion.PublicarInforme(Mesa.EnEvaluacion, await db.NombresDelInformeAsync(Mesa), cuenta.Actor, ahora);
        if (informe.Version == 1)
        {
            Mesa.Proceso.PublicarInforme(cuenta.Actor, ahora);
        }

        foreach (var oferta in await db.OfertasAbiertas(Id).ToListAsync())
        {
            Reflejar(oferta, evaluacion, ahora);
        }

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

    // La oferta lleva hacia fuera lo que el informe dijo de ella.
    private void Reflejar(Oferta oferta, Evaluacion evaluacion, DateTimeOffset ahora)
    {
        var situacion = evaluacion.SituacionDe(oferta.Id);
        if (situacion == SituacionOferta.Habilitada && oferta.Estado != EstadoOferta.Habilitada)
        {
            oferta.Habilitar(cuenta.Actor, ahora);
        }
        else if (situacion == SituacionOferta.Rechazada && oferta.Estado != EstadoOferta.Rechazada)
        {
            oferta.Rechazar(NombresDeEvaluacion.De(evaluacion.RechazoDe(oferta.Id)!.Causal), cuenta.Actor, ahora);
        }
    }
}
