using Microsoft.AspNetCore.Mvc;
using Secop.Domain.Contratos;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Contratos;

[Permiso(Permisos.MarcarPagos)]
[FormularioEnFlujo]
public sealed class PagarModel(ServiciosDeContrato s) : ActoDeContrato(s)
{
    [BindProperty(SupportsGet = true)]
    public Guid FacturaId { get; set; }

    public FichaDeContrato.Cobro Cobro { get; private set; } = null!;

    public Formulario Entrada { get; } = new();

    public async Task<IActionResult> OnPostAsync() => await RecibirAsync(
        Entrada, c => c.MarcarPagada(FacturaId, Escrito.Fecha(Entrada.Fecha, "Fecha"), Archivo, Actor, Ahora), "El pago quedó registrado.");

    protected override Task<bool> CompletarAsync()
    {
        Cobro = Ficha.Facturas.FirstOrDefault(f => f.Id == FacturaId)!;
        return Task.FromResult(Cobro is not null);
    }

    protected override void Precargar() => Entrada.Fecha = Hoy;

    public sealed class Formulario
    {
        public DateOnly? Fecha { get; set; }
    }
}
