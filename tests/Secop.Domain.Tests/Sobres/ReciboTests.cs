using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Secop.Domain.Comun;
using Secop.Domain.Sobres;
using Xunit;

namespace Secop.Domain.Tests.Sobres;

public sealed class ReciboTests
{
    private readonly ECDsa _plataforma = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly Recibo _recibo = new(
        Recibo.Presentacion, "bcd2fgh3jkm4", Guid.NewGuid(), 1, 2,
        new DateTimeOffset(2026, 11, 24, 21, 59, 59, TimeSpan.Zero).AddMicroseconds(999_999), Recibo.NuevoCodigo(), new byte[32], [new byte[32]]);

    [Fact]
    public void Verificar_SinConexionYSoloConLaPublica_EsAutentico()
    {
        using var publica = ECDsa.Create();
        publica.ImportFromPem(_plataforma.ExportSubjectPublicKeyInfoPem());

        var (leido, autentico) = Recibo.Verificar(_recibo.Firmar(_plataforma), publica);

        Assert.True(autentico);
        Assert.Equal(_recibo.Recibida, leido.Recibida);
        Assert.Equal(_recibo.Codigo, leido.Codigo);
    }

    [Theory]
    [InlineData("recibida", "\"2026-11-24T21:59:59.999998Z\"")]
    [InlineData("version", "2")]
    [InlineData("codigo", "\"AAAAA\"")]
    [InlineData("h", "\"00\"")]
    [InlineData("acto", "\"retiro\"")]
    public void Verificar_Alterado_NoEsAutentico(string campo, string valor)
    {
        var archivo = JsonNode.Parse(_recibo.Firmar(_plataforma))!;
        archivo["recibo"]![campo] = JsonNode.Parse(valor);

        Assert.False(Recibo.Verificar(archivo.ToJsonString(), _plataforma).EsAutentico);
    }

    [Fact]
    public void Verificar_ConElMismoContenidoEscritoDeOtroModo_SigueAutentico()
    {
        var archivo = JsonNode.Parse(_recibo.Firmar(_plataforma))!;
        var girado = new JsonObject { ["firma"] = archivo["firma"]!.DeepClone(), ["recibo"] = new JsonObject(archivo["recibo"]!.AsObject().Reverse().Select(p => KeyValuePair.Create(p.Key, p.Value?.DeepClone()))) };

        Assert.True(Recibo.Verificar(girado.ToString(), _plataforma).EsAutentico);
    }

    [Fact]
    public void Verificar_ConOtraPlataforma_NoEsAutentico()
    {
        using var otra = ECDsa.Create(ECCurve.NamedCurves.nistP256);

        Assert.False(Recibo.Verificar(_recibo.Firmar(_plataforma), otra).EsAutentico);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("{\"recibo\":{\"formato\":\"OTRO\",\"alg\":\"ES256\"},\"firma\":\"\"}")]
    [InlineData("{\"recibo\":7,\"firma\":7}")]
    public void Verificar_LoQueNoEsUnRecibo_LoDice(string archivo)
    {
        var error = Assert.Throws<ReglaIncumplida>(() => Recibo.Verificar(archivo, _plataforma));
        Assert.Equal("RECIBO_ILEGIBLE", error.Regla.Codigo);
    }

    [Fact]
    public void NuevoCodigo_NoSeRepiteNiTieneFormaDeSerie()
    {
        var codigos = Enumerable.Range(0, 1000).Select(_ => Recibo.NuevoCodigo()).ToHashSet();

        Assert.Equal(1000, codigos.Count);
        Assert.All(codigos, c => Assert.Matches("^[2-9B-Z]{5}(-[2-9B-Z]{5}){3}$", c));
    }
}
