using System.Globalization;
using Secop.Domain.Comun;

namespace Secop.Domain.Tests.Comun;

public sealed class NitTests
{
    [Theory]
    [InlineData("900514813", 2)]
    [InlineData("800197268", 4)]
    [InlineData("890903938", 8)]
    [InlineData("899999068", 1)]
    [InlineData("899999061", 9)]
    [InlineData("890399011", 3)]
    [InlineData("800099236", 9)]
    [InlineData("860002964", 4)]
    [InlineData("1020304050", 8)]
    public void DigitoDe_UnNumeroConocido_EsElDeLaDian(string numero, int digito) => Assert.Equal(digito, Nit.DigitoDe(numero));

    [Theory]
    [InlineData("900.514.813-2", null)]
    [InlineData("900514813-2", "")]
    [InlineData(" 900 514 813 ", "2")]
    [InlineData("0900514813", "2")]
    [InlineData("900514813-2", "2")]
    public void Leer_LasFormasEnQueLoEscribeLaGente_DaElMismoNit(string numero, string? digito)
    {
        var nit = Nit.Leer(numero, digito);
        Assert.Equal(("900514813", 2, "900.514.813-2"), (nit.Numero, nit.Digito, nit.ToString()));
    }

    [Theory]
    [InlineData("", "2", "NIT_FORMATO")]
    [InlineData(null, null, "NIT_FORMATO")]
    [InlineData("12", "3", "NIT_FORMATO")]
    [InlineData("9005148A3", "2", "NIT_FORMATO")]
    [InlineData("1234567890123456", "2", "NIT_FORMATO")]
    [InlineData("٩٠٠٥١٤٨١٣", "2", "NIT_FORMATO")]
    [InlineData("900514813", null, "NIT_FALTA_DIGITO")]
    [InlineData("9005148132", null, "NIT_FALTA_DIGITO")]
    [InlineData("900514813", "3", "NIT_DIGITO")]
    [InlineData("900514813-2", "3", "NIT_DIGITO")]
    [InlineData("900514813-22", null, "NIT_DIGITO")]
    [InlineData("900514813-2-2", null, "NIT_DIGITO")]
    public void Leer_LoQueNoEsUnNit_DiceQueRegla(string? numero, string? digito, string codigo)
    {
        var error = Assert.Throws<ReglaIncumplida>(() => Nit.Leer(numero, digito));
        Assert.Equal((codigo, "Nit"), (error.Regla.Codigo, error.Campo));
    }

    [Fact]
    public void DigitoDe_CambiarUnaCifra_CambiaElDigito()
    {
        // Los pesos son primos con 11: un error de una sola cifra se descubre salvo que el resto caiga en 0 o 1.
        const string numero = "900514813";
        var iguales = Enumerable.Range(0, numero.Length)
            .SelectMany(i => Enumerable.Range(0, 10).Select(d => numero[..i] + d.ToString(CultureInfo.InvariantCulture) + numero[(i + 1)..]))
            .Where(n => n != numero && Nit.DigitoDe(n) == Nit.DigitoDe(numero));
        Assert.Empty(iguales);
    }

    /// <summary>Los NIT publicados en los datos abiertos, si la carpeta está a mano.</summary>
    [Fact]
    public void DatosReales_ElDigitoPublicado_EsElCalculado()
    {
        var archivo = Path.Combine(Environment.GetEnvironmentVariable("SECOP_DATOS_REALES") ?? "datos", "vectores_nit.csv");
        if (!File.Exists(archivo))
        {
            return;
        }

        var revisados = 0;
        foreach (var linea in File.ReadLines(archivo).Skip(1))
        {
            var partes = linea.Split(',');
            var nota = linea.IndexOf("(correcto: ", StringComparison.Ordinal);
            var correcto = nota < 0 ? partes[1] : linea.Substring(nota + "(correcto: ".Length, 1);
            Assert.True(correcto == Nit.DigitoDe(partes[0]).ToString(CultureInfo.InvariantCulture), linea);
            revisados++;
        }

        Assert.True(revisados > 200, "El archivo de vectores llegó incompleto.");
    }
}
