using Microsoft.AspNetCore.Mvc;
using Secop.Domain.Contratos;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Contratos;

[Permiso(Permisos.SupervisarContrato)]
[FormularioEnFlujo]
public sealed class IniciarModel(ServiciosDeContrato s) : ActoDeContrato(s)
{
    public Formulario Entrada { get; } = new();

    public IReadOnlyList<Comprobacion> Requisitos { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync() => await RecibirAsync(
        Entrada, c => c.IniciarEjecucion(Escrito.Fecha(Entrada.Fecha, "Fecha"), Archivo, Actor, Ahora), "La ejecución empezó.");

    protected override Task<bool> CompletarAsync()
    {
        Requisitos = Contrato.RequisitosDeInicio(Ahora);
        return Task.FromResult(true);
    }

    protected override void Precargar() => Entrada.Fecha = Hoy;

    public sealed class Formulario
    {
        public DateOnly? Fecha { get; set; }
    }
}
