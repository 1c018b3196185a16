using System.Globalization;
using Secop.Domain.Comun;

namespace Secop.Domain.Tests.Comun;

public sealed class CalendarioHabilTests
{
    private static readonly CalendarioHabil Calendario = CalendarioHabil.Nacional;

    /// <summary>
    /// Los festivos de cada año, de cuatro fuentes comparadas. En 2019 y 2025 dos caen el mismo día; de 2026 en adelante
    /// suma el 9 de julio, trasladado al lunes (Ley 2578 de 2026).
    /// </summary>
    public static TheoryData<int, string, string> Vectores => new()
    {
        { 2018, "04-01", "01-01 01-08 03-19 03-29 03-30 05-01 05-14 06-04 06-11 07-02 07-20 08-07 08-20 10-15 11-05 11-12 12-08 12-25" },
        { 2019, "04-21", "01-01 01-07 03-25 04-18 04-19 05-01 06-03 06-24 07-01 07-20 08-07 08-19 10-14 11-04 11-11 12-08 12-25" },
        { 2020, "04-12", "01-01 01-06 03-23 04-09 04-10 05-01 05-25 06-15 06-22 06-29 07-20 08-07 08-17 10-12 11-02 11-16 12-08 12-25" },
        { 2021, "04-04", "01-01 01-11 03-22 04-01 04-02 05-01 05-17 06-07 06-14 07-05 07-20 08-07 08-16 10-18 11-01 11-15 12-08 12-25" },
        { 2022, "04-17", "01-01 01-10 03-21 04-14 04-15 05-01 05-30 06-20 06-27 07-04 07-20 08-07 08-15 10-17 11-07 11-14 12-08 12-25" },
        { 2023, "04-09", "01-01 01-09 03-20 04-06 04-07 05-01 05-22 06-12 06-19 07-03 07-20 08-07 08-21 10-16 11-06 11-13 12-08 12-25" },
        { 2024, "03-31", "01-01 01-08 03-25 03-28 03-29 05-01 05-13 06-03 06-10 07-01 07-20 08-07 08-19 10-14 11-04 11-11 12-08 12-25" },
        { 2025, "04-20", "01-01 01-06 03-24 04-17 04-18 05-01 06-02 06-23 06-30 07-20 08-07 08-18 10-13 11-03 11-17 12-08 12-25" },
        { 2026, "04-05", "01-01 01-12 03-23 04-02 04-03 05-01 05-18 06-08 06-15 06-29 07-13 07-20 08-07 08-17 10-12 11-02 11-16 12-08 12-25" },
        { 2027, "03-28", "01-01 01-11 03-22 03-25 03-26 05-01 05-10 05-31 06-07 07-05 07-12 07-20 08-07 08-16 10-18 11-01 11-15 12-08 12-25" },
        { 2028, "04-16", "01-01 01-10 03-20 04-13 04-14 05-01 05-29 06-19 06-26 07-03 07-10 07-20 08-07 08-21 10-16 11-06 11-13 12-08 12-25" },
    };

