using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Evaluaciones;
using Secop.Web.Data;
using Secop.Web.Pages.Entidades.Procesos;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Evaluaciones;

/// <summary>Un requisito en una oferta: la evidencia y el veredicto.</summary>
[Permiso(Permisos.EvaluarOfertas)]
public sealed class CeldaModel(ServiciosDeProceso s) : PaginaDeMesa(s)
{
    [BindProperty(SupportsGet = true)]
    public Guid OfertaId { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid RequisitoId { get; set; }

    [BindProperty]
    public Veredicto? Veredicto { get; set; }

    [BindProperty]
    public string? Comentario { get; set; }

    public Requisito Requisito { get; private set; } = null!;

    public OfertaEvaluada Precio { get; private set; } = null!;

    public string Proveedor { get; private set; } = "";

    public Evidencia Evidencia { get; private set; } = null!;

    public override async Task<IActionResult> OnGetAsync()
    {
        if (await CargarAsync() is { } otra)
        {
            return otra;
        }

        var actual = Mesa.Evaluacion!.VeredictoDe(OfertaId, RequisitoId);
        (Veredicto, Comentario) = (actual?.Veredicto, actual?.Comentario);
        return Page();
    }

    public Task<IActionResult> OnPostAsync() => ActuarAsync(
        e =>
        {
            ReglasDePagina.ElijaVeredicto.ExigirEn("Veredicto", Veredicto is not null);
            e.Calificar(Mesa.EnEvaluacion, OfertaId, RequisitoId, Veredicto!.Value, Comentario, Actor, Ahora);
        },
        () => $"{NombresDeEvaluacion.De(Veredicto!.Value)}: {Requisito.Nombre}.");

    protected override async Task<bool> CompletarAsync(Evaluacion evaluacion)
    {
        if (evaluacion.Ofertas.FirstOrDefault(o => o.OfertaId == OfertaId) is not { } precio
            || evaluacion.Requisitos.FirstOrDefault(r => r.Id == RequisitoId) is not { } requisito)
        {
            return false;
        }

        (Precio, Requisito) = (precio, requisito);
        var oferta = await Db.OfertasAbiertas(Id).SingleAsync(o => o.Id == OfertaId);
        Proveedor = (await Db.NombresDeCuentasAsync([precio.ProveedorId]))[precio.ProveedorId];
        Evidencia = Evidencia.De(Id, oferta, requisito, evaluacion.Requisitos);
        return true;
    }
}
