using System.Net;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Cuentas;
using Secop.Domain.Ofertas;
using Secop.Domain.Procesos;
using Secop.Testing;
using Secop.Web.Data;
using Secop.Web.Sobres;

namespace Secop.Web.Tests.Ofertas;

/// <summary>La página que abre el sobre del precio: en su fase, por quien abre, y sólo el de quien se escoge.</summary>
public sealed class AperturaEconomicaTests : PruebaWeb
{
    private const string Visible = "17.331,41";
    private static readonly decimal[] Precios = [17_331.41m, 1_777.13m];

    [Fact]
    public async Task Obra_ElPrecioSoloSeConoceEnLaAudiencia_YSoloElDeQuienSeEscoge()
    {
        var (p, ofertas) = await AbiertoAsync("LPO");
        var entidad = await Fabrica.ClienteDeAsync(p.Entidad);
        var publico = Fabrica.Anonimo();
        var url = $"/entidad/procesos/{p.Id}/apertura/economica";
        await NadieLoSabeAsync(p, ofertas[0].Id, entidad, publico);
        p = await Datos.AndarAsync(p, "PublicarInforme @FinTraslado PublicarInformeFinal InstalarAudiencia");
        await NadieLoSabeAsync(p, ofertas[0].Id, entidad, publico);

        entidad.EnFecha(p.Ahora);
        Assert.Contains("Marque de quién", (await AbrirAsync()).Errores, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await entidad.EnviarAsync(url, [("Escogidas", ofertas[0].Id.ToString()), ("Contrasena", "otra cosa larga")])).Estado);
        var (_, ajenas) = await AbiertoAsync("LPO");
        Assert.Contains("Marque de quién", (await AbrirAsync(ofertas[0].Id, ajenas[0].Id)).Errores, StringComparison.Ordinal);
        await NadieLoSabeAsync(p, ofertas[0].Id, entidad, publico);

        var abierta = await AbrirAsync(ofertas[0].Id);
        Assert.True(abierta.Estado == HttpStatusCode.Redirect, abierta.Errores);
        var (escogida, otra) = (await OfertaAsync(ofertas[0].Id), await OfertaAsync(ofertas[1].Id));
        Assert.Equal(Precios, escogida.Contenido!.Precios.Values.OrderDescending());
        Assert.Equal(escogida.Contenido.Total(PliegosDeOferta.De(p.Proceso)), escogida.Total);
        Assert.Equal((null, 0), (otra.Total, otra.Contenido!.Precios.Count));
        Assert.Contains(Visible, (await publico.EnFecha(p.Ahora).VerAsync($"/procesos/{p.Codigo}/ofertas/{ofertas[0].Id}")).Texto, StringComparison.Ordinal);
        Assert.DoesNotContain(Visible, (await publico.VerAsync($"/procesos/{p.Codigo}/ofertas/{ofertas[1].Id}")).Texto, StringComparison.Ordinal);

