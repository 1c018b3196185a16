using Microsoft.EntityFrameworkCore;
using Secop.Domain.Procesos;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Notificaciones;

/// <summary>A los suscritos, cuando la entidad expide una adenda.</summary>
public sealed class CorreoDeAdendaExpedida : Correo<AdendaExpedida>
{
    protected override async Task<Aviso?> EscribirAsync(AdendaExpedida hecho, Destinos destinos)
    {
        var proceso = await destinos.Db.Procesos.IgnoreAutoIncludes().AsNoTracking().FirstAsync(p => p.Id == hecho.ProcesoId);
        var cuentas = await destinos.Db.Suscripciones.Where(s => s.ProcesoId == hecho.ProcesoId).Select(s => s.ProveedorId).ToListAsync();
        var parrafos = new List<string>
        {
            $"La entidad expidió la adenda n.º {hecho.Numero} del proceso {proceso.Numero}, «{proceso.Nombre}». En el expediente está lo que cambió, lado a lado.",
            $"Cierre de ofertas: {Formato.Instante(proceso.Cierre)} (hora legal colombiana).",
        };
        if (hecho.CambiaLaOferta)
        {
            parrafos.Add("Cambió el cuestionario o la lista de precios: si ya presentó una oferta, preséntela de nuevo.");
        }

        return new Aviso(
            await destinos.MiembrosDeAsync(cuentas, Permisos.SuscribirseAProcesos), $"{proceso.Numero}: adenda n.º {hecho.Numero}", parrafos, $"/procesos/{proceso.Codigo}");
    }
}
