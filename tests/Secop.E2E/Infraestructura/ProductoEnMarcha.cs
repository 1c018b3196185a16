using Secop.Testing;

namespace Secop.E2E.Infraestructura;

/// <summary>El producto servido de verdad, con sus trabajos y el reloj de demostración, sobre una base propia.</summary>
public sealed class ProductoEnMarcha : IAsyncLifetime
{
    public SecopFactory Fabrica { get; private set; } = null!;

    public string Direccion { get; private set; } = "";

    public async Task InitializeAsync()
    {
        Fabrica = await SecopFactory.NuevaAsync(trabajos: true, entorno: "Development");
        Fabrica.UseKestrel(0);
        Fabrica.StartServer();
        Direccion = Fabrica.ClientOptions.BaseAddress.ToString().TrimEnd('/');
    }

    public async Task DisposeAsync() => await Fabrica.DisposeAsync();
}