    [Theory]
    [MemberData(nameof(Vectores))]
    public void Festivos_DeCadaAno_SonLosDeLaLey(int ano, string pascua, string fechas)
    {
        Assert.Equal(pascua, CalendarioHabil.Pascua(ano).ToString("MM-dd", CultureInfo.InvariantCulture));
        Assert.Equal(fechas.Split(' '), Calendario.FestivosDe(ano).Select(f => f.Fecha.ToString("MM-dd", CultureInfo.InvariantCulture)).Distinct());

        // Ni uno de más ni uno de menos: día por día, y en lo que de verdad se usa para contar términos.
        for (var dia = new DateOnly(ano, 1, 1); dia.Year == ano; dia = dia.AddDays(1))
        {
            var esFestivo = fechas.Split(' ').Contains(dia.ToString("MM-dd", CultureInfo.InvariantCulture));
            Assert.Equal(esFestivo, Calendario.EsFestivo(dia));
            Assert.Equal(!esFestivo && dia.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday), Calendario.EsHabil(dia));
        }
    }

    [Theory]
    [InlineData(2025, 7, 14, true)]
    [InlineData(2026, 7, 13, false)]
    [InlineData(2026, 7, 9, true)]
    [InlineData(2027, 7, 12, false)]
    public void FestivoNuevo_RigeDesdeSuLey(int ano, int mes, int dia, bool habil) =>
        Assert.Equal(habil, Calendario.EsHabil(new DateOnly(ano, mes, dia)));

    [Fact]
    public void SumarYContar_ComoElModeloLento()
    {
        var azar = new Random(2026);
        for (var i = 0; i < 400; i++)
        {
            var desde = new DateOnly(2024, 1, 1).AddDays(azar.Next(1800));
            var dias = azar.Next(-40, 60);
            var lento = Lento(desde, dias);
            Assert.Equal(lento, Calendario.SumarHabiles(desde, dias));
            Assert.Equal(Enumerable.Range(1, 90).Count(d => EsHabilLento(desde.AddDays(d))), Calendario.HabilesEntre(desde, desde.AddDays(90)));
            Assert.Equal(-Calendario.HabilesEntre(desde, desde.AddDays(30)), Calendario.HabilesEntre(desde.AddDays(30), desde));
        }
    }

    [Fact]
    public void CasoReal_AgostoDe2026_ElPrimerHabilEsElMartes() =>
        Assert.Equal(new DateOnly(2026, 8, 18), Calendario.SiguienteHabil(new DateOnly(2026, 8, 14)));

    [Fact]
    public void FinDeAno_SaltaNavidadYAnoNuevo()
    {
        Assert.Equal(new DateOnly(2027, 1, 4), Calendario.SiguienteHabil(new DateOnly(2026, 12, 31)));
        Assert.Equal(new DateOnly(2026, 12, 28), Calendario.SumarHabiles(new DateOnly(2026, 12, 24), 1));
    }

    [Fact]
    public void DiaExcepcional_NoEsHabil()
    {
        var civico = new DateOnly(2026, 11, 25);
        var calendario = new CalendarioHabil(excepcionales: [civico]);
        Assert.False(calendario.EsHabil(civico));
        Assert.Equal(civico.AddDays(1), calendario.SiguienteHabil(civico.AddDays(-1)));
    }

    [Theory]
    [InlineData("2026-11-24T06:59:59", false)]
    [InlineData("2026-11-24T07:00:00", true)]
    [InlineData("2026-11-24T19:00:00", true)]
    [InlineData("2026-11-24T19:00:01", false)]
    [InlineData("2026-11-21T10:00:00", false)]
    [InlineData("2026-12-08T10:00:00", false)]
    [InlineData("2026-07-13T10:00:00", false)]
    public void VentanaDeAdendas_EsHabilDeSieteASiete(string bogota, bool dentro) =>
        Assert.Equal(dentro, Calendario.EnVentanaDeAdendas(new DateTimeOffset(DateTime.Parse(bogota, CultureInfo.InvariantCulture), TimeSpan.FromHours(-5)).ToUniversalTime(), 7, 19));

    [Fact]
    public void FechaBogota_CambiaALasCincoDeLaManana()
    {
        Assert.Equal(new DateOnly(2026, 12, 31), CalendarioHabil.FechaBogota(new DateTimeOffset(2027, 1, 1, 4, 59, 59, TimeSpan.Zero)));
        Assert.Equal(new DateOnly(2027, 1, 1), CalendarioHabil.FechaBogota(new DateTimeOffset(2027, 1, 1, 5, 0, 0, TimeSpan.Zero)));
    }

    private static DateOnly Lento(DateOnly fecha, int dias)
    {
        while (dias != 0)
        {
            fecha = fecha.AddDays(Math.Sign(dias));
            dias -= EsHabilLento(fecha) ? Math.Sign(dias) : 0;
        }

        return fecha;
    }

    private static bool EsHabilLento(DateOnly fecha) =>
        fecha.DayOfWeek != DayOfWeek.Saturday && fecha.DayOfWeek != DayOfWeek.Sunday && Calendario.FestivosDe(fecha.Year).All(f => f.Fecha != fecha);
}
