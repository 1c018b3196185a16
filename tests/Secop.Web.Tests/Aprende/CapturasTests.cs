using System.Net;
using Secop.Testing;
using Secop.Web.Aprende;

namespace Secop.Web.Tests.Aprende;

/// <summary>
/// Lo que cada imagen enseña sigue en su pantalla: se sigue el camino con la persona que dice la lección y se busca cada
/// elemento y cada texto. Las imágenes no se comparan.
/// </summary>
public sealed class CapturasTests
{
    [Fact]
    public async Task LoQueCadaCapturaNombra_EstaEnSuPantalla()
    {
        await using var fabrica = await MundoSembrado.NuevoAsync();
        var quejas = new List<string>();
        foreach (var captura in Lecciones.Todas.SelectMany(l => l.Capturas))
        {
            try
            {
                var (url, pagina) = await fabrica.RecorrerAsync(captura);
                var falta = captura.LoQueFalta(pagina);
                if (pagina.Estado != HttpStatusCode.OK || falta.Count > 0)
                {
                    quejas.Add($"{captura.Nombre}: en {url} ({pagina.Estado}) no está {string.Join(", ", falta)}");
                }
            }
            catch (InvalidOperationException sinCamino)
            {
                quejas.Add(sinCamino.Message);
            }
        }

        Assert.True(quejas.Count == 0, string.Join('\n', quejas));

        // Y si algo se va, se nota.
        var portada = (await fabrica.RecorrerAsync(new("x", null, ["/"], ["h1"]))).Pagina;
        Assert.Equal(["#ya-no-esta", "\"Texto que ya no está\""], new Captura("x", null, ["/"], ["h1", "#ya-no-esta", "\"Texto que ya no está\"", "\"Buscar\""]).LoQueFalta(portada));
        await Assert.ThrowsAsync<InvalidOperationException>(() => fabrica.RecorrerAsync(new("x", null, ["/", "\"Un enlace que no hay\""], ["h1"])));
    }
}
