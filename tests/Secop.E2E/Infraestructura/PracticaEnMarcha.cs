using Secop.Testing;

namespace Secop.E2E.Infraestructura;

/// <summary>La práctica servida de verdad, con sus trabajos y el entorno de producción, sobre una base propia y marcada.</summary>
public sealed class PracticaEnMarcha : IAsyncLifetime
{
    public SecopFactory Fabrica { get; private set; } = null!;

    public string Direccion { get; private set; } = "";

    public async Task InitializeAsync()
    {
        Fabrica = await SecopFactory.DePracticaAsync(trabajos: true);
        Fabrica.UseKestrel(0);
        Fabrica.StartServer();
        Direccion = Fabrica.ClientOptions.BaseAddress.ToString().TrimEnd('/');
    }

    public async Task DisposeAsync() => await Fabrica.DisposeAsync();
}
