using System.Net;
using Secop.Domain.Contratos;
using Secop.Domain.Cuentas;
using Secop.Testing;

namespace Secop.Web.Tests.Contratos;

/// <summary>Cada dirección de contratos ante quien no debe: sin sesión, sin permiso, de otra cuenta y de la otra parte.</summary>
public sealed class PuertasTests : PruebaWeb
{
    public static TheoryData<string> DeLaEntidad() =>
    [
        "", "/generales", "/condiciones", "/documentos-del-proveedor", "/documentos", "/enviar", "/silencio", "/firmar", "/presupuesto", "/supervisor",
        "/iniciar", "/plan", "/entregas/no-planeada", "/modificaciones/nueva", "/terminar", "/incumplimientos/nuevo", "/liquidar", "/cerrar",
        "/entregas/{entrega}", "/facturas/{factura}", "/facturas/{factura}/aprobar", "/facturas/{factura}/rechazar", "/facturas/{factura}/pagar",
        "/facturas/{factura}/reversar", "/archivos/{documento}",
    ];

    public static TheoryData<string> DelProveedor() =>
    [
        "", "/firmar", "/rechazar", "/documentos", "/cuenta-bancaria", "/garantias/nueva", "/facturas/nueva", "/liquidacion",
        "/entregas/{entrega}", "/facturas/{factura}", "/facturas/{factura}/editar", "/archivos/{documento}",
    ];

    [Theory]
    [MemberData(nameof(DeLaEntidad))]
    public async Task Entidad_LoAjenoEs404_YSinPermisoEs403(string ruta)
    {
        var c = await ConFacturaAsync();
        var url = c.RutaEntidad + await RutaAsync(c, ruta);
        await ExigirAsync(HttpStatusCode.OK, await Fabrica.ClienteDeAsync(c.Entidad), url);
        await ExigirAsync(HttpStatusCode.NotFound, await Fabrica.ClienteDeAsync(await Datos.EntidadActivaAsync(RolesDeCuenta.Estructurador, RolesDeCuenta.OrdenadorDelGasto, RolesDeCuenta.Supervisor, RolesDeCuenta.Financiera)), url);
        await ExigirAsync(HttpStatusCode.Forbidden, await Fabrica.ClienteDeAsync(c.Proveedor), url);
        var sinSesion = await Fabrica.Anonimo().VerAsync(url);
        Assert.Equal(HttpStatusCode.Redirect, sinSesion.Estado);
        Assert.Contains("/mi-cuenta/ingresar", sinSesion.Destino);
        if (ruta is not "" and not "/facturas/{factura}" and not "/archivos/{documento}")
        {
            var control = await Datos.MiembroAsync(c.Entidad, RolesDeCuenta.ControlInterno);
            await ExigirAsync(HttpStatusCode.Forbidden, await Fabrica.ClienteDeAsync(control, c.Entidad), url);
        }
    }

    [Theory]
    [MemberData(nameof(DelProveedor))]
    public async Task Proveedor_LoAjenoEs404_YSinPermisoEs403(string ruta)
    {
        var c = await ConFacturaAsync();
        var url = c.RutaProveedor + await RutaAsync(c, ruta);
        await ExigirAsync(HttpStatusCode.OK, await Fabrica.ClienteDeAsync(c.Proveedor), url);
        await ExigirAsync(HttpStatusCode.NotFound, await Fabrica.ClienteDeAsync(await Datos.ProveedorAsync()), url);
        await ExigirAsync(HttpStatusCode.Forbidden, await Fabrica.ClienteDeAsync(c.Entidad), url);
        var ofertas = await Datos.MiembroAsync(c.Proveedor, RolesDeCuenta.Ofertas);
        await ExigirAsync(HttpStatusCode.Forbidden, await Fabrica.ClienteDeAsync(ofertas, c.Proveedor), url);
        Assert.Equal(HttpStatusCode.Redirect, (await Fabrica.Anonimo().VerAsync(url)).Estado);
    }

