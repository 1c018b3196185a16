using Microsoft.EntityFrameworkCore;
using Secop.Domain.Comun;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Cuantias;
using Secop.Domain.Procesos.Modalidades;

namespace Secop.Web.Data;

/// <summary>Lo que varias páginas piden de un proceso. Lo que no es de la cuenta no existe.</summary>
public static class ConsultasDeProcesos
{
    /// <summary>El proceso entero, si es de esa entidad.</summary>
    public static Task<Proceso?> ProcesoDeAsync(this SecopDbContext db, Guid entidadId, Guid id) =>
        db.Procesos.FirstOrDefaultAsync(p => p.Id == id && p.EntidadId == entidadId);

    /// <summary>Si la entidad ya tiene otro proceso con ese número, escrito con mayúsculas o sin ellas.</summary>
    public static Task<bool> NumeroOcupadoAsync(this SecopDbContext db, Guid entidadId, string numero, Guid? salvo = null)
    {
        var patron = numero.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);
        return db.Procesos.AnyAsync(p => p.EntidadId == entidadId && p.Id != salvo && EF.Functions.ILike(p.Numero, patron));
    }

    /// <summary>El proceso ya público, para quien lo mira desde fuera de la entidad.</summary>
    public static Task<Proceso?> ProcesoPublicoAsync(this SecopDbContext db, Guid id) =>
        db.Procesos.FirstOrDefaultAsync(p => p.Id == id && p.PublicadoEn != null);

    /// <summary>Lo que se prepara sobre lo publicado: una adenda o los ajustes que un acto publicará; nulo si nada.</summary>
    public static Task<Adenda?> AdendaEnPreparacionAsync(this SecopDbContext db, Guid procesoId) =>
        db.Adendas.FirstOrDefaultAsync(a => a.ProcesoId == procesoId && a.Estado == EstadoAdenda.EnPreparacion);

    /// <summary>El proceso del que este salió y los que salieron de él.</summary>
    /// <param name="soloPublicos">Un borrador no se anuncia fuera de su entidad.</param>
    public static async Task<IReadOnlyList<ProcesoEnlazado>> RelacionadosAsync(this SecopDbContext db, Guid id, Guid? origenId, bool soloPublicos) =>
        await db.Procesos.IgnoreAutoIncludes().Where(p => (p.ProcesoOrigenId == id || p.Id == origenId) && (!soloPublicos || p.Estado != EstadoProceso.Borrador))
            .OrderBy(p => p.CreadoEn).Select(p => new ProcesoEnlazado(p.Id, p.Codigo, p.Numero, p.Nombre, p.Id == origenId)).ToListAsync();

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

/// <param name="EsOrigen">De él salió; si no, salió de este.</param>
public sealed record ProcesoEnlazado(Guid Id, string Codigo, string Numero, string Nombre, bool EsOrigen);
