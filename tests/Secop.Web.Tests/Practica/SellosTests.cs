using System.IO.Compression;
using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Secop.Testing;
using Secop.Web.DatosAbiertos;
using Secop.Web.Infrastructure.Pdf;
using Secop.Web.Notificaciones;
using Secop.Web.Practicas;

namespace Secop.Web.Tests.Practica;

/// <summary>Nada de lo que sale de la práctica puede pasar por verdadero, y el producto de verdad no la conoce.</summary>
public sealed class SellosTests(PracticaAbierta practica) : PruebaWeb, IClassFixture<PracticaAbierta>
{
    [Fact]
    public async Task TodaPaginaLoDice_TambienLaDeError()
    {
        foreach (var url in new[] { "/", "/procesos", "/practica", "/entidades", "/no-existe", "/transparencia/verificar" })
        {
            var pagina = await practica.Fabrica.Anonimo().VerAsync(url);
            Assert.Contains(ModoDePractica.Lema, pagina.Documento.QuerySelector(".banda-de-practica")?.TextContent ?? "", StringComparison.Ordinal);
            Assert.StartsWith("[Práctica] ", pagina.Documento.Title, StringComparison.Ordinal);
            Assert.Equal("noindex, nofollow", pagina.Documento.QuerySelector("meta[name=robots]")?.GetAttribute("content"));
            Assert.Contains("practica", pagina.Documento.Body!.ClassList);
            Assert.StartsWith("noindex", pagina.Encabezados.GetValues("X-Robots-Tag").Single(), StringComparison.Ordinal);
            Assert.Single(pagina.Encabezados.GetValues(ServiciosDePractica.Cabecera));
            Assert.Contains("default-src 'none'", pagina.Encabezados.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        }

        Assert.Contains("Disallow: /", (await practica.Fabrica.Anonimo().VerAsync("/robots.txt")).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await practica.Fabrica.Anonimo().VerAsync("/desarrollo/reloj")).Estado);
        Assert.Equal(HttpStatusCode.NotFound, (await practica.Fabrica.Anonimo().VerAsync("/desarrollo/correo")).Estado);
    }

