using Microsoft.EntityFrameworkCore;
using Secop.Domain.Procesos;
using Secop.Web.Security;

namespace Secop.Web.Notificaciones;

/// <summary>A quien hizo la observación y a los suscritos, cuando la entidad la responde.</summary>
public sealed class CorreoDeObservacionRespondida : Correo<ObservacionRespondida>
{
    protected override async Task<Aviso?> EscribirAsync(ObservacionRespondida hecho, Destinos destinos)
    {
        var proceso = await destinos.Db.Procesos.IgnoreAutoIncludes().AsNoTracking().FirstAsync(p => p.Id == hecho.ProcesoId);
        var asunto = await destinos.Db.Observaciones.Where(o => o.Id == hecho.ObservacionId).Select(o => o.Asunto).FirstAsync();
        var cuentas = await destinos.Db.Suscripciones.Where(s => s.ProcesoId == hecho.ProcesoId).Select(s => s.ProveedorId).ToListAsync();
        return new Aviso(
            await destinos.MiembrosDeAsync([hecho.ProveedorId, .. cuentas], Permisos.SuscribirseAProcesos),
            $"{proceso.Numero}: respondieron una observación",
            [$"La entidad respondió la observación «{asunto}» en el proceso {proceso.Numero}, «{proceso.Nombre}». La respuesta es pública."],
            $"/procesos/{proceso.Codigo}");
    }
}
