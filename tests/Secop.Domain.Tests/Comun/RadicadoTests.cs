using Secop.Domain.Comun;

namespace Secop.Domain.Tests.Comun;

public sealed class RadicadoTests
{
    [Theory]
    [InlineData("4201814000008245", SentidoDeRadicado.Entrada, 2018, 14, 8245)]
    [InlineData("2201813000009383", SentidoDeRadicado.Salida, 2018, 13, 9383)]
    [InlineData("4 2020 13 000003813", SentidoDeRadicado.Entrada, 2020, 13, 3813)]
    [InlineData(" 2-2020-13-000005602 ", SentidoDeRadicado.Salida, 2020, 13, 5602)]
    public void Parse_LosDelFormatoHistorico_SeLeenYSeEscribenIgual(string texto, SentidoDeRadicado sentido, int ano, int oficina, int consecutivo)
    {
        var radicado = Radicado.Parse(texto);
        Assert.Equal((sentido, ano, oficina, consecutivo), (radicado.Sentido, radicado.Ano, radicado.Oficina, radicado.Consecutivo));
        Assert.Equal(string.Concat(texto.Where(char.IsAsciiDigit)), radicado.ToString());
        Assert.Equal(radicado, new Radicado(sentido, ano, oficina, consecutivo));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("420181400000824")]
    [InlineData("42018140000082450")]
    [InlineData("3201814000008245")]
    [InlineData("4201814000000000")]
    [InlineData("4000014000008245")]
    [InlineData("٤٢٠١٨١٤٠٠٠٠٠٨٢٤٥")]
    [InlineData("4201814x00008245")]
    public void Parse_LoQueNoEsUnRadicado_LoDice(string? texto) =>
        Assert.Equal("RADICADO_INVALIDO", Assert.Throws<ReglaIncumplida>(() => Radicado.Parse(texto)).Regla.Codigo);

    [Fact]
    public void AnoDe_LaUltimaHoraDelAnoEnBogota_EsElAnoQueTerminaYNoElDeUtc()
    {
        Assert.Equal(2018, Radicado.AnoDe(new DateTimeOffset(2019, 1, 1, 4, 59, 59, TimeSpan.Zero)));
        Assert.Equal(2019, Radicado.AnoDe(new DateTimeOffset(2019, 1, 1, 5, 0, 0, TimeSpan.Zero)));
    }
}
