using Secop.Domain.Procesos.Cuantias;
using Secop.Domain.Procesos.Modalidades;

namespace Secop.Domain.Tests.Procesos.Cuantias;

public sealed class LeyDeGarantiasTests
{
    private static readonly TablaDeParametros Tabla = ParametrosDeFabrica.Tabla;

    [Theory]
    [InlineData("2018-01-26", false)]
    [InlineData("2018-01-27", true)]
    [InlineData("2022-01-28", false)]
    [InlineData("2022-01-29", true)]
    [InlineData("2022-06-19", true)]
    [InlineData("2022-06-20", false)]
    [InlineData("2026-01-30", false)]
    [InlineData("2026-01-31", true)]
    [InlineData("2026-05-31", true)]
    [InlineData("2026-06-01", true)]
    [InlineData("2026-06-21", true)]
    [InlineData("2026-06-22", false)]
    [InlineData("2023-10-01", false)]
    public void Directa_ProhibidaCuatroMesesAntesYHastaLaSegundaVuelta(string fecha, bool prohibida) =>
        Assert.Equal(prohibida, LeyDeGarantias.DeDirecta(Tabla, Dia(fecha)) is not null);

    [Theory]
    [InlineData("2017-11-10", false)]
    [InlineData("2017-11-11", true)]
    [InlineData("2025-11-07", false)]
    [InlineData("2025-11-08", true)]
    [InlineData("2026-03-08", true)]
    [InlineData("2026-06-21", true)]
    [InlineData("2026-06-22", false)]
    [InlineData("2023-06-28", false)]
    [InlineData("2023-06-29", true)]
    [InlineData("2023-10-29", true)]
    [InlineData("2023-10-30", false)]
    public void Convenios_ProhibidosAntesDeCualquierEleccion(string fecha, bool prohibidos) =>
        Assert.Equal(prohibidos, LeyDeGarantias.DeConvenios(Tabla, Dia(fecha)) is not null);

    [Fact]
    public void SinSegundaVuelta_TerminaConLaPrimera()
    {
        var tabla = new TablaDeParametros([.. ParametrosDeFabrica.Semilla, new(Guid.NewGuid(), LeyDeGarantias.Presidencial, new DateOnly(2030, 1, 1), 20300526, "Ensayo", true)]);
        var periodo = LeyDeGarantias.Periodos(tabla)[0];
        Assert.Equal((new DateOnly(2030, 1, 26), new DateOnly(2030, 5, 26), (DateOnly?)null), (periodo.Desde, periodo.Hasta, periodo.SegundaVuelta));
        Assert.True(periodo.PorVerificar);
    }

    [Fact]
    public void Fecha_Corregida_ReemplazaALaDeSuAno()
    {
        var corregida = new ParametroLegal(Guid.NewGuid(), LeyDeGarantias.Presidencial, new DateOnly(2026, 1, 1), 20260607, "Ensayo", false) { AnadidoEn = new DateTimeOffset(2026, 1, 2, 0, 0, 0, TimeSpan.Zero) };
        var tabla = new TablaDeParametros([corregida, .. ParametrosDeFabrica.Semilla]);
        Assert.Null(LeyDeGarantias.DeDirecta(tabla, Dia("2026-02-06")));
        Assert.NotNull(LeyDeGarantias.DeDirecta(tabla, Dia("2026-02-07")));
    }

    [Theory]
    [InlineData(20260531, true)]
    [InlineData(20260631, false)]
    [InlineData(20261301, false)]
    [InlineData(18991231, false)]
    [InlineData(20260531.5, false)]
    [InlineData(-20260531, false)]
    [InlineData(0, false)]
    public void Fecha_EnNumero_TieneQueExistir(double numero, bool existe) => Assert.Equal(existe, LeyDeGarantias.Fecha((decimal)numero) is not null);

    [Fact]
    public void Fecha_VaYVuelve() => Assert.Equal(new DateOnly(2027, 10, 31), LeyDeGarantias.Fecha(LeyDeGarantias.Numero(new DateOnly(2027, 10, 31))));

    private static DateOnly Dia(string fecha) => DateOnly.ParseExact(fecha, "yyyy-MM-dd");
}
