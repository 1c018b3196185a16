using Microsoft.EntityFrameworkCore;
using Secop.Domain.Adjudicaciones;
using Secop.Domain.Procesos;
using Secop.Web.Security;

namespace Secop.Web.Notificaciones;

/// <summary>A los suscritos y a los proponentes, cuando el proceso se declara desierto.</summary>
public sealed class CorreoDeDesierto : Correo<DesiertoMotivado>
{
    protected override async Task<Aviso?> EscribirAsync(DesiertoMotivado hecho, Destinos destinos)
    {
        var proceso = await destinos.Db.Procesos.Where(p => p.Id == hecho.ProcesoId).Select(p => new { p.Nombre, p.Codigo }).SingleAsync();
        var suscritos = await destinos.Db.Suscripciones.Where(s => s.ProcesoId == hecho.ProcesoId).Select(s => s.ProveedorId).ToListAsync();
        return new Aviso(
            await destinos.MiembrosDeAsync(suscritos.Concat(await destinos.ProponentesAsync(hecho.ProcesoId)), Permisos.SuscribirseAProcesos),
            $"Proceso desierto: «{proceso.Nombre}»",
            [$"La entidad declaró desierto el proceso: {hecho.Causa.Nombre().ToLowerInvariant()}.", "El acto motivado está en el expediente."],
            $"/procesos/{proceso.Codigo}");
    }
}
