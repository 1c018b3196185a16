using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Evaluaciones;
using Secop.Domain.Ofertas;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Security;
using Secop.Web.Sobres;

namespace Secop.Web.Pages.Entidades.Evaluaciones;

[Permiso(Permisos.EvaluarOfertas)]
public sealed class ComenzarModel(SecopDbContext db, CuentaActual cuenta, Reloj reloj) : PageModel, ICargable
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Mesa Mesa { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync() => await CargarAsync() ?? Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await CargarAsync() is { } otra)
        {
            return otra;
        }

        if (Mesa.Evaluacion is null)
        {
            var pliego = PliegosDeOferta.De(Mesa.Proceso);
            var huella = pliego.Huella();
            var ofertas = await db.OfertasAbiertas(Id).ToListAsync();
            db.Add(Evaluacion.Iniciar(
                Mesa.EnEvaluacion,
                [.. ofertas.Select(o => new OfertaEnEvaluacion(o.Id, o.ProveedorId, o.Total!.Value, o.PresentadaEn!.Value, Suma(o, pliego, huella)))],
                Mesa.Proceso.RequisitosDelPliego(),
                Mesa.Proceso.RaizDeCierre ?? "",
                cuenta.Actor,
                reloj.Ahora));
            await db.SaveChangesAsync();
            TempData["Hecho"] = "La evaluación comenzó. Declare ahora sus intereses.";
        }

        return Redirect($"/entidad/procesos/{Id}/evaluacion");
    }

    public async Task<IActionResult?> CargarAsync()
    {
        Mesa = await db.MesaAsync(Id, cuenta.CuentaId) ?? null!;
        return Mesa is null ? NotFound() : null;
    }

    // La oferta que respondió otra lista de precios se compara por el total que firmó.
    private static decimal? Suma(Oferta oferta, PliegoDeOferta pliego, string huella) =>
        oferta.PliegoRespondido == huella ? oferta.Contenido?.Total(pliego) : null;
}
