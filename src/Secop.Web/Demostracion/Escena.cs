using Secop.Web.Infrastructure;

namespace Secop.Web.Demostracion;

/// <summary>Permite hacer un acto «a tal hora» con los mismos servicios del producto.</summary>
public sealed class Escena(IServiceProvider servicios, DateTimeOffset hoy)
{
    /// <summary>La hora del mundo de demostración al sembrar.</summary>
    public DateTimeOffset Hoy { get; } = hoy;

    public async Task<T> ConAsync<T>(DateTimeOffset cuando, Func<IServiceProvider, Task<T>> acto)
    {
        await using var alcance = servicios.CreateAsyncScope();
        alcance.ServiceProvider.GetRequiredService<Reloj>().Desfasar(cuando - TimeProvider.System.GetUtcNow());
        return await acto(alcance.ServiceProvider);
    }

    public Task ConAsync(DateTimeOffset cuando, Func<IServiceProvider, Task> acto) => ConAsync(cuando, async s =>
    {
        await acto(s);
        return true;
    });
}
