using Microsoft.AspNetCore.Mvc;
using Secop.Domain.Contratos;
using Secop.Web.Security;

namespace Secop.Web.Pages.Proveedores.Contratos;

[Permiso(Permisos.FirmarContratoProveedor)]
public sealed class RechazarModel(ServiciosDeContrato s) : ActoDeContrato(s)
{
    [BindProperty]
    public Formulario Entrada { get; set; } = new();

    public async Task<IActionResult> OnPostAsync() => await ActuarAsync(
        c => c.RechazarPorProveedor(Entrada.Motivo ?? "", Actor, Ahora), "El contrato volvió a la entidad con su motivo.");

    public sealed class Formulario
    {
        public string? Motivo { get; set; }
    }
}
