using Secop.Web.Aprende;
using Secop.Web.Comandos;

namespace Secop.Web.Tests.Aprende;

/// <summary>El mismo código que escribe la tabla de <c>legibilidad</c>: cómo cuenta y que toda lección llega al mínimo.</summary>
public sealed class LegibilidadTests
{
    public static TheoryData<string> Claves()
    {
        var datos = new TheoryData<string>();
        foreach (var leccion in Lecciones.Todas)
        {
            datos.Add(leccion.Clave);
        }

        return datos;
    }

    [Theory]
    [InlineData("sol", 1)]
    [InlineData("casa", 2)]
    [InlineData("que", 1)]
    [InlineData("quien", 1)]
    [InlineData("guerra", 2)]
    [InlineData("pingüino", 3)]
    [InlineData("agua", 2)]
    [InlineData("poeta", 3)]
    [InlineData("ahora", 3)]
    [InlineData("país", 2)]
    [InlineData("grúa", 2)]
    [InlineData("cuatro", 2)]
    [InlineData("ciudad", 2)]
    [InlineData("muy", 1)]
    [InlineData("y", 1)]
    [InlineData("ya", 1)]
    [InlineData("leer", 2)]
    [InlineData("contratación", 4)]
    [InlineData("Adjudicación", 5)]
    [InlineData("electrónico", 5)]
    [InlineData("mínima", 3)]
    [InlineData("cuantía", 3)]
    [InlineData("página", 3)]
    [InlineData("oferta", 3)]
    [InlineData("48.000", 2)]
    public void Silabas_ComoSeDicen(string palabra, int silabas) => Assert.Equal(silabas, Legibilidad.Silabas(palabra));

    [Fact]
    public void Medir_CuentaPalabrasFrasesYSilabas_YElIndiceSaleDeEllas()
    {
        // El sol sale. / ¿Y la luna? / Vale 1.500,50 pesos
        var medida = Legibilidad.Medir(["El sol sale. ¿Y la luna?", "Vale 1.500,50 pesos"]);
        Assert.Equal((9, 3, 14), (medida.Palabras, medida.Frases, medida.Silabas));
        Assert.Equal(206.84 - (60 * 14 / 9.0) - (1.02 * 3), medida.Indice, 6);
    }

    [Fact]
    public void Medir_UnTextoOscuro_NoLlegaAlMinimo()
    {
        var medida = Legibilidad.Medir(
        [
            "La interoperabilidad interinstitucional contractualmente determinada posibilita la materialización sistemática de responsabilidades administrativas "
            + "territorialmente descentralizadas mediante procedimientos electrónicos complementarios progresivamente incorporados",
        ]);
        Assert.True(medida.Indice < Legibilidad.Minimo, $"{medida.Indice:0.0}");
    }

    [Theory]
    [MemberData(nameof(Claves))]
    public void CadaLeccion_SeLeeFacil(string clave)
    {
        var medida = Legibilidad.Medir(Lecciones.Buscar(clave)!.Frases);
        Assert.True(medida.Indice >= Legibilidad.Minimo, $"{clave}: {medida.Indice:0.0}");
    }

    [Fact]
    public void Comando_DiceLaFormulaLaReglaYCadaLeccion()
    {
        using var salida = new StringWriter();
        Assert.Equal(0, ComandoLegibilidad.Ejecutar(salida));
        var texto = salida.ToString();
        Assert.Contains("206,84 − 60 × (sílabas ÷ palabras) − 1,02 × (palabras ÷ frases)", texto, StringComparison.Ordinal);
        Assert.Contains("Sílaba:", texto, StringComparison.Ordinal);
        Assert.All(Lecciones.Todas, l => Assert.Contains(l.Clave, texto, StringComparison.Ordinal));
    }
}
