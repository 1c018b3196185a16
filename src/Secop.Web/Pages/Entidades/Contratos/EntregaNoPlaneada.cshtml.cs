using Microsoft.AspNetCore.Mvc;
using Secop.Domain.Contratos;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Contratos;

[Permiso(Permisos.SupervisarContrato)]
[FormularioEnFlujo]
public sealed class EntregaNoPlaneadaModel(ServiciosDeContrato s) : ActoDeContrato(s)
{
    public Formulario Entrada { get; } = new();

    public async Task<IActionResult> OnPostAsync() => await RecibirAsync(
        Entrada,
        c => c.RecibirEntregaNoPlaneada(
            Entrada.Nombre ?? "", Escrito.Fecha(Entrada.FechaReal, "FechaReal"), Escrito.Numero(Entrada.Porcentaje, "Porcentaje"), Entrada.Observaciones, Archivo, Actor, Ahora),
        "La entrega quedó recibida.");

    protected override void Precargar() => Entrada.FechaReal = Hoy;

    public sealed class Formulario
    {
        public string? Nombre { get; set; }
        public DateOnly? FechaReal { get; set; }
        public string? Porcentaje { get; set; }
        public string? Observaciones { get; set; }
    }
}
