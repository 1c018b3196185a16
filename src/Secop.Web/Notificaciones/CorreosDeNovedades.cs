using Microsoft.EntityFrameworkCore;
using Secop.Domain.Comun;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Interes;
using Secop.Web.Security;

namespace Secop.Web.Notificaciones;

/// <summary>A los suscritos, una novedad del proceso con la frase de su línea de tiempo.</summary>
public abstract class CorreoDeNovedad<THecho> : Correo<THecho>
    where THecho : HechoDeProceso
{
    protected override async Task<Aviso?> EscribirAsync(THecho hecho, Destinos destinos)
    {
        var proceso = await destinos.Db.Procesos.IgnoreAutoIncludes().AsNoTracking().FirstAsync(p => p.Id == hecho.ProcesoId);
        return new Aviso(
            await destinos.SuscriptoresAsync(hecho.ProcesoId), $"{proceso.Numero}: novedad del proceso",
            [$"{hecho.Frase.TrimEnd('.')}. Proceso {proceso.Numero}, «{proceso.Nombre}».", .. await MasAsync(hecho, proceso, destinos)], $"/procesos/{proceso.Codigo}");
    }

    protected virtual Task<IReadOnlyList<string>> MasAsync(THecho hecho, Proceso proceso, Destinos destinos) => Task.FromResult<IReadOnlyList<string>>([]);
}

/// <summary>Se publicó el proyecto de pliego tras precalificar.</summary>
public sealed class CorreoDeProyectoPublicado : CorreoDeNovedad<ProyectoPublicado>;

/// <summary>Con la apertura empieza a correr el término para manifestar interés o para ofertar.</summary>
public sealed class CorreoDeAperturaOrdenada : CorreoDeNovedad<AperturaOrdenada>;

/// <summary>El aviso de limitación a Mipyme.</summary>
public sealed class CorreoDeAvisoMipyme : CorreoDeNovedad<AvisoMipymePublicado>;

/// <summary>La lista de interesados.</summary>
public sealed class CorreoDeListaDeInteresados : CorreoDeNovedad<ListaDeInteresadosPublicada>;

/// <summary>El sorteo: cada cual mira si quedó.</summary>
public sealed class CorreoDeSorteo : CorreoDeNovedad<SorteoCelebrado>;

/// <summary>El proceso se suspendió.</summary>
public sealed class CorreoDeSuspension : CorreoDeNovedad<ProcesoSuspendido>
{
    protected override Task<IReadOnlyList<string>> MasAsync(ProcesoSuspendido hecho, Proceso proceso, Destinos destinos) =>
        Task.FromResult<IReadOnlyList<string>>([$"El acto prevé la suspensión hasta el {Infrastructure.Formato.Fecha(hecho.Hasta)}. Mientras dure, los términos no corren y no se reciben ofertas. Le avisaremos cuando se reanude, con las fechas nuevas."]);
}

/// <summary>El proceso se reanudó, con fechas nuevas.</summary>
public sealed class CorreoDeReanudacion : CorreoDeNovedad<ProcesoReanudado>
{
    protected override Task<IReadOnlyList<string>> MasAsync(ProcesoReanudado hecho, Proceso proceso, Destinos destinos) =>
        Task.FromResult<IReadOnlyList<string>>(proceso.Cierre == Proceso.SinFecha ? [] : [$"Cierre de ofertas: {Infrastructure.Formato.Instante(proceso.Cierre)} (hora legal colombiana)."]);
}

/// <summary>Se revocó la apertura.</summary>
public sealed class CorreoDeRevocatoria : CorreoDeNovedad<AperturaRevocada>;

/// <summary>El proceso se canceló.</summary>
public sealed class CorreoDeCancelacion : CorreoDeNovedad<ProcesoCancelado>;

/// <summary>Al dueño de cada oferta presentada que la adenda dejó desactualizada.</summary>
public sealed class CorreoDeOfertaDesactualizada : Correo<AdendaExpedida>
{
    protected override async Task<Aviso?> EscribirAsync(AdendaExpedida hecho, Destinos destinos)
    {
        if (!hecho.CambiaLaOferta)
        {
            return null;
        }

        var proceso = await destinos.Db.Procesos.IgnoreAutoIncludes().AsNoTracking().FirstAsync(p => p.Id == hecho.ProcesoId);
        var duenos = await destinos.Db.Ofertas.Where(o => o.ProcesoId == hecho.ProcesoId && o.Estado == Domain.Ofertas.EstadoOferta.Presentada).Select(o => o.ProveedorId).ToListAsync();
        return new Aviso(
            await destinos.MiembrosDeAsync(duenos, Permisos.PresentarOferta), $"{proceso.Numero}: su oferta quedó desactualizada",
            [
                $"La adenda n.º {hecho.Numero} del proceso {proceso.Numero}, «{proceso.Nombre}», cambió lo que su oferta responde. En «Mis ofertas» está lo que cambió, lado a lado.",
                $"Revísela y preséntela de nuevo antes del cierre: {Infrastructure.Formato.Instante(proceso.Cierre)} (hora legal colombiana).",
            ],
            "/proveedor/ofertas");
    }
}

/// <summary>A los invitados, cuando la entidad invita.</summary>
public sealed class CorreoDeInvitacion : Correo<InvitacionHecha>
{
    protected override async Task<Aviso?> EscribirAsync(InvitacionHecha hecho, Destinos destinos)
    {
        var proceso = await destinos.Db.Procesos.IgnoreAutoIncludes().AsNoTracking().FirstAsync(p => p.Id == hecho.ProcesoId);
        var invitados = await destinos.Db.Invitados.Where(i => i.ProcesoId == hecho.ProcesoId).Select(i => i.ProveedorId).ToListAsync();
        return new Aviso(
            await destinos.MiembrosDeAsync(invitados, Permisos.PrepararOferta), $"{proceso.Numero}: su empresa está invitada a ofertar",
            [$"La entidad invitó a su empresa a ofertar en el proceso {proceso.Numero}, «{proceso.Nombre}».", $"Cierre de ofertas: {Infrastructure.Formato.Instante(proceso.Cierre)} (hora legal colombiana)."],
            $"/proveedor/procesos/{proceso.Id}");
    }
}

/// <summary>A quien la hizo, la constancia de su manifestación de interés.</summary>
public sealed class CorreoDeInteres : Correo<InteresManifestado>
{
    protected override async Task<Aviso?> EscribirAsync(InteresManifestado hecho, Destinos destinos)
    {
        var proceso = await destinos.Db.Procesos.IgnoreAutoIncludes().AsNoTracking().FirstAsync(p => p.Id == hecho.ProcesoId);
        return new Aviso(
            await destinos.MiembrosConAsync(hecho.Actor.CuentaId, Permisos.ManifestarInteres), $"{proceso.Numero}: manifestación de interés",
            [$"Su empresa manifestó interés en el proceso {proceso.Numero}, «{proceso.Nombre}», el {Infrastructure.Formato.Instante(hecho.En)} (hora legal colombiana)."],
            $"/proveedor/procesos/{proceso.Id}/interes");
    }
}
