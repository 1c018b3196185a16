using Microsoft.EntityFrameworkCore;
using Secop.Domain.Contratos;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Modalidades;

namespace Secop.Web.Data;

public sealed record AporteEnVista(
    Guid Id, ActoDeProceso Acto, Guid ProveedorId, string Codigo, string Proveedor, string Texto, IReadOnlyList<ArchivoAdjunto> Archivos, DateTimeOffset En, DateTimeOffset? PrecalificadoEn);

public static class ConsultasDeAportes
{
    /// <summary>Los de un proceso, en el orden en que llegaron; con proveedor, sólo los suyos.</summary>
    public static async Task<IReadOnlyList<AporteEnVista>> AportesAsync(this SecopDbContext db, Guid procesoId, Guid? proveedorId = null)
    {
        var filas = await db.Aportes.AsNoTracking().Where(a => a.ProcesoId == procesoId && (proveedorId == null || a.ProveedorId == proveedorId)).OrderBy(a => a.En)
            .Join(db.Cuentas, a => a.ProveedorId, c => c.Id, (a, c) => new { Aporte = a, c.Codigo, c.Nombre }).ToListAsync();
        return [.. filas.OrderBy(f => f.Aporte.En).Select(f => new AporteEnVista(
            f.Aporte.Id, f.Aporte.Acto, f.Aporte.ProveedorId, f.Codigo, f.Nombre, f.Aporte.Texto, f.Aporte.Archivos, f.Aporte.En, f.Aporte.PrecalificadoEn))];
    }

    /// <summary>Lo que cualquiera lee: con el informe, quiénes se manifestaron; los comentarios, al llegar. Lo respondido a una solicitud de información, nunca.</summary>
    public static async Task<IReadOnlyList<AporteEnVista>> AportesPublicosAsync(this SecopDbContext db, Proceso proceso) =>
        proceso.SuModalidad.Precalifica && proceso.YaSeHizo(ActoDeProceso.PublicarInformePrecalificacion)
            ? await db.AportesAsync(proceso.Id)
            : [];
}
