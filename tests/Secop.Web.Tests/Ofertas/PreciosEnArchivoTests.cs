using System.Net;
using System.Text;
using Secop.Testing;

namespace Secop.Web.Tests.Ofertas;

/// <summary>Los precios de la oferta se llenan en una hoja: plantilla, errores por fila y lo que vuelve.</summary>
public sealed class PreciosEnArchivoTests : PruebaWeb
{
    private const string Encabezado = "Ítem,Precio unitario\n";

    [Fact]
    public async Task Plantilla_TraeUnRenglonPorItem_YLlenaGuardaLosPrecios()
    {
        var (cliente, url) = await EnBorradorAsync();
        var plantilla = (await cliente.VerAsync($"{url}?handler=Plantilla")).Html.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("Ítem,Referencia,Descripción,Cantidad,Unidad,Tope,Precio unitario", plantilla[0]);
        Assert.Equal(3, plantilla.Length);
        Assert.StartsWith("2,P-2,Carpeta colgante,1000,Unidad,5000,", plantilla[2], StringComparison.Ordinal);

        var llena = string.Join("\r\n", plantilla[0], plantilla[1][..(plantilla[1].LastIndexOf(',') + 1)] + "18321.5", plantilla[2][..(plantilla[2].LastIndexOf(',') + 1)] + "\"4.100,25\"");
        Assert.Equal(HttpStatusCode.Redirect, (await SubirAsync(cliente, url, llena)).Estado);

        var pagina = await cliente.VerAsync(url);
        Assert.Equal(["18321,5", "4100,25"], pagina.Documento.QuerySelectorAll("td input").Select(i => i.GetAttribute("value")));
        Assert.Contains("18321.5", (await cliente.VerAsync($"{url}?handler=Plantilla")).Html, StringComparison.Ordinal);

        // Solo cambia el ítem que viene; XLSX o CSV con punto y coma, da igual.
        Assert.Equal(HttpStatusCode.Redirect, (await SubirAsync(cliente, url, "Precio;Item\n17.000;1")).Estado);
        Assert.Equal(["17000", "4100,25"], (await cliente.VerAsync(url)).Documento.QuerySelectorAll("td input").Select(i => i.GetAttribute("value")));
    }

    [Theory]
    [InlineData("1,abc\n", "2", "«abc» no es un precio")]
    [InlineData("1,-5\n", "2", "«-5» no es un precio")]
    [InlineData("1,100\n7,100\n", "3", "No hay un ítem «7»")]
    [InlineData("1,100\n1,200\n", "3", "está dos veces")]
    [InlineData("2,5001\n", "2", "Supera el tope de $ 5.000")]
    [InlineData("1,=A2*2\n", "2", "Tiene una fórmula")]
    public async Task ConUnaFilaMala_NadaSeGuarda_YDiceCual(string filas, string fila, string texto)
    {
        var (cliente, url) = await EnBorradorAsync();
        var antes = (await cliente.VerAsync(url)).Documento.QuerySelectorAll("td input").Select(i => i.GetAttribute("value")).ToList();

        var r = await SubirAsync(cliente, url, Encabezado + filas);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, r.Estado);
        Assert.Contains("nada se guardó", r.Errores, StringComparison.Ordinal);
        var renglon = Assert.Single(r.Documento.QuerySelectorAll("[aria-label='Errores por fila'] tbody tr"));
        Assert.Equal(fila, renglon.QuerySelector("th")!.TextContent);
        Assert.Contains(texto, renglon.TextContent, StringComparison.Ordinal);
        Assert.Equal(antes, (await cliente.VerAsync(url)).Documento.QuerySelectorAll("td input").Select(i => i.GetAttribute("value")));
    }

    [Fact]
    public async Task SinColumnas_OIlegible_LoDice_YLaDeOtroEs404()
    {
        var (cliente, url) = await EnBorradorAsync();
        Assert.Contains("Falta esta columna", (await SubirAsync(cliente, url, "Ítem,Valor\n1,100\n")).Texto, StringComparison.Ordinal);
        Assert.Contains("No hay precios en el archivo", (await SubirAsync(cliente, url, Encabezado)).Texto, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SubirAsync(cliente, url, "\0\0\0")).Estado);
        var otro = await Fabrica.ClienteDeAsync(await Datos.ProveedorAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await otro.VerAsync($"{url}?handler=Plantilla")).Estado);
    }

    private static Task<Pagina> SubirAsync(Cliente cliente, string url, string contenido) =>
        cliente.EnviarAsync(url, [], "Guardar precios", ("Archivo", "precios.csv", Encoding.UTF8.GetBytes(contenido)));

    private async Task<(Cliente Cliente, string Url)> EnBorradorAsync()
    {
        var proceso = await Datos.ProcesoRecibiendoAsync();
        var oferta = await Datos.OfertaEnBorradorAsync(proceso);
        return ((await Fabrica.ClienteDeAsync(oferta.Proveedor)).EnFecha(proceso.Ahora), $"/proveedor/ofertas/{oferta.Id}/precios");
    }
}
