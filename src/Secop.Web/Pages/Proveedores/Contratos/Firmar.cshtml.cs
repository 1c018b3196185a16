using Microsoft.AspNetCore.Mvc;
using Secop.Domain.Contratos;
using Secop.Web.Security;

namespace Secop.Web.Pages.Proveedores.Contratos;

[Permiso(Permisos.FirmarContratoProveedor)]
public sealed class FirmarModel(ServiciosDeContrato s) : ActoDeContrato(s)
{
    [BindProperty]
    public Formulario Entrada { get; set; } = new();

    public string Huella => Contrato.HashDelDocumento();

    public async Task<IActionResult> OnPostAsync() => await FirmarAsync(
        Entrada.Contrasena, c => c.FirmarPorProveedor(Actor, Ahora), "Usted firmó el contrato. Falta la firma de la entidad.");

    public sealed class Formulario
    {
        public string? Contrasena { get; set; }
    }
}
