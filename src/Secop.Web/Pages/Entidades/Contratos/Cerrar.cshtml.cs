using Microsoft.AspNetCore.Mvc;
using Secop.Domain.Contratos;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Contratos;

[Permiso(Permisos.CerrarContrato)]
public sealed class CerrarModel(ServiciosDeContrato s) : ActoDeContrato(s)
{
    [BindProperty]
    public Formulario Entrada { get; set; } = new();

    public IReadOnlyList<Comprobacion> Lista { get; private set; } = [];

    public bool PideConstancia => Contrato.ObligacionesAmbientales || Contrato.ObligacionesPosconsumo;

    public async Task<IActionResult> OnPostAsync() => await ActuarAsync(
        c => c.Cerrar(PlazosDeLiquidacion.DeLaLey, Entrada.ConstanciaAmbiental, Actor, Ahora), "El expediente quedó cerrado.");

    protected override Task<bool> CompletarAsync()
    {
        Lista = Contrato.ListaDeCierre(PlazosDeLiquidacion.DeLaLey, Ahora);
        return Task.FromResult(true);
    }

    public sealed class Formulario
    {
        public string? ConstanciaAmbiental { get; set; }
    }
}
