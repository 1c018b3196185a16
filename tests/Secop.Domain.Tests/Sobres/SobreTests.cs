using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Secop.Domain.Comun;
using Secop.Domain.Sobres;
using Xunit;

namespace Secop.Domain.Tests.Sobres;

public sealed class SobreTests
{
    private static readonly byte[] Precios = Encoding.UTF8.GetBytes("""{"precio":57004275.25}""");
    private readonly ECDiffieHellman _llave = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
    private readonly ContextoDeSobre _contexto = new(Guid.NewGuid(), 1, Guid.NewGuid(), Guid.NewGuid(), 1, ContextoDeSobre.Contenido);

    [Fact]
    public async Task SellarYAbrir_DevuelveElContenidoYLasLlavesDeLasPiezas()
    {
        var pieza = new PiezaParaSellar(Guid.NewGuid(), RandomNumberGenerator.GetBytes(32), new byte[32], 4127, new byte[32]);
        var sobre = Sobre.Sellar(_contexto, new(Precios, [pieza], Envoltura.PuntoDe(_llave)));

        var abierto = await AbrirAsync(sobre);

        Assert.Equal(Precios, abierto.Contenido);
        Assert.Equal(pieza.Llave, Assert.Single(abierto.Piezas).Llave);
        Assert.Equal(SHA256.HashData(sobre.Manifiesto), sobre.H);
    }

    [Fact]
    public void Sellar_DosVecesLoMismo_NoRepiteNadaYPesaIgual()
    {
        var uno = Sobre.Sellar(_contexto, new(Precios, [], Envoltura.PuntoDe(_llave)));
        var otro = Sobre.Sellar(_contexto, new(Encoding.UTF8.GetBytes("{}"), [], Envoltura.PuntoDe(_llave)));

        Assert.NotEqual(uno.H, otro.H);
        Assert.NotEqual(Sobre.CompromisosDe(uno.Manifiesto)[0], Sobre.CompromisosDe(otro.Manifiesto)[0]);
        Assert.Equal(uno.Contenido.Length, otro.Contenido.Length);
        Assert.Equal(uno.Manifiesto.Length, otro.Manifiesto.Length);
        Assert.True(uno.Contenido.Length >= 64 * 1024);
    }

    [Fact]
    public async Task SellarConEconomicoAparte_CadaLlaveAbreSoloElSuyo()
    {
        using var otra = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        var pieza = new PiezaParaSellar(Guid.NewGuid(), RandomNumberGenerator.GetBytes(32), new byte[32], 4127, new byte[32]);
        var habilitante = Encoding.UTF8.GetBytes("""{"experiencia":3}""");
        var sobre = Sobre.Sellar(_contexto, new(habilitante, [], Envoltura.PuntoDe(_llave)), new(Precios, [pieza], Envoltura.PuntoDe(otra)));
        var economico = _contexto.Para(ContextoDeSobre.Economico);

        Assert.Equal(habilitante, (await AbrirAsync(sobre)).Contenido);
        var abierto = await Sobre.AbrirAsync(sobre.Manifiesto, sobre.Economico!, economico, otra);
        Assert.Equal(Precios, abierto.Contenido);
        Assert.Equal(pieza.Llave, Assert.Single(abierto.Piezas).Llave);
        Assert.Equal(3, Sobre.CompromisosDe(sobre.Manifiesto).Count);

        await RechazaAsync("la llave del primero", () => Sobre.AbrirAsync(sobre.Manifiesto, sobre.Economico!, economico, _llave));
        await RechazaAsync("el primero como económico", () => Sobre.AbrirAsync(sobre.Manifiesto, sobre.Contenido, economico, otra));
        await RechazaAsync("el económico como primero", () => Sobre.AbrirAsync(sobre.Manifiesto, sobre.Economico!, _contexto, _llave));
        await RechazaAsync("sin económico", () => Sobre.AbrirAsync(Sobre.Sellar(_contexto, new(Precios, [], Envoltura.PuntoDe(_llave))).Manifiesto, sobre.Economico!, economico, otra));
    }

