using Microsoft.AspNetCore.Mvc;
using Secop.Domain.Contratos;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages.Proveedores.Contratos;

[Permiso(Permisos.EnviarFacturas)]
[FormularioEnFlujo]
public sealed class NuevaFacturaModel(ServiciosDeContrato s) : ActoDeContrato(s)
{
    public Formulario Entrada { get; } = new();

    public async Task<IActionResult> OnPostAsync() => await RecibirAsync(
        Entrada,
        c => c.PrepararFactura(
            new DatosDeFactura(
                Entrada.Numero ?? "", Escrito.Fecha(Entrada.FechaExpedicion, "FechaExpedicion"), Entrada.Concepto ?? "", Escrito.Numero(Entrada.Base, "Base"),
                Escrito.Numero(string.IsNullOrWhiteSpace(Entrada.Iva) ? "0" : Entrada.Iva, "Iva"), Entrada.MotivoExceso),
            Archivo,
            Actor,
            Ahora),
        "El borrador de la factura quedó guardado. Todavía no se ha enviado.");

    protected override void Precargar() => Entrada.FechaExpedicion = Hoy;

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