        // Otra vez, y lo que quedó fuera, ya no.
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await AbrirAsync(ofertas[1].Id)).Estado);
        Assert.Null((await OfertaAsync(ofertas[1].Id)).Total);

        Task<Pagina> AbrirAsync(params Guid[] cuales) =>
            entidad.EnviarAsync(url, [.. cuales.Select(c => ("Escogidas", c.ToString())), ("Texto", ""), ("Contrasena", Datos.Contrasena)]);
    }

    [Fact]
    public async Task Meritos_UnoPorUno_YSoloQuienAbre()
    {
        var (p, ofertas) = await AbiertoAsync("CMA");
        p = await Datos.AndarAsync(p, "PublicarInforme @FinTraslado @AperturaEconomica");
        var url = $"/entidad/procesos/{p.Id}/apertura/economica";
        var entidad = (await Fabrica.ClienteDeAsync(p.Entidad)).EnFecha(p.Ahora);
        Assert.Contains("de una sola oferta", (await AbrirAsync([.. ofertas.Select(o => o.Id)])).Errores, StringComparison.Ordinal);
        foreach (var oferta in ofertas.Reverse())
        {
            var abierta = await AbrirAsync(oferta.Id);
            Assert.True(abierta.Estado == HttpStatusCode.Redirect, abierta.Errores);
            Assert.NotNull((await OfertaAsync(oferta.Id)).Total);
        }

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await AbrirAsync()).Estado);

        var sinFuncion = await Datos.MiembroAsync(p.Entidad, RolesDeCuenta.Estructurador);
        var denegado = await (await Fabrica.ClienteDeAsync(sinFuncion, p.Entidad)).EnFecha(p.Ahora).EnviarAsync(url, [("Contrasena", Datos.Contrasena)]);
        Assert.Contains("sólo lo hace quien en el equipo", denegado.Errores, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await (await Fabrica.ClienteDeAsync(await Datos.EntidadCompradoraAsync())).EnFecha(p.Ahora).VerAsync(url)).Estado);

        Task<Pagina> AbrirAsync(params Guid[] cuales) => entidad.EnviarAsync(url, [.. cuales.Select(c => ("Escogidas", c.ToString())), ("Contrasena", Datos.Contrasena)]);
    }

    [Fact]
    public async Task ProcesoDeUnSobre_NoTieneAperturaEconomica()
    {
        var p = await Datos.ProcesoRecibiendoAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await (await Fabrica.ClienteDeAsync(p.Entidad)).EnFecha(p.Ahora).VerAsync($"/entidad/procesos/{p.Id}/apertura/economica")).Estado);
    }

    private async Task<(ProcesoDePrueba Proceso, IReadOnlyList<OfertaDePrueba> Ofertas)> AbiertoAsync(string modalidad)
    {
        var p = await Datos.MenorCuantiaAsync(FaseProceso.PresentacionOfertas, conSorteo: false, modalidad: modalidad);
        List<OfertaDePrueba> ofertas = [await Datos.OfertaPresentadaAsync(p, null, Precios), await Datos.OfertaPresentadaAsync(p, null, Precios)];
        return (await Datos.AbrirAsync(p), ofertas);
    }

    // Ni la entidad, ni el público, ni quien lea la base: el precio no está en claro en ninguna parte.
    private async Task NadieLoSabeAsync(ProcesoDePrueba p, Guid oferta, Cliente entidad, Cliente publico)
    {
        var suya = await OfertaAsync(oferta);
        Assert.Equal((null, 0), (suya.Total, suya.Contenido!.Precios.Count));
        foreach (var ruta in new[] { "apertura", $"ofertas/{oferta}", "apertura/economica" })
        {
            Assert.DoesNotContain(Visible, (await entidad.EnFecha(p.Ahora).VerAsync($"/entidad/procesos/{p.Id}/{ruta}")).Texto, StringComparison.Ordinal);
        }

        foreach (var ruta in new[] { "", "/apertura", $"/ofertas/{oferta}" })
        {
            Assert.DoesNotContain(Visible, (await publico.EnFecha(p.Ahora).VerAsync($"/procesos/{p.Codigo}{ruta}")).Texto, StringComparison.Ordinal);
        }

        // El borrador va cifrado y relleno: en 16 KiB al azar, en hexadecimal, cinco cifras seguidas salen solas.
        Assert.Equal(0L, await Fabrica.SqlAsync<long>("select count(*) from ofertas o where id = $1 and (to_jsonb(o) - 'borrador')::text like '%17331%'", Fabrica.CadenaDueno, oferta));
        Assert.Equal(0L, await Fabrica.SqlAsync<long>("select count(*) from bitacora where proceso_id = $1 and bitacora::text like '%17331%'", Fabrica.CadenaDueno, p.Id));
    }

    private Task<Oferta> OfertaAsync(Guid id) => Fabrica.ConBaseAsync(db => db.Ofertas.AsNoTracking().SingleAsync(o => o.Id == id));
}
