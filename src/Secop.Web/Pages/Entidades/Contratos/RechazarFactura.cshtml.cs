using Microsoft.AspNetCore.Mvc;
using Secop.Domain.Contratos;
using Secop.Web.Data;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Contratos;

[Permiso(Permisos.AprobarFacturas)]
public sealed class RechazarFacturaModel(ServiciosDeContrato s) : ActoDeContrato(s)
{
    [BindProperty(SupportsGet = true)]
    public Guid FacturaId { get; set; }

    public FichaDeContrato.Cobro Cobro { get; private set; } = null!;

    [BindProperty]
    public Formulario Entrada { get; set; } = new();

    public async Task<IActionResult> OnPostAsync() => await ActuarAsync(
        c => c.RechazarFactura(FacturaId, Entrada.Motivo ?? "", Actor, Ahora), "La factura se devolvió al proveedor con su motivo.");

    protected override Task<bool> CompletarAsync()
    {
        Cobro = Ficha.Facturas.FirstOrDefault(f => f.Id == FacturaId)!;
        return Task.FromResult(Cobro is not null);
    }

    public sealed class Formulario
    {
        public string? Motivo { get; set; }
    }
}
