using System.Security.Cryptography;
using System.Text;
using Secop.Domain.Comun;
using Secop.Domain.Sobres;
using Xunit;

namespace Secop.Domain.Tests.Sobres;

/// <summary>Los vectores se calcularon con otra implementación (WebCrypto/OpenSSL de Node), no con esta.</summary>
public sealed class FormatoTests
{
    private static readonly ContextoDeSobre Contexto = new(
        Guid.Parse("11111111-1111-4111-8111-111111111111"), 2, Guid.Parse("22222222-2222-4222-8222-222222222222"),
        Guid.Parse("33333333-3333-4333-8333-333333333333"), 1, ContextoDeSobre.Contenido);

    private static readonly byte[] Prefijo = [1, 2, 3, 4, 5, 6, 7];

    [Theory]
    [InlineData(9, 1, 10)]
    [InlineData(100, 1, 104)]
    [InlineData(4096, 1, 4096)]
    [InlineData(65537, 1, 67584)]
    [InlineData(1000000, 1, 1015808)]
    [InlineData(57004275, 1, 57671680)]
    [InlineData(12, 65536, 65536)]
    public void Padme_DaElEscalonConocido(long largo, long minimo, long escalon)
    {
        Assert.Equal(escalon, Relleno.Padme(largo, minimo));
        Assert.Equal(escalon, Relleno.Padme(escalon, minimo));
    }

    [Fact]
    public void Envolver_ConLlavesFijas_DaLosMismosBytesQueOtraImplementacion()
    {
        using var destino = Fija(0x11);
        using var efimera = Fija(0x22);

        var envuelto = Envoltura.Envolver(Lleno(0x33), Envoltura.PuntoDe(destino), Contexto, efimera);

        Assert.Equal(
            "04d65a93977caa3d1b081852ff57a79e465f1660577304baead505dd3a48589cf350185e895372df6221ea3a137557e473fddb6755f05bd507c3c533fce9c91285" +
            "e51de1efe7f10aeeebe1fa677b48e09d644844e46e9e57127a9b25e07d5db837ae5ead2092f7322b38875bd16c8e2e29",
            Convert.ToHexStringLower(envuelto));
        Assert.Equal(Lleno(0x33), Envoltura.Abrir(envuelto, destino, Contexto));
    }

    [Theory]
    [InlineData("precio 57004275", 0, 4127, "e5677ccaeea9863f2dda99383c91bc2649c759ddfae2996fd954a5ca1ff30d03")]
    [InlineData("", 600001, 606271, "5285ba505b9ac30835544effaa5ae323000fa128b32f00bbd1bd34973105c6a2")]
    public async Task Cifrar_ConPrefijoFijo_DaLosMismosBytesQueOtraImplementacion(string texto, int sietes, long largo, string sha256)
    {
        byte[] claro = [.. Encoding.UTF8.GetBytes(texto), .. Enumerable.Repeat((byte)7, sietes)];
        using var salida = new MemoryStream();

        var resumen = await CifradoPorTrozos.CifrarAsync(new MemoryStream(claro), salida, Lleno(0x44), Contexto, 4096, Prefijo, cabe: null, default);

        Assert.Equal(largo, salida.Length);
        Assert.Equal(largo, resumen.TamanoCifrado);
        Assert.Equal(sha256, Convert.ToHexStringLower(SHA256.HashData(salida.ToArray())));
        Assert.Equal(sha256, Convert.ToHexStringLower(resumen.Sha256Cifrado));
        Assert.Equal(SHA256.HashData(claro), resumen.Sha256);
    }

    [Fact]
    public void Compromiso_EsElDeLaEspecificacion() =>
        Assert.Equal(
            "ff75541a9d0758832fcc3411f7ca65d25832baf9b2c70875c3cfbec457c95736",
            Convert.ToHexStringLower(Compromiso.De(Lleno(0x55), SHA256.HashData("precio 57004275"u8))));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(CifradoPorTrozos.Trozo - 1)]
    [InlineData(CifradoPorTrozos.Trozo)]
    [InlineData(CifradoPorTrozos.Trozo + 1)]
    [InlineData((2 * CifradoPorTrozos.Trozo) + 5)]
    public async Task CifrarYDescifrar_DevuelveLoMismo(int largo)
    {
        var claro = RandomNumberGenerator.GetBytes(largo);
        using var cifrado = new MemoryStream();
        await CifradoPorTrozos.CifrarAsync(new MemoryStream(claro), cifrado, Lleno(0x44), Contexto, 1);

        using var vuelta = new MemoryStream();
        await using var flujo = CifradoPorTrozos.Descifrar(new MemoryStream(cifrado.ToArray()), Lleno(0x44), Contexto, largo);
        await flujo.CopyToAsync(vuelta);

        Assert.Equal(claro, vuelta.ToArray());
    }

    [Theory]
    [InlineData("infinito")]
    [InlineData("comprimido")]
    [InlineData("fuera de la curva")]
    [InlineData("corto")]
    public void DePunto_Invalido_SeRechaza(string caso)
    {
        using var buena = Fija(0x11);
        var punto = Envoltura.PuntoDe(buena);
        punto = caso switch
        {
            "infinito" => [0],
            "comprimido" => [2, .. punto[1..33]],
            "corto" => punto[..64],
            _ => [.. punto[..64], (byte)(punto[64] ^ 1)],
        };

        var error = Assert.Throws<ReglaIncumplida>(() =>
        {
            using var llave = Envoltura.DePunto(punto);
        });
        Assert.Equal("SOBRE_DANADO", error.Regla.Codigo);
    }

    // RFC 6962: los valores de la especificación para 0 y 1 hojas vacías, y la identidad de los caminos.
    [Fact]
    public void Merkle_RaicesConocidas()
    {
        Assert.Equal("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", Convert.ToHexStringLower(ArbolDeMerkle.Raiz([])));
        Assert.Equal("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d", Convert.ToHexStringLower(ArbolDeMerkle.Raiz([[]])));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(8)]
    public void Merkle_CadaHojaPruebaSuInclusion_YOtraNo(int cuantas)
    {
        byte[][] hojas = [.. Enumerable.Range(0, cuantas).Select(i => new[] { (byte)i })];
        var raiz = ArbolDeMerkle.Raiz(hojas);
        for (var i = 0; i < cuantas; i++)
        {
            var camino = ArbolDeMerkle.Camino(hojas, i);
            Assert.Equal(raiz, ArbolDeMerkle.RaizDesde(hojas[i], i, cuantas, camino));
            Assert.NotEqual(raiz, ArbolDeMerkle.RaizDesde([99], i, cuantas, camino));
        }
    }

    private static byte[] Lleno(byte valor) => [.. Enumerable.Repeat(valor, 32)];

    private static ECDiffieHellman Fija(byte valor) =>
        ECDiffieHellman.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, D = Lleno(valor), Q = PuntoPublico(valor) });

    private static ECPoint PuntoPublico(byte valor)
    {
        var punto = Convert.FromHexString(valor == 0x11
            ? "0217e617f0b6443928278f96999e69a23a4f2c152bdf6d6cdf66e5b80282d4ed194a7debcb97712d2dda3ca85aa8765a56f45fc758599652f2897c65306e5794"
            : "d65a93977caa3d1b081852ff57a79e465f1660577304baead505dd3a48589cf350185e895372df6221ea3a137557e473fddb6755f05bd507c3c533fce9c91285");
        return new ECPoint { X = punto[..32], Y = punto[32..] };
    }
}
