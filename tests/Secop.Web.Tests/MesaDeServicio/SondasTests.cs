using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Secop.Domain.Servicio;
using Secop.Testing;
using Secop.Web.Infrastructure;
using Secop.Web.Sondas;
using Secop.Web.Tests.Intrusos;

namespace Secop.Web.Tests.MesaDeServicio;

/// <summary>Lo que se mide, y los incidentes que de ahí salen, en una base vacía.</summary>
public sealed class SondasTests(BaseAparte aparte) : IClassFixture<BaseAparte>
{
    private int _vista;

    [Fact]
    public async Task DeLaSondaAlIncidenteCertificado_YLoQueVeCualquiera()
    {
        var fabrica = aparte.Fabrica;
        Assert.Contains("No hay mediciones recientes", (await EstadoAsync()).Texto, StringComparison.Ordinal);

        // Una ronda de verdad. Sin dirección donde escuchar, lo que se pide por HTTP queda sin medición, no en falla.
        await fabrica.ConAsync(s => s.GetRequiredService<RondaDeSondas>().DarAsync(CancellationToken.None));
        var medidos = await fabrica.ConBaseAsync(db => db.Mediciones.OrderBy(m => m.Componente).ToListAsync());
        Assert.Equal(
            [ComponenteDeServicio.Archivos, ComponenteDeServicio.Base, ComponenteDeServicio.Correo, ComponenteDeServicio.Ofertas], medidos.Select(m => m.Componente).OrderBy(c => c.ToString(), StringComparer.Ordinal));
        Assert.All(medidos, m => Assert.Equal((1, 0, 1, false), (m.Intentos, m.Fallas, m.Latencias.Sum(), m.EsDeDemostracion)));
        var pagina = await EstadoAsync();
        Assert.Contains("Todo lo que se midió funciona", pagina.Texto, StringComparison.Ordinal);
        Assert.Contains("sin medición", pagina.Documento.QuerySelector("#c-Ingreso")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(90, pagina.Documento.QuerySelectorAll("#c-Ofertas rect").Length);

        // Dos fallas no abren; tres sí, una sola vez; y recuperarse no lo cierra.
        var ahora = await fabrica.ConAsync(s => Task.FromResult(s.GetRequiredService<Reloj>().Ahora));
        await AnotarAsync(ComponenteDeServicio.Ofertas, false, ahora.AddSeconds(-90), ahora.AddSeconds(-60));
        Assert.Equal(0, await fabrica.ConBaseAsync(db => db.Incidentes.CountAsync()));
        await AnotarAsync(ComponenteDeServicio.Ofertas, false, ahora.AddSeconds(-30));
        await AnotarAsync(ComponenteDeServicio.Ofertas, false, ahora.AddSeconds(-20));
        await AnotarAsync(ComponenteDeServicio.Busqueda, false, ahora.AddSeconds(-30), ahora.AddSeconds(-20), ahora.AddSeconds(-10));
        var incidente = await fabrica.ConBaseAsync(db => db.Incidentes.SingleAsync());
        Assert.Equal((ComponenteDeServicio.Ofertas, ahora.AddSeconds(-90)), (incidente.Sonda!.Value, incidente.Desde));
        Assert.Contains("Hay fallas en este momento", (await EstadoAsync()).Texto, StringComparison.Ordinal);
        await AnotarAsync(ComponenteDeServicio.Ofertas, true, ahora.AddSeconds(-5));
        incidente = await fabrica.ConBaseAsync(db => db.Incidentes.SingleAsync());
        Assert.Equal((true, (DateTimeOffset?)ahora.AddSeconds(-5)), (incidente.EstaAbierto, incidente.RecuperadoEn));
    }

    private Task<Pagina> EstadoAsync() => aparte.Fabrica.Anonimo().VerAsync($"/estado?v={_vista++}");

    private Task AnotarAsync(ComponenteDeServicio componente, bool bueno, params DateTimeOffset[] cuando) => aparte.Fabrica.ConAsync(async s =>
    {
        foreach (var en in cuando)
        {
            s.GetRequiredService<MarcadorDeSondas>().Anotar(new(componente, en, bueno, 3));
        }

        await s.GetRequiredService<Mediciones>().GuardarAsync(CancellationToken.None);
    });
}
