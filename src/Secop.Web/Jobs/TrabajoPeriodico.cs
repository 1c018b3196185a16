namespace Secop.Web.Jobs;

/// <summary>Una vuelta de un trabajo de fondo: idempotente, porque puede repetirse o cortarse a la mitad.</summary>
public interface IVuelta
{
    Task DarAsync(CancellationToken cancelacion);
}

/// <summary>
/// Da vueltas a intervalos fijos, cada una con sus propios servicios. Un error se registra y no detiene las siguientes.
/// </summary>
public sealed class TrabajoPeriodico<TVuelta>(IServiceScopeFactory alcances, TimeSpan cada, ILogger<TVuelta> registro) : BackgroundService
    where TVuelta : class, IVuelta
{
    protected override async Task ExecuteAsync(CancellationToken parada)
    {
        using var reloj = new PeriodicTimer(cada);
        do
        {
            try
            {
                await using var alcance = alcances.CreateAsyncScope();
                await alcance.ServiceProvider.GetRequiredService<TVuelta>().DarAsync(parada);
            }
            catch (Exception error) when (!parada.IsCancellationRequested)
            {
                registro.LogError(error, "Una vuelta de {Trabajo} falló; la siguiente lo reintenta", typeof(TVuelta).Name);
            }
        }
        while (await SiguienteAsync(reloj, parada));
    }

    private static async Task<bool> SiguienteAsync(PeriodicTimer reloj, CancellationToken parada)
    {
        try
        {
            return await reloj.WaitForNextTickAsync(parada);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
