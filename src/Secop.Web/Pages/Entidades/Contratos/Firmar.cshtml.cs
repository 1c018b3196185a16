using Microsoft.AspNetCore.Mvc;
using Secop.Domain.Contratos;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Contratos;

[Permiso(Permisos.FirmarContratoEntidad)]
public sealed class FirmarModel(ServiciosDeContrato s) : ActoDeContrato(s)
{
    [BindProperty]
    public Formulario Entrada { get; set; } = new();

    public string Huella => Contrato.HashFirmado ?? "";

    public async Task<IActionResult> OnPostAsync() => await FirmarAsync(
        Entrada.Contrasena, c => c.FirmarPorEntidad(Actor, Ahora), "El contrato quedó firmado y es público.");

    public async Task<IActionResult> OnPostDevolverAsync() => await ActuarAsync(
        c => c.DevolverAEdicion(Entrada.Motivo ?? "", Actor, Ahora), "El contrato volvió a edición; el proveedor deberá firmarlo otra vez.");

    public sealed class Formulario
    {
        public string? Contrasena { get; set; }
        public string? Motivo { get; set; }
    }
}
