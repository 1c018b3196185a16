using Secop.Domain.Comun;

namespace Secop.Domain.Tests.Comun;

public sealed class CatalogosTests
{
    [Fact]
    public void Divipola_TieneLosDepartamentosYMunicipiosDelDane()
    {
        Assert.Equal(33, Divipola.Departamentos.Count);
        Assert.Equal(1122, Divipola.Municipios.Count);
        Assert.All(Divipola.Municipios, m => Assert.StartsWith(m.Departamento.Codigo, m.Codigo, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Distrito Capital de Bogotá", "11")]
    [InlineData("Antioquia", "05")]
    [InlineData("VALLE DEL CAUCA", "76")]
    public void Departamento_SeHallaComoLoEscribeSecop(string nombre, string codigo) => Assert.Equal(codigo, Divipola.DepartamentoPorNombre(nombre)?.Codigo);

    [Theory]
    [InlineData("medellin", "05001")]
    [InlineData("CÚCUTA", "54001")]
    [InlineData("bogota", "11001")]
    public void Municipio_SeBuscaSinTildes(string texto, string codigo) => Assert.Contains(Divipola.Buscar(texto), m => m.Codigo == codigo);

    [Theory]
    [InlineData("44121600", true)]
    [InlineData("44121634", true)]
    [InlineData("44120000", false)]
    [InlineData("99999999", false)]
    [InlineData("4412160", false)]
    [InlineData("4412160a", false)]
    public void Unspsc_ExisteSiSuClaseExiste(string codigo, bool existe) => Assert.Equal(existe, CodigoUnspsc.Existe(codigo));

    [Fact]
    public void Unspsc_SeBuscaPorPalabraSinTildes()
    {
        Assert.NotEmpty(CodigoUnspsc.Buscar("construccion"));
        Assert.Equal(CodigoUnspsc.Buscar("construccion"), CodigoUnspsc.Buscar("CONSTRUCCIÓN"));
        Assert.All(CodigoUnspsc.Buscar("4412"), u => Assert.StartsWith("4412", u.Codigo, StringComparison.Ordinal));
    }

    [Fact]
    public void Unspsc_UnProductoHallaSuClase_YLoQueEmpiezaPorLaPalabraVaAntes()
    {
        Assert.Equal("44121600", Assert.Single(CodigoUnspsc.Buscar("44121634")).Codigo);
        var aseo = CodigoUnspsc.Buscar("aseo").Select(u => $" {Texto.Llano(u.Titulo)}".Contains(" aseo", StringComparison.Ordinal)).ToList();
        Assert.Equal(aseo.OrderByDescending(a => a), aseo);
        Assert.True(aseo[0]);
    }

    [Theory]
    [InlineData("44000000", "44121600", true)]
    [InlineData("44120000", "44121600", true)]
    [InlineData("44121600", "44121634", true)]
    [InlineData("44130000", "44121600", false)]
    public void Interes_CubreLoQueCuelgaDeEl(string interes, string codigo, bool cubre) => Assert.Equal(cubre, CodigoUnspsc.Cubre(interes, codigo));

    [Fact]
    public void Dinero_RespetaCentavosYTope()
    {
        Dinero.Exigir(Dinero.Maximo, "Valor");
        Assert.Equal(Dinero.Enorme, Assert.Throws<ReglaIncumplida>(() => Dinero.Exigir(Dinero.Maximo + 1, "Valor")).Regla);
        Assert.Equal(Dinero.Centavos, Assert.Throws<ReglaIncumplida>(() => Dinero.Exigir(0.001m, "Valor")).Regla);
        Assert.Equal(Dinero.Negativo, Assert.Throws<ReglaIncumplida>(() => Dinero.Exigir(-0.01m, "Valor")).Regla);
        Assert.Equal(Dinero.Cero, Assert.Throws<ReglaIncumplida>(() => Dinero.ExigirPositivo(0, "Valor")).Regla);
        Assert.Equal(0.13m, Dinero.Producto(2.5m, 0.05m));
        Assert.Equal("20000", Dinero.Canonico(20_000.00m).ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("08001", null, "08001")]
    [InlineData("barranquilla", null, "08001")]
    [InlineData("Bogotá", null, "11001")]
    [InlineData("LA VEGA, cundinamarca", null, "25402")]
    [InlineData("La Vega", "19", "19397")]
    [InlineData("La Vega", null, "19397 25402")]
    [InlineData("Macondo", null, "")]
    public void Municipio_PorCodigoONombre_SeResuelveOSePregunta(string escrito, string? departamento, string codigos) =>
        Assert.Equal(codigos, string.Join(' ', Divipola.Resolver(escrito, departamento).Select(m => m.Codigo).Order(StringComparer.Ordinal)));
}
