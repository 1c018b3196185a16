using Secop.Domain.Comun;

namespace Secop.Domain.Tests.Comun;

public sealed class TextoTests
{
    [Theory]
    [InlineData("MC-001\u202E6202", "MC-0016202")]
    [InlineData("MC\u200B-001\uFEFF", "MC-001")]
    [InlineData("MC\0-001\u0007", "MC-001")]
    [InlineData("  dos \t palabras\r\n", "dos palabras")]
    [InlineData("Año de la ñandú", "Año de la ñandú")]
    public void EnUnaLinea_QuitaLoQueNoSeVe(string texto, string limpio) => Assert.Equal(limpio, Texto.EnUnaLinea(texto));

    [Fact]
    public void Parrafos_ConservaLosRenglonesYQuitaLoQueNoSeVe() =>
        Assert.Equal("Uno\nDos tres", Texto.Parrafos("Uno\u202E\r\nDos\0 tres\u2066\r\n"));
}
