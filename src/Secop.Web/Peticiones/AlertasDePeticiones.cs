using Microsoft.EntityFrameworkCore;
using Secop.Domain.Comun;
using Secop.Domain.Peticiones;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Jobs;

namespace Secop.Web.Peticiones;

/// <summary>Avisa a quien debe responder cuando faltan tres días hábiles y cuando falta uno. Repetir la vuelta no repite el aviso.</summary>
public sealed class AlertasDePeticiones(SecopDbContext db, Reloj reloj) : IVuelta
{
    public async Task DarAsync(CancellationToken cancelacion)
    {
        var ahora = reloj.Ahora;
        var horizonte = CalendarioHabil.Nacional.SumarHabiles(CalendarioHabil.FechaBogota(ahora), 3);
        var cercanas = await db.Peticiones
            .Where(p => p.Vencimiento <= horizonte && (p.Alerta == null || p.Alerta > 1)
                && (p.Estado == EstadoDePeticion.Radicada || p.Estado == EstadoDePeticion.Asignada || p.Estado == EstadoDePeticion.EnTramite || p.Estado == EstadoDePeticion.Ampliada))
            .Select(p => p.Id).ToListAsync(cancelacion);
        foreach (var id in cercanas)
        {
            // Si alguien la cambió en este momento, la siguiente vuelta la vuelve a mirar; las demás no esperan.
            try
            {
                if (await db.Peticiones.SingleAsync(p => p.Id == id, cancelacion) is var peticion && peticion.AlertarSiToca(ahora))
                {
                    await db.SaveChangesAsync(cancelacion);
                }
            }
            catch (DbUpdateConcurrencyException)
            {
            }

            db.ChangeTracker.Clear();
        }
    }
}
