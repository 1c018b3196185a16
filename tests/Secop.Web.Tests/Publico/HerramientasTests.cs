using System.Net;
using Secop.Testing;

namespace Secop.Web.Tests.Publico;

public sealed class HerramientasTests : PruebaWeb
{
    private const string Base = "/herramientas/modalidad?Presupuesto=1.000.000.000&Fecha=2026-11-24";

    [Fact]
    public async Task Indice_CadaHerramientaSeAbre()
    {
        var anonimo = Fabrica.Anonimo();
        var indice = await anonimo.VerAsync("/herramientas");
        var enlaces = indice.Documento.QuerySelectorAll("main h2 a").Select(a => a.GetAttribute("href")!).ToList();
        Assert.Contains("/herramientas/parametros", enlaces);
        foreach (var enlace in enlaces)
        {
            Assert.Equal(HttpStatusCode.OK, (await anonimo.VerAsync(enlace)).Estado);
        }
    }

    [Theory]
    [InlineData(2024, "$ 1.300.000", "$ 36.400.000", "$ 364.000.000", "$ 532.338.092")]
    [InlineData(2025, "$ 1.423.500", "$ 142.350.000", "$ 1.423.500.000", "$ 532.338.092")]
    [InlineData(2026, "$ 1.750.905", "$ 49.025.340", "$ 490.253.400", "$ 511.708.497")]
    public async Task Parametros_DelAno_EnPesosYConSuNorma(int ano, string salario, string minima, string menor, string umbral)
    {
        var pagina = await Fabrica.Anonimo().EnFecha(Testing.Datos.Publicacion).VerAsync($"/herramientas/parametros?ano={ano}");
        Assert.All(new[] { salario, minima, menor, umbral, "Ley 1150 de 2007, art. 2 núm. 5", "Por verificar" }, esperado => Assert.Contains(esperado, pagina.Texto, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Parametros_De2026_TraenLaLeyDeGarantias()
    {
        var pagina = await Fabrica.Anonimo().EnFecha(Testing.Datos.Publicacion).VerAsync("/herramientas/parametros");
        Assert.Contains("Números de la ley en 2026", pagina.Titulo, StringComparison.Ordinal);
        Assert.Contains("Del 31 de enero de 2026 al 21 de junio de 2026", pagina.Texto, StringComparison.Ordinal);
        Assert.Contains("Ley 996 de 2005, art. 33", pagina.Texto, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?ano=1999")]
    [InlineData("?ano=9999")]
    public async Task Parametros_DeUnAnoQueNoEsta_NoExisten(string consulta) =>
        Assert.Equal(HttpStatusCode.NotFound, (await Fabrica.Anonimo().VerAsync("/herramientas/parametros" + consulta)).Estado);

    [Theory]
    [InlineData("&Valor=900000000&Objeto=Bienes&Directa=SinPluralidad", "Contratación directa", "núm. 4 lit. g")]
    [InlineData("&Valor=10.000.000&Objeto=Bienes&Uniformes=true&AcuerdoMarco=true", "Acuerdo marco de precios", "art. 2 par. 5")]
    [InlineData("&Valor=49.025.340&Objeto=Obra", "Mínima cuantía", "núm. 5")]
    [InlineData("&Valor=49.025.341&Objeto=Consultoria", "Concurso de méritos", "núm. 3")]
    [InlineData("&Valor=49.025.341&Objeto=Bienes&Uniformes=true", "Selección abreviada por subasta inversa", "núm. 2 lit. a")]
    [InlineData("&Valor=49.025.341&Objeto=Servicios&Abreviada=Salud", "Selección abreviada por causal especial", "núm. 2 lit. c")]
    [InlineData("&Valor=490.253.400&Objeto=Servicios", "Selección abreviada de menor cuantía", "núm. 2 lit. b")]
    [InlineData("&Valor=490.253.401&Objeto=Servicios", "Licitación pública", "núm. 1")]
    [InlineData("&Valor=490.253.401&Objeto=Obra", "Licitación pública de obra", "Ley 1882 de 2018")]
    public async Task Modalidad_CadaRama_PorLaDireccion(string consulta, string modalidad, string norma)
    {
        var pagina = await Fabrica.Anonimo().EnFecha(Testing.Datos.Publicacion).VerAsync(Base + consulta);
        Assert.Equal($"Corresponde: {modalidad}", pagina.Documento.QuerySelector("#recomendacion")?.TextContent.Replace(" (Tienda Virtual)", "", StringComparison.Ordinal));
        Assert.Contains(norma, pagina.Documento.QuerySelector("section[aria-labelledby=recomendacion] p")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Modalidad_SinPresupuesto_DiceQueFalta()
    {
        var pagina = await Fabrica.Anonimo().VerAsync("/herramientas/modalidad?Valor=10000000&Objeto=Bienes");
        Assert.Equal("Falta un dato para saberlo", pagina.Documento.QuerySelector("#recomendacion")?.TextContent);
    }

    [Theory]
    [InlineData("Valor=muchos&Objeto=Bienes")]
    [InlineData("Valor=-1&Objeto=Bienes")]
    [InlineData("Valor=&Objeto=Bienes")]
    [InlineData("Valor=1&Objeto=Cohetes")]
    [InlineData("Valor=1&Objeto=Bienes&Presupuesto=x")]
    [InlineData("Valor=1&Objeto=Bienes&Fecha=1990-01-01")]
    [InlineData("Valor=1&Objeto=Bienes&Fecha=2099-01-01")]
    [InlineData("Valor=99999999999999999999999999&Objeto=Bienes")]
    public async Task Modalidad_ConDatosMalos_LoDice(string consulta)
    {
        var pagina = await Fabrica.Anonimo().EnFecha(Testing.Datos.Publicacion).VerAsync("/herramientas/modalidad?" + consulta);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, pagina.Estado);
        Assert.NotEmpty(pagina.Errores);
        Assert.Null(pagina.Documento.QuerySelector("#recomendacion"));
    }
}
