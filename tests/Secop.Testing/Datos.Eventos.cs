using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Secop.Domain.Comun;
using Secop.Domain.Cuentas;
using Secop.Domain.Eventos;
using Secop.Web.Data;

namespace Secop.Testing;

public sealed partial class Datos
{
    /// <summary>Cuándo empiezan los eventos de prueba: diez días después de publicarse.</summary>
    public static DateTimeOffset EmpiezaElEvento => Publicacion.AddDays(10);

    public const string EnlaceDelEvento = "https://reunion.example/sala-secreta";

    public static DatosDeEvento DatosDeEvento(int cupos, ClaseDeEvento clase, PublicoDeEvento publico) => new(
        clase, $"Capacitación de ensayo {Consecutivo()}", "Del estudio previo a la aceptación de la oferta.\nTres horas con ejercicios.",
        clase == ClaseDeEvento.CapacitacionPresencial
            ? new(EmpiezaElEvento, EmpiezaElEvento.AddHours(3), "25123", "Casa de la cultura, salón 2", null, null)
            : new(EmpiezaElEvento, EmpiezaElEvento.AddHours(3), null, null, EnlaceDelEvento, null),
        null, cupos, publico);

    /// <summary>Un evento publicado en <see cref="Publicacion"/>, para cualquiera si no se dice otra cosa.</summary>
    public Task<Evento> EventoAsync(int cupos = 10, ClaseDeEvento clase = ClaseDeEvento.CapacitacionVirtual, PublicoDeEvento? publico = null) => Fabrica.ConBaseAsync(async db =>
    {
        var agencia = new Actor(Guid.NewGuid(), Guid.NewGuid());
        var evento = Evento.Crear(DatosDeEvento(cupos, clase, publico ?? new(true, true, true)), null, null, agencia, Publicacion);
        evento.Publicar(agencia, Publicacion);
        db.Add(evento);
        await db.SaveChangesAsync();
        return evento;
    });

    /// <summary>Esa persona, inscrita por sí misma o por su cuenta.</summary>
    public Task<Inscripcion> InscritaAsync(Evento evento, Persona persona, CuentaDePrueba? cuenta = null, bool autoriza = false) => Fabrica.ConBaseAsync(async db =>
    {
        await using var transaccion = await db.TomarEventoAsync(evento.Id);
        var guardado = await db.Eventos.SingleAsync(e => e.Id == evento.Id);
        var suya = cuenta is null ? null : new CuentaQueAsiste(cuenta.Id, await db.Cuentas.Where(c => c.Id == cuenta.Id).Select(c => c.Tipo).SingleAsync(), true, "11001");
        var nueva = guardado.Inscribir(persona.Id, suya, false, new(autoriza, autoriza), Publicacion.AddHours(3));
        db.Add(nueva);
        await db.SaveChangesAsync();
        await transaccion.CommitAsync();
        return nueva;
    });

    /// <summary>La inscripción de esa persona en un evento celebrado al que asistió, con su certificado.</summary>
    public async Task<Inscripcion> CertificadaAsync(Persona persona, CuentaDePrueba? cuenta = null, bool autoriza = false)
    {
        var evento = await EventoAsync();
        var inscrita = await InscritaAsync(evento, persona, cuenta, autoriza);
        await EnElEventoAsync(evento.Id, async (servicios, guardado, inscripciones) =>
        {
            var agencia = new Actor(Guid.NewGuid(), Guid.NewGuid());
            guardado.MarcarAsistencia(inscripciones[0], agencia, guardado.Empieza);
            guardado.Celebrar(inscripciones, agencia, guardado.Termina);
            await servicios.GetRequiredService<CertificadosDeAsistencia>().ExpedirAsync(guardado, inscripciones, agencia, guardado.Termina);
        });
        return inscrita;
    }

    /// <summary>Hace algo con el evento guardado, sus inscripciones en orden de turno y los servicios del producto.</summary>
    public Task EnElEventoAsync(Guid eventoId, Func<IServiceProvider, Evento, List<Inscripcion>, Task> acto) => Fabrica.ConAsync(async servicios =>
    {
        var db = servicios.GetRequiredService<SecopDbContext>();
        await using var transaccion = await db.TomarEventoAsync(eventoId);
        await acto(servicios, await db.Eventos.SingleAsync(e => e.Id == eventoId), await db.Inscripciones.Where(i => i.EventoId == eventoId).OrderBy(i => i.Turno).ToListAsync());
        await db.SaveChangesAsync();
        await transaccion.CommitAsync();
    });

    public Task<Evento> LeerEventoAsync(Guid id) => Fabrica.ConBaseAsync(db => db.Eventos.AsNoTracking().SingleAsync(e => e.Id == id));

    public Task<List<Inscripcion>> LeerInscripcionesAsync(Guid eventoId) =>
        Fabrica.ConBaseAsync(db => db.Inscripciones.AsNoTracking().Where(i => i.EventoId == eventoId).OrderBy(i => i.Turno).ToListAsync());

    /// <summary>La solicitud de capacitación de una entidad, sin responder.</summary>
    public Task<SolicitudDeCapacitacion> SolicitudDeCapacitacionAsync(CuentaDePrueba entidad) => Fabrica.ConBaseAsync(async db =>
    {
        var hoy = CalendarioHabil.FechaBogota(Publicacion);
        var solicitud = SolicitudDeCapacitacion.Pedir(
            new("Publicar procesos de mínima cuantía sin errores", 3, "11001", ModoDeCapacitacion.Virtual, hoy.AddDays(7), hoy.AddDays(20)), 0, entidad.Actor, Publicacion);
        db.Add(solicitud);
        await db.SaveChangesAsync();
        return solicitud;
    });
}
