using Secop.Web.DatosAbiertos.Importadores;

namespace Secop.Web.Tests.DatosAbiertos;

public sealed class LimpiezaTests
{
    [Theory]
    [InlineData("No Definido")]
    [InlineData("no aplica")]
    [InlineData("ND")]
    [InlineData("Sin Descripcion")]
    [InlineData("UNSPECIFIED")]
    [InlineData("   ")]
    public void Texto_LosLiteralesDeVacio_SonNulos(string crudo) => Assert.Null(Limpieza.Texto(crudo));

    [Theory]
    [InlineData("1500000", "1500000")]
    [InlineData("2025.0", "2025")]
    [InlineData("$ 1,250.50", "1250.50")]
    [InlineData("-40000", null)]
    [InlineData("9999999999999999", null)]
    [InlineData("mucho", null)]
    public void Valor_LoIncreible_QuedaVacio(string crudo, string? esperado) =>
        Assert.Equal(esperado is null ? null : decimal.Parse(esperado, System.Globalization.CultureInfo.InvariantCulture), Limpieza.Valor(crudo));

    [Theory]
    [InlineData("2025-07-23", "2025-07-23T05:00:00+00:00")]
    [InlineData("2022-11-28T17:02:55.000", "2022-11-28T22:02:55+00:00")]
    [InlineData("07/23/2025", "2025-07-23T05:00:00+00:00")]
    [InlineData("2099-12-30T00:00:00.000", null)]
    [InlineData("ayer", null)]
    public void Fecha_EsHoraDeBogota_YLaImposibleQuedaVacia(string crudo, string? esperado) =>
        Assert.Equal(esperado is null ? null : DateTimeOffset.Parse(esperado, System.Globalization.CultureInfo.InvariantCulture), Limpieza.Fecha(crudo));

    [Theory]
    [InlineData(null, "900514813", "900514813")]
    [InlineData(null, "9005148132", "900514813")]
    [InlineData("NIT", "900.514.813-2", "900514813")]
    [InlineData("Nit de Persona Jurídica", "860001022", "860001022")]
    [InlineData(null, "1018412345", null)]
    [InlineData(null, "79555123", null)]
    [InlineData("Cédula de Ciudadanía", "900514813", null)]
    [InlineData("Nit de Persona Natural", "900514813", null)]
    [InlineData(null, "80-0696494", null)]
    [InlineData(null, "No Definido", null)]
    public void NitDeProveedor_SoloDePersonaJuridica(string? tipo, string crudo, string? esperado) => Assert.Equal(esperado, Limpieza.NitDeProveedor(tipo, crudo));

    [Theory]
    [InlineData("890981567-1", "890981567")]
    [InlineData("8909811077", "890981107")]
    [InlineData("899999034", "899999034")]
    public void NitDeEntidad_SinDigito(string crudo, string esperado) => Assert.Equal(esperado, Limpieza.NitDeEntidad(crudo));

    [Theory]
    [InlineData("{'url': 'https://community.secop.gov.co/x?a=1'}", "https://community.secop.gov.co/x?a=1")]
    [InlineData("http://www.contratos.gov.co/consultas/detalle.do?n=1", "https://www.contratos.gov.co/consultas/detalle.do?n=1")]
    [InlineData("https://ejemplo.com/gov.co", null)]
    [InlineData("javascript:alert(1)", null)]
    public void Enlace_SoloHttpsDeGovCo(string crudo, string? esperado) => Assert.Equal(esperado, Limpieza.Enlace(crudo));

    [Theory]
    [InlineData("Licitación pública Obra Publica", "LicitacionDeObra")]
    [InlineData("CONTRATACIoN MiNIMA CUANTiA", "MinimaCuantia")]
    [InlineData("Seleccion Abreviada Menor Cuantia Sin Manifestacion Interes", "MenorCuantia")]
    [InlineData("CCE-20-Concurso_Meritos_Sin_Lista_Corta_1Sobre", "ConcursoDeMeritos")]
    [InlineData("Contratación régimen especial (con ofertas)", "RegimenEspecial")]
    [InlineData("Contratación Directa (Ley 1150 de 2007)", "ContratacionDirecta")]
    [InlineData("Selección abreviada subasta inversa", "SubastaInversa")]
    [InlineData("algo nuevo", "Otra")]
    public void Modalidad_VariasGrafias_UnSoloNombre(string original, string esperada) => Assert.Equal(esperada, Vocabulario.Modalidad(original));

    [Theory]
    [InlineData("Adecuar la sede (Manifestación de interés (Menor Cuantía)) (Presentación de oferta)", "Adecuar la sede")]
    [InlineData("Adecuar la sede (fase dos)", "Adecuar la sede (fase dos)")]
    public void SinFase_QuitaLaCola(string crudo, string esperado) => Assert.Equal(esperado, Limpieza.SinFase(crudo));

    [Fact]
    public void Tachar_NumerosPropiosYAnunciados()
    {
        Assert.Equal("Pago a ••• por obra", Tachaduras.Tachar("Pago a 79555123 por obra", ["79555123"]));
        Assert.Equal("C.C. ••• de Cali", Tachaduras.Tachar("C.C. 31.222.333 de Cali", []));
        Assert.Equal("escriba a •••", Tachaduras.Tachar("escriba a juan.perez@correo.co", []));
        Assert.Equal("CONTRATO 1234567 DE 2024", Tachaduras.Tachar("CONTRATO 1234567 DE 2024", []));
        Assert.Equal("ANA RUIZ •••", Tachaduras.TacharNombre("ANA RUIZ 52333444"));
    }

    [Fact]
    public void Lugar_ConAlias() => Assert.Equal(("11", "11001"), Vocabulario.Lugar("Distrito Capital de Bogotá", "Bogotá"));
}
