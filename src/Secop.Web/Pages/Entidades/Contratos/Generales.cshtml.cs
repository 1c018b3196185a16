using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Contratos;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Contratos;

[Permiso(Permisos.EditarContrato)]
public sealed class GeneralesModel(ServiciosDeContrato s) : ActoDeContrato(s)
{
    [BindProperty]
    public Formulario Entrada { get; set; } = new();

    public async Task<IActionResult> OnPostAsync()
    {
        var numero = (Entrada.Numero ?? "").Trim();
        var repetido = await Servicios.Db.Contratos.AnyAsync(c => c.EntidadId == Servicios.Cuenta.CuentaId && c.Id != Id && c.Numero == numero);
        return await ActuarAsync(
            c =>
            {
                ReglasDeContrato.NumeroRepetido.ExigirEn("Numero", !repetido);
                c.EditarGenerales(
                    new DatosGenerales(
                        numero, Entrada.Liquidacion, Entrada.MesesLiquidacionPactados, Entrada.ObligacionesAmbientales,
                        Entrada.CriteriosAmbientales, Entrada.ObligacionesPosconsumo, Entrada.Reversion),
                    Actor,
                    Ahora);
            },
            "La información general quedó guardada.");
    }

    protected override void Precargar()
    {
        Entrada.Numero = Contrato.Numero;
        Entrada.Liquidacion = Contrato.RazonLiquidacion;
        Entrada.MesesLiquidacionPactados = Contrato.MesesLiquidacionPactados;
        Entrada.ObligacionesAmbientales = Contrato.ObligacionesAmbientales;
        Entrada.CriteriosAmbientales = Contrato.CriteriosAmbientales;
        Entrada.ObligacionesPosconsumo = Contrato.ObligacionesPosconsumo;
        Entrada.Reversion = Contrato.Reversion;
    }

    public sealed class Formulario
    {
        public string? Numero { get; set; }
        public RazonLiquidacion Liquidacion { get; set; }
        public int? MesesLiquidacionPactados { get; set; }
        public bool ObligacionesAmbientales { get; set; }
        public string? CriteriosAmbientales { get; set; }
        public bool ObligacionesPosconsumo { get; set; }
        public bool Reversion { get; set; }
    }
}
