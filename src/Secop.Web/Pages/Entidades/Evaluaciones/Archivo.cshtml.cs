using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Secop.Web.Data;
using Secop.Web.Documentos;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Evaluaciones;

/// <summary>Un archivo de una oferta abierta o de una respuesta, para quien mira la evaluación de su entidad.</summary>
[Permiso(Permisos.VerExpedienteInterno)]
public sealed class ArchivoModel(SecopDbContext db, CuentaActual cuenta, Almacen almacen) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, Guid archivoId)
    {
        if (await db.MesaAsync(id, cuenta.CuentaId) is not { Evaluacion: { } evaluacion })
        {
            return NotFound();
        }

        var ofertas = await db.OfertasAbiertas(id).AsNoTracking().ToListAsync();
        var esSuyo = ofertas.Any(o => o.Contenido is { } c && c.Archivos.Any(a => a.ArchivoId == archivoId))
            || evaluacion.Solicitudes.Any(s => s.Archivos.Any(a => a.ArchivoId == archivoId));
        var archivo = esSuyo ? await db.Archivos.AsNoTracking().SingleOrDefaultAsync(a => a.Id == archivoId) : null;
        return archivo is null ? NotFound() : await almacen.EntregarAsync(Response, archivo.Id, archivo.Nombre, archivo.Mime);
    }
}
