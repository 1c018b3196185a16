using Secop.Domain.Evaluaciones;
using Secop.Domain.Procesos;

namespace Secop.Domain.Tests.Evaluaciones;

public sealed class FormulaEconomicaTests
{
    private static readonly decimal[] Valores = [80m, 100m, 125m];

    [Theory]
    [InlineData("4000.00", MetodoDePrecio.Mediana)]
    [InlineData("4000.24", MetodoDePrecio.Mediana)]
    [InlineData("4000.25", MetodoDePrecio.MediaGeometrica)]
    [InlineData("4000.49", MetodoDePrecio.MediaGeometrica)]
    [InlineData("4000.50", MetodoDePrecio.MediaAritmeticaBaja)]
    [InlineData("4000.74", MetodoDePrecio.MediaAritmeticaBaja)]
    [InlineData("4000.75", MetodoDePrecio.MenorValor)]
    [InlineData("4000.99", MetodoDePrecio.MenorValor)]
    public void DeLaTrm_SegunLosCentavos(string trm, MetodoDePrecio metodo) =>
        Assert.Equal(metodo, FormulaEconomica.DeLaTrm(decimal.Parse(trm, System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData(MetodoDePrecio.MenorValor, "80")]
    [InlineData(MetodoDePrecio.Mediana, "100")]
    [InlineData(MetodoDePrecio.MediaGeometrica, "100")]
    [InlineData(MetodoDePrecio.MediaAritmeticaBaja, "90.83")]
    public void Referencia_DeCadaMetodo(MetodoDePrecio metodo, string esperada) =>
        Assert.Equal(decimal.Parse(esperada, System.Globalization.CultureInfo.InvariantCulture), FormulaEconomica.Referencia(metodo, Valores));

    [Fact]
    public void Mediana_ConCantidadPar_EsLaMitadDeLosDosDelMedio() => Assert.Equal(112.5m, FormulaEconomica.Referencia(MetodoDePrecio.Mediana, [125m, 100m, 80m, 200m]));

    [Fact]
    public void Puntaje_ElDeLaReferenciaSeLlevaTodo_YMuyLejosNadaSinBajarDeCero()
    {
        Assert.Equal(60m, FormulaEconomica.Puntaje(MetodoDePrecio.Mediana, 100, 100, 60));
        Assert.Equal(48m, FormulaEconomica.Puntaje(MetodoDePrecio.Mediana, 100, 80, 60));
        Assert.Equal(45m, FormulaEconomica.Puntaje(MetodoDePrecio.Mediana, 100, 125, 60));
        Assert.Equal(0m, FormulaEconomica.Puntaje(MetodoDePrecio.Mediana, 100, 250, 60));
        Assert.Equal(60m, FormulaEconomica.Puntaje(MetodoDePrecio.MenorValor, 80, 80, 60));
        Assert.Equal(38.4m, FormulaEconomica.Puntaje(MetodoDePrecio.MenorValor, 80, 125, 60));
        Assert.Equal(20m, FormulaEconomica.Puntaje(MetodoDePrecio.MenorValor, 1, 3, 60));
        Assert.Equal(33.3333333m, FormulaEconomica.Puntaje(MetodoDePrecio.MenorValor, 1, 3, 100));
    }
}
