using Microsoft.EntityFrameworkCore;
using Secop.Domain.Adjudicaciones;
using Secop.Web.Security;

namespace Secop.Web.Notificaciones;

/// <summary>A todos los proponentes, cuando se acepta una oferta.</summary>
public sealed class CorreoDeAceptacion : Correo<AceptacionComunicada>
{
    protected override async Task<Aviso?> EscribirAsync(AceptacionComunicada hecho, Destinos destinos)
    {
        var proceso = await destinos.Db.Procesos.Where(p => p.Id == hecho.ProcesoId).Select(p => new { p.Nombre, p.Codigo }).SingleAsync();
        var elegida = await destinos.Db.Cuentas.Where(c => c.Id == hecho.ProveedorId).Select(c => c.Nombre).SingleAsync();
        return new Aviso(
            await destinos.MiembrosDeAsync(await destinos.ProponentesAsync(hecho.ProcesoId), Permisos.PresentarOferta),
            $"Oferta aceptada en «{proceso.Nombre}»",
            [
                $"La entidad aceptó la oferta de {elegida}. La oferta y su aceptación son el contrato.",
                "La comunicación de aceptación y el informe de evaluación están en el expediente.",
            ],
            $"/procesos/{proceso.Codigo}");
    }
}