    [Fact]
    public void Sellar_NoDejaElPrecioEnNingunaForma()
    {
        var sobre = Sobre.Sellar(_contexto, new(Precios, [], Envoltura.PuntoDe(_llave)));

        foreach (var bytes in new[] { sobre.Manifiesto, sobre.Contenido })
        {
            Assert.Equal(-1, bytes.AsSpan().IndexOf("57004275"u8));
            Assert.Equal(-1, bytes.AsSpan().IndexOf(SHA256.HashData(Precios)));
        }
    }

    [Theory]
    [InlineData("marca", 0)]
    [InlineData("prefijo", 9)]
    [InlineData("primer trozo", 40)]
    [InlineData("relleno", 60_000)]
    [InlineData("etiqueta", -1)]
    public async Task Abrir_ConUnByteCambiadoEnElContenido_SeRechaza(string clase, int donde)
    {
        var sobre = Sobre.Sellar(_contexto, new(Precios, [], Envoltura.PuntoDe(_llave)));
        var contenido = Volteado(sobre.Contenido, donde);
        var manifiesto = JsonNode.Parse(sobre.Manifiesto)!;
        manifiesto["contenido"]!["cifrado"] = Convert.ToHexStringLower(SHA256.HashData(contenido));

        await RechazaAsync(clase, () => AbrirAsync(sobre with { Contenido = contenido }));
        await RechazaAsync(clase, () => AbrirAsync(sobre with { Contenido = contenido, Manifiesto = JsonCanonico.Bytes(manifiesto) }));
    }

    [Theory]
    [InlineData("punto efímero", 5)]
    [InlineData("llave cifrada", 70)]
    [InlineData("etiqueta", -1)]
    public void AbrirEnvoltura_ConUnByteCambiado_SeRechaza(string clase, int donde)
    {
        var envuelto = Volteado(Envoltura.Envolver(new byte[32], Envoltura.PuntoDe(_llave), _contexto), donde);

        var error = Assert.Throws<ReglaIncumplida>(() => Envoltura.Abrir(envuelto, _llave, _contexto));
        Assert.True(error.Regla == ReglasDeSobre.Danado, clase);
    }

    [Theory]
    [InlineData("proceso")]
    [InlineData("adenda")]
    [InlineData("cuenta")]
    [InlineData("oferta")]
    [InlineData("version")]
    [InlineData("llave")]
    [InlineData("alg")]
    [InlineData("compromiso")]
    public async Task Abrir_ConElManifiestoCambiado_SeRechaza(string campo)
    {
        var sobre = Sobre.Sellar(_contexto, new(Precios, [], Envoltura.PuntoDe(_llave)));
        var nodo = JsonNode.Parse(sobre.Manifiesto)!;
        if (campo == "compromiso")
        {
            nodo["contenido"]!["compromiso"] = new string('0', 64);
        }
        else
        {
            nodo[campo] = campo is "adenda" or "version" ? 9 : Guid.NewGuid().ToString("D");
        }

        await RechazaAsync(campo, () => AbrirAsync(sobre with { Manifiesto = JsonCanonico.Bytes(nodo) }));
    }

    [Fact]
    public async Task Abrir_UnSobreAutenticoDeOtro_SeRechaza()
    {
        var sobre = Sobre.Sellar(_contexto, new(Precios, [], Envoltura.PuntoDe(_llave)));
        ContextoDeSobre[] ajenos =
        [
            _contexto with { Proceso = Guid.NewGuid() }, _contexto with { Cuenta = Guid.NewGuid() },
            _contexto with { Oferta = Guid.NewGuid() }, _contexto with { Version = 2 }, _contexto with { Adenda = 2 },
        ];

        foreach (var ajeno in ajenos)
        {
            await RechazaAsync(ajeno.ToString(), () => Sobre.AbrirAsync(sobre.Manifiesto, sobre.Contenido, ajeno, _llave));
            var traido = JsonNode.Parse(sobre.Manifiesto)!;
            (traido["proceso"], traido["cuenta"], traido["oferta"]) = (ajeno.Proceso.ToString(), ajeno.Cuenta.ToString(), ajeno.Oferta.ToString());
            (traido["adenda"], traido["version"]) = (ajeno.Adenda, ajeno.Version);
            await RechazaAsync("reescrito", () => Sobre.AbrirAsync(JsonCanonico.Bytes(traido), sobre.Contenido, ajeno, _llave));
        }
    }

