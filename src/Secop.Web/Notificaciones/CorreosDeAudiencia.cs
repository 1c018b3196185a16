using Microsoft.EntityFrameworkCore;
using Secop.Domain.Comun;
using Secop.Domain.Procesos.Audiencias;

namespace Secop.Web.Notificaciones;

/// <summary>A los suscritos, con lo que pasó con una audiencia.</summary>
public abstract class CorreoDeAudiencia<THecho> : Correo<THecho>
    where THecho : HechoDeProceso
{
    protected override async Task<Aviso?> EscribirAsync(THecho hecho, Destinos destinos)
    {
        var proceso = await destinos.Db.Procesos.IgnoreAutoIncludes().AsNoTracking().FirstAsync(p => p.Id == hecho.ProcesoId);
        return new Aviso(
            await destinos.SuscriptoresAsync(hecho.ProcesoId), $"{proceso.Numero}: audiencia",
            [$"{hecho.Frase.TrimEnd('.')}. Proceso {proceso.Numero}, «{proceso.Nombre}».", "En el expediente están el lugar o el enlace, el orden del día y cómo registrar su asistencia."],
            $"/procesos/{proceso.Codigo}#t-audiencias");
    }
}

/// <summary>A los suscritos, cuando se cita una audiencia.</summary>
public sealed class CorreoDeAudienciaProgramada : CorreoDeAudiencia<AudienciaProgramada>;

/// <summary>A los suscritos, cuando cambia.</summary>
public sealed class CorreoDeAudienciaReprogramada : CorreoDeAudiencia<AudienciaReprogramada>;

/// <summary>A los suscritos, cuando se cancela.</summary>
public sealed class CorreoDeAudienciaCancelada : CorreoDeAudiencia<AudienciaCancelada>;

/// <summary>A los suscritos, cuando se suspende y hasta cuándo.</summary>
public sealed class CorreoDeAudienciaSuspendida : CorreoDeAudiencia<AudienciaSuspendida>;
