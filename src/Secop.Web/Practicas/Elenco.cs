using Microsoft.EntityFrameworkCore;
using Npgsql;
using Secop.Domain.Comun;
using Secop.Domain.Procesos;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Sobres;

namespace Secop.Web.Practicas;

/// <summary>
/// Los personajes que no juega la persona. Después de cada acto suyo y de cada salto del reloj miran el mundo y hacen lo
/// que les toca, con los mismos agregados y las mismas puertas que usan las páginas.
/// </summary>
public sealed partial class Elenco(IServiceScopeFactory alcances, ILogger<Elenco> registro)
{
    private static readonly CalendarioHabil Calendario = CalendarioHabil.Nacional;

    public async Task ActuarAsync(Guid mundoId)
    {
        // Un turno a la vez por mundo: dos pestañas no hacen ofertar dos veces al mismo proveedor.
        await using var turno = alcances.CreateAsyncScope();
        var db = turno.ServiceProvider.GetRequiredService<SecopDbContext>();
        await using var transaccion = await db.Database.BeginTransactionAsync();
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({mundoId}::text, 5080))");
        if (await turno.ServiceProvider.GetRequiredService<MundosDePractica>().ConIdAsync(mundoId) is not { } mundo)
        {
            return;
        }

        foreach (var proceso in await db.Procesos.Where(p => p.EntidadId == mundo.Entidad && p.Estado != EstadoProceso.Borrador).Select(p => p.Id).ToListAsync())
        {
            await EnProcesoAsync(mundo, proceso);
        }

        await transaccion.CommitAsync();
    }

    private async Task EnProcesoAsync(MundoDePractica mundo, Guid proceso)
    {
        await IntentarAsync(mundo, proceso, CerrarAsync);
        foreach (var simulado in mundo.Simulados)
        {
            await IntentarAsync(mundo, proceso, e => SuscribirAsync(e, simulado));
        }

        if (mundo.Simulados is [var primero, ..])
        {
            await IntentarAsync(mundo, proceso, e => ObservarAsync(e, primero));
        }

        for (var i = 0; i < mundo.Simulados.Count; i++)
        {
            var (simulado, puesto) = (mundo.Simulados[i], i);
            await IntentarAsync(mundo, proceso, e => OfertarAsync(e, simulado, puesto));
        }

        if (!mundo.EsDeComprador)
        {
            await DeLaEntidadAsync(mundo, proceso);
        }

        await IntentarAsync(mundo, proceso, SubsanarAsync);
        await IntentarAsync(mundo, proceso, ComentarAsync);
        await IntentarAsync(mundo, proceso, FirmarProveedorAsync);
        await IntentarAsync(mundo, proceso, EntregarAsync);
        await IntentarAsync(mundo, proceso, FacturarAsync);
    }

    // Cada acto, con servicios propios y a la hora del mundo. El que no cabe todavía se intentará en el turno siguiente.
    private async Task IntentarAsync(MundoDePractica mundo, Guid procesoId, Func<Escenario, Task> acto)
    {
        await using var alcance = alcances.CreateAsyncScope();
        var servicios = alcance.ServiceProvider;
        var reloj = servicios.GetRequiredService<Reloj>();
        reloj.Desfasar(mundo.Desfase);
        var db = servicios.GetRequiredService<SecopDbContext>();
        try
        {
            await acto(new Escenario(mundo, await db.Procesos.SingleAsync(p => p.Id == procesoId), db, servicios, reloj.Ahora));
        }
        catch (Exception error) when (error is ReglaIncumplida or DbUpdateException or PostgresException)
        {
            registro.LogInformation(error, "Un personaje del mundo {Mundo} no pudo actuar todavía", mundo.Id);
        }
    }

    private static async Task CerrarAsync(Escenario e)
    {
        if (e.Proceso is { Estado: EstadoProceso.Publicado, Suspendido: false, CerradoEn: null } && e.Proceso.Cierre <= e.Ahora)
        {
            await e.Servicios.GetRequiredService<CierreDeProcesos>().CerrarAsync(e.Proceso.Id);
        }
    }

    private sealed record Escenario(MundoDePractica Mundo, Proceso Proceso, SecopDbContext Db, IServiceProvider Servicios, DateTimeOffset Ahora)
    {
        public bool Llego(TipoHito hito) => Proceso.InstanteDe(hito) <= Ahora;

        public bool EsSimulado(Guid cuenta) => Mundo.Simulados.Any(s => s.CuentaId == cuenta);

        public Actor ActorDe(Guid cuenta) => Mundo.Simulados.Single(s => s.CuentaId == cuenta);
    }
}
