using Microsoft.AspNetCore.Mvc;
using Secop.Domain.Contratos;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Contratos;

[Permiso(Permisos.EditarContrato)]
public sealed class EnviarModel(ServiciosDeContrato s) : ActoDeContrato(s)
{
    [BindProperty]
    public Formulario Entrada { get; set; } = new();

    public async Task<IActionResult> OnPostAsync() => await ActuarAsync(
        c => c.EnviarAlProveedor(Escrito.Fecha(Entrada.LimiteDeFirma, "LimiteDeFirma"), Actor, Ahora), "El contrato se envió al proveedor para su firma.");

    protected override void Precargar() => Entrada.LimiteDeFirma = Hoy.AddDays(5);

    public sealed class Formulario
    {
        public DateOnly? LimiteDeFirma { get; set; }
    }
}
