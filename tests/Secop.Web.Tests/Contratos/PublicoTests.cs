using System.Net;
using Secop.Domain.Contratos;
using Secop.Domain.Cuentas;
using Secop.Testing;
using Secop.Web.DatosAbiertos;

namespace Secop.Web.Tests.Contratos;

public sealed class PublicoTests : PruebaWeb
{
    [Fact]
    public async Task Publico_NoVeLaCuentaBancariaNiElDocumentoDeLaPersonaNatural()
    {
        var persona = await Datos.ProveedorAsync(
            new Identificacion(TipoIdentificacion.CedulaCiudadania, "1019283746"), "Rosa Ensayo", tipoDeEmpresa: Secop.Domain.Cuentas.Catalogos.TiposDeEmpresa.First(Secop.Domain.Cuentas.Catalogos.EsDePersonaNatural));
        var c = await Datos.ContratoAceptadoAsync(proveedor: persona);
        await Datos.EnContratoAsync(c, (contrato, ahora, _) =>
        {
            contrato.EditarCondiciones(new DatosDeCondiciones(CondicionesEntrega.NoDefinido, "Contra entrega", true, null), c.Entidad.Actor, ahora);
            contrato.EnviarAlProveedor(DateOnly.FromDateTime(ahora.UtcDateTime).AddDays(20), c.Entidad.Actor, ahora);
        });
        var proveedor = await Fabrica.ClienteDeAsync(c.Proveedor);
        await proveedor.EnviarAsync($"{c.RutaProveedor}/cuenta-bancaria", [("Entrada.Banco", "Banco de Ensayo"), ("Entrada.Numero", "998877665544")]);
        await proveedor.EnviarAsync($"{c.RutaProveedor}/firmar", [("Entrada.Contrasena", Datos.Contrasena)]);
        await (await Fabrica.ClienteDeAsync(c.Entidad)).EnviarAsync($"{c.RutaEntidad}/firmar", [("Entrada.Contrasena", Datos.Contrasena)]);

        Assert.Contains("998877665544", (await proveedor.VerAsync(c.RutaProveedor)).Texto);
        foreach (var url in new[] { c.RutaPublica, $"{c.RutaPublica}?handler=Csv", $"/contratos?q={c.Numero}", $"/contratos?handler=Csv&q={c.Numero}" })
        {
            var pagina = await Fabrica.Anonimo().VerAsync(url);
            Assert.Equal(HttpStatusCode.OK, pagina.Estado);
            Assert.DoesNotContain("998877665544", pagina.Html);
            Assert.DoesNotContain("Banco de Ensayo", pagina.Html);
            Assert.DoesNotContain("1019283746", pagina.Html);
            Assert.DoesNotContain("Carrera 7", pagina.Html);
        }
    }

