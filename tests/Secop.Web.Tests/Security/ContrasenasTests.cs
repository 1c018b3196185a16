using Secop.Web.Security;

namespace Secop.Web.Tests.Security;

public sealed class ContrasenasTests
{
    private static readonly string[] Propias = ["Ana Lucía", "Torres Méndez", "Abogada", "1020304050", "ana.torres"];

    [Theory]
    [InlineData("cuatro caballos pintan nubes")]
    [InlineData("el mango verde con sal de la esquina")]
    [InlineData("x9$kQ2vL8#mW4zT")]
    [InlineData("ñandú güiro pingüino cigüeña")]
    public void Reparo_UnaFraseLarga_Sirve(string contrasena) => Assert.Null(ValidadorDeContrasenas.Reparo(contrasena, Propias));

    [Fact]
    public void Reparo_CientoVeintiochoCaracteres_SirvenYUnoMasNo()
    {
        var larga = string.Concat(Enumerable.Range(0, 32).Select(i => $"{(char)('a' + (i * 7 % 26))}{(char)('a' + (i * 11 % 26))}{i % 10}-"));
        Assert.Equal(128, larga.Length);
        Assert.Null(ValidadorDeContrasenas.Reparo(larga, Propias));
        Assert.Contains("a lo sumo 128", ValidadorDeContrasenas.Reparo(larga + "x", Propias)!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("catorce letras")]
    [InlineData("")]
    public void Reparo_MenosDeQuince_DiceCuantos(string contrasena) =>
        Assert.Contains("al menos 15", ValidadorDeContrasenas.Reparo(contrasena, Propias)!, StringComparison.Ordinal);

    [Theory]
    [InlineData("123456789012345")]
    [InlineData("qwertyuiopasdfghjkl")]
    [InlineData("aaaaaaaaaaaaaaaaaaaa")]
    [InlineData("passwordpassword")]
    [InlineData("P4ssw0rdP4ssw0rd2026")]
    [InlineData("contraseña segura 2026")]
    [InlineData("secop colombia compra 2026")]
    [InlineData("AnaLuciaTorres2026!")]
    [InlineData("1020304050abogada")]
    [InlineData("bogota1234567890")]
    [InlineData("abcabcabcabcabcabc")]
    [InlineData("iloveyouiloveyou123")]
    public void Reparo_LoQueSeAdivina_SeRechaza(string contrasena) =>
        Assert.Contains("se adivina", ValidadorDeContrasenas.Reparo(contrasena, Propias)!, StringComparison.Ordinal);
}
