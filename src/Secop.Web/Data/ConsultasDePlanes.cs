using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Secop.Domain.Comun;
using Secop.Domain.Planes;
using Secop.Domain.Procesos;
using Secop.Web.Security;

namespace Secop.Web.Data;

/// <summary>Un proceso que toma de una línea del plan.</summary>
public sealed record ProcesoDeLinea(Guid LineaId, Guid Id, string Codigo, string Numero, string Nombre, EstadoProceso Estado, decimal Valor)
{
    /// <summary>Sólo descuenta del saldo lo que se publicó y sigue en pie.</summary>
    public bool Descuenta => Estado is EstadoProceso.Publicado or EstadoProceso.Adjudicado;
}

/// <summary>Cómo está un proceso frente al plan anual, y dónde se cambia si la persona puede.</summary>
/// <param name="Excedidas">Las líneas de las que se toma más de lo planeado: no impide publicar, pero se advierte.</param>
/// <param name="SinCubrir">Lo que el valor del proceso tiene de más frente a lo que toma de sus líneas, en COP.</param>
public sealed record EnElPlan(int Lineas, bool EstaJustificado, string? Direccion, IReadOnlyList<LineaExcedida> Excedidas, decimal SinCubrir);

public sealed record LineaExcedida(int Numero, int Vigencia, decimal Exceso);

/// <summary>Lo que varias páginas piden de un plan. Lo que no es de la cuenta no existe.</summary>
public static class ConsultasDePlanes
{
    /// <summary>
    /// Abre la transacción y toma el cerrojo del plan: compartido para guardar una línea que ya existe, exclusivo para todo
    /// lo demás. Lo que se lea después ya no cambia por debajo.
    /// </summary>
    public static async Task<IDbContextTransaction> TomarPlanAsync(this SecopDbContext db, Guid planId, bool exclusivo)
    {
        var transaccion = await db.Database.BeginTransactionAsync();
        var clave = planId.ToString();
        await (exclusivo
            ? db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({clave}, 15))")
            : db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock_shared(hashtextextended({clave}, 15))"));
        return transaccion;
    }

    public static Task<PlanAnual?> PlanDeAsync(this SecopDbContext db, Guid entidadId, Guid id) =>
        db.Planes.FirstOrDefaultAsync(p => p.Id == id && p.EntidadId == entidadId);

    public static Task<List<LineaDelPlan>> LineasDeAsync(this SecopDbContext db, Guid planId) =>
        db.LineasDelPlan.Where(l => l.PlanId == planId).OrderBy(l => l.Numero).ToListAsync();

    /// <summary>El contenido de una versión publicada; nulo si no existe.</summary>
    public static async Task<ContenidoDelPlan?> ContenidoDeAsync(this SecopDbContext db, Guid planId, int version)
    {
        var json = await db.VersionesDelPlan.AsNoTracking().Where(v => v.PlanId == planId && v.Numero == version).Select(v => v.Contenido).FirstOrDefaultAsync();
        return json is null ? null : ContenidoDelPlan.DeJson(json);
    }

    public static Task<string?> HashPublicadoAsync(this SecopDbContext db, PlanAnual plan) =>
        db.VersionesDelPlan.Where(v => v.PlanId == plan.Id && v.Numero == plan.VersionPublicada).Select(v => v.Hash).FirstOrDefaultAsync();

    /// <summary>Los procesos enlazados a unas líneas, también los que aún son borradores.</summary>
    public static async Task<ILookup<Guid, ProcesoDeLinea>> ProcesosDeLineasAsync(this SecopDbContext db, IReadOnlyCollection<Guid> lineas)
    {
        var filas = await (
            from x in db.ProcesosEnElPlan.IgnoreAutoIncludes().AsNoTracking()
            from e in x.Enlaces
            join p in db.Procesos.IgnoreAutoIncludes() on x.ProcesoId equals p.Id
            where lineas.Contains(e.LineaId)
            orderby p.CreadoEn
            select new ProcesoDeLinea(e.LineaId, p.Id, p.Codigo, p.Numero, p.Nombre, p.Estado, e.Valor)).ToListAsync();
        return filas.ToLookup(f => f.LineaId);
    }

