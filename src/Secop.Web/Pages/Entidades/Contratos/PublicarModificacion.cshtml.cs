using Microsoft.AspNetCore.Mvc;
using Secop.Domain.Contratos;
using Secop.Web.Data;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Contratos;

[Permiso(Permisos.ModificarContrato)]
public sealed class PublicarModificacionModel(ServiciosDeContrato s) : ActoDeContrato(s)
{
    private decimal _salario;

    [BindProperty(SupportsGet = true)]
    public Guid ModificacionId { get; set; }

    [BindProperty]
    public Formulario Entrada { get; set; } = new();

    public FichaDeContrato.Cambio Cambio { get; private set; } = null!;

    public async Task<IActionResult> OnPostAsync() => await FirmarAsync(
        Entrada.Contrasena, c => c.PublicarModificacion(ModificacionId, _salario, Actor, Ahora), "La modificación quedó publicada y rige desde ya.");

    public async Task<IActionResult> OnPostDescartarAsync() => await ActuarAsync(
        c => c.DescartarModificacion(ModificacionId, Actor, Ahora), "La modificación se descartó.");

    protected override async Task<bool> CompletarAsync()
    {
        Cambio = Ficha.Modificaciones.FirstOrDefault(m => m.Id == ModificacionId)!;
        _salario = await Servicios.Db.SalarioMinimoAsync(Hoy);
        return Cambio is not null;
    }

    public sealed class Formulario
    {
        public string? Contrasena { get; set; }
    }
}
