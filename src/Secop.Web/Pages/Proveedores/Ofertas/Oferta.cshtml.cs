using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Ofertas;
using Secop.Domain.Procesos;
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

    /// <summary>Lo que cambió en el pliego desde que se presentó, si la dejó desactualizada.</summary>
    public IReadOnlyList<CambioDePliego> Cambios { get; private set; } = [];

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
        Cambios = mano.Cabecera.EstaDesactualizada ? await CambiosAsync(mano.Oferta) : [];
        return Page();
    }

    private async Task<IReadOnlyList<CambioDePliego>> CambiosAsync(Oferta oferta)
    {
        var versiones = await db.VersionesPliego.AsNoTracking().Where(v => v.ProcesoId == oferta.ProcesoId).OrderBy(v => v.Numero).ToListAsync();
        var respondida = versiones.LastOrDefault(v => v.En <= oferta.PresentadaEn) ?? versiones[0];
        return DiferenciaDePliego.Entre(respondida.Contenido, versiones[^1].Contenido);
    }

    public sealed record FilaDeIntento(DateTimeOffset En, string Frase);
}
