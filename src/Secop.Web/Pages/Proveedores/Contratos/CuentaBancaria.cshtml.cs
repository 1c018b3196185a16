using Microsoft.AspNetCore.Mvc;
using Secop.Domain.Contratos;
using Secop.Web.Security;

namespace Secop.Web.Pages.Proveedores.Contratos;

[Permiso(Permisos.FirmarContratoProveedor)]
public sealed class CuentaBancariaModel(ServiciosDeContrato s) : ActoDeContrato(s)
{
    [BindProperty]
    public Formulario Entrada { get; set; } = new();

    public async Task<IActionResult> OnPostAsync() => await ActuarAsync(
        c => c.RegistrarCuentaBancaria(new DatosBancarios(Entrada.Banco ?? "", Entrada.Tipo, Entrada.Numero ?? ""), Actor, Ahora), "La cuenta quedó registrada.");

    protected override void Precargar()
    {
        Entrada.Banco = Contrato.Banco;
        Entrada.Tipo = Contrato.TipoDeCuenta ?? TipoCuentaBancaria.Ahorros;
        Entrada.Numero = Contrato.NumeroDeCuenta;
    }

    public sealed class Formulario
    {
        public string? Banco { get; set; }
        public TipoCuentaBancaria Tipo { get; set; }
        public string? Numero { get; set; }
    }
}
