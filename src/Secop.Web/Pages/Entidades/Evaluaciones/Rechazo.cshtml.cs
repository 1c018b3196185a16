using Microsoft.AspNetCore.Mvc;
using Secop.Domain.Evaluaciones;
using Secop.Web.Data;
using Secop.Web.Pages.Entidades.Procesos;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Evaluaciones;

/// <summary>Rechazar una oferta con su causal, o dejar sin efecto el rechazo.</summary>
[Permiso(Permisos.EvaluarOfertas)]
public sealed class RechazoModel(ServiciosDeProceso s) : PaginaDeMesa(s)
{
    [BindProperty(SupportsGet = true)]
    public Guid OfertaId { get; set; }

    [BindProperty]
    public CausalRechazo? Causal { get; set; }

    [BindProperty]
    public string? Motivo { get; set; }

    public Rechazo? Vigente { get; private set; }

    public string Proveedor { get; private set; } = "";

    public Task<IActionResult> OnPostAsync() => ActuarAsync(
        e =>
        {
            ReglasDePagina.ElijaCausal.ExigirEn("Causal", Causal is not null);
            e.Rechazar(Mesa.EnEvaluacion, OfertaId, Causal!.Value, Motivo, Actor, Ahora);
        },
        () => $"La oferta de {Proveedor} quedó rechazada. Sigue la de menor precio entre las demás.");

    public Task<IActionResult> OnPostSinEfectoAsync() => ActuarAsync(
        e => e.DejarSinEfectoElRechazo(Mesa.EnEvaluacion, OfertaId, Motivo, Actor, Ahora), () => $"El rechazo de la oferta de {Proveedor} quedó sin efecto.");

    protected override async Task<bool> CompletarAsync(Evaluacion evaluacion)
    {
        if (evaluacion.Ofertas.FirstOrDefault(o => o.OfertaId == OfertaId) is not { } oferta)
        {
            return false;
        }

        Vigente = evaluacion.RechazoDe(OfertaId);
        Proveedor = (await Db.NombresDeCuentasAsync([oferta.ProveedorId]))[oferta.ProveedorId];
        return true;
    }
}
