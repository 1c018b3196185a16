using Microsoft.AspNetCore.Mvc;
using Secop.Domain.Contratos;
using Secop.Web.Data;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Contratos;

[Permiso(Permisos.AprobarGarantias)]
public sealed class GarantiaModel(ServiciosDeContrato s) : ActoDeContrato(s)
{
    [BindProperty(SupportsGet = true)]
    public Guid GarantiaId { get; set; }

    [BindProperty]
    public Formulario Entrada { get; set; } = new();

    public FichaDeContrato.Poliza Poliza { get; private set; } = null!;

    public async Task<IActionResult> OnPostAsync() => await ActuarAsync(c => c.AprobarGarantia(GarantiaId, Actor, Ahora), "La garantía quedó aprobada.");

    public async Task<IActionResult> OnPostDevolverAsync() => await ActuarAsync(
        c => c.DevolverGarantia(GarantiaId, Entrada.Motivo ?? "", Actor, Ahora), "La garantía se devolvió al proveedor con su motivo.");

    protected override Task<bool> CompletarAsync()
    {
        Poliza = Ficha.Garantias.FirstOrDefault(g => g.Id == GarantiaId)!;
        return Task.FromResult(Poliza is not null);
    }

    public sealed class Formulario
    {
        public string? Motivo { get; set; }
    }
}
