using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Secop.Domain.Cuentas;
using Secop.Domain.Eventos;
using Secop.Web.Security;

namespace Secop.Web.Data;

/// <summary>Lo que varias páginas piden de un evento.</summary>
public static class ConsultasDeEventos
{
    /// <summary>
    /// Abre la transacción y toma el cerrojo del evento: sus cupos y sus turnos se dan de uno en uno. Lo que se lea después
    /// ya no cambia por debajo.
    /// </summary>
    public static async Task<IDbContextTransaction> TomarEventoAsync(this SecopDbContext db, Guid eventoId)
    {
        var transaccion = await db.Database.BeginTransactionAsync();
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({eventoId.ToString()}, 47))");
        return transaccion;
    }

    public static IQueryable<Inscripcion> InscripcionesDe(this SecopDbContext db, Guid eventoId, params EstadoInscripcion[] estados) =>
        db.Inscripciones.Where(i => i.EventoId == eventoId && estados.Contains(i.Estado));

    public static Task<List<Inscripcion>> EnEsperaAsync(this SecopDbContext db, Guid eventoId, int cuantas = int.MaxValue) =>
        db.InscripcionesDe(eventoId, EstadoInscripcion.EnEspera).OrderBy(i => i.Turno).Take(cuantas).ToListAsync();

    /// <summary>Los eventos que nacieron de una petición y ya se publicaron.</summary>
    public static Task<List<EventoDePeticion>> EventosDeLaPeticionAsync(this SecopDbContext db, Guid peticionId) =>
        db.Eventos.Where(e => e.PeticionId == peticionId && e.PublicadoEn != null).OrderBy(e => e.Empieza).Select(e => new EventoDePeticion(e.Codigo, e.Titulo, e.Empieza)).ToListAsync();

    /// <summary>El radicado de la petición de la que nace un evento, sin traer la petición.</summary>
    public static async Task<string?> RadicadoDePeticionAsync(this SecopDbContext db, Guid? peticionId) =>
        await db.Peticiones.Where(p => p.Id == peticionId).Select(p => new { p.Radicado }).SingleOrDefaultAsync() is { } fila ? fila.Radicado.ToString() : null;

    /// <summary>La cuenta en uso, como la mira un evento.</summary>
    public static async Task<CuentaQueAsiste?> CuentaQueAsisteAsync(this SecopDbContext db, CuentaActual cuenta) => !cuenta.HayCuenta
        ? null
        : await db.Cuentas.Where(c => c.Id == cuenta.CuentaId).Select(c => new CuentaQueAsiste(c.Id, c.Tipo, c.Estado == EstadoCuenta.Activa, c.CodigoMunicipio)).SingleAsync();

    /// <summary>Los nombres de quienes están en un evento. Los de quien no tiene usuario son los que dejó, si no se han borrado.</summary>
    public static async Task<Dictionary<Guid, NombresDeInscripcion>> NombresDeInscripcionesAsync(this SecopDbContext db, IQueryable<Inscripcion> cuales) =>
        await (
            from i in cuales
            join u in db.Users on i.UsuarioId equals u.Id into usuarios
            from u in usuarios.DefaultIfEmpty()
            join c in db.Cuentas on i.CuentaId equals c.Id into cuentas
            from c in cuentas.DefaultIfEmpty()
            select new { i.Id, Nombre = u == null ? i.Nombre : u.Nombres + " " + u.Apellidos, Correo = u == null ? i.Correo : u.Email, Cuenta = c == null ? null : c.Nombre })
        .ToDictionaryAsync(x => x.Id, x => new NombresDeInscripcion(x.Nombre ?? "Nombre borrado", x.Correo, x.Cuenta));
}

public sealed record EventoDePeticion(string Codigo, string Titulo, DateTimeOffset Empieza);

public sealed record NombresDeInscripcion(string Nombre, string? Correo, string? Cuenta);
