using Secop.Domain.Procesos.Cuantias;
using Secop.Domain.Procesos.Modalidades;

namespace Secop.Domain.Tests.Procesos.Cuantias;

public sealed class CuantiasTests
{
    private static readonly TablaDeParametros Tabla = ParametrosDeFabrica.Tabla;

    /// <summary>Los topes de cada tramo y año, copiados de la norma y no calculados.</summary>
    public static TheoryData<int, int, decimal, decimal> Topes() => new()
    {
        { 2024, 280, 364_000_000, 36_400_000 },
        { 2024, 450, 585_000_000, 58_500_000 },
        { 2024, 650, 845_000_000, 84_500_000 },
        { 2024, 850, 1_105_000_000, 110_500_000 },
        { 2024, 1_000, 1_300_000_000, 130_000_000 },
        { 2025, 280, 398_580_000, 39_858_000 },
        { 2025, 450, 640_575_000, 64_057_500 },
        { 2025, 650, 925_275_000, 92_527_500 },
        { 2025, 850, 1_209_975_000, 120_997_500 },
        { 2025, 1_000, 1_423_500_000, 142_350_000 },
        { 2026, 280, 490_253_400, 49_025_340 },
        { 2026, 450, 787_907_250, 78_790_725 },
        { 2026, 650, 1_138_088_250, 113_808_825 },
        { 2026, 850, 1_488_269_250, 148_826_925 },
        { 2026, 1_000, 1_750_905_000, 175_090_500 },
    };

    [Theory]
    [MemberData(nameof(Topes))]
    public void Topes_DeCadaTramoYAno_SonLosDeLaNorma(int ano, int salarios, decimal menor, decimal minima)
    {
        var cuantia = Assert.Single(TablaDeCuantias.PorTramo(Tabla, new DateOnly(ano, 6, 30)), c => c.MenorEnSalarios == salarios);
        Assert.Equal((menor, minima), (cuantia.Menor, cuantia.Minima));
    }

    [Theory]
    [MemberData(nameof(Topes))]
    public void Valor_ExactoCabe_YUnPesoMasEsLaSiguiente(int ano, int salarios, decimal menor, decimal minima)
    {
        var cuantia = TablaDeCuantias.PorTramo(Tabla, new DateOnly(ano, 1, 1)).Single(c => c.MenorEnSalarios == salarios);
        Assert.Equal(ClaseDeCuantia.Minima, cuantia.Clasificar(minima - 1));
        Assert.Equal(ClaseDeCuantia.Minima, cuantia.Clasificar(minima));
        Assert.Equal(ClaseDeCuantia.Menor, cuantia.Clasificar(minima + 0.01m));
        Assert.Equal(ClaseDeCuantia.Menor, cuantia.Clasificar(minima + 1));
        Assert.Equal(ClaseDeCuantia.Menor, cuantia.Clasificar(menor));
        Assert.Equal(ClaseDeCuantia.Mayor, cuantia.Clasificar(menor + 1));
    }

    [Theory]
    [InlineData(2024, 155_999_999_999, 280)]
    [InlineData(2024, 156_000_000_000, 450)]
    [InlineData(2024, 519_999_999_999, 450)]
    [InlineData(2024, 520_000_000_000, 650)]
    [InlineData(2024, 1_104_999_999_999, 650)]
    [InlineData(2024, 1_105_000_000_000, 850)]
    [InlineData(2024, 1_559_999_999_999, 850)]
    [InlineData(2024, 1_560_000_000_000, 1_000)]
    [InlineData(2026, 210_108_599_999, 280)]
    [InlineData(2026, 210_108_600_000, 450)]
    [InlineData(2026, 700_361_999_999, 450)]
    [InlineData(2026, 700_362_000_000, 650)]
    [InlineData(2026, 1_488_269_249_999, 650)]
    [InlineData(2026, 1_488_269_250_000, 850)]
    [InlineData(2026, 2_101_085_999_999, 850)]
    [InlineData(2026, 2_101_086_000_000, 1_000)]
    public void Presupuesto_EnLaFronteraDelTramo(int ano, decimal presupuesto, decimal salarios) =>
        Assert.Equal(salarios, TablaDeCuantias.De(Tabla, new DateOnly(ano, 3, 1), presupuesto)!.MenorEnSalarios);

