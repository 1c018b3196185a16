using Microsoft.AspNetCore.Mvc;
using Secop.Domain.Contratos;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages.Proveedores.Contratos;

[Permiso(Permisos.EnviarFacturas)]
[FormularioEnFlujo]
public sealed class EditarFacturaModel(ServiciosDeContrato s) : ActoDeContrato(s)
{
    [BindProperty(SupportsGet = true)]
    public Guid FacturaId { get; set; }

    public FichaDeContrato.Cobro Cobro { get; private set; } = null!;

    public Formulario Entrada { get; } = new();

    public async Task<IActionResult> OnPostAsync() => await RecibirAsync(
        Entrada,
        c => c.EditarFactura(
            FacturaId,
            new DatosDeFactura(
                Entrada.Numero ?? "", Escrito.Fecha(Entrada.FechaExpedicion, "FechaExpedicion"), Entrada.Concepto ?? "", Escrito.Numero(Entrada.Base, "Base"),
                Escrito.Numero(string.IsNullOrWhiteSpace(Entrada.Iva) ? "0" : Entrada.Iva, "Iva"), Entrada.MotivoExceso),
            Archivo,
            Actor,
            Ahora),
        "La factura quedó corregida como borrador. Falta enviarla.",
        $"{Raiz}/facturas/{FacturaId}");

    protected override Task<bool> CompletarAsync()
    {
        Cobro = Ficha.Facturas.FirstOrDefault(f => f.Id == FacturaId)!;
        return Task.FromResult(Cobro is not null);
    }

    protected override void Precargar()
    {
        Entrada.Numero = Cobro.Numero;
        Entrada.FechaExpedicion = Cobro.Expedida;
        Entrada.Concepto = Cobro.Concepto;
        Entrada.Base = Formato.Numero(Cobro.Base);
        Entrada.Iva = Formato.Numero(Cobro.Iva);
        Entrada.MotivoExceso = Cobro.MotivoExceso;
    }

    public sealed class Formulario
    {
        public string? Numero { get; set; }
        public DateOnly? FechaExpedicion { get; set; }
        public string? Concepto { get; set; }
        public string? Base { get; set; }
        public string? Iva { get; set; }
        public string? MotivoExceso { get; set; }
    }
}
