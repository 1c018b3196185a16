using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Secop.Web.Infrastructure;
using Secop.Web.Security;
using Secop.Web.Sobres;

namespace Secop.Web.Pages.Proveedores.Ofertas;

[Permiso(Permisos.PresentarOferta)]
public sealed class PresentarModel(CuentaActual cuenta, MisOfertas mias, PresentacionDeOfertas presentacion, ConfirmacionDeContrasena confirmacion)
    : PageModel, ICargable
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>Nombra este envío: repetirlo da el mismo recibo.</summary>
    [BindProperty]
    public Guid Clave { get; set; }

    [BindProperty]
    public bool AceptaAdvertencias { get; set; }

    [BindProperty]
    public string? Contrasena { get; set; }

    public OfertaEnMano? Mano { get; private set; }

    public string Cuenta => cuenta.NombreCuenta;

    public string Persona => cuenta.NombreUsuario;

    public async Task<IActionResult> OnGetAsync() => await CargarAsync() ?? Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (Clave == Guid.Empty)
        {
            return BadRequest();
        }

        if (await CargarAsync() is { } otra)
        {
            return otra;
        }

        await presentacion.PresentarAsync(Id, Clave, AceptaAdvertencias, cuenta.Actor, () => confirmacion.ExigirAsync(Contrasena));
        return Redirect($"/proveedor/ofertas/{Id}/recibo/{Clave}");
    }

    public async Task<IActionResult?> CargarAsync()
    {
        Mano = await mias.CargarAsync(Id);
        return Mano is null ? NotFound() : null;
    }
}
