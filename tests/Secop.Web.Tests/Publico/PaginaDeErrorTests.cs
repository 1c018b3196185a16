using System.Net;
using Secop.Testing;

namespace Secop.Web.Tests.Publico;

/// <summary>La página de error dice el error que fue, qué hacer, y lleva a la Mesa con la página donde pasó.</summary>
public sealed class PaginaDeErrorTests : PruebaWeb
{
    [Theory]
    [InlineData("/pqrsd/radicar", true, "una marca que no es")]
    [InlineData("/pqrsd/radicar", true, null)]
    [InlineData("/mi-cuenta/ingresar", false, "una marca que no es")]
    [InlineData("/mi-cuenta/ingresar", false, null)]
    public async Task SinMarcaValida_DiceQueSeAbrioEnOtraSesion(string url, bool enFlujo, string? marca)
    {
        KeyValuePair<string, string>[] campos = marca is null ? [new("Texto", "Algo")] : [new("__RequestVerificationToken", marca), new("Texto", "Algo")];
        HttpContent cuerpo = new FormUrlEncodedContent(campos);
        if (enFlujo)
        {
            var partes = new MultipartFormDataContent();
            foreach (var (campo, valor) in campos)
            {
                partes.Add(new StringContent(valor), $"\"{campo}\"");
            }

            cuerpo = partes;
        }

        var pagina = await Fabrica.Anonimo().PedirAsync(new(HttpMethod.Post, url) { Content = cuerpo });
        Assert.Equal((HttpStatusCode.BadRequest, "Esta página se abrió en otra sesión"), (pagina.Estado, pagina.Titulo));
        Assert.Contains("Error 400", pagina.Texto, StringComparison.Ordinal);
        Assert.Contains("lo que escribió sigue allí", pagina.Texto, StringComparison.Ordinal);
        ExigirAyudaDesde(pagina, 400, url);
    }

    [Fact]
    public async Task UnaDireccionQueNoExiste_LlevaALaMesaConElla()
    {
        var pagina = await Fabrica.Anonimo().VerAsync("/procesos/no-existe/nada?q=algo");
        Assert.Equal(HttpStatusCode.NotFound, pagina.Estado);
        ExigirAyudaDesde(pagina, 404, "/procesos/no-existe/nada");
        var mesa = await Fabrica.Anonimo().VerAsync(pagina.Documento.QuerySelector("main a[href^='/mesa']")!.GetAttribute("href")!);
        Assert.Contains("La página de donde vino: /procesos/no-existe/nada", mesa.Texto, StringComparison.Ordinal);
        Assert.Contains("Error 404", mesa.Texto, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EnviarAUnaPaginaQueSoloSeLee_DiceQueEsoNoSeHaceAhi()
    {
        var cliente = Fabrica.Anonimo();
        var marca = (await cliente.VerAsync("/pqrsd/radicar")).Documento.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        foreach (var url in (string[])["/", "/pqrsd", "/pqrsd?handler=Inventado"])
        {
            var pagina = await cliente.PedirAsync(new(HttpMethod.Post, url) { Content = new FormUrlEncodedContent([new("__RequestVerificationToken", marca)]) });
            Assert.Equal((HttpStatusCode.MethodNotAllowed, "Eso no se hace en esta página"), (pagina.Estado, pagina.Titulo));
        }
    }

    private static void ExigirAyudaDesde(Pagina pagina, int error, string url)
    {
        var desde = "desde=" + Uri.EscapeDataString(url);
        Assert.Equal($"/mesa?error={error}&{desde}", pagina.Documento.QuerySelector("main a[href^='/mesa']")!.GetAttribute("href"));
        Assert.Equal("/mesa?" + desde, pagina.Documento.QuerySelector("footer a.mesa-de-servicio")!.GetAttribute("href"));
    }
}