    /// <summary>
    /// Publica y, en la misma transacción, reescribe lo que se busca en público. La llama quien ya tiene el cerrojo del plan.
    /// </summary>
    public static async Task<VersionDelPlan> PublicarPlanAsync(this SecopDbContext db, PlanAnual plan, Actor actor, DateTimeOffset ahora)
    {
        var version = plan.Publicar(await db.LineasDeAsync(plan.Id), actor, ahora);
        db.Add(version);
        await db.Database.ExecuteSqlAsync($"select mostrar_plan({plan.Id})");
        return version;
    }

    public static async Task<IReadOnlySet<Guid>> LineasConProcesosAsync(this SecopDbContext db, Guid planId) =>
        (await (from l in db.LineasDelPlan
                where l.PlanId == planId && db.Set<EnlaceDeLinea>().Any(e => e.LineaId == l.Id)
                select l.Id).ToListAsync()).ToHashSet();

    public static async Task<EnElPlan> EnElPlanAsync(this SecopDbContext db, Proceso proceso, CuentaActual cuenta)
    {
        var enlace = await db.ProcesosEnElPlan.AsNoTracking().FirstOrDefaultAsync(e => e.ProcesoId == proceso.Id);
        var seCambia = proceso.Estado is EstadoProceso.Borrador or EstadoProceso.Publicado;
        var lineas = seCambia && enlace?.Enlaces.Count > 0 ? (await db.PlanDelProcesoAsync(proceso.Id))!.Lineas : [];
        var excedidas = lineas.Select(l => new LineaExcedida(l.Linea.Numero, l.Linea.Vigencia, l.Exceso(proceso.Estado != EstadoProceso.Borrador))).Where(l => l.Exceso > 0).ToList();
        return new(enlace?.Enlaces.Count ?? 0, enlace?.Justificacion is not null, cuenta.Puede(Permisos.EditarProceso) && (seCambia || enlace is not null) ? $"/entidad/procesos/{proceso.Id}/paa" : null, excedidas,
            enlace is { Enlaces.Count: > 0 } ? Math.Max(0, proceso.ValorEstimado - enlace.Enlaces.Sum(e => e.Valor)) : 0);
    }

    /// <summary>Lo que los planes de la entidad le piden a la persona.</summary>
    public static async Task<IReadOnlyList<TareaDeEscritorio>> TareasDePlanesAsync(this SecopDbContext db, CuentaActual cuenta, DateTimeOffset ahora)
    {
        var planes = await db.Planes.AsNoTracking().Where(p => p.EntidadId == cuenta.CuentaId).ToListAsync();
        return [.. planes.SelectMany(p => Tareas(p, cuenta, ahora))];
    }

    private static IEnumerable<TareaDeEscritorio> Tareas(PlanAnual p, CuentaActual cuenta, DateTimeOffset ahora)
    {
        TareaDeEscritorio Tarea(string que, string ruta) => new(que, $"Plan Anual de Adquisiciones de {p.Vigencia}", $"/entidad/paa/{p.Id}{ruta}");
        switch (p.FaseEn(ahora))
        {
            case FasePlan.EnAprobacion when cuenta.Puede(Permisos.AprobarPlan) && p.EnviadoPor != cuenta.UsuarioId && (p.AprobadorId ?? cuenta.UsuarioId) == cuenta.UsuarioId:
                yield return Tarea("Plan de adquisiciones por aprobar", "/aprobar");
                break;
            case FasePlan.Aprobado when cuenta.Puede(Permisos.PublicarPlan):
                yield return Tarea("Plan de adquisiciones aprobado, por publicar", "/publicar");
                break;
            case FasePlan.Borrador or FasePlan.EnModificacion when p.MotivoDeDevolucion is not null && cuenta.Puede(Permisos.EditarPlan):
                yield return Tarea("Plan de adquisiciones devuelto para corregir", "");
                break;
        }
    }
}