    [Fact]
    public async Task Abrir_ConLaLlaveDeOtroProceso_SeRechaza()
    {
        using var otra = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        var sobre = Sobre.Sellar(_contexto, new(Precios, [], Envoltura.PuntoDe(_llave)));

        await RechazaAsync("otra llave", () => Sobre.AbrirAsync(sobre.Manifiesto, sobre.Contenido, _contexto, otra));
    }

    [Theory]
    [InlineData("intercambiados")]
    [InlineData("repetido")]
    [InlineData("cortado")]
    [InlineData("alargado")]
    [InlineData("otro tamaño")]
    public async Task Descifrar_ConLosTrozosMovidos_SeRechaza(string caso)
    {
        const int trozo = CifradoPorTrozos.Trozo + CifradoPorTrozos.Etiqueta;
        const int tamano = 3 * CifradoPorTrozos.Trozo;
        using var salida = new MemoryStream();
        await CifradoPorTrozos.CifrarAsync(new MemoryStream(new byte[tamano]), salida, new byte[32], _contexto, 1);
        var bueno = salida.ToArray();
        var (cabeza, a, b, resto) = (bueno[..15], bueno[15..(15 + trozo)], bueno[(15 + trozo)..(15 + (2 * trozo))], bueno[(15 + (2 * trozo))..]);
        byte[] malo = caso switch
        {
            "intercambiados" => [.. cabeza, .. b, .. a, .. resto],
            "repetido" => [.. cabeza, .. a, .. a, .. resto],
            "cortado" => [.. cabeza, .. a, .. b],
            "alargado" => [.. bueno, .. a],
            _ => bueno,
        };

        await RechazaAsync(caso, async () =>
        {
            await using var flujo = CifradoPorTrozos.Descifrar(new MemoryStream(malo), new byte[32], _contexto, caso == "otro tamaño" ? long.MaxValue : tamano);
            await flujo.CopyToAsync(Stream.Null);
            return true;
        });
    }

    [Fact]
    public void Caja_ConOtroUsoUOtraLlave_NoAbre()
    {
        var llave = RandomNumberGenerator.GetBytes(32);
        var cerrada = Caja.CerrarConRelleno(llave, "hola"u8, "borrador", 1024);

        Assert.Equal("hola"u8.ToArray(), Caja.AbrirConRelleno(llave, cerrada, "borrador"));
        Assert.Equal(Caja.CerrarConRelleno(llave, new byte[900], "borrador", 1024).Length, cerrada.Length);
        Assert.Throws<ReglaIncumplida>(() => Caja.Abrir(llave, cerrada, "otro uso"));
        Assert.Throws<ReglaIncumplida>(() => Caja.Abrir(new byte[32], cerrada, "borrador"));
        Assert.Throws<ReglaIncumplida>(() => Caja.Abrir(llave, [1, 2, 3], "borrador"));
    }

    private static byte[] Volteado(byte[] bytes, int donde)
    {
        var copia = (byte[])bytes.Clone();
        copia[donde < 0 ? copia.Length + donde : donde] ^= 1;
        return copia;
    }

    private static async Task RechazaAsync<T>(string caso, Func<Task<T>> abrir)
    {
        var error = await Assert.ThrowsAsync<ReglaIncumplida>(abrir);
        Assert.True(error.Regla == ReglasDeSobre.Danado, caso);
    }

    private Task<SobreAbierto> AbrirAsync(SobreSellado sobre) => Sobre.AbrirAsync(sobre.Manifiesto, sobre.Contenido, _contexto, _llave);
}