    [Fact]
    public async Task Proveedor_NoApruebaSuPropiaFactura()
    {
        var c = await ConFacturaAsync();
        var id = (await Datos.ContratoAsync(c)).Facturas.Single().Id;
        var proveedor = await Fabrica.ClienteDeAsync(c.Proveedor);
        var propia = await proveedor.VerAsync($"{c.RutaProveedor}/facturas/nueva");
        var r = await proveedor.EnviarAsync($"{c.RutaEntidad}/facturas/{id}/aprobar", propia, [("Entrada.ValorConfirmado", "5000000")], "Guardar el borrador");
        Assert.Equal(HttpStatusCode.Forbidden, r.Estado);
        Assert.Equal(EstadoFactura.Enviada, (await Datos.ContratoAsync(c)).Facturas.Single().Estado);
    }

    [Fact]
    public async Task OtroProveedor_EnviandoASuDireccion_RecibeNoEncontrado()
    {
        var c = await Datos.ContratoEnviadoAsync();
        var otro = await Datos.ContratoEnviadoAsync();
        var ajeno = await Fabrica.ClienteDeAsync(otro.Proveedor);
        var propia = await ajeno.VerAsync($"{otro.RutaProveedor}/firmar");
        var r = await ajeno.EnviarAsync($"{c.RutaProveedor}/firmar", propia, [("Entrada.Contrasena", Datos.Contrasena)]);
        Assert.Equal(HttpStatusCode.NotFound, r.Estado);
        Assert.Equal(EtapaContrato.PendienteFirmaProveedor, (await Datos.ContratoAsync(c)).Etapa);
    }

    [Fact]
    public async Task OtraEntidad_EnviandoConArchivo_RecibeNoEncontrado()
    {
        var c = await Datos.ContratoFirmadoAsync();
        var otra = await Datos.ContratoFirmadoAsync();
        var ajena = await Fabrica.ClienteDeAsync(otra.Entidad);
        var propia = await ajena.VerAsync($"{otra.RutaEntidad}/iniciar");
        var r = await ajena.EnviarAsync($"{c.RutaEntidad}/iniciar", propia, [], "Iniciar la ejecución", ("Archivo", "acta.pdf", "%PDF"u8.ToArray()));
        Assert.Equal(HttpStatusCode.NotFound, r.Estado);
        Assert.Equal(EtapaContrato.Firmado, (await Datos.ContratoAsync(c)).Etapa);
    }

    [Fact]
    public async Task PartesInternas_DeOtroContratoPropio_Son404()
    {
        var c = await ConFacturaAsync();
        var otro = await Datos.ContratoEnEjecucionAsync(entidad: c.Entidad, proveedor: c.Proveedor);
        var factura = (await Datos.ContratoAsync(c)).Facturas.Single().Id;
        var documento = (await Datos.ContratoAsync(c)).Documentos[0].Id;
        await ExigirAsync(HttpStatusCode.NotFound, await Fabrica.ClienteDeAsync(c.Entidad), $"{otro.RutaEntidad}/facturas/{factura}/aprobar");
        await ExigirAsync(HttpStatusCode.NotFound, await Fabrica.ClienteDeAsync(c.Proveedor), $"{otro.RutaProveedor}/archivos/{documento}");
    }

    private static async Task ExigirAsync(HttpStatusCode esperado, Cliente cliente, string url) =>
        Assert.Equal((esperado, url), ((await cliente.VerAsync(url)).Estado, url));

    private async Task<ContratoDePrueba> ConFacturaAsync()
    {
        var c = await Datos.ContratoEnEjecucionAsync();
        await Datos.EnContratoAsync(c, (contrato, ahora, archivo) =>
        {
            var f = contrato.PrepararFactura(new DatosDeFactura("FE-1", contrato.FechaInicio!.Value, "Cobro", 5_000_000, 0, "Pago pactado contra factura"), archivo, c.Proveedor.Actor, ahora);
            contrato.EnviarFactura(f.Id, c.Proveedor.Actor, ahora);
        });
        return c;
    }

    private async Task<string> RutaAsync(ContratoDePrueba c, string ruta)
    {
        var contrato = await Datos.ContratoAsync(c);
        return ruta
            .Replace("{entrega}", contrato.Entregas[0].Id.ToString(), StringComparison.Ordinal)
            .Replace("{factura}", contrato.Facturas[0].Id.ToString(), StringComparison.Ordinal)
            .Replace("{documento}", contrato.Documentos[0].Id.ToString(), StringComparison.Ordinal);
    }
}
