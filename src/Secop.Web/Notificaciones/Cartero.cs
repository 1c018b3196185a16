using Microsoft.EntityFrameworkCore;
using Secop.Web.Data;
using Secop.Web.Jobs;

namespace Secop.Web.Notificaciones;

/// <summary>Entrega lo pendiente, uno por uno. Una dirección que falla se reintenta con espera creciente y no detiene a las demás.</summary>
public sealed class Cartero(IServiceScopeFactory alcances, ISalidaDeCorreo salida, TimeProvider reloj, ILogger<Cartero> registro) : IVuelta
{
    private const int IntentosMaximos = 12;

    public async Task DarAsync(CancellationToken cancelacion)
    {
        while (salida.EstaLista && !cancelacion.IsCancellationRequested && await EntregarUnoAsync(cancelacion))
        {
        }
    }

    private async Task<bool> EntregarUnoAsync(CancellationToken cancelacion)
    {
        await using var alcance = alcances.CreateAsyncScope();
        var db = alcance.ServiceProvider.GetRequiredService<SecopDbContext>();
        var ahora = reloj.GetUtcNow();
        await using var transaccion = await db.Database.BeginTransactionAsync(cancelacion);
        var envio = await db.Set<Envio>()
            .FromSql($"select * from envios where estado = 'Pendiente' and proximo_intento_en <= {ahora} order by proximo_intento_en limit 1 for update skip locked")
            .AsTracking()
            .FirstOrDefaultAsync(cancelacion);
        if (envio is null)
        {
            return false;
        }

        try
        {
            await salida.EnviarAsync(envio, cancelacion);
            envio.Estado = EstadoDeEnvio.Enviado;
            envio.EnviadoEn = reloj.GetUtcNow();
            if (envio.EsSecreto && !salida.ConservaSecretos)
            {
                envio.Cuerpo = "";
            }
        }
        catch (Exception error) when (!cancelacion.IsCancellationRequested)
        {
            registro.LogWarning(error, "No se pudo entregar el envío {Envio}", envio.Id);
            envio.ProximoIntentoEn = ahora + EscritorDeCorreos.Espera(envio.Intentos);
            envio.Intentos++;
            if (envio.Intentos >= IntentosMaximos)
            {
                envio.Estado = EstadoDeEnvio.Fallido;
                envio.Cuerpo = envio.EsSecreto ? "" : envio.Cuerpo;
            }
        }

        await db.SaveChangesAsync(cancelacion);
        await transaccion.CommitAsync(cancelacion);
        return true;
    }
}
