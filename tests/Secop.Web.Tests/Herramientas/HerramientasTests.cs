using System.Net;
using Secop.Domain.Procesos.Modalidades;
using Secop.Testing;

namespace Secop.Web.Tests.Herramientas;

public sealed class HerramientasTests : PruebaWeb
{
    public static TheoryData<string> Codigos => [.. CatalogoDeModalidades.Todas.Select(m => m.Codigo)];

    [Theory]
    [MemberData(nameof(Codigos))]
    public async Task CadaModalidad_TieneFichaConCitas_YCronogramaSugeridoLegal(string codigo)
    {
        var modalidad = CatalogoDeModalidades.Buscar(codigo)!;
        var ficha = await Fabrica.Anonimo().VerAsync($"/herramientas/modalidades/{codigo}");
        Assert.Equal((HttpStatusCode.OK, modalidad.Nombre), (ficha.Estado, ficha.Titulo));
        Assert.All(modalidad.Normas, n => Assert.Contains(n, ficha.Texto, StringComparison.Ordinal));
        Assert.Equal(modalidad.Fases.Count, ficha.Documento.QuerySelectorAll(".linea-tiempo > li").Length);

        var cronograma = await Fabrica.Anonimo().VerAsync($"/herramientas/cronograma?modalidad={codigo}&inicio=2026-11-24T08:00");
        Assert.Equal(HttpStatusCode.OK, cronograma.Estado);
        Assert.Contains("Se podría publicar. Cumple todas las reglas y recomendaciones.", cronograma.Texto, StringComparison.Ordinal);
        Assert.Empty(cronograma.Documento.QuerySelectorAll(".linea-tiempo .estado-mal"));
    }

    [Fact]
    public async Task Lista_EnlazaTodas_YElPieLlevaAElla()
    {
        var pagina = await Fabrica.Anonimo().VerAsync("/herramientas/modalidades");
        Assert.All(CatalogoDeModalidades.Todas, m => Assert.NotNull(pagina.Documento.QuerySelector($"main a[href='/herramientas/modalidades/{m.Codigo}']")));
        var portada = await Fabrica.Anonimo().VerAsync("/");
        Assert.NotNull(portada.Documento.QuerySelector("footer a[href='/herramientas/modalidades']"));
        Assert.NotNull(portada.Documento.QuerySelector("footer a[href='/herramientas/cronograma']"));
    }

    [Fact]
    public async Task ModalidadInexistente_Es404() =>
        Assert.Equal(HttpStatusCode.NotFound, (await Fabrica.Anonimo().VerAsync("/herramientas/modalidades/XX")).Estado);

    /// <summary>La persona adelanta el fin del traslado: se ve la regla rota y una propuesta que, seguida, deja todo legal.</summary>
    [Fact]
    public async Task FechaMovida_DiceQueRegla_YSuPropuestaLaArregla()
    {
        var rota = await Fabrica.Anonimo().VerAsync("/herramientas/cronograma?modalidad=LP&inicio=2026-11-03T08:00&Informe=2026-12-11T17:00&de.Informe=2026-12-10T17:00&FinTraslado=2026-12-17T17:00&AudienciaAdjudicacion=2026-12-21T09:00&InformeFinal=2026-12-18T17:00");
        Assert.Contains("Así no se podría publicar", rota.Texto, StringComparison.Ordinal);
        Assert.Contains("Se encontró: 4 días hábiles. Se espera: 5 días hábiles o más.", rota.Texto, StringComparison.Ordinal);
        Assert.Contains("Ley 1882 de 2018", rota.Texto, StringComparison.Ordinal);
        Assert.True(rota.Documento.QuerySelector("#fija-Informe")!.HasAttribute("checked"));
        var propuesta = rota.Documento.QuerySelectorAll("a").Single(a => a.TextContent == "Usar la propuesta").GetAttribute("href")!;
        Assert.Contains("Informe=2026-12-11T17", Uri.UnescapeDataString(propuesta), StringComparison.Ordinal);
        Assert.Contains("FinTraslado=2026-12-18T17", Uri.UnescapeDataString(propuesta), StringComparison.Ordinal);
        Assert.Contains("Se podría publicar", (await Fabrica.Anonimo().VerAsync(propuesta)).Texto, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Opcional_SeAgrega_YEntraEnLaLinea()
    {
        var sin = await Fabrica.Anonimo().VerAsync("/herramientas/cronograma?modalidad=SAMC&inicio=2026-11-24T08:00");
        var con = await Fabrica.Anonimo().VerAsync("/herramientas/cronograma?modalidad=SAMC&inicio=2026-11-24T08:00&con=Sorteo");
        Assert.Null(sin.Documento.QuerySelector("input[name=Sorteo]"));
        Assert.NotNull(con.Documento.QuerySelector("input[name=Sorteo]"));
        Assert.Contains("después de: sorteo de interesados", con.Texto, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Agenda_LlevaCadaHito_EnUtc()
    {
        var respuesta = await Fabrica.Anonimo().Http.GetAsync("/herramientas/cronograma?handler=Ics&modalidad=MC&inicio=2026-11-24T08:00&FinObservaciones=2026-11-25T17:00");
        Assert.Equal("text/calendar", respuesta.Content.Headers.ContentType!.MediaType);
        var texto = await respuesta.Content.ReadAsStringAsync();
        Assert.Equal(9, texto.Split("BEGIN:VEVENT").Length - 1);
        Assert.Contains("DTSTART:20261125T220000Z", texto, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("inicio=ayer")]
    [InlineData("inicio=9999-12-31T23:59")]
    [InlineData("inicio=0001-01-01T00:00")]
    [InlineData("Cierre=2099-01-01T10:00")]
    [InlineData("Cierre=<script>")]
    [InlineData("modalidad=XX")]
    [InlineData("con=7&fija=-1&con=NoExiste&fija=Invitacion")]
    public async Task EntradaMala_SeDiceYNoTumbaNada(string consulta)
    {
        var pagina = await Fabrica.Anonimo().VerAsync("/herramientas/cronograma?" + consulta);
        Assert.Equal(HttpStatusCode.OK, pagina.Estado);
        Assert.DoesNotContain("<script>alert", pagina.Html, StringComparison.Ordinal);
        Assert.Equal(!consulta.StartsWith("con", StringComparison.Ordinal), pagina.Documento.QuerySelector("main .aviso-alerta") is not null);
    }
}
