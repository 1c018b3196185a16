using Microsoft.AspNetCore.Mvc;
using Secop.Domain.Evaluaciones;
using Secop.Domain.Procesos.Modalidades;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Pages.Entidades.Procesos;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Evaluaciones;

/// <summary>Pedir una subsanación o, sin requisito, que se explique el precio.</summary>
[Permiso(Permisos.EvaluarOfertas)]
public sealed class PedirModel(ServiciosDeProceso s) : PaginaDeMesa(s)
{
    [BindProperty(SupportsGet = true)]
    public Guid OfertaId { get; set; }

    [BindProperty(SupportsGet = true, Name = "requisito")]
    public Guid? RequisitoId { get; set; }

    [BindProperty]
    public string? Que { get; set; }

    [BindProperty]
    public DateTime? Hasta { get; set; }

    public Requisito? Requisito { get; private set; }

    public string Proveedor { get; private set; } = "";

    public DateTimeOffset Limite => Mesa.Evaluacion!.FinDelTraslado(Mesa.EnEvaluacion);

    public Task<IActionResult> OnPostAsync() => ActuarAsync(
        e =>
        {
            ReglasDePagina.EscribaPlazo.ExigirEn("Hasta", Hasta is not null);
            var hasta = Formato.DeCampo(Hasta)!.Value;
            if (RequisitoId is { } requisito)
            {
                e.PedirSubsanacion(Mesa.EnEvaluacion, OfertaId, requisito, Que, hasta, Actor, Ahora);
            }
            else
            {
                e.PedirExplicacionDePrecio(Mesa.EnEvaluacion, OfertaId, Que, hasta, Actor, Ahora);
            }

            Mesa.Proceso.ExigirPuerta(ActoDeProceso.PedirSubsanacion, Actor, Ahora);
        },
        () => $"La solicitud se envió a {Proveedor}.");

    protected override async Task<bool> CompletarAsync(Evaluacion evaluacion)
    {
        if (evaluacion.Ofertas.FirstOrDefault(o => o.OfertaId == OfertaId) is not { } oferta
            || (RequisitoId is { } pedido && evaluacion.Requisitos.All(r => r.Id != pedido)))
        {
            return false;
        }

        Requisito = evaluacion.Requisitos.FirstOrDefault(r => r.Id == RequisitoId);
        Proveedor = (await Db.NombresDeCuentasAsync([oferta.ProveedorId]))[oferta.ProveedorId];
        return true;
    }
}