    [Fact]
    public void Salario_EsElDelDiaDeApertura()
    {
        Assert.Equal(39_858_000, TablaDeCuantias.De(Tabla, new DateOnly(2025, 12, 31), 1)!.Minima);
        Assert.Equal(49_025_340, TablaDeCuantias.De(Tabla, new DateOnly(2026, 1, 1), 1)!.Minima);
    }

    [Fact]
    public void Salario_ConCentavos_SeCortaYNoSubeDelLimite()
    {
        var tabla = new TablaDeParametros([.. ParametrosDeFabrica.Semilla, new(Guid.NewGuid(), MinimaCuantia.Smmlv, new DateOnly(2030, 1, 1), 2_000_000.37m, "Ensayo", false)]);
        var cuantia = TablaDeCuantias.De(tabla, new DateOnly(2030, 1, 1), 1)!;
        Assert.Equal(560_000_103.60m, cuantia.Menor);
        Assert.Equal(56_000_010.36m, cuantia.Minima);
        Assert.True(cuantia.Minima * 10 <= cuantia.Menor);
    }

    /// <summary>Los tramos también son de la ley: una norma nueva los mueve desde su fecha.</summary>
    [Fact]
    public void Tramo_AnadidoPorElOperador_RigeDesdeSuFecha()
    {
        var tabla = new TablaDeParametros([.. ParametrosDeFabrica.Semilla, new(Guid.NewGuid(), "CUANTIA_TRAMO_4_DESDE", new DateOnly(2027, 1, 1), 100_000, "Ley de ensayo", false)]);
        var presupuesto = 110_000 * tabla.Valor(MinimaCuantia.Smmlv, new DateOnly(2026, 12, 31));
        Assert.Equal(280, TablaDeCuantias.De(tabla, new DateOnly(2026, 12, 31), presupuesto)!.MenorEnSalarios);
        var despues = TablaDeCuantias.De(tabla, new DateOnly(2027, 1, 1), presupuesto)!;
        Assert.Equal(450, despues.MenorEnSalarios);
        Assert.Equal("de 100.000 SMMLV o más y menos de 400.000", despues.Tramo.EnPalabras);
    }

    [Fact]
    public void SinPresupuesto_NoHayCuantia() => Assert.Null(TablaDeCuantias.De(Tabla, new DateOnly(2026, 1, 1), null));

    [Theory]
    [InlineData(2015, false)]
    [InlineData(2026, false)]
    [InlineData(2027, true)]
    public void SalarioSinRegistrar_SeSabe(int ano, bool falta) => Assert.Equal(falta, TablaDeCuantias.FaltaElSalarioDe(Tabla, ano));

    [Fact]
    public void Parametro_AnadidoParaLaMismaFecha_CorrigeSinBorrar()
    {
        var ahora = new DateTimeOffset(2026, 2, 20, 12, 0, 0, TimeSpan.Zero);
        ParametroLegal Nuevo(decimal valor, int hora) => new(Guid.NewGuid(), MinimaCuantia.Smmlv, new DateOnly(2026, 1, 1), valor, "Fallo de ensayo", false) { AnadidoEn = ahora.AddHours(hora) };
        var tabla = new TablaDeParametros([Nuevo(1_700_000, 2), Nuevo(1_600_000, 1), .. ParametrosDeFabrica.Semilla]);
        Assert.Equal(1_700_000, tabla.Valor(MinimaCuantia.Smmlv, new DateOnly(2026, 5, 1)));
        Assert.Single(tabla.Vigencias(MinimaCuantia.Smmlv), p => p.Desde.Year == 2026);
        Assert.Equal(3, tabla.Todos.Count(p => p.Clave == MinimaCuantia.Smmlv && p.Desde.Year == 2026));
    }

    [Fact]
    public void Semilla_CadaClaveTieneNombreYCadaIdEsUno()
    {
        Assert.All(ParametrosDeFabrica.Semilla, p => Assert.Contains(CatalogoDeParametros.Todas, c => c.Clave == p.Clave));
        Assert.All(ParametrosDeFabrica.Semilla, p => Assert.True(CatalogoDeParametros.De(p.Clave).Unidad.Admite(p.Valor), p.Clave));
        Assert.Equal(ParametrosDeFabrica.Semilla.Count, ParametrosDeFabrica.Semilla.DistinctBy(p => p.Id).Count());
        Assert.All(CatalogoDeParametros.Todas, c => Assert.Contains(ParametrosDeFabrica.Semilla, p => p.Clave == c.Clave));
    }
}
