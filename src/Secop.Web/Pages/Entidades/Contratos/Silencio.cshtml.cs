using Microsoft.AspNetCore.Mvc;
using Secop.Domain.Contratos;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Contratos;

[Permiso(Permisos.EditarContrato)]
public sealed class SilencioModel(ServiciosDeContrato s) : ActoDeContrato(s)
{
    [BindProperty]
    public Formulario Entrada { get; set; } = new();

    public async Task<IActionResult> OnPostAsync() => await ActuarAsync(
        c => c.DejarConstanciaDelSilencio(Entrada.Motivo ?? "", Actor, Ahora), "Quedó la constancia y el contrato volvió a edición.");

    public sealed class Formulario
    {
        public string? Motivo { get; set; }
    }
}
