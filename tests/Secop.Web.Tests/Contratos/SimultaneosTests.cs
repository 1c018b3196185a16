using System.Net;
using Secop.Domain.Contratos;
using Secop.Testing;

namespace Secop.Web.Tests.Contratos;

/// <summary>Dos a la vez sobre el mismo contrato: una gana, la otra lo sabe y los saldos no se rompen.</summary>
public sealed class SimultaneosTests : PruebaWeb
{
    [Fact]
    public async Task DosFacturas_QueJuntasSuperanElSaldo_EnviadasALaVez_SoloPasaUna()
    {
        var c = await Datos.ContratoEnEjecucionAsync();
        var ids = new List<Guid>();
        await Datos.EnContratoAsync(c, (contrato, ahora, archivo) =>
        {
            for (var i = 0; i < 4; i++)
            {
                ids.Add(contrato.PrepararFactura(new DatosDeFactura($"FE-{i}", contrato.FechaInicio!.Value, "Cobro", 25_000_000, 0, "Pago pactado contra factura"), archivo, c.Proveedor.Actor, ahora).Id);
            }
        });
        var clientes = new List<(Cliente Cliente, string Url, Pagina Pagina)>();
        foreach (var id in ids)
        {
            var cliente = await Fabrica.ClienteDeAsync(c.Proveedor);
            var url = $"{c.RutaProveedor}/facturas/{id}";
            clientes.Add((cliente, url, await cliente.VerAsync(url)));
        }

        var respuestas = await Task.WhenAll(clientes.Select(x => x.Cliente.EnviarAsync(x.Url, x.Pagina, [], "Enviar a la entidad")));
        Assert.Single(respuestas, r => r.Estado == HttpStatusCode.Redirect);
        Assert.All(respuestas.Where(r => r.Estado != HttpStatusCode.Redirect), r => Assert.True(r.Estado is HttpStatusCode.Conflict or HttpStatusCode.UnprocessableEntity));
        var guardado = await Datos.ContratoAsync(c);
        Assert.Equal(25_000_000, guardado.EnCobro);
        Assert.Equal(15_000_000, guardado.PorFacturar);
    }

    [Fact]
    public async Task DoblePago_ALaVez_QuedaUnoSolo()
    {
        var c = await Datos.ContratoEnEjecucionAsync();
        var id = await AprobadaAsync(c);
        var url = $"{c.RutaEntidad}/facturas/{id}/pagar";
        var clientes = new List<(Cliente, Pagina)>();
        for (var i = 0; i < 3; i++)
        {
            var cliente = await Fabrica.ClienteDeAsync(c.Entidad);
            clientes.Add((cliente, await cliente.VerAsync(url)));
        }

        var respuestas = await Task.WhenAll(clientes.Select(x => x.Item1.EnviarAsync(url, x.Item2, [])));
        Assert.Single(respuestas, r => r.Estado == HttpStatusCode.Redirect);
        Assert.Equal(1, await Fabrica.SqlAsync<long>("select count(*) from bitacora where contrato_id = $1 and tipo = 'FacturaPagada'", null, c.Id));
        var guardado = await Datos.ContratoAsync(c);
        Assert.Single(guardado.PasosDeFacturas, p => p.Acto == ActoDeFactura.Pago);
        Assert.Equal(5_000_000, guardado.Pagado);
    }

    [Fact]
    public async Task DobleClic_EnPagar_DaReglaClara()
    {
        var c = await Datos.ContratoEnEjecucionAsync();
        var id = await AprobadaAsync(c);
        var url = $"{c.RutaEntidad}/facturas/{id}/pagar";
        var cliente = await Fabrica.ClienteDeAsync(c.Entidad);
        var pagina = await cliente.VerAsync(url);
        await cliente.EnviarAsync(url, pagina, []);
        var segundo = await cliente.EnviarAsync(url, pagina, []);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, segundo.Estado);
        Assert.Contains("ya está pagada", segundo.Errores);
    }

    [Fact]
    public async Task DosAdiciones_ALaVez_SoloUnaQuedaEnTramite()
    {
        var c = await Datos.ContratoEnEjecucionAsync();
        var url = $"{c.RutaEntidad}/modificaciones/nueva?tipo=Adicion";
        var hoy = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().AddHours(-5).DateTime).ToString("yyyy-MM-dd");
        (string, string)[] campos =
        [
            ("Entrada.Justificacion", "Hace falta atender dos sedes más"), ("Entrada.Valor", "15.000.000"),
            ("Entrada.CdpNumero", "CDP-9"), ("Entrada.CdpFecha", hoy), ("Entrada.CdpValor", "15.000.000"),
        ];
        var clientes = new List<(Cliente, Pagina)>();
        for (var i = 0; i < 3; i++)
        {
            var cliente = await Fabrica.ClienteDeAsync(c.Entidad);
            clientes.Add((cliente, await cliente.VerAsync(url)));
        }

        var respuestas = await Task.WhenAll(clientes.Select(x => x.Item1.EnviarAsync(url, x.Item2, campos)));
        Assert.Single(respuestas, r => r.Estado == HttpStatusCode.Redirect);
        Assert.Single((await Datos.ContratoAsync(c)).Modificaciones);
    }

    [Fact]
    public async Task FirmaDobleALaVez_DejaUnaSolaFirma()
    {
        var c = await Datos.ContratoEnviadoAsync();
        var url = $"{c.RutaProveedor}/firmar";
        var clientes = new List<(Cliente, Pagina)>();
        for (var i = 0; i < 3; i++)
        {
            var cliente = await Fabrica.ClienteDeAsync(c.Proveedor);
            clientes.Add((cliente, await cliente.VerAsync(url)));
        }

        var respuestas = await Task.WhenAll(clientes.Select(x => x.Item1.EnviarAsync(url, x.Item2, [("Entrada.Contrasena", Datos.Contrasena)])));
        Assert.Single(respuestas, r => r.Estado == HttpStatusCode.Redirect);
        Assert.Single((await Datos.ContratoAsync(c)).Firmas);
    }

    private async Task<Guid> AprobadaAsync(ContratoDePrueba c)
    {
        var id = Guid.Empty;
        await Datos.EnContratoAsync(c, (contrato, ahora, archivo) =>
        {
            var f = contrato.PrepararFactura(new DatosDeFactura("FE-1", contrato.FechaInicio!.Value, "Cobro", 5_000_000, 0, "Pago pactado contra factura"), archivo, c.Proveedor.Actor, ahora);
            contrato.EnviarFactura(f.Id, c.Proveedor.Actor, ahora);
            contrato.AprobarFactura(f.Id, new DatosDeAprobacion(contrato.FechaInicio!.Value, contrato.RegistrosPresupuestales[0].Id, null, 5_000_000), c.Entidad.Actor, ahora);
            id = f.Id;
        });
        return id;
    }
}
