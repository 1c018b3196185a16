using Microsoft.AspNetCore.Mvc;
using Secop.Domain.Contratos;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Contratos;

[Permiso(Permisos.LiquidarContrato)]
[FormularioEnFlujo]
public sealed class LiquidarModel(ServiciosDeContrato s) : ActoDeContrato(s)
{
    public Formulario Entrada { get; } = new();

    public async Task<IActionResult> OnPostAsync() => await RecibirAsync(
        Entrada,
        c => c.ProponerLiquidacion(
            new DatosDeLiquidacion(Entrada.Tipo, Escrito.Numero(Entrada.ValorEjecutado, "ValorEjecutado"), Entrada.Salvedades, Entrada.NumeroActo, Archivo),
            PlazosDeLiquidacion.DeLaLey,
            Actor,
            Ahora),
        "La liquidación quedó registrada.",
        contrasena: () => Entrada.Contrasena);

    protected override void Precargar() => Entrada.ValorEjecutado = Formato.Numero(Contrato.ValorEntregado > Contrato.Facturado ? Contrato.ValorEntregado : Contrato.Facturado);

    public sealed class Formulario
    {
        public TipoLiquidacion Tipo { get; set; }
        public string? ValorEjecutado { get; set; }
        public string? Salvedades { get; set; }
        public string? NumeroActo { get; set; }
        public string? Contrasena { get; set; }
    }
}
