using Microsoft.AspNetCore.Mvc;
using Secop.Domain.Contratos;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Contratos;

[Permiso(Permisos.EditarContrato)]
public sealed class PresupuestoModel(ServiciosDeContrato s) : ActoDeContrato(s)
{
    [BindProperty]
    public Formulario Entrada { get; set; } = new();

    public async Task<IActionResult> OnPostAsync() => await ActuarAsync(
        c => c.RegistrarPresupuesto(
            Entrada.Numero ?? "", Escrito.Fecha(Entrada.Fecha, "Fecha"), Escrito.Numero(Entrada.Valor, "Valor"), Actor, Ahora),
        "El registro presupuestal quedó en el contrato.");

    protected override void Precargar()
    {
        Entrada.Fecha = Hoy;
        Entrada.Valor = Formato.Numero(Contrato.ValorTotal - Contrato.TotalRegistrado);
    }

    public sealed class Formulario
    {
        public string? Numero { get; set; }
        public DateOnly? Fecha { get; set; }
        public string? Valor { get; set; }
    }
}
