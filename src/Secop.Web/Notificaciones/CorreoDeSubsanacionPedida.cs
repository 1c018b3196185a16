using Microsoft.EntityFrameworkCore;
using Secop.Domain.Evaluaciones;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Notificaciones;

/// <summary>Al proponente, cuando la entidad le pide subsanar o explicar el precio.</summary>
public sealed class CorreoDeSubsanacionPedida : Correo<SubsanacionPedida>
{
    protected override async Task<Aviso?> EscribirAsync(SubsanacionPedida hecho, Destinos destinos)
    {
        var proceso = await destinos.Db.Procesos.Where(p => p.Id == hecho.ProcesoId).Select(p => p.Nombre).SingleAsync();
        return new Aviso(
            await destinos.MiembrosConAsync(hecho.ProveedorId, Permisos.ResponderSubsanacion),
            hecho.Tipo == TipoSolicitud.Subsanacion ? $"Le piden subsanar su oferta en «{proceso}»" : $"Le piden explicar el precio de su oferta en «{proceso}»",
            [
                $"La entidad espera su respuesta antes del {Formato.Instante(hecho.Hasta)}, hora legal colombiana.",
                "Lea qué le pide y responda en la plataforma, con los archivos que hagan falta. No puede acreditar hechos posteriores al cierre.",
            ],
            $"/proveedor/procesos/{hecho.ProcesoId}/solicitudes/{hecho.SolicitudId}");
    }
}
