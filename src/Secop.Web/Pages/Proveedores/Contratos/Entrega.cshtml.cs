using Microsoft.AspNetCore.Mvc;
using Secop.Domain.Contratos;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages.Proveedores.Contratos;

[Permiso(Permisos.EnviarFacturas)]
[FormularioEnFlujo]
public sealed class EntregaModel(ServiciosDeContrato s) : ActoDeContrato(s)
{
    [BindProperty(SupportsGet = true)]
    public Guid EntregaId { get; set; }

    public Formulario Entrada { get; } = new();

    public FichaDeContrato.Recibo Recibo { get; private set; } = null!;

    public async Task<IActionResult> OnPostAsync() => await RecibirAsync(
        Entrada, c => c.ReportarEntrega(EntregaId, Entrada.Nota ?? "", Archivo, Actor, Ahora), "La entrega quedó reportada; falta que la supervisión la reciba.");

    protected override Task<bool> CompletarAsync()
    {
        Recibo = Ficha.Entregas.FirstOrDefault(e => e.Id == EntregaId)!;
        return Task.FromResult(Recibo is not null);
    }

    public sealed class Formulario
    {
        public string? Nota { get; set; }
    }
}
