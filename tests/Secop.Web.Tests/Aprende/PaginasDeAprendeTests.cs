using System.Net;
using Secop.Testing;
using Secop.Web.Aprende;

namespace Secop.Web.Tests.Aprende;

public sealed class PaginasDeAprendeTests : PruebaWeb
{
    private const int BytesPorPagina = 30_000;

    private static readonly Leccion Cualquiera = Lecciones.Buscar("proveedores/presentar-y-guardar-el-recibo")!;

    [Fact]
    public async Task LasPuertas_TraenTodasSusLecciones_YSeLeenSinCuenta()
    {
        var visitante = Fabrica.Anonimo();
        var entrada = await visitante.VerAsync("/aprende");
        foreach (var puerta in Lecciones.Puertas)
        {
            Assert.NotNull(entrada.Documento.QuerySelector($"main a[href='{puerta.Url}']"));
            var pagina = await visitante.VerAsync(puerta.Url);
            Assert.Equal(puerta.Titulo, pagina.Titulo);
            Assert.All(Lecciones.De(puerta).SelectMany(e => e), l => Assert.NotNull(pagina.Documento.QuerySelector($"main a[href='{l.Url}']")));
            Assert.Equal(Lecciones.De(puerta).Select(e => e.Key), pagina.Documento.QuerySelectorAll("main section h2").Select(h => h.TextContent));
        }

        Assert.NotNull(entrada.Documento.QuerySelector("footer a[href='/aprende']"));
    }

    [Theory]
    [InlineData("/aprende")]
    [InlineData("/aprende/compradores")]
    [InlineData("/aprende/compradores/evaluar-las-ofertas")]
    [InlineData("/aprende/glosario")]
    [InlineData("/aprende/desde-cuando")]
    [InlineData("/aprende/secop-i-y-ii")]
    [InlineData("/aprende/buscar?q=oferta")]
    public async Task CadaPagina_EsLigera(string ruta)
    {
        var peticion = new HttpRequestMessage(HttpMethod.Get, ruta);
        peticion.Headers.Add("Accept-Encoding", "br");
        using var respuesta = await Fabrica.Anonimo().Http.SendAsync(peticion);
        Assert.Equal(HttpStatusCode.OK, respuesta.StatusCode);
        Assert.InRange((await respuesta.Content.ReadAsByteArrayAsync()).Length, 1, BytesPorPagina);
    }

    [Theory]
    [InlineData("/aprende/compradores/no-existe")]
    [InlineData("/aprende/proveedores/evaluar-las-ofertas")]
    [InlineData("/aprende/otros")]
    [InlineData("/aprende/otros/buscar")]
    public async Task LoQueNoEsta_NoSeEncuentra(string ruta) => Assert.Equal(HttpStatusCode.NotFound, (await Fabrica.Anonimo().VerAsync(ruta)).Estado);

