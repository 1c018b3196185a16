using Microsoft.EntityFrameworkCore;
using Secop.Domain.Procesos.Mensajes;
using Secop.Web.Security;

namespace Secop.Web.Notificaciones;

/// <summary>A los suscritos, cuando la entidad publica un mensaje.</summary>
public sealed class CorreoDeMensajePublicado : Correo<MensajePublicado>
{
    protected override async Task<Aviso?> EscribirAsync(MensajePublicado hecho, Destinos destinos)
    {
        var proceso = await destinos.Db.Procesos.IgnoreAutoIncludes().AsNoTracking().FirstAsync(p => p.Id == hecho.ProcesoId);
        var asunto = await destinos.Db.Mensajes.Where(m => m.Id == hecho.MensajeId).Select(m => m.Asunto).SingleAsync();
        return new Aviso(
            await destinos.SuscriptoresAsync(hecho.ProcesoId), $"{proceso.Numero}: mensaje de la entidad",
            [$"La entidad publicó el mensaje «{asunto}» en el proceso {proceso.Numero}, «{proceso.Nombre}»."], $"/procesos/{proceso.Codigo}#t-mensajes");
    }
}

/// <summary>A la otra parte, cuando la entidad y un proveedor se escriben. No repite lo que dice el mensaje.</summary>
public sealed class CorreoDeMensajeEnviado : Correo<MensajeEnviado>
{
    protected override async Task<Aviso?> EscribirAsync(MensajeEnviado hecho, Destinos destinos)
    {
        var proceso = await destinos.Db.Procesos.IgnoreAutoIncludes().AsNoTracking().FirstAsync(p => p.Id == hecho.ProcesoId);
        return hecho.DeLaEntidad
            ? new Aviso(
                await destinos.MiembrosConAsync(hecho.ProveedorId, Permisos.EnviarObservaciones), $"{proceso.Numero}: la entidad le escribió",
                [$"La entidad le envió un mensaje a su empresa en el proceso {proceso.Numero}, «{proceso.Nombre}»."], $"/proveedor/procesos/{proceso.Id}/mensajes")
            : new Aviso(
                await destinos.MiembrosConAsync(proceso.EntidadId, Permisos.ResponderObservaciones), $"{proceso.Numero}: un proveedor le escribió",
                [$"Llegó un mensaje de un proveedor en el proceso {proceso.Numero}, «{proceso.Nombre}»."], $"/entidad/procesos/{proceso.Id}/mensajes");
    }
}
