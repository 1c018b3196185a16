using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Ofertas;
using Secop.Web.Data;
using Secop.Web.Security;
using Secop.Web.Sobres;

namespace Secop.Web.Pages.Proveedores.Ofertas;

[Permiso(Permisos.PrepararOferta)]
public sealed class OfertaModel(SecopDbContext db, CuentaActual cuenta, MisOfertas mias, Urna urna) : PageModel
{
    public CabeceraDeOferta? Cabecera { get; private set; }

    public IReadOnlyList<PendienteDeOferta> Pendientes { get; private set; } = [];

    public decimal Total { get; private set; }

    public IReadOnlyList<ReciboDeUrna> Recibos { get; private set; } = [];

    public IReadOnlyList<FilaDeIntento> Intentos { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await mias.CargarAsync(id) is not { } mano)
        {
            return NotFound();
        }

        Cabecera = mano.Cabecera;
        Pendientes = mano.Contenido.Pendientes(mano.Pliego);
        Total = mano.Oferta.Total ?? mano.Contenido.Total(mano.Pliego);
        Recibos = await urna.RecibosAsync(id, cuenta.CuentaId);
        Intentos = await db.Intentos.Where(i => i.CuentaId == cuenta.CuentaId && i.ProcesoId == mano.Oferta.ProcesoId)
            .OrderByDescending(i => i.En).Take(20).Select(i => new FilaDeIntento(i.En, i.Frase)).ToListAsync();
        return Page();
    }

    public sealed record FilaDeIntento(DateTimeOffset En, string Frase);
}
