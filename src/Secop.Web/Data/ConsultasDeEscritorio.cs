using Microsoft.EntityFrameworkCore;
using Secop.Domain.Comun;
using Secop.Domain.Cuentas;
using Secop.Domain.Procesos;
using Secop.Web.Security;

namespace Secop.Web.Data;

/// <summary>Algo que espera a esta persona en esta cuenta, y dónde se hace.</summary>
public sealed record TareaDeEscritorio(string Que, string Detalle, string Url, DateTimeOffset? Hasta = null, Guid? ProcesoId = null);

public sealed record CitaDeAgenda(DateTimeOffset Instante, string Que, string Proceso, string Url);

public sealed record NovedadDeEscritorio(DateTimeOffset En, string Frase, string Proceso, string Url);

public sealed record Escritorio(IReadOnlyList<TareaDeEscritorio> Tareas, IReadOnlyList<CitaDeAgenda> Agenda, IReadOnlyList<NovedadDeEscritorio> Novedades);

/// <summary>El escritorio de cada quien: lo que espera por él, lo que viene y lo último que pasó.</summary>
public static class ConsultasDeEscritorio
{
    private const int DiasDeAgenda = 10;
    private const int MaximoDeNovedades = 12;

    public static async Task<Escritorio> EscritorioDeEntidadAsync(this SecopDbContext db, CuentaActual cuenta, DateTimeOffset ahora)
    {
        var procesos = await db.Procesos.IgnoreAutoIncludes().AsNoTracking()
            .Where(p => p.EntidadId == cuenta.CuentaId && (p.Estado == EstadoProceso.Borrador || p.Estado == EstadoProceso.Publicado)).ToListAsync();
        var tareas = (await AccesosAsync(db, cuenta, "entidad")).Concat(await db.TareasDeProcesosAsync(cuenta, procesos, ahora)).Concat(await db.TareasDeContratosAsync(cuenta))
            .Concat(await db.TareasDePlanesAsync(cuenta, ahora)).Concat(await db.TareasDeMensajesAsync(cuenta));
        return new(TareasDeEntidad.Ordenadas(tareas), Agenda(procesos, "/entidad/procesos", ahora), await NovedadesAsync(db, procesos, "/entidad/procesos"));
    }

    /// <summary>Quien solo lleva la ejecución ve los contratos y nada de las ofertas; quien oferta, al revés.</summary>
    public static async Task<Escritorio> EscritorioDeProveedorAsync(this SecopDbContext db, CuentaActual cuenta, DateTimeOffset ahora)
    {
        var tareas = (await AccesosAsync(db, cuenta, "proveedor")).Concat(await db.TareasDeOfertasAsync(cuenta, ahora)).Concat(await db.TareasDeContratosPropiosAsync(cuenta, ahora))
            .Concat(await db.TareasDeMensajesAsync(cuenta));
        var procesos = cuenta.Puede(Permisos.SuscribirseAProcesos)
            ? await db.Procesos.IgnoreAutoIncludes().AsNoTracking()
                .Where(p => p.Estado != EstadoProceso.Borrador && db.Suscripciones.Any(s => s.ProcesoId == p.Id && s.ProveedorId == cuenta.CuentaId)).ToListAsync()
            : [];
        var contratos = cuenta.Puede(Permisos.EnviarFacturas) ? await NovedadesDeContratosAsync(db, cuenta) : [];
        var novedades = (await NovedadesAsync(db, procesos, "/proveedor/procesos")).Concat(contratos).OrderByDescending(n => n.En).Take(MaximoDeNovedades).ToList();
        return new(TareasDeEntidad.Ordenadas(tareas), Agenda(procesos, "/proveedor/procesos", ahora), novedades);
    }

    private static async Task<List<TareaDeEscritorio>> AccesosAsync(SecopDbContext db, CuentaActual cuenta, string tipo)
    {
        var pendientes = cuenta.Puede(Permisos.AceptarUsuarios)
            ? await db.Membresias.CountAsync(m => m.CuentaId == cuenta.CuentaId && m.Estado == EstadoMembresia.Pendiente)
            : 0;
        return pendientes == 0 ? [] : [new(pendientes == 1 ? "Una solicitud de acceso" : $"{pendientes} solicitudes de acceso", "Decida quién trabaja en esta cuenta y con qué roles.", $"/{tipo}/cuenta/usuarios")];
    }

    private static IReadOnlyList<CitaDeAgenda> Agenda(List<Proceso> procesos, string raiz, DateTimeOffset ahora)
    {
        var limite = CalendarioHabil.Instante(CalendarioHabil.Nacional.SumarHabiles(CalendarioHabil.FechaBogota(ahora), DiasDeAgenda).AddDays(1), TimeOnly.MinValue);
        return [.. procesos.Where(p => p.Estado == EstadoProceso.Publicado)
            .SelectMany(p => p.Cronograma.Where(h => h.Instante >= ahora && h.Instante < limite)
                .Select(h => new CitaDeAgenda(h.Instante, h.Tipo.Nombre(), $"{p.Numero}: {p.Nombre}", $"{raiz}/{p.Id}")))
            .OrderBy(c => c.Instante).Take(30)];
    }

    private static async Task<IReadOnlyList<NovedadDeEscritorio>> NovedadesAsync(SecopDbContext db, List<Proceso> procesos, string raiz)
    {
        var porId = procesos.ToDictionary(p => p.Id);
        var ids = porId.Keys.ToList();
        var asientos = await db.Bitacora.Where(b => b.EsPublico && b.ContratoId == null && b.ProcesoId != null && ids.Contains(b.ProcesoId.Value))
            .OrderByDescending(b => b.En).Take(MaximoDeNovedades).Select(b => new { b.En, b.Frase, Proceso = b.ProcesoId!.Value }).ToListAsync();
        return [.. asientos.Select(a => new NovedadDeEscritorio(a.En, a.Frase, porId[a.Proceso].Numero, $"{raiz}/{a.Proceso}"))];
    }

    private static async Task<IReadOnlyList<NovedadDeEscritorio>> NovedadesDeContratosAsync(SecopDbContext db, CuentaActual cuenta) => await (
        from b in db.Bitacora
        join c in db.Contratos on b.ContratoId equals c.Id
        where b.EsPublico && c.ProveedorId == cuenta.CuentaId
        orderby b.En descending
        select new NovedadDeEscritorio(b.En, b.Frase, c.Numero, "/proveedor/contratos/" + c.Id.ToString())).Take(MaximoDeNovedades).ToListAsync();
}