    [Fact]
    public async Task TodaDescargaLoDice_PorFueraYPorDentro()
    {
        var yo = await practica.EntrarAsync("Entrar a vender");
        var http = practica.Fabrica.Anonimo().Http;
        var codigo = await practica.Fabrica.SqlAsync<string>($"select codigo from procesos where id = '{yo.ProcesoId}'");
        Assert.Equal("Nada de esto es real", JsonDocument.Parse(await http.GetStringAsync("/api/procesos")).RootElement.GetProperty("practica").GetString());
        Assert.Equal("Nada de esto es real", JsonDocument.Parse(await http.GetStringAsync($"/api/procesos/{codigo}")).RootElement.GetProperty("practica").GetString());
        Assert.Equal("Nada de esto es real", JsonDocument.Parse(await http.GetStringAsync("/api/secop.json")).RootElement.GetProperty("x-practica").GetString());

        using var csv = await http.GetAsync("/procesos.csv");
        Assert.StartsWith("PRACTICA-", csv.Content.Headers.ContentDisposition!.FileNameStar, StringComparison.Ordinal);
        var renglones = (await csv.Content.ReadAsStringAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.EndsWith(",practica", renglones[0], StringComparison.Ordinal);
        Assert.Contains(renglones, r => r.EndsWith(",Nada de esto es real", StringComparison.Ordinal));

        Assert.Contains("<title>[Práctica] PRACTICA-", await http.GetStringAsync($"/procesos/{codigo}/novedades.atom"), StringComparison.Ordinal);
        var agenda = await http.GetStringAsync($"/procesos/{codigo}/cronograma.ics");
        Assert.Contains("X-WR-CALNAME:[Práctica] ", agenda, StringComparison.Ordinal);
        Assert.Contains("SUMMARY:[Práctica] ", agenda, StringComparison.Ordinal);
    }

    [Fact]
    public void UnPdf_LoDiceEnCadaPaginaYEnElTitulo()
    {
        var largo = new DocumentoPdf("Respuesta", [.. Enumerable.Range(1, 120).Select(n => new Parrafo($"Renglón {n}"))], "Pie", Datos.Publicacion);
        var texto = TextoDePdf.De(SelloDePractica.Pagina(EscritorPdf.Escribir(largo)));
        Assert.Contains("Página 2 de", texto, StringComparison.Ordinal);
        Assert.True(texto.Split(ModoDePractica.Lema).Length > 2);
    }

    [Theory]
    [InlineData("""{}""", """{"practica":"Nada de esto es real"}""")]
    [InlineData("""{"a":1}""", """{"practica":"Nada de esto es real","a":1}""")]
    [InlineData("""[{"a":1},2]""", """[{"a":1,"practica":"Nada de esto es real"},2]""")]
    [InlineData("3", "3")]
    public void ElJson_LlevaSuCampo(string antes, string despues) => Assert.Equal(despues, SelloDePractica.Json(antes));

    [Fact]
    public void ElCsv_LlevaUnaColumna_TambienConSaltosDentroDeUnaCelda() => Assert.Equal(
        "a,b,practica\r\n1,\"dos\r\nrenglones, \"\"sí\"\"\",Nada de esto es real\r\n",
        SelloDePractica.Csv("a,b\r\n1,\"dos\r\nrenglones, \"\"sí\"\"\"\r\n"));

    [Fact]
    public void ElLibro_LoDiceEnElNombreDeSuHoja_YSeSigueLeyendo()
    {
        var libro = SelloDePractica.Libro(EscritorXlsx.Escribir(new HojaPorEscribir("Adquisiciones planeadas 2026", [("Número", 8)], [[1]])));
        using var zip = new ZipArchive(new MemoryStream(libro));
        using var lector = new StreamReader(zip.GetEntry("xl/workbook.xml")!.Open());
        Assert.Contains("name=\"PRÁCTICA Adquisiciones planeada\"", lector.ReadToEnd(), StringComparison.Ordinal);
        using var documento = DocumentFormat.OpenXml.Packaging.SpreadsheetDocument.Open(new MemoryStream(libro), isEditable: false);
        Assert.Single(documento.WorkbookPart!.WorksheetParts);
    }

    [Fact]
    public async Task LasGalletas_NoSeCruzanConLasDeVerdad()
    {
        var yo = await practica.EntrarAsync("Entrar a comprar");
        var copiada = await practica.Fabrica.GalletaDeSesionAsync((await yo.MundoAsync()).Comprador);
        Assert.Equal("practica-secop-sesion", copiada.Name);
        Assert.Equal("secop-sesion", (await Fabrica.GalletaDeSesionAsync((await Datos.ProveedorAsync()).Administrador.Id)).Name);

        // Con el nombre cambiado a mano tampoco: las llaves son otras.
        var intruso = Fabrica.ClienteCon(new Cookie("secop-sesion", copiada.Value, "/", "localhost"));
        Assert.Contains("/mi-cuenta/ingresar", (await intruso.VerAsync("/mi-cuenta")).Destino, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ElProductoDeVerdad_ExplicaLaPractica_YNoTieneNadaDeElla()
    {
        await practica.EntrarAsync("Entrar a vender");
        var cliente = Fabrica.Anonimo();
        var pagina = await cliente.VerAsync("/practica");
        Assert.Equal("Practicar", pagina.Titulo);
        Assert.Contains("--practica", pagina.Texto, StringComparison.Ordinal);
        Assert.Null(pagina.Documento.QuerySelector(".banda-de-practica"));
        Assert.False(pagina.Encabezados.Contains(ServiciosDePractica.Cabecera));
        var marca = (await cliente.VerAsync("/transparencia/verificar")).Documento.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var entrar = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", marca), KeyValuePair.Create("papel", "Comprador")]);
        Assert.Equal(HttpStatusCode.NotFound, (await cliente.PedirAsync(new(HttpMethod.Post, "/practica") { Content = entrar })).Estado);
        Assert.Equal(HttpStatusCode.NotFound, (await (await Fabrica.ClienteDeAsync(await Datos.ProveedorAsync())).VerAsync("/practica/mundo")).Estado);

        Assert.False(await Fabrica.SqlAsync<bool>("select to_regclass('mundos_de_practica') is not null"));
        Assert.False(await Fabrica.SqlAsync<bool>("select practica from marca_de_instalacion"));
        Assert.Contains("PRACTICA-", await practica.Fabrica.Anonimo().Http.GetStringAsync("/api/procesos?q=papeleria"), StringComparison.Ordinal);
        foreach (var abierto in new[] { "/api/procesos?q=papeleria", "/procesos.csv?q=papeleria", "/procesos?q=papeleria" })
        {
            Assert.DoesNotContain("PRACTICA-", await cliente.Http.GetStringAsync(abierto), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task ElProductoDeVerdad_LlevaALaPracticaConfigurada()
    {
        await using var fabrica = await SecopFactory.NuevaAsync(ajustes: new Dictionary<string, string> { ["Practica:Direccion"] = "https://practica.ejemplo.gov.co" });
        Assert.NotNull((await fabrica.Anonimo().VerAsync("/practica")).Documento.QuerySelector("a[href='https://practica.ejemplo.gov.co/']"));
    }

    /// <summary>El recibo de práctica se verifica en la práctica, dice lo que es, y no se verifica en el producto de verdad.</summary>
    internal static async Task ElReciboSoloValeAquiAsync(PracticaAbierta practica, Jugador yo, string recibo)
    {
        using var archivo = await yo.Cliente.Http.GetAsync(recibo + "?handler=Archivo");
        Assert.StartsWith("PRACTICA-", archivo.Content.Headers.ContentDisposition!.FileNameStar, StringComparison.Ordinal);
        var texto = await archivo.Content.ReadAsStringAsync();
        Assert.Contains("Nada de esto es real", texto, StringComparison.Ordinal);
        Assert.Contains("Recibo auténtico", (await practica.Fabrica.Anonimo().EnviarAsync("/transparencia/verificar", [("Texto", texto)])).Texto, StringComparison.Ordinal);
        var deVerdad = await SecopFactory.CompartidaAsync();
        Assert.Contains("La firma no corresponde", (await deVerdad.Anonimo().EnviarAsync("/transparencia/verificar", [("Texto", texto)])).Texto, StringComparison.Ordinal);
    }

    internal static async Task LosCorreosLoDicenAsync(PracticaAbierta practica, Jugador yo)
    {
        await practica.Fabrica.ConAsync(s => s.GetRequiredService<EscritorDeCorreos>().DarAsync(default));
        var codigo = (await yo.MundoAsync()).Codigo;
        var envios = await practica.Fabrica.ConBaseAsync(db => db.Envios.Where(e => e.Direccion.EndsWith(codigo + ".practica.example")).ToListAsync());
        Assert.NotEmpty(envios);
        Assert.All(envios, e => Assert.StartsWith("[Práctica] ", e.Asunto, StringComparison.Ordinal));
        Assert.All(envios, e => Assert.Contains(ModoDePractica.Lema, e.Cuerpo, StringComparison.Ordinal));
        Assert.Contains("[Práctica] ", (await yo.Cliente.VerAsync("/practica")).Texto, StringComparison.Ordinal);
        Assert.IsType<BuzonDeDesarrollo>(practica.Fabrica.Services.GetRequiredService<ISalidaDeCorreo>());
    }
}
