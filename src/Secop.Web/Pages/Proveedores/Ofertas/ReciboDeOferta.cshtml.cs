using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Secop.Domain.Sobres;
using Secop.Web.Security;
using Secop.Web.Sobres;

namespace Secop.Web.Pages.Proveedores.Ofertas;

[Permiso(Permisos.PrepararOferta)]
public sealed class ReciboDeOfertaModel(CuentaActual cuenta, MisOfertas mias, Urna urna, LlaveDePlataforma plataforma) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid Clave { get; set; }

    public OfertaEnMano? Mano { get; private set; }

    public Recibo? Recibo { get; private set; }

    public string Cuenta => cuenta.NombreCuenta;

    public async Task<IActionResult> OnGetAsync()
    {
        var guardado = await BuscarAsync();
        Mano = await mias.CargarAsync(Id);
        if (guardado is null || Mano is null)
        {
            return NotFound();
        }

        Recibo = plataforma.Con(llave => Domain.Sobres.Recibo.Verificar(guardado.Recibo, llave)).Recibo;
        return Page();
    }

    public async Task<IActionResult> OnGetArchivoAsync() => await BuscarAsync() is { } guardado
        ? File(Encoding.UTF8.GetBytes(guardado.Recibo), "application/json", $"recibo-{guardado.Clave.ToString("n")[..8]}.json")
        : NotFound();

    private async Task<ReciboDeUrna?> BuscarAsync() =>
        (await urna.RecibosAsync(Id, cuenta.CuentaId)).FirstOrDefault(r => r.Clave == Clave);
}
