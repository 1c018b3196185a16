using System.Globalization;
using Secop.Domain.Comun;

namespace Secop.Domain.Tests.Comun;

public sealed class DineroTests
{
    [Theory]
    [InlineData("0", "cero pesos M/CTE")]
    [InlineData("1", "un peso M/CTE")]
    [InlineData("15", "quince pesos M/CTE")]
    [InlineData("16", "dieciséis pesos M/CTE")]
    [InlineData("21", "veintiún pesos M/CTE")]
    [InlineData("22", "veintidós pesos M/CTE")]
    [InlineData("30", "treinta pesos M/CTE")]
    [InlineData("31", "treinta y un pesos M/CTE")]
    [InlineData("99", "noventa y nueve pesos M/CTE")]
    [InlineData("100", "cien pesos M/CTE")]
    [InlineData("101", "ciento un pesos M/CTE")]
    [InlineData("121", "ciento veintiún pesos M/CTE")]
    [InlineData("500", "quinientos pesos M/CTE")]
    [InlineData("700", "setecientos pesos M/CTE")]
    [InlineData("999", "novecientos noventa y nueve pesos M/CTE")]
    [InlineData("1000", "mil pesos M/CTE")]
    [InlineData("1001", "mil un pesos M/CTE")]
    [InlineData("2026", "dos mil veintiséis pesos M/CTE")]
    [InlineData("21000", "veintiún mil pesos M/CTE")]
    [InlineData("31100", "treinta y un mil cien pesos M/CTE")]
    [InlineData("100000", "cien mil pesos M/CTE")]
    [InlineData("101000", "ciento un mil pesos M/CTE")]
    [InlineData("1000000", "un millón de pesos M/CTE")]
    [InlineData("1000001", "un millón un pesos M/CTE")]
    [InlineData("1500000", "un millón quinientos mil pesos M/CTE")]
    [InlineData("21000000", "veintiún millones de pesos M/CTE")]
    [InlineData("57004275", "cincuenta y siete millones cuatro mil doscientos setenta y cinco pesos M/CTE")]
    [InlineData("100000000", "cien millones de pesos M/CTE")]
    [InlineData("1000000000", "mil millones de pesos M/CTE")]
    [InlineData("1001000000", "mil un millones de pesos M/CTE")]
    [InlineData("21021021021", "veintiún mil veintiún millones veintiún mil veintiún pesos M/CTE")]
    [InlineData("1000000000000", "un billón de pesos M/CTE")]
    [InlineData("2000001000000", "dos billones un millón de pesos M/CTE")]
    [InlineData("1000000000001", "un billón un pesos M/CTE")]
    [InlineData("999999999999999999.99", "novecientos noventa y nueve mil novecientos noventa y nueve billones novecientos noventa y nueve mil novecientos noventa y nueve millones novecientos noventa y nueve mil novecientos noventa y nueve pesos con noventa y nueve centavos M/CTE")]
    [InlineData("0.5", "cero pesos con cincuenta centavos M/CTE")]
    [InlineData("2.01", "dos pesos con un centavo M/CTE")]
    [InlineData("1000000.21", "un millón de pesos con veintiún centavos M/CTE")]
    [InlineData("19500.00", "diecinueve mil quinientos pesos M/CTE")]
    public void EnLetras_ComoSeEscribeEnColombia(string valor, string letras) =>
        Assert.Equal(letras, Dinero.EnLetras(decimal.Parse(valor, CultureInfo.InvariantCulture)));

    [Fact]
    public void EnLetras_FueraDeLoRegistrable_NoSeEscribe()
    {
        Assert.Equal(Dinero.Negativo, Assert.Throws<ReglaIncumplida>(() => Dinero.EnLetras(-1)).Regla);
        Assert.Equal(Dinero.Enorme, Assert.Throws<ReglaIncumplida>(() => Dinero.EnLetras(Dinero.Maximo + 1)).Regla);
        Assert.Equal(Dinero.Centavos, Assert.Throws<ReglaIncumplida>(() => Dinero.EnLetras(1.001m)).Regla);
    }
}
