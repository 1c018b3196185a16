using System.Globalization;
using Secop.Domain.Comun;

namespace Secop.Domain.Tests.Comun;

/// <summary>
/// El calendario frente a un modelo lento y obvio: la Pascua de cada año escrita a mano y los festivos buscados día por
/// día. Cada día de 2015 a 2040, cada término de 1 a 30 días, hacia adelante y hacia atrás.
/// </summary>
public sealed class CalendarioLentoTests
{
    private static readonly CalendarioHabil Calendario = CalendarioHabil.Nacional;

    /// <summary>Domingo de Pascua de 2014 a 2041, del calendario litúrgico.</summary>
    private static readonly string[] Pascuas =
    [
        "2014-04-20", "2015-04-05", "2016-03-27", "2017-04-16", "2018-04-01", "2019-04-21", "2020-04-12", "2021-04-04", "2022-04-17", "2023-04-09",
        "2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2028-04-16", "2029-04-01", "2030-04-21", "2031-04-13", "2032-03-28", "2033-04-17",
        "2034-04-09", "2035-03-25", "2036-04-13", "2037-04-05", "2038-04-25", "2039-04-10", "2040-04-01", "2041-04-21",
    ];

    private static readonly HashSet<DateOnly> Festivos = [.. Enumerable.Range(2014, 28).SelectMany(FestivosDe)];

    public static TheoryData<int> Anos => [.. Enumerable.Range(2015, 26)];

    [Theory]
    [MemberData(nameof(Anos))]
    public void CadaDia_EsHabilONo_ComoEnElModeloLento(int ano)
    {
        for (var dia = new DateOnly(ano, 1, 1); dia.Year == ano; dia = dia.AddDays(1))
        {
            Assert.True(Festivos.Contains(dia) == Calendario.EsFestivo(dia), $"{dia:yyyy-MM-dd}");
            Assert.Equal(EsHabil(dia), Calendario.EsHabil(dia));
        }

        Assert.Equal(ano >= 2026 ? 19 : 18, Calendario.FestivosDe(ano).Count());
    }

    [Theory]
    [MemberData(nameof(Anos))]
    public void CadaTermino_DeUnoATreinta_EnLosDosSentidos(int ano)
    {
        for (var dia = new DateOnly(ano, 1, 1); dia.Year == ano; dia = dia.AddDays(1))
        {
            foreach (var sentido in new[] { 1, -1 })
            {
                var caminante = dia;
                for (var dias = 1; dias <= 30; dias++)
                {
                    do
                    {
                        caminante = caminante.AddDays(sentido);
                    }
                    while (!EsHabil(caminante));

                    Assert.Equal(caminante, Calendario.SumarHabiles(dia, sentido * dias));
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Anos))]
    public void CadaCuenta_EntreDosDias_EnLosDosSentidos(int ano)
    {
        for (var dia = new DateOnly(ano, 1, 1); dia.Year == ano; dia = dia.AddDays(1))
        {
            var cuenta = 0;
            for (var lejos = 0; lejos <= 45; lejos++)
            {
                cuenta += lejos > 0 && EsHabil(dia.AddDays(lejos)) ? 1 : 0;
                Assert.Equal(cuenta, Calendario.HabilesEntre(dia, dia.AddDays(lejos)));
                Assert.Equal(-cuenta, Calendario.HabilesEntre(dia.AddDays(lejos), dia));
            }
        }
    }

    /// <summary>De 7:00:00 a 19:00:00, ambas incluidas, sólo en día hábil; un segundo antes o después, no.</summary>
    [Theory]
    [MemberData(nameof(Anos))]
    public void CadaDia_LaVentanaDeAdendas_TieneSusCuatroFronteras(int ano)
    {
        for (var dia = new DateOnly(ano, 1, 1); dia.Year == ano; dia = dia.AddDays(1))
        {
            var habil = EsHabil(dia);
            Assert.False(EnVentana(dia, 6, 59, 59));
            Assert.Equal(habil, EnVentana(dia, 7, 0, 0));
            Assert.Equal(habil, EnVentana(dia, 19, 0, 0));
            Assert.False(EnVentana(dia, 19, 0, 1));
        }
    }

    private static bool EnVentana(DateOnly dia, int hora, int minuto, int segundo) =>
        Calendario.EnVentanaDeAdendas(new DateTimeOffset(dia.Year, dia.Month, dia.Day, hora, minuto, segundo, TimeSpan.FromHours(-5)).ToUniversalTime(), 7, 19);

    private static bool EsHabil(DateOnly dia) => dia.DayOfWeek != DayOfWeek.Saturday && dia.DayOfWeek != DayOfWeek.Sunday && !Festivos.Contains(dia);

    private static IEnumerable<DateOnly> FestivosDe(int ano)
    {
        foreach (var fijo in new[] { "01-01", "05-01", "07-20", "08-07", "12-08", "12-25" })
        {
            yield return Dia($"{ano}-{fijo}");
        }

        foreach (var movible in new[] { "01-06", "03-19", "06-29", "08-15", "10-12", "11-01", "11-11" }.Concat(ano >= 2026 ? ["07-09"] : []))
        {
            yield return ElLunes(Dia($"{ano}-{movible}"));
        }

        var pascua = Dia(Pascuas[ano - 2014]);
        foreach (var dias in new[] { -3, -2, 43, 64, 71 })
        {
            yield return pascua.AddDays(dias);
        }
    }

    private static DateOnly ElLunes(DateOnly dia)
    {
        while (dia.DayOfWeek != DayOfWeek.Monday)
        {
            dia = dia.AddDays(1);
        }

        return dia;
    }

    private static DateOnly Dia(string texto) => DateOnly.ParseExact(texto, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
