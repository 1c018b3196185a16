using Microsoft.EntityFrameworkCore;
using Secop.Domain.Evaluaciones;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Notificaciones;

/// <summary>A los proponentes, cuando se publica el informe o uno ajustado.</summary>
public sealed class CorreoDeInforme : Correo<InformeEmitido>
{
    protected override async Task<Aviso?> EscribirAsync(InformeEmitido hecho, Destinos destinos)
    {
        var proceso = await destinos.Db.Procesos.Where(p => p.Id == hecho.ProcesoId).Select(p => new { p.Nombre, p.Codigo }).SingleAsync();
        var fin = await destinos.Db.Set<Informe>().Where(i => i.Id == hecho.InformeId).Select(i => i.FinTraslado).SingleAsync();
        return new Aviso(
            await destinos.MiembrosDeAsync(await destinos.ProponentesAsync(hecho.ProcesoId), Permisos.ComentarInforme),
            $"{(hecho.Version == 1 ? "Informe de evaluación" : "Informe ajustado")} de «{proceso.Nombre}»",
            [
                "La entidad publicó el informe de evaluación de las ofertas.",
                $"Puede comentarlo hasta el {Formato.Instante(fin)}, hora legal colombiana. La entidad responde cada comentario antes de aceptar.",
            ],
            $"/procesos/{proceso.Codigo}");
    }
}
