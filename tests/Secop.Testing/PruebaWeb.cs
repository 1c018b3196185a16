using Xunit;

namespace Secop.Testing;

/// <summary>Base de las pruebas por HTTP: el producto común del ensamblado y el constructor de datos.</summary>
public abstract class PruebaWeb : IAsyncLifetime
{
    protected SecopFactory Fabrica { get; private set; } = null!;

    protected Datos Datos { get; private set; } = null!;

    public virtual async Task InitializeAsync()
    {
        Fabrica = await SecopFactory.CompartidaAsync();
        Datos = new Datos(Fabrica);
    }

    public virtual Task DisposeAsync() => Task.CompletedTask;
}
