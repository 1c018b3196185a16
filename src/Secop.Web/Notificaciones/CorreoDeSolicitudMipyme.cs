using Microsoft.EntityFrameworkCore;
using Secop.Domain.Procesos;
using Secop.Web.Security;

namespace Secop.Web.Notificaciones;

/// <summary>A la Mipyme cuya solicitud la entidad no cuenta, con la razón.</summary>
public sealed class CorreoDeSolicitudMipyme : Correo<SolicitudMipymeRechazada>
{
    protected override async Task<Aviso?> EscribirAsync(SolicitudMipymeRechazada hecho, Destinos destinos)
    {
        var proceso = await destinos.Db.Procesos.IgnoreAutoIncludes().AsNoTracking().FirstAsync(p => p.Id == hecho.ProcesoId);
        var motivo = await destinos.Db.SolicitudesMipyme.Where(s => s.Id == hecho.SolicitudId).Select(s => s.MotivoDeRechazo).FirstAsync();
        return new Aviso(
            await destinos.MiembrosDeAsync([hecho.ProveedorId], Permisos.SuscribirseAProcesos),
            $"{proceso.Numero}: su solicitud de limitación no se cuenta",
            [$"La entidad no cuenta su solicitud de limitar a Mipyme el proceso {proceso.Numero}, «{proceso.Nombre}».", $"Motivo: {motivo}"],
            $"/proveedor/procesos/{proceso.Id}");
    }
}
