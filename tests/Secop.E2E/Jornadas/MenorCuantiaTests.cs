using System.Globalization;
using Microsoft.Playwright;
using Secop.Domain.Comun;
using Secop.Domain.Procesos;
using Secop.E2E.Infraestructura;
using Secop.Testing;

namespace Secop.E2E.Jornadas;

/// <summary>Menor cuantía con doce interesados y un sorteo: lo recalculan el navegador de un ciudadano y un programa escrito aparte.</summary>
public sealed class MenorCuantiaTests(ProductoEnMarcha producto) : IClassFixture<ProductoEnMarcha>
{
    private const int Interesados = 12;
    private readonly Datos _datos = new(producto.Fabrica);

    [Fact]
    public async Task DoceInteresados_UnSorteo_YCualquieraLoRecalcula()
    {
        // La entidad prevé el sorteo mientras el proyecto de pliego está en observaciones.
        var proyecto = await _datos.MenorCuantiaAsync(FaseProceso.ObservacionesBorrador, conSorteo: false);
        await using (var antes = await producto.LlegarAsync("menor-prever", proyecto.Entidad, proyecto.Ahora))
        {
            await antes.IrAsync($"/entidad/procesos/{proyecto.Id}/interesados");
            await antes.EscribirAsync("Cuál exactamente", Datos.Loteria);
            await antes.EscribirHoraAsync("Desde cuándo se conoce", proyecto.En(TipoHito.FinManifestacion).AddHours(1));
            await antes.PulsarAsync("Prever el sorteo");
            await antes.VeAsync("El sorteo quedó previsto, con su semilla comprometida.");
        }

        var p = await _datos.MenorCuantiaAsync(FaseProceso.ManifestacionInteres);
        var cuentas = await ManifestarAsync(p);
        var (fin, hora) = (p.En(TipoHito.FinManifestacion), p.En(TipoHito.Sorteo));

        // La entidad publica la lista y, a su hora, sortea con el dato que publicó la lotería.
        var url = $"/entidad/procesos/{p.Id}/interesados";
        await using (var entidad = await producto.LlegarAsync("menor-lista", p.Entidad, fin.AddMinutes(5)))
        {
            await entidad.IrAsync(url);
            await entidad.PulsarAsync("Publicar la lista");
            await entidad.VeAsync($"Lista publicada: {Interesados}");
        }

        await using (var entidad = await producto.LlegarAsync("menor-sorteo", p.Entidad, hora.AddMinutes(5)))
        {
            await entidad.IrAsync(url);
            await entidad.EscribirAsync("El dato", "4821");
            await entidad.PulsarAsync("Hacer el sorteo");
            await entidad.VeAsync("número y serie, como 4821-123");
            await entidad.EscribirAsync("El dato", "4821-123");
            await entidad.PulsarAsync("Hacer el sorteo");
            await entidad.VeAsync("Sorteo hecho: quedaron 10.");
        }

        var escogidos = await ComprobarAsync(p, hora.AddMinutes(10));

        // Un escogido prepara su oferta; el que no quedó lee por qué no puede.
        var manana = CalendarioHabil.Instante(CalendarioHabil.Nacional.SiguienteHabil(CalendarioHabil.FechaBogota(hora)), new TimeOnly(8, 0));
        await using (var quedo = await producto.LlegarAsync("menor-oferta", cuentas.First(c => escogidos.Contains(c.Codigo)), manana))
        {
            await quedo.IrAsync($"/proveedor/procesos/{p.Id}/interes");
            await quedo.VeAsync("Su empresa puede ofertar en este proceso.");
            await quedo.IrAsync($"/proveedor/ofertas/nueva/{p.Id}");
            await quedo.Pagina.Locator("main form button").First.ClickAsync();
            await quedo.VeAsync("NO PRESENTADA");
        }

        await using var fuera = await producto.LlegarAsync("menor-fuera", cuentas.First(c => !escogidos.Contains(c.Codigo)), manana);
        await fuera.IrAsync($"/proveedor/procesos/{p.Id}/interes");
        await fuera.VeAsync("no quedó entre los escogidos del sorteo");
        await fuera.IrAsync($"/proveedor/ofertas/nueva/{p.Id}");
        await fuera.Pagina.Locator("main form button").First.ClickAsync();
        await fuera.VeAsync("no quedó entre los escogidos del sorteo");
    }

    private async Task<List<CuentaDePrueba>> ManifestarAsync(ProcesoDePrueba p)
    {
        var cuentas = new List<CuentaDePrueba>();
        for (var i = 0; i < Interesados; i++)
        {
            cuentas.Add(await _datos.ProveedorAsync());
            await using var interesado = await producto.LlegarAsync($"menor-interesado-{i + 1}", cuentas[i], p.Ahora);
            await interesado.IrAsync($"/proveedor/procesos/{p.Id}");
            await interesado.PulsarAsync("Me interesa");
            await interesado.SeguirAsync("Manifestación de interés");
            await interesado.PulsarAsync("Manifestar interés");
            await interesado.VeAsync("Su manifestación de interés quedó registrada.");
        }

        return cuentas;
    }

    // El ciudadano ve que su navegador llega a lo mismo, y con lo que la página ofrece otro programa también.
    private async Task<IReadOnlyList<string>> ComprobarAsync(ProcesoDePrueba p, DateTimeOffset ahora)
    {
        await using var ciudadano = await producto.LlegarAsync("menor-ciudadano", null, ahora);
        await ciudadano.IrAsync($"/procesos/{p.Codigo}");
        await ciudadano.SeguirAsync("Recalcular el sorteo");
        await ciudadano.VeAsync("Recalculado en este navegador: el resultado coincide");
        await ciudadano.NoVeAsync("No coincide");
        var direccion = await ciudadano.Pagina.GetByRole(AriaRole.Link, new() { Name = "estos datos" }).GetAttributeAsync("href");
        var json = await (await ciudadano.Pagina.Context.APIRequest.GetAsync(producto.Direccion + direccion)).TextAsync();
        var (coincide, escogidos, salida) = await SorteoIndependiente.RecalcularAsync(json);
        Assert.True(coincide, salida);
        Assert.Equal(10, escogidos.Count);
        return escogidos;
    }
}
