using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Secop.Domain.Evaluaciones;
using Secop.Domain.Procesos.Modalidades;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Evaluaciones;

/// <summary>Pedir una subsanación o, sin requisito, que se explique el precio.</summary>
[Permiso(Permisos.EvaluarOfertas)]
public sealed class PedirModel(SecopDbContext db, CuentaActual cuenta, Reloj reloj) : PageModel, ICargable
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid OfertaId { get; set; }

    [BindProperty(SupportsGet = true, Name = "requisito")]
    public Guid? RequisitoId { get; set; }

    [BindProperty]
    public string? Que { get; set; }

    [BindProperty]
    public DateTime? Hasta { get; set; }

    public Mesa Mesa { get; private set; } = null!;

    public Requisito? Requisito { get; private set; }

    public string Proveedor { get; private set; } = "";

    public DateTimeOffset Limite => Mesa.Evaluacion!.FinDelTraslado(Mesa.EnEvaluacion);

    public async Task<IActionResult> OnGetAsync() => await CargarAsync() ?? Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await CargarAsync() is { } otra)
        {
            return otra;
        }

        ReglasDePagina.EscribaPlazo.ExigirEn("Hasta", Hasta is not null);
        var hasta = Formato.DeCampo(Hasta)!.Value;
        if (RequisitoId is { } requisito)
        {
            Mesa.Evaluacion!.PedirSubsanacion(Mesa.EnEvaluacion, OfertaId, requisito, Que, hasta, cuenta.Actor, reloj.Ahora);
        }
        else
        {
            Mesa.Evaluacion!.PedirExplicacionDePrecio(Mesa.EnEvaluacion, OfertaId, Que, hasta, cuenta.Actor, reloj.Ahora);
        }

        Mesa.Proceso.ExigirPuerta(ActoDeProceso.PedirSubsanacion, cuenta.Actor, reloj.Ahora);
        await db.SaveChangesAsync();
        TempData["Hecho"] = $"La solicitud se envió a {Proveedor}.";
        return Redirect($"/entidad/procesos/{Id}/evaluacion");
    }

    public async Task<IActionResult?> CargarAsync()
    {
        if (await db.MesaAsync(Id, cuenta.CuentaId) is not { Evaluacion: { } evaluacion } mesa
            || evaluacion.Ofertas.FirstOrDefault(o => o.OfertaId == OfertaId) is not { } oferta
            || (RequisitoId is { } pedido && evaluacion.Requisitos.All(r => r.Id != pedido)))
        {
            return NotFound();
        }

        Mesa = mesa;
        Requisito = evaluacion.Requisitos.FirstOrDefault(r => r.Id == RequisitoId);
        Proveedor = (await db.NombresDeCuentasAsync([oferta.ProveedorId]))[oferta.ProveedorId];
        return null;
    }
}
