using Microsoft.EntityFrameworkCore;
using Secop.Domain.Eventos;
using Secop.Web.Data;
using Secop.Web.Infrastructure;

namespace Secop.Web.Jobs;

/// <summary>Recuerda los eventos dos días y dos horas antes. El correo sale del hecho; aquí sólo se anota.</summary>
public sealed class RecordatoriosDeEventos(SecopDbContext db, Reloj reloj) : IVuelta
{
    public async Task DarAsync(CancellationToken cancelacion)
    {
        var (ahora, hasta) = (reloj.Ahora, reloj.Ahora + Antelacion.DosDias.Tiempo());
        var proximos = await db.Eventos.Where(e => e.Estado == EstadoEvento.Publicado && e.Empieza > ahora && e.Empieza <= hasta).Select(e => e.Id).ToListAsync(cancelacion);
        foreach (var id in proximos)
        {
            await using var transaccion = await db.TomarEventoAsync(id);
            var evento = await db.Eventos.SingleAsync(e => e.Id == id, cancelacion);
            evento.Recordar(Antelacion.DosDias, ahora);
            evento.Recordar(Antelacion.DosHoras, ahora);
            await db.SaveChangesAsync(cancelacion);
            await transaccion.CommitAsync(cancelacion);
            db.ChangeTracker.Clear();
        }
    }
}

/// <summary>Borra lo que ya no hace falta de quien se inscribió sin usuario: lo que nunca confirmó y, un mes después, su nombre y su correo.</summary>
public sealed class OlvidoDeInscripciones(SecopDbContext db, Reloj reloj) : IVuelta
{
    private const int PorVuelta = 500;

    public async Task DarAsync(CancellationToken cancelacion)
    {
        var ahora = reloj.Ahora;
        var vencidas = ahora - Inscripcion.PlazoParaConfirmar;
        await db.Inscripciones.Where(i => i.Estado == EstadoInscripcion.PorConfirmar && i.PedidaEn <= vencidas).ExecuteDeleteAsync(cancelacion);

        var viejas = ahora - Inscripcion.PlazoParaOlvidar;
        var conDatos = await db.Inscripciones
            .Where(i => i.Correo != null && i.Estado != EstadoInscripcion.PorConfirmar)
            .Join(db.Eventos, i => i.EventoId, e => e.Id, (i, e) => new { Inscripcion = i, Evento = e })
            .Where(x => x.Inscripcion.CanceladaEn <= viejas || (x.Inscripcion.CanceladaEn == null && (x.Evento.TerminadoEn ?? x.Evento.Termina) <= viejas))
            .Take(PorVuelta).ToListAsync(cancelacion);
        foreach (var x in conDatos)
        {
            x.Inscripcion.Olvidar(x.Evento, ahora);
        }

        await db.SaveChangesAsync(cancelacion);
    }
}
