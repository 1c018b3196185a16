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

    /// <summary>Alguien que llega con su sesión ya abierta, y si se dice, a esa hora; sin cuenta, quien solo mira.</summary>
    /// <param name="quien">Nulo: quien administra la cuenta.</param>
    public async Task<Persona> LlegarAsync(string nombre, CuentaDePrueba? cuenta, DateTimeOffset? ahora = null, Testing.Persona? quien = null)
    {
        var persona = await Persona.LlegarAsync(Direccion, nombre);
        if (cuenta is not null)
        {
            var galleta = await Fabrica.GalletaDeSesionAsync((quien ?? cuenta.Administrador).Id, cuenta.Id);
            await persona.Pagina.Context.AddCookiesAsync([new() { Name = galleta.Name, Value = galleta.Value, Url = Direccion }]);
        }

        if (ahora is { } hora)
        {
            await persona.ALasAsync(hora);
        }

        return persona;
    }

    public async Task DisposeAsync() => await Fabrica.DisposeAsync();
}