    [Fact]
    public async Task Lista_FiltraYExportaLoQueMuestra()
    {
        var aceptado = await Datos.ContratoAceptadoAsync();
        var firmado = await Datos.ContratoFirmadoAsync(entidad: aceptado.Entidad);
        var ruta = $"/contratos?entidad={aceptado.Entidad.Codigo}";
        var anonimo = Fabrica.Anonimo();
        Assert.Contains("2 contratos", (await anonimo.VerAsync(ruta)).Texto);
        var soloAceptado = await anonimo.VerAsync($"{ruta}&etapa=Aceptado");
        Assert.Contains(aceptado.Numero, soloAceptado.Texto);
        Assert.DoesNotContain(firmado.Numero, soloAceptado.Texto);
        var csv = (await anonimo.VerAsync($"{ruta}&etapa=Firmado&handler=Csv")).Html;
        Assert.Equal(2, csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains(firmado.Codigo, csv);
        Assert.DoesNotContain(aceptado.Codigo, csv);
    }

    [Fact]
    public async Task Lista_DePaginaEnPagina_NoRepiteNiPierde()
    {
        var entidad = await Datos.EntidadActivaAsync();
        var proveedor = await Datos.ProveedorAsync();
        var todos = new HashSet<string>();
        for (var i = 0; i < 23; i++)
        {
            todos.Add((await Datos.ContratoAceptadoAsync(entidad: entidad, proveedor: proveedor)).Codigo);
        }

        var vistos = new List<string>();
        var url = $"/contratos?entidad={entidad.Codigo}";
        while (url is not null)
        {
            var pagina = await Fabrica.Anonimo().VerAsync(url);
            vistos.AddRange(pagina.Documento.QuerySelectorAll(".lista a").Select(a => a.GetAttribute("href")![^12..]));
            url = pagina.Documento.QuerySelectorAll(".paginador a").FirstOrDefault(a => a.TextContent.Contains("Siguientes"))?.GetAttribute("href");
        }

        Assert.Equal(23, vistos.Count);
        Assert.Equal(todos, vistos.ToHashSet());
    }

    [Theory]
    [InlineData("/contratos?desde=basura")]
    [InlineData("/contratos?desde=1_2_3")]
    [InlineData("/contratos?etapa=99")]
    [InlineData("/contratos?q=%25%5F%27")]
    public async Task Lista_ConFiltrosRaros_NoSeRompe(string url) => Assert.Equal(HttpStatusCode.OK, (await Fabrica.Anonimo().VerAsync(url)).Estado);

    [Theory]
    [InlineData("/contratos/bbbbbbbbbbbb")]
    [InlineData("/contratos/corto")]
    [InlineData("/contratos/bbbbbbbbbbbb/archivos/00000000-0000-0000-0000-000000000001")]
    public async Task LoQueNoExiste_Es404(string url) => Assert.Equal(HttpStatusCode.NotFound, (await Fabrica.Anonimo().VerAsync(url)).Estado);

    [Fact]
    public async Task Archivo_PublicoSoloElQueLoEs()
    {
        var c = await Datos.ContratoEnEjecucionAsync();
        var id = Guid.Empty;
        await Datos.EnContratoAsync(c, (contrato, ahora, archivo) =>
            id = contrato.PrepararFactura(new DatosDeFactura("FE-1", contrato.FechaInicio!.Value, "Cobro", 1, 0), archivo, c.Proveedor.Actor, ahora).Id);
        var guardado = await Datos.ContratoAsync(c);
        var acta = guardado.Documentos.Single(d => d.Clase == ClaseDocumento.ActaInicio).Id;
        var factura = guardado.Documentos.Single(d => d.ReferenciaId == id).Id;
        var r = await Fabrica.Anonimo().Http.GetAsync($"{c.RutaPublica}/archivos/{acta}");
        Assert.Equal(HttpStatusCode.OK, r.StatusCode);
        Assert.Equal("attachment", r.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal(HttpStatusCode.NotFound, (await Fabrica.Anonimo().VerAsync($"{c.RutaPublica}/archivos/{factura}")).Estado);
        Assert.Equal(HttpStatusCode.NotFound, (await (await Fabrica.ClienteDeAsync(c.Entidad)).VerAsync($"{c.RutaEntidad}/archivos/{factura}")).Estado);
    }

    [Fact]
    public async Task ListasPrivadas_SoloLasPropias()
    {
        var c = await Datos.ContratoFirmadoAsync();
        var otro = await Datos.ContratoFirmadoAsync();
        var entidad = await (await Fabrica.ClienteDeAsync(c.Entidad)).VerAsync("/entidad/contratos");
        Assert.Contains(c.Numero, entidad.Texto);
        Assert.DoesNotContain(otro.Numero, entidad.Texto);
        var proveedor = await (await Fabrica.ClienteDeAsync(otro.Proveedor)).VerAsync("/proveedor/contratos?handler=Csv");
        Assert.Contains(otro.Numero, proveedor.Html);
        Assert.DoesNotContain(c.Numero, proveedor.Html);
    }

    [Theory]
    [InlineData("simple", "simple")]
    [InlineData("con, coma", "\"con, coma\"")]
    [InlineData("con \"comillas\"", "\"con \"\"comillas\"\"\"")]
    [InlineData("dos\nlineas", "\"dos\nlineas\"")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("  +CMD|' /C calc'!A0", "'  +CMD|' /C calc'!A0")]
    [InlineData("-2", "'-2")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\tTAB", "'\tTAB")]
    public void Csv_EscapaYNeutraliza(string valor, string esperado) =>
        Assert.Equal($"col\r\n{esperado}\r\n", EscritorCsv.Escribir(["col"], [[valor]]));

    [Fact]
    public void Csv_EscribeNumerosYFechasParaMaquinas() =>
        Assert.Equal("a,b,c\r\n1234.5,2026-11-21,\r\n", EscritorCsv.Escribir(["a", "b", "c"], [[1234.50m, new DateOnly(2026, 11, 21), null]]));
}
