using System.Security.Cryptography;
using Secop.Domain.Comun;
using Xunit;

namespace Secop.Domain.Tests.Comun;

public sealed class CertificadoTests
{
    private static readonly DateTimeOffset Ahora = new(2026, 11, 24, 15, 0, 0, TimeSpan.Zero);
    private static readonly Actor Operador = new(Guid.NewGuid(), Guid.NewGuid());
    private readonly ECDsa _plataforma = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    [Fact]
    public void Expedir_SeCompruebaSoloConLaLlavePublica()
    {
        using var publica = ECDsa.Create();
        publica.ImportFromPem(_plataforma.ExportSubjectPublicKeyInfoPem());
        var certificado = Nuevo();

        Assert.True(certificado.EsAutentico(publica));
        Assert.Equal(Codigo.Largo, certificado.Codigo.Length);
        Assert.Equal(64, certificado.Huella.Length);
        Assert.Contains(certificado.HechosPendientes, h => h is CertificadoExpedido e && e.SujetoId == certificado.SujetoId);
    }

    [Theory]
    [InlineData(nameof(Certificado.Titulo), "Otro título")]
    [InlineData(nameof(Certificado.Titular), "Otra Persona")]
    [InlineData(nameof(Certificado.Codigo), "bbbbbbbbbbbb")]
    [InlineData(nameof(Certificado.Huella), "0000")]
    public void EsAutentico_SiLoGuardadoCambio_EsFalso(string propiedad, string valor)
    {
        var certificado = Nuevo();
        typeof(Certificado).GetProperty(propiedad)!.SetValue(certificado, valor);

        Assert.False(certificado.EsAutentico(_plataforma));
    }

    [Fact]
    public void EsAutentico_ConOtraLlave_EsFalso()
    {
        using var otra = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        Assert.False(Nuevo().EsAutentico(otra));
    }

    [Theory]
    [InlineData("carlos pérez díaz", true)]
    [InlineData("  CARLOS   PEREZ DIAZ ", true)]
    [InlineData("Carlos Pérez", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void EsDe_ComparaComoEscribeLaGente(string? escrito, bool coincide) => Assert.Equal(coincide, Nuevo().EsDe(escrito));

    [Fact]
    public void Anular_PideMotivoYNoSeRepite()
    {
        var certificado = Nuevo();
        Assert.Equal(ReglasDeCertificado.MotivoDeAnulacion, Assert.Throws<ReglaIncumplida>(() => certificado.Anular("corto", Operador, Ahora)).Regla);

        certificado.Anular("Se expidió con la hora de otro incidente.", Operador, Ahora);

        Assert.True(certificado.EsAutentico(_plataforma));
        Assert.Equal(ReglasDeCertificado.YaAnulado, Assert.Throws<ReglaIncumplida>(() => certificado.Anular("Otra vez, por si acaso.", Operador, Ahora)).Regla);
    }

    [Fact]
    public void Expedir_SinNadaQueCertificar_NoPuede() =>
        Assert.Equal(ReglasDeCertificado.Incompleto, Assert.Throws<ReglaIncumplida>(() =>
            Certificado.Expedir(new(ClaseDeCertificado.Asistencia, Guid.NewGuid(), "Certificado de asistencia", []), _plataforma, Operador, Ahora)).Regla);

    private Certificado Nuevo() => Certificado.Expedir(
        new(ClaseDeCertificado.Asistencia, Guid.NewGuid(), "Certificado de asistencia", [new("Evento", "Registratón de Boyacá"), new("Horas", "4")], "Carlos Pérez Díaz"),
        _plataforma, Operador, Ahora);
}
