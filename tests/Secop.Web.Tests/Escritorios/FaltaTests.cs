using Secop.Web.Infrastructure;

namespace Secop.Web.Tests.Escritorios;

/// <summary>Cuánto falta para un término: en días hábiles mientras falte más de un día. Horas de Bogotá.</summary>
public sealed class FaltaTests
{
    [Theory]
    [InlineData("2026-11-24T09:00", "2026-11-26T10:00", "faltan 2 días hábiles")]
    [InlineData("2026-11-24T18:00", "2026-11-26T09:00", "faltan 2 días hábiles")]
    [InlineData("2026-11-27T09:00", "2026-11-30T09:00", "falta 1 día hábil")]
    [InlineData("2026-12-04T09:00", "2026-12-09T09:00", "faltan 2 días hábiles")]
    [InlineData("2026-11-27T18:00", "2026-11-29T20:00", "faltan 2 días")]
    [InlineData("2026-11-24T09:00", "2026-11-25T08:59", "faltan 23 horas")]
    [InlineData("2026-11-24T09:00", "2026-11-24T09:01", "falta 1 minuto")]
    [InlineData("2026-11-30T09:00", "2026-11-26T09:00", "hace 4 días")]
    [InlineData("2026-11-24T09:00", "9999-12-31T00:00", "faltan 2912114 días")]
    public void Falta_EnDiasHabiles(string ahora, string hasta, string dice) =>
        Assert.Equal(dice, Formato.Falta(Instante(hasta), Instante(ahora)));

    [Fact]
    public void UnEvento_SeCuentaEnDiasDeCalendario() =>
        Assert.Equal("faltan 4 días", Formato.FaltaDeCalendario(Instante("2026-11-28T10:00"), Instante("2026-11-24T09:00")));

    private static DateTimeOffset Instante(string local) => new(DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture), TimeSpan.FromHours(-5));
}
