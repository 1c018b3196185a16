using Microsoft.AspNetCore.Mvc;
using Secop.Domain.Contratos;
using Secop.Web.Data;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Contratos;

[Permiso(Permisos.AprobarFacturas)]
public sealed class ReversarModel(ServiciosDeContrato s) : ActoDeContrato(s)
{
    [BindProperty(SupportsGet = true)]
    public Guid FacturaId { get; set; }

    public FichaDeContrato.Cobro Cobro { get; private set; } = null!;

    [BindProperty]
    public Formulario Entrada { get; set; } = new();

    public async Task<IActionResult> OnPostAsync() => await FirmarAsync(
        Entrada.Contrasena, c => c.ReversarFactura(FacturaId, Entrada.Motivo ?? "", Actor, Ahora), "La decisión se reversó; queda en la historia de la factura.");

    protected override Task<bool> CompletarAsync()
    {
        Cobro = Ficha.Facturas.FirstOrDefault(f => f.Id == FacturaId)!;
        return Task.FromResult(Cobro is not null);
    }

    public sealed class Formulario
    {
        public string? Motivo { get; set; }
        public string? Contrasena { get; set; }
    }
}
