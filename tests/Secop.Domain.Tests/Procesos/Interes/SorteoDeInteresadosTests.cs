using Secop.Domain.Procesos.Interes;

namespace Secop.Domain.Tests.Procesos.Interes;

public sealed class SorteoDeInteresadosTests
{
    private static readonly string[] Doce =
    [
        "aaaaaaaa0000", "bbbbbbbb0001", "cccccccc0002", "dddddddd0003", "eeeeeeee0004", "ffffffff0005",
        "gggggggg0006", "hhhhhhhh0007", "iiiiiiii0008", "jjjjjjjj0009", "kkkkkkkk0001", "llllllll0001",
    ];

    /// <summary>Las cifras las calculó otro programa, en otro lenguaje y con otra biblioteca.</summary>
    [Fact]
    public void Barajar_ConElEjemploPublicado_DaLoQueCalculoOtroPrograma()
    {
        var secreto = new string('0', 64);
        var huella = SorteoDeInteresados.HuellaDeLaLista(Doce.Reverse());
        var semilla = SorteoDeInteresados.Semilla("procesoprueb", huella, secreto, "4821-123");
        Assert.Equal("60e05bd1b195af2f94112fa7197a5c88289058840ce7c6df9693756bc6250f55", SorteoDeInteresados.Compromiso(secreto));
        Assert.Equal("419502ed694cf525144e40769e6611495ba25bb4847ca5d04015428476a6b293", huella);
        Assert.Equal("ea83ccb6208d67dbe706c9779b97b7b6c49be3e6677d2fc39766cd72bb5119a9", semilla);
        Assert.Equal(
            ["gggggggg0006", "jjjjjjjj0009", "llllllll0001", "iiiiiiii0008", "bbbbbbbb0001", "cccccccc0002", "eeeeeeee0004", "hhhhhhhh0007", "dddddddd0003", "kkkkkkkk0001", "aaaaaaaa0000", "ffffffff0005"],
            SorteoDeInteresados.Barajar(semilla, Doce.Reverse()));
    }

    [Fact]
    public void Barajar_EnMuchosSorteos_NoFavoreceANadie()
    {
        const int Sorteos = 6000;
        var ganadas = Doce.ToDictionary(c => c, _ => 0);
        for (var i = 0; i < Sorteos; i++)
        {
            var semilla = SorteoDeInteresados.Semilla("procesoprueb", "h", i.ToString(System.Globalization.CultureInfo.InvariantCulture), "4821-123");
            foreach (var escogido in SorteoDeInteresados.Barajar(semilla, Doce).Take(10))
            {
                ganadas[escogido]++;
            }
        }

        // Cinco sigmas de una binomial de 6.000 intentos con probabilidad 10/12.
        var sigma = Math.Sqrt(Sorteos * (10 / 12d) * (2 / 12d));
        Assert.All(ganadas.Values, v => Assert.InRange(v, (Sorteos * 10 / 12d) - (5 * sigma), (Sorteos * 10 / 12d) + (5 * sigma)));
    }

    [Theory]
    [InlineData(FuenteDelDato.Loteria, " 4821 - 123 ", "4821-123")]
    [InlineData(FuenteDelDato.Loteria, "4821", null)]
    [InlineData(FuenteDelDato.Loteria, "4821-123\n", "4821-123")]
    [InlineData(FuenteDelDato.Trm, "$ 3.912,34", "3912.34")]
    [InlineData(FuenteDelDato.Trm, "3912,34", "3912.34")]
    [InlineData(FuenteDelDato.Trm, "3912.34", null)]
    [InlineData(FuenteDelDato.FaroAleatorio, "ABCDEF", null)]
    [InlineData(FuenteDelDato.FaroAleatorio, "FE290BECA10872EF2FB164D2AA4442DE4566183EC51C56FF3CD603D930E54FDD", "fe290beca10872ef2fb164d2aa4442de4566183ec51c56ff3cd603d930e54fdd")]
    [InlineData(FuenteDelDato.Loteria, null, null)]
    public void Dato_SeEscribeDeUnaSolaManera(FuenteDelDato fuente, string? escrito, string? normal) => Assert.Equal(normal, DatoPublico.Normalizar(fuente, escrito));

    [Fact]
    public void Secreto_EsLargoYNoSeRepite()
    {
        var secretos = Enumerable.Range(0, 50).Select(_ => SorteoDeInteresados.NuevoSecreto()).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(50, secretos.Count);
        Assert.All(secretos, s => Assert.Equal(64, s.Length));
    }
}
