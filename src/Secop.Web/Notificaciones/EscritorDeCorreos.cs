using Microsoft.EntityFrameworkCore;
using Secop.Web.Data;
using Secop.Web.Jobs;

namespace Secop.Web.Notificaciones;

/// <summary>
/// Lee los hechos sin mirar, en el orden en que toca, y deja una fila por destinatario. Cada hecho va en su transacción: el
/// que falla se reintenta más tarde y no detiene a los demás; dos servidores a la vez no toman el mismo.
/// </summary>
public sealed class EscritorDeCorreos(IServiceScopeFactory alcances, TimeProvider reloj, ILogger<EscritorDeCorreos> registro) : IVuelta
{
    private const int IntentosMaximos = 12;

    public async Task DarAsync(CancellationToken cancelacion)
    {
        await DescartarAsync(cancelacion);
        while (!cancelacion.IsCancellationRequested && await TomarUnoAsync(cancelacion))
        {
        }
    }

    // La mayor parte de los hechos no causa ningún correo: salen todos de una vez.
    private async Task DescartarAsync(CancellationToken cancelacion)
    {
        await using var alcance = alcances.CreateAsyncScope();
        var conCorreo = alcance.ServiceProvider.GetServices<Correo>().Select(c => c.TipoDeHecho).Distinct().ToArray();
        await alcance.ServiceProvider.GetRequiredService<SecopDbContext>().Database.ExecuteSqlAsync(
            $"""
            delete from hechos_por_avisar where hecho_id in (
              select h.hecho_id from hechos_por_avisar h join bitacora b on b.id = h.hecho_id where b.tipo <> all({conCorreo}) for update of h skip locked)
            """,
            cancelacion);
    }

    private async Task<bool> TomarUnoAsync(CancellationToken cancelacion)
    {
        await using var alcance = alcances.CreateAsyncScope();
        var db = alcance.ServiceProvider.GetRequiredService<SecopDbContext>();
        var ahora = reloj.GetUtcNow();
        await using var transaccion = await db.Database.BeginTransactionAsync(cancelacion);
        var pendiente = await db.Set<HechoPorAvisar>()
            .FromSql($"select * from hechos_por_avisar where proximo_intento_en <= {ahora} and intentos < {IntentosMaximos} order by proximo_intento_en, orden limit 1 for update skip locked")
            .AsTracking()
            .FirstOrDefaultAsync(cancelacion);
        if (pendiente is null)
        {
            return false;
        }

        await transaccion.CreateSavepointAsync("antes", cancelacion);
        try
        {
            await EscribirAsync(alcance.ServiceProvider, db, pendiente.HechoId, ahora, cancelacion);
            await db.Set<HechoPorAvisar>().Where(h => h.HechoId == pendiente.HechoId).ExecuteDeleteAsync(cancelacion);
        }
        catch (Exception error) when (!cancelacion.IsCancellationRequested)
        {
            registro.LogError(error, "No se pudieron escribir los correos del hecho {Hecho}", pendiente.HechoId);
            await transaccion.RollbackToSavepointAsync("antes", cancelacion);
            var proximo = ahora + Espera(pendiente.Intentos);
            await db.Set<HechoPorAvisar>().Where(h => h.HechoId == pendiente.HechoId)
                .ExecuteUpdateAsync(h => h.SetProperty(x => x.Intentos, x => x.Intentos + 1).SetProperty(x => x.ProximoIntentoEn, proximo), cancelacion);
        }

        await transaccion.CommitAsync(cancelacion);
        return true;
    }

    private static async Task EscribirAsync(IServiceProvider servicios, SecopDbContext db, Guid hechoId, DateTimeOffset ahora, CancellationToken cancelacion)
    {
        var asiento = await db.Bitacora.AsNoTracking().SingleAsync(b => b.Id == hechoId, cancelacion);
        var publico = servicios.GetRequiredService<OpcionesPublicas>();
        var destinos = new Destinos(db);
        foreach (var correo in servicios.GetServices<Correo>().Where(c => c.TipoDeHecho == asiento.Tipo))
        {
            if (await correo.PrepararAsync(asiento, destinos) is not { } aviso)
            {
                continue;
            }

            foreach (var para in aviso.Para.DistinctBy(d => d.Direccion, StringComparer.OrdinalIgnoreCase))
            {
                var cuerpo = Redaccion.Cuerpo(para.Nombre, publico.Parrafos(aviso.Parrafos), publico.Absoluta(para.Enlace ?? aviso.Enlace));
                await db.Database.ExecuteSqlAsync(
                    $"""
                    insert into envios (id, hecho_id, correo, direccion, asunto, cuerpo, es_secreto, estado, intentos, creado_en, proximo_intento_en)
                    values ({Guid.NewGuid()}, {hechoId}, {correo.GetType().Name}, {para.Direccion}, {publico.Asunto(aviso.Asunto)}, {cuerpo}, {para.EnlaceSecreto}, 'Pendiente', 0, {ahora}, {ahora})
                    on conflict do nothing
                    """,
                    cancelacion);
            }
        }
    }

    internal static TimeSpan Espera(int intentos) => TimeSpan.FromSeconds(Math.Min(3600, 10 * Math.Pow(2, intentos)));
}
