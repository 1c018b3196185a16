using Microsoft.AspNetCore.Mvc;
using Secop.Domain.Contratos;
using Secop.Web.Data;
using Secop.Web.Security;

namespace Secop.Web.Pages.Proveedores.Contratos;

[Permiso(Permisos.FirmarContratoProveedor)]
public sealed class LiquidacionModel(ServiciosDeContrato s) : ActoDeContrato(s)
{
    [BindProperty]
    public Formulario Entrada { get; set; } = new();

    public FichaDeContrato.Acta? Acta { get; private set; }

    public async Task<IActionResult> OnPostAsync() => await FirmarAsync(
        Entrada.Contrasena, c => c.AceptarLiquidacion(PlazosDeLiquidacion.DeLaLey, Actor, Ahora), "El contrato quedó liquidado de común acuerdo.");

    public async Task<IActionResult> OnPostRechazarAsync() => await ActuarAsync(
        c => c.RechazarLiquidacion(Entrada.Motivo ?? "", Actor, Ahora), "El acta volvió a la entidad con su motivo.");

    protected override Task<bool> CompletarAsync()
    {
        Acta = Ficha.Liquidaciones.LastOrDefault(l => l.Estado == EstadoLiquidacion.EnviadaProveedor);
        return Task.FromResult(true);
    }

    public sealed class Formulario
    {
        public string? Contrasena { get; set; }
        public string? Motivo { get; set; }
    }
}
