using Microsoft.AspNetCore.Mvc;
using Secop.Domain.Contratos;
using Secop.Web.Data;
using Secop.Web.Security;

namespace Secop.Web.Pages.Proveedores.Contratos;

[Permiso(Permisos.FirmarContratoProveedor)]
public sealed class ModificacionModel(ServiciosDeContrato s) : ActoDeContrato(s)
{
    [BindProperty(SupportsGet = true)]
    public Guid ModificacionId { get; set; }

    [BindProperty]
    public Formulario Entrada { get; set; } = new();

    public FichaDeContrato.Cambio Cambio { get; private set; } = null!;

    public async Task<IActionResult> OnPostAsync() => await FirmarAsync(
        Entrada.Contrasena, c => c.AceptarModificacion(ModificacionId, Actor, Ahora), "Usted aceptó la modificación. Rige cuando la entidad la publique.");

    public async Task<IActionResult> OnPostRechazarAsync() => await ActuarAsync(
        c => c.RechazarModificacion(ModificacionId, Entrada.Motivo ?? "", Actor, Ahora), "La modificación volvió a la entidad con su motivo.");

    protected override Task<bool> CompletarAsync()
    {
        Cambio = Ficha.Modificaciones.FirstOrDefault(m => m.Id == ModificacionId)!;
        return Task.FromResult(Cambio is not null);
    }

    public sealed class Formulario
    {
        public string? Contrasena { get; set; }
        public string? Motivo { get; set; }
    }
}