    [Fact]
    public async Task LaPregunta_SinCuentaNiScript_SeContestaPorLaDireccion()
    {
        var visitante = Fabrica.Anonimo();
        var antes = await visitante.VerAsync(Cualquiera.Url);
        var formulario = antes.Documento.QuerySelector("#pregunta form")!;
        Assert.Equal("get", formulario.GetAttribute("method"));
        Assert.Equal(Cualquiera.Opciones.Select(o => o.Letra.ToString()), formulario.QuerySelectorAll("input[name=respuesta]").Select(i => i.GetAttribute("value")));
        Assert.DoesNotContain(Cualquiera.Explicacion, antes.Texto, StringComparison.Ordinal);

        foreach (var opcion in Cualquiera.Opciones)
        {
            var despues = await visitante.VerAsync($"{Cualquiera.Url}?respuesta={opcion.Letra}");
            Assert.Contains(opcion.EsBuena ? "Así es." : "No es esa.", despues.Texto, StringComparison.Ordinal);
            Assert.Contains(Cualquiera.Explicacion, despues.Texto, StringComparison.Ordinal);
        }

        foreach (var rara in new[] { "z", "aa", "%3Cscript%3E", "" })
        {
            var pagina = await visitante.VerAsync($"{Cualquiera.Url}?respuesta={rara}");
            Assert.Equal(HttpStatusCode.OK, pagina.Estado);
            Assert.DoesNotContain(Cualquiera.Explicacion, pagina.Texto, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task ElSignoDePregunta_LlevaALaLeccionDeLaPantalla()
    {
        var entidad = await Datos.EntidadCompradoraAsync();
        var (compradora, visitante) = (await Fabrica.ClienteDeAsync(entidad), Fabrica.Anonimo());
        foreach (var (cliente, ruta, clave) in new[]
        {
            (visitante, "/procesos", "ciudadanos/buscar"),
            (visitante, "/mi-cuenta/registrarse", "proveedores/registrarse-y-entrar"),
            (visitante, Cualquiera.Url, "ciudadanos/como-aprender-aqui"),
            (compradora, "/entidad/procesos/crear", "compradores/crear-un-proceso"),
            (compradora, "/entidad/cuenta", "compradores/abrir-la-cuenta-de-la-entidad"),
        })
        {
            var enlace = (await cliente.VerAsync(ruta)).Documento.QuerySelector("header a.ayuda")!;
            var leccion = Lecciones.Buscar(clave)!;
            Assert.Equal((leccion.Url, $"Ayuda de esta pantalla: {leccion.Titulo}"), (enlace.GetAttribute("href"), enlace.QuerySelector(".visually-hidden")!.TextContent));
        }
    }

    [Fact]
    public async Task Buscar_HallaLeccionesYPalabras_YDiceSiNoHay()
    {
        var visitante = Fabrica.Anonimo();
        var recibos = await visitante.VerAsync("/aprende/buscar?q=adendas");
        Assert.NotNull(recibos.Documento.QuerySelector("main a[href='/aprende/compradores/cambiar-con-una-adenda']"));
        Assert.NotNull(recibos.Documento.QuerySelector("main a[href='/aprende/glosario#adenda']"));
        Assert.Contains("Nada dice eso", (await visitante.VerAsync("/aprende/buscar?q=xilofono")).Texto, StringComparison.Ordinal);
        var raro = await visitante.VerAsync($"/aprende/buscar?q={Uri.EscapeDataString("<script>alert(1)</script>" + new string('x', 5000))}");
        Assert.Equal(HttpStatusCode.OK, raro.Estado);
        Assert.DoesNotContain("<script>alert", raro.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Glosario_TraeCadaPalabraDelDominio_ConSuAncla()
    {
        var renglones = File.ReadAllLines(Path.Combine(Repositorio.Raiz, "src", "Secop.Domain", "Glosario.md")).Where(r => r.StartsWith('|')).Skip(2).ToList();
        var pagina = await Fabrica.Anonimo().VerAsync("/aprende/glosario");
        Assert.Equal(renglones.Count, pagina.Documento.QuerySelectorAll("main dt[id]").Length);
        Assert.Equal(renglones.Count, pagina.Documento.QuerySelectorAll("main dt[id]").Select(d => d.Id).Distinct().Count());
        Assert.All(renglones, r => Assert.Contains(r.Split('|')[1].Trim(), pagina.Texto, StringComparison.Ordinal));

        // Lo que oye quien no ve: cuántas palabras hay en cada letra, en singular cuando es una.
        var letras = pagina.Documento.QuerySelectorAll("nav.letras .visually-hidden").Select(l => l.TextContent).ToList();
        var cuentas = pagina.Documento.QuerySelectorAll("dl.glosario").Select(l => l.QuerySelectorAll("dt").Length);
        Assert.Equal(cuentas.Select(n => n == 1 ? ": 1 palabra" : $": {n} palabras"), letras);
        Assert.Contains(": 1 palabra", letras);
    }

    [Fact]
    public async Task SecopIyII_DiceQueConvivenYQueEsteNoEsElOficial()
    {
        var pagina = await Fabrica.Anonimo().VerAsync("/aprende/secop-i-y-ii");
        foreach (var frase in new[] { "Secop no es la plataforma oficial", "SECOP I sigue en servicio", "Nada se pasa de uno al otro", "no se publica dos veces", "Aquí se buscan juntos" })
        {
            Assert.Contains(frase, pagina.Texto, StringComparison.Ordinal);
        }
    }
}
