using Microsoft.AspNetCore.Mvc;
using Secop.Domain.Contratos;
using Secop.Web.Data;
using Secop.Web.Security;

namespace Secop.Web.Pages.Proveedores.Contratos;

[Permiso(Permisos.EnviarFacturas)]
public sealed class FacturaModel(ServiciosDeContrato s) : ActoDeContrato(s)
{
    [BindProperty(SupportsGet = true)]
    public Guid FacturaId { get; set; }

    public FichaDeContrato.Cobro Cobro { get; private set; } = null!;

    public async Task<IActionResult> OnPostAsync() => await ActuarAsync(c => c.EnviarFactura(FacturaId, Actor, Ahora), "La factura se envió a la entidad.");

    public async Task<IActionResult> OnPostDescartarAsync() => await ActuarAsync(c => c.DescartarFactura(FacturaId, Actor, Ahora), "El borrador se descartó.");

    protected override Task<bool> CompletarAsync()
    {
        Cobro = Ficha.Facturas.FirstOrDefault(f => f.Id == FacturaId)!;
        return Task.FromResult(Cobro is not null);
    }
}
