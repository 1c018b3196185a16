using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Secop.Web.Data;
using Secop.Web.Documentos;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages.Proveedores.Contratos;

[Permiso(Permisos.EnviarFacturas)]
public sealed class ArchivoModel(SecopDbContext db, CuentaActual cuenta, Almacen almacen, Reloj reloj) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, Guid documentoId)
    {
        var contrato = await db.Contratos.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id && c.ProveedorId == cuenta.CuentaId);
        var ficha = contrato is null ? null : await db.FichaAsync(contrato, Mirada.Proveedor, reloj.Ahora);
        if (ficha?.Documentos.FirstOrDefault(d => d.Id == documentoId) is not { } documento)
        {
            return NotFound();
        }

        var mime = await db.Archivos.Where(a => a.Id == documento.ArchivoId).Select(a => a.Mime).SingleAsync();
        return await almacen.EntregarAsync(Response, documento.ArchivoId, documento.Nombre, mime);
    }
}
