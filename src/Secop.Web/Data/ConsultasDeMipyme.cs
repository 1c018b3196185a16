using Microsoft.EntityFrameworkCore;
using Secop.Domain.Comun;
using Secop.Domain.Contratos;
using Secop.Domain.Cuentas;
using Secop.Domain.Procesos;

namespace Secop.Web.Data;

/// <summary>Una solicitud de limitación como la ven la entidad y quien la pidió.</summary>
public sealed record SolicitudEnVista(
    Guid Id, string Proveedor, TamanoEmpresa? Tamano, string CodigoMunicipio, DateOnly Constitucion, AlcanceMipyme Alcance, IReadOnlyList<ArchivoAdjunto> Certificados,
    DateTimeOffset En, DecisionDeSolicitud Decision, string? Rechazo);

public static class ConsultasDeMipyme
{
    /// <summary>Las de un proceso, en el orden en que llegaron; con proveedor, sólo la suya.</summary>
    public static async Task<IReadOnlyList<SolicitudEnVista>> SolicitudesMipymeAsync(this SecopDbContext db, Guid procesoId, Guid? proveedorId = null)
    {
        var filas = await db.SolicitudesMipyme.AsNoTracking().Where(s => s.ProcesoId == procesoId && (proveedorId == null || s.ProveedorId == proveedorId))
            .Join(db.Cuentas, s => s.ProveedorId, c => c.Id, (s, c) => new { Solicitud = s, c.Nombre }).ToListAsync();
        return [.. filas.OrderBy(f => f.Solicitud.En).Select(f => new SolicitudEnVista(
            f.Solicitud.Id, f.Nombre, f.Solicitud.Tamano, f.Solicitud.CodigoMunicipio, f.Solicitud.Constitucion, f.Solicitud.Alcance, f.Solicitud.Certificados,
            f.Solicitud.En, f.Solicitud.Decision, f.Solicitud.MotivoDeRechazo))];
    }

    /// <summary>Las que cuentan para decidir la limitación.</summary>
    public static Task<List<SolicitudMipyme>> SolicitudesValidasAsync(this SecopDbContext db, Guid procesoId) =>
        db.SolicitudesMipyme.Where(s => s.ProcesoId == procesoId && s.RechazadaEn == null).ToListAsync();

    /// <summary>Deja dicho que la decisión las tuvo en cuenta: si mientras tanto una se rechazó, nada se guarda.</summary>
    public static void Contar(this IEnumerable<SolicitudMipyme> validas, Proceso proceso, Actor actor, DateTimeOffset ahora)
    {
        foreach (var solicitud in validas)
        {
            solicitud.Contar(proceso, actor, ahora);
        }
    }
}
