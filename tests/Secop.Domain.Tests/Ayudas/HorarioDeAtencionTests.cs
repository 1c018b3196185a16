using System.Globalization;
using Secop.Domain.Ayudas;
using Secop.Domain.Comun;

namespace Secop.Domain.Tests.Ayudas;

public sealed class HorarioDeAtencionTests
{
    private static readonly HorarioDeAtencion Horario = new(new TimeOnly(7, 0), new TimeOnly(19, 0));

    // El 8 de diciembre de 2026 es festivo y cae en martes.
    [Theory]
    [InlineData("2026-11-24 10:00", 1, "2026-11-24 11:00")]
    [InlineData("2026-11-24 18:30", 1, "2026-11-25 07:30")]
    [InlineData("2026-11-24 22:00", 1, "2026-11-25 08:00")]
    [InlineData("2026-11-24 05:00", 1, "2026-11-24 08:00")]
    [InlineData("2026-11-27 18:00", 2, "2026-11-30 08:00")]
    [InlineData("2026-11-28 12:00", 12, "2026-11-30 19:00")]
    [InlineData("2026-12-07 18:00", 2, "2026-12-09 08:00")]
    [InlineData("2026-11-24 07:00", 24, "2026-11-25 19:00")]
    public void Sumar_CuentaSoloHorasDeAtencion(string desde, int horas, string esperado) =>
        Assert.Equal(En(esperado), Horario.Sumar(En(desde), TimeSpan.FromHours(horas), CalendarioHabil.Nacional));

    [Theory]
    [InlineData("2026-11-24 10:00", "2026-11-24 12:00", 2)]
    [InlineData("2026-11-24 18:00", "2026-11-25 08:00", 2)]
    [InlineData("2026-11-27 18:00", "2026-11-30 08:00", 2)]
    [InlineData("2026-11-28 08:00", "2026-11-29 20:00", 0)]
    public void Entre_MideSoloHorasDeAtencion(string desde, string hasta, int horas) =>
        Assert.Equal(TimeSpan.FromHours(horas), Horario.Entre(En(desde), En(hasta), CalendarioHabil.Nacional));

    private static DateTimeOffset En(string hora) =>
        new DateTimeOffset(DateTime.ParseExact(hora, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), CalendarioHabil.HoraLegal).ToUniversalTime();
}
