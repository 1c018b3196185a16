using Microsoft.AspNetCore.Mvc;
using Secop.Domain.Contratos;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Contratos;

[Permiso(Permisos.SupervisarContrato)]
[FormularioEnFlujo]
public sealed class EntregaModel(ServiciosDeContrato s) : ActoDeContrato(s)
{
    [BindProperty(SupportsGet = true)]
    public Guid EntregaId { get; set; }

    public Formulario Entrada { get; } = new();

    public FichaDeContrato.Recibo Recibo { get; private set; } = null!;

    public async Task<IActionResult> OnPostAsync() => await RecibirAsync(
        Entrada,
        c => c.ConfirmarEntrega(
            EntregaId, Escrito.Fecha(Entrada.FechaReal, "FechaReal"), Escrito.Numero(Entrada.Porcentaje, "Porcentaje"), Entrada.Observaciones, Archivo, Actor, Ahora),
        "La entrega quedó recibida.");

    protected override Task<bool> CompletarAsync()
    {
        Recibo = Ficha.Entregas.FirstOrDefault(e => e.Id == EntregaId)!;
        return Task.FromResult(Recibo is not null);
    }

    protected override void Precargar()
    {
        Entrada.FechaReal = Hoy;
        Entrada.Porcentaje = Formato.Numero(Recibo.Esperado);
    }

    public sealed class Formulario
    {
        public DateOnly? FechaReal { get; set; }
        public string? Porcentaje { get; set; }
        public string? Observaciones { get; set; }
    }
}
