using Microsoft.Extensions.DependencyInjection;
using Secop.Testing;
using Secop.Web.Demostracion;

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

    /// <summary>Pone el reloj de demostración en ese instante, para que la jornada sea la misma cualquier día que se corra.</summary>
    public Task PonerRelojAsync(DateTimeOffset instante) => Fabrica.ConAsync(async servicios =>
    {
        var mando = servicios.GetRequiredService<MandoDelReloj>();
        await mando.VolverAsync();
        await mando.AvanzarAsync(instante - TimeProvider.System.GetUtcNow());
    });

    /// <summary>Una persona con su sesión ya abierta en una cuenta.</summary>
    public async Task<Persona> LlegarComoAsync(string nombre, Guid usuarioId, Guid cuentaId)
    {
        var persona = await Persona.LlegarAsync(Direccion, nombre);
        var galleta = await Fabrica.GalletaDeSesionAsync(usuarioId, cuentaId);
        await persona.Pagina.Context.AddCookiesAsync([new() { Name = galleta.Name, Value = galleta.Value, Url = Direccion }]);
        return persona;
    }

    public async Task DisposeAsync() => await Fabrica.DisposeAsync();
}
