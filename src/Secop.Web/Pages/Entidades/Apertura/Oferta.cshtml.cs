using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Secop.Web.Data;
using Secop.Web.Documentos;
using Secop.Web.Security;
using Secop.Web.Sobres;

namespace Secop.Web.Pages.Entidades.Apertura;

[Permiso(Permisos.VerExpedienteInterno)]
public sealed class OfertaModel(SecopDbContext db, CuentaActual cuenta, Almacen almacen) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid OfertaId { get; set; }

    public VistaDeOferta? Oferta { get; private set; }

    public async Task<IActionResult> OnGetAsync() => await CargarAsync() ? Page() : NotFound();

    public async Task<IActionResult> OnGetArchivoAsync(Guid archivo) =>
        await CargarAsync() && Oferta!.Archivos.FirstOrDefault(a => a.ArchivoId == archivo) is { } a
            ? await almacen.EntregarAsync(Response, a.ArchivoId, a.Nombre, a.Mime)
            : NotFound();

    private async Task<bool> CargarAsync()
    {
        var proceso = await db.Procesos.AsNoTracking().SingleOrDefaultAsync(p => p.Id == Id && p.EntidadId == cuenta.CuentaId);
        var oferta = await db.Ofertas.AsNoTracking().SingleOrDefaultAsync(o => o.Id == OfertaId && o.ProcesoId == Id && o.AbiertaEn != null);
        if (proceso is null || oferta is null)
        {
            return false;
        }

        var proveedor = await db.Cuentas.Where(c => c.Id == oferta.ProveedorId).Select(c => c.Nombre).SingleAsync();
        Oferta = VistaDeOferta.De(oferta, proveedor, PliegosDeOferta.De(proceso));
        return true;
    }
}
