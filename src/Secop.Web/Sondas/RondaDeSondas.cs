using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Secop.Domain.Servicio;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Jobs;

namespace Secop.Web.Sondas;

/// <summary>Guarda lo medido y abre, marca o reanuda los incidentes que de ahí salen.</summary>
public sealed class Mediciones(SecopDbContext db, MarcadorDeSondas marcador, Reloj reloj)
{
    public async Task GuardarAsync(CancellationToken cancelacion)
    {
        var (pendientes, senales) = (marcador.Pendientes, marcador.Senales);
        foreach (var grupo in pendientes.GroupBy(r => (r.Componente, Hora: Hora(r.En))))
        {
            var ultima = grupo.MaxBy(r => r.En)!;
            var latencias = new int[Latencias.Tramos];
            foreach (var buena in grupo.Where(r => r.EsBueno))
            {
                latencias[Latencias.TramoDe(buena.Ms)]++;
            }

            var (componente, hora, intentos, fallas) = (grupo.Key.Componente.ToString(), grupo.Key.Hora, grupo.Count(), grupo.Count(r => !r.EsBueno));
            await db.Database.ExecuteSqlAsync(
                $"""
                insert into mediciones as m (componente, hora, intentos, fallas, latencias, ultima_en, ultima_fue_buena, es_de_demostracion)
                values ({componente}, {hora}, {intentos}, {fallas}, {latencias}, {ultima.En}, {ultima.EsBueno}, false)
                on conflict (componente, hora) do update set
                  intentos = m.intentos + excluded.intentos, fallas = m.fallas + excluded.fallas,
                  latencias = (select array_agg(coalesce(a, 0) + coalesce(b, 0) order by i) from unnest(m.latencias, excluded.latencias) with ordinality as t(a, b, i)),
                  ultima_en = greatest(m.ultima_en, excluded.ultima_en), ultima_fue_buena = excluded.ultima_fue_buena, es_de_demostracion = false
                """,
                cancelacion);
        }

        foreach (var senal in senales)
        {
            await SenalarAsync(senal, cancelacion);
        }

        marcador.Guardado([.. pendientes], [.. senales]);
    }

    public static DateTimeOffset Hora(DateTimeOffset instante) => new(instante.UtcDateTime.Date.AddHours(instante.UtcDateTime.Hour), TimeSpan.Zero);

    private async Task SenalarAsync(Senal senal, CancellationToken cancelacion)
    {
        var abierto = await db.Incidentes.FirstOrDefaultAsync(i => i.Sonda == senal.Componente && i.Hasta == null, cancelacion);
        if (abierto is null)
        {
            abierto = Incidente.AbrirPorSonda(senal.Componente, senal.PrimeraFalla, reloj.Ahora);
            db.Add(abierto);
        }

        if (senal.RecuperadoEn is { } recuperado)
        {
            abierto.SeRecupero(recuperado, reloj.Ahora);
        }
        else
        {
            abierto.Recayo(reloj.Ahora);
        }

        try
        {
            await db.SaveChangesAsync(cancelacion);
        }
        catch (DbUpdateException error) when (error is DbUpdateConcurrencyException || error.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            // Otro servidor lo abrió o lo cambió primero: la vuelta siguiente lo mira otra vez.
            db.ChangeTracker.Clear();
        }
    }
}

/// <summary>Prueba cada componente y anota cuánto tardó. Lo que no se puede guardar espera a la vuelta siguiente.</summary>
public sealed class RondaDeSondas(IServiceScopeFactory alcances, MarcadorDeSondas marcador, Reloj reloj, ILogger<RondaDeSondas> registro) : IVuelta
{
    private static readonly TimeSpan Limite = TimeSpan.FromSeconds(15);

    public async Task DarAsync(CancellationToken cancelacion)
    {
        foreach (var componente in Enum.GetValues<ComponenteDeServicio>())
        {
            await MedirAsync(componente, cancelacion);
        }

        await using var alcance = alcances.CreateAsyncScope();
        await alcance.ServiceProvider.GetRequiredService<Mediciones>().GuardarAsync(cancelacion);
    }

    private async Task MedirAsync(ComponenteDeServicio componente, CancellationToken cancelacion)
    {
        await using var alcance = alcances.CreateAsyncScope();
        var pruebas = alcance.ServiceProvider.GetRequiredService<PruebasDelServicio>();
        if (!pruebas.SePuede(componente))
        {
            return;
        }

        using var limite = CancellationTokenSource.CreateLinkedTokenSource(cancelacion);
        limite.CancelAfter(Limite);
        var (en, inicio, esBueno) = (reloj.Ahora, Stopwatch.GetTimestamp(), false);
        try
        {
            await pruebas.ProbarAsync(componente, limite.Token);
            esBueno = true;
        }
        catch (Exception error) when (!cancelacion.IsCancellationRequested)
        {
            registro.LogWarning("La sonda de {Componente} falló: {Error}", componente, error.GetType().Name);
        }

        marcador.Anotar(new Resultado(componente, en, esBueno, Stopwatch.GetElapsedTime(inicio).TotalMilliseconds));
    }
}
