using Microsoft.AspNetCore.Mvc;
using Secop.Domain.Contratos;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Contratos;

[Permiso(Permisos.EditarContrato)]
public sealed class CondicionesModel(ServiciosDeContrato s) : ActoDeContrato(s)
{
    [BindProperty]
    public Formulario Entrada { get; set; } = new();

    public async Task<IActionResult> OnPostAsync() => await ActuarAsync(
        c => c.EditarCondiciones(
            new DatosDeCondiciones(Entrada.Entrega, Entrada.FormaDePago ?? "", Entrada.PuedeProrrogarse, Entrada.AvisoDeProrroga), Actor, Ahora),
        "Las condiciones quedaron guardadas.");

    protected override void Precargar()
    {
        Entrada.Entrega = Contrato.CondicionesDeEntrega;
        Entrada.FormaDePago = Contrato.FormaDePago;
        Entrada.PuedeProrrogarse = Contrato.PuedeProrrogarse;
        Entrada.AvisoDeProrroga = Contrato.AvisoDeProrroga;
    }

    public sealed class Formulario
    {
        public CondicionesEntrega Entrega { get; set; }
        public string? FormaDePago { get; set; }
        public bool PuedeProrrogarse { get; set; }
        public DateOnly? AvisoDeProrroga { get; set; }
    }
}
