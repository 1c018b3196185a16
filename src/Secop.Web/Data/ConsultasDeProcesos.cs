using Microsoft.EntityFrameworkCore;
using Secop.Domain.Comun;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Modalidades;

namespace Secop.Web.Data;

/// <summary>Lo que varias páginas piden de un proceso. Lo que no es de la cuenta no existe.</summary>
public static class ConsultasDeProcesos
{
    /// <summary>El proceso entero, si es de esa entidad.</summary>
    public static Task<Proceso?> ProcesoDeAsync(this SecopDbContext db, Guid entidadId, Guid id) =>
        db.Procesos.FirstOrDefaultAsync(p => p.Id == id && p.EntidadId == entidadId);

    /// <summary>El proceso ya público, para quien lo mira desde fuera de la entidad.</summary>
    public static Task<Proceso?> ProcesoPublicoAsync(this SecopDbContext db, Guid id) =>
        db.Procesos.FirstOrDefaultAsync(p => p.Id == id && p.PublicadoEn != null);

    public static async Task<TablaDeParametros> ParametrosAsync(this SecopDbContext db) =>
        new(await db.ParametrosLegales.AsNoTracking().ToListAsync());

    /// <summary>El salario mínimo vigente en una fecha, de los parámetros legales.</summary>
    public static async Task<decimal> SalarioMinimoAsync(this SecopDbContext db, DateOnly fecha) => (await db.ParametrosAsync()).Valor(MinimaCuantia.Smmlv, fecha);

    /// <summary>Las reglas que rigen el proceso: las congeladas o, en borrador, las de hoy para esa entidad.</summary>
    public static async Task<ReglasDelProceso> ReglasDeAsync(this SecopDbContext db, Proceso proceso, DateTimeOffset ahora)
    {
        if (proceso.Reglas is { } congeladas)
        {
            return congeladas;
        }

        var fecha = CalendarioHabil.FechaBogota(ahora);
        var entidad = await db.Entidades.AsNoTracking().FirstAsync(e => e.Id == proceso.EntidadId);
        return proceso.SuModalidad.ReglasPara(await db.ParametrosAsync(), fecha, entidad.PresupuestoDe(fecha.Year)) with { ExigeAprobacion = entidad.ExigeAprobacion };
    }
}
