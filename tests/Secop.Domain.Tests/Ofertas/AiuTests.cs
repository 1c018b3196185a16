using System.Text.Json;
using Secop.Domain.Comun;
using Secop.Domain.Ofertas;
using Secop.Domain.Procesos;

namespace Secop.Domain.Tests.Ofertas;

/// <summary>El total con AIU: costo directo más cada porcentaje, todo al centavo, y los decimales que admite el pliego.</summary>
public sealed class AiuTests
{
    private static readonly DateTimeOffset Cierre = new(2026, 11, 24, 22, 0, 0, TimeSpan.Zero);
    private static readonly ItemDelPliego Muro = new(Guid.NewGuid(), 1, "1.1", "Muro", 12.345m, "m2", null);
    private static readonly ItemDelPliego Piso = new(Guid.NewGuid(), 2, "1.2", "Piso", 7, "m2", 90_000);
    private static readonly PliegoDeOferta SinOpciones = new(Guid.NewGuid(), 1, Cierre.AddDays(-2), Cierre, true, false, 50_000_000m, [], [Muro, Piso]);
    private static readonly PliegoDeOferta Obra = Con(SinOpciones, new OpcionesDeAiu(30, 19));

    private static ContenidoOferta Cotizado => ContenidoOferta.Vacio with { Precios = new Dictionary<Guid, decimal> { [Muro.Id] = 35_999.99m, [Piso.Id] = 80_000.05m } };

    /// <summary>Contra cuentas hechas en centavos enteros, sin decimales de por medio.</summary>
    [Fact]
    public void Desglose_EsElDeUnModeloEnCentavos()
    {
        var azar = new Random(20261129);
        for (var vez = 0; vez < 2_000; vez++)
        {
            var costo = azar.NextInt64(1, 500_000_000_000);
            var (a, i, u, t) = (azar.Next(0, 10_001), azar.Next(0, 10_001), azar.Next(0, 10_001), azar.Next(0, 3) * 950);
            var desglose = DesgloseDePrecio.De(costo / 100m, new OpcionesDeAiu(null, t / 100m), new AiuOfrecido(a / 100m, i / 100m, u / 100m));

            static long Parte(long centavos, int centesimas) => (long)(((Int128)centavos * centesimas + 5_000) / 10_000);
            long[] modelo = [Parte(costo, a), Parte(costo, i), Parte(costo, u), Parte(Parte(costo, u), t)];
            Assert.Equal(modelo.Take(t > 0 ? 4 : 3), desglose.Aiu.Select(r => (long)(r.Valor * 100)));
            Assert.Equal(costo + modelo.Sum(), (long)(desglose.Total * 100));
        }
    }

    [Fact]
    public void Total_SumaCostoDirectoAIUYElIvaSobreLaUtilidad()
    {
        var oferta = Cotizado.ConAiu(Obra, "12,5", "2", "8.25 %");
        var desglose = oferta.Desglose(Obra);

        // 12,345 × 35.999,99 = 444.419,88 y 7 × 80.000,05 = 560.000,35.
        Assert.Equal(1_004_420.23m, desglose.CostoDirecto);
        Assert.Equal([125_552.53m, 20_088.40m, 82_864.67m, 15_744.29m], desglose.Aiu.Select(r => r.Valor));
        Assert.Equal("IVA sobre la utilidad (19 %)", desglose.Aiu[3].EnPalabras);
        Assert.Equal(1_248_670.12m, oferta.Total(Obra));
        Assert.Empty(oferta.Pendientes(Obra));
    }

    [Fact]
    public void ConLotes_ElTotalEsLaSumaDeLosDeCadaLote_AlCentavo()
    {
        var pliego = Obra with
        {
            Items = [Muro with { Lote = 1 }, Piso with { Lote = 2 }],
            Lotes = [new(1, "Muros", 1_000_000), new(2, "Pisos", 700_000)],
        };
        var oferta = (Cotizado with { Lotes = [1, 2] }).ConAiu(pliego, "3,33", "3,33", "3,33");

        Assert.Equal(oferta.TotalDelLote(pliego, 1) + oferta.TotalDelLote(pliego, 2), oferta.Total(pliego));
        Assert.Equal(1_004_420.23m, oferta.Desglose(pliego).CostoDirecto);
        Assert.Equal(oferta.TotalDelLote(pliego, 2), (oferta with { Lotes = [2] }).Total(pliego));
        Assert.Contains(oferta.Advertencias(pliego with { Lotes = [new(1, "Muros", 444_420), new(2, "Pisos", 700_000)] }), a => a.Contains("lote 1", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("1e1", "1", "1", "OFERTA_AIU", "Administracion")]
    [InlineData("-5", "1", "1", "OFERTA_AIU", "Administracion")]
    [InlineData("5", "101", "1", "OFERTA_AIU", "Imprevistos")]
    [InlineData("5", "1", "100,01", "OFERTA_AIU", "Utilidad")]
    [InlineData("5", "1", "1,234", "OFERTA_AIU", "Utilidad")]
    [InlineData("5", "1", "diez", "OFERTA_AIU", "Utilidad")]
    [InlineData("5", "1", "1.000", "OFERTA_AIU", "Utilidad")]
    [InlineData("5", "1", "١٢", "OFERTA_AIU", "Utilidad")]
    [InlineData("5", " ", "1", "OFERTA_AIU_INCOMPLETO", "Imprevistos")]
    [InlineData("20", "5", "5,01", "OFERTA_AIU_TOPE", "Administracion")]
    public void ConAiu_LoQueNoVale_DiceElCampo(string a, string i, string u, string codigo, string campo)
    {
        var error = Assert.Throws<ReglaIncumplida>(() => Cotizado.ConAiu(Obra, a, i, u));
        Assert.Equal((codigo, campo), (error.Regla.Codigo, error.Campo));
    }

    [Fact]
    public void ElTopeJusto_YElCeroSeAdmiten_YEnBlancoSeBorra()
    {
        Assert.Equal(30, Cotizado.ConAiu(Obra, "20", "5", "5").Aiu!.Suma);
        var nada = Cotizado.ConAiu(Obra, "0", "0", "0,00");
        Assert.Equal(nada.Desglose(Obra).CostoDirecto, nada.Total(Obra));
        Assert.Contains(nada.Advertencias(Obra), a => a.Contains("los tres porcentajes son cero", StringComparison.Ordinal));
        Assert.Null(nada.ConAiu(Obra, "", " ", "").Aiu);
        Assert.Equal("OFERTA_AIU_NO_SE_PIDE", Assert.Throws<ReglaIncumplida>(() => Cotizado.ConAiu(SinOpciones, "1", "1", "1")).Regla.Codigo);
    }

    [Fact]
    public void SinEscribirlo_FaltaParaPresentar_YSiUnaAdendaBajaElTopeTambien()
    {
        Assert.Contains("AIU", Assert.Single(Cotizado.Pendientes(Obra)).Texto, StringComparison.Ordinal);
        var oferta = Cotizado.ConAiu(Obra, "20", "5", "5");
        Assert.Contains("suma 30 % y el tope es 25 %", Assert.Single(oferta.Pendientes(Con(Obra, new OpcionesDeAiu(25, 19)))).Texto, StringComparison.Ordinal);
        Assert.Null(oferta.ParaPresentar(SinOpciones).Aiu);
        Assert.Equal(Cotizado.Total(SinOpciones), oferta.Total(SinOpciones));
    }

    [Theory]
    [InlineData(0, "35999", true)]
    [InlineData(0, "35.999,00", true)]
    [InlineData(0, "35999,5", false)]
    [InlineData(1, "35999,5", true)]
    [InlineData(1, "35999,55", false)]
    [InlineData(2, "35999,55", true)]
    public void ConPrecios_ConMasDecimalesDeLosQueAdmiteElPliego_DiceElItem(int decimales, string precio, bool vale)
    {
        var pliego = SinOpciones with { Opciones = new(IvaDePrecios.Incluido, decimales) };
        void Poner() => ContenidoOferta.Vacio.ConPrecios(pliego, new Dictionary<Guid, string> { [Muro.Id] = precio });
        if (vale)
        {
            Poner();
            return;
        }

        var error = Assert.Throws<ReglaIncumplida>(Poner);
        Assert.Equal(("OFERTA_PRECIO_DECIMALES", ContenidoOferta.CampoDePrecio(Muro.Id)), (error.Regla.Codigo, error.Campo));
        Assert.Contains("ítem 1", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void SiUnaAdendaQuitaDecimales_FaltaCorregirLosQueLosTenian()
    {
        var falta = Assert.Single(Cotizado.Pendientes(SinOpciones with { Opciones = new(IvaDePrecios.Incluido, 0) }));
        Assert.Equal("quitar decimales al precio de 2 ítems, el primero el 1: cada uno va en pesos enteros", falta.Texto);
    }

    [Fact]
    public void Huella_SoloCambiaSiSeEligenOpciones_YCadaUnaCuenta()
    {
        var sin = SinOpciones.Huella();
        Assert.Equal(sin, (SinOpciones with { Opciones = new(IvaDePrecios.Incluido, 2) }).Huella());
        PliegoDeOferta[] otros =
        [
            SinOpciones with { Opciones = new(IvaDePrecios.NoIncluido, 2) }, SinOpciones with { Opciones = new(IvaDePrecios.Incluido, 1) },
            Obra, Con(Obra, new OpcionesDeAiu(30, 0)), Con(Obra, new OpcionesDeAiu(null, 19)), Con(Obra, new OpcionesDeAiu(25, 19)),
        ];
        Assert.Equal(otros.Length + 1, otros.Select(p => p.Huella()).Append(sin).Distinct().Count());
        Assert.Equal(Obra.Huella(), Con(Obra, new OpcionesDeAiu(30.00m, 19.0m)).Huella());
    }

    [Fact]
    public void PorSobres_ElAiuVaConLosPrecios()
    {
        var pliego = Obra with { SobreEconomico = 2 };
        var (primero, economico) = Cotizado.ConAiu(pliego, "12", "3", "5").PorSobres(pliego);
        Assert.Null(primero.Aiu);
        Assert.DoesNotContain("Aiu", JsonSerializer.Serialize(primero), StringComparison.Ordinal);
        Assert.Equal(0, primero.Total(pliego));
        Assert.Equal(new AiuOfrecido(12, 3, 5), primero.ConEconomico(economico!).Aiu);
        Assert.NotNull(Cotizado.ConAiu(Obra, "12", "3", "5").PorSobres(Obra).Primero.Aiu);
    }

    [Fact]
    public void UnTotalImposible_SeDice()
    {
        var enorme = Obra with { Opciones = OpcionesDePrecios.DeOmision with { Aiu = new OpcionesDeAiu(null, 0) } };
        var oferta = ContenidoOferta.Vacio with { Precios = new Dictionary<Guid, decimal> { [Piso.Id] = 100_000_000_000_000_000m } };
        Assert.Equal("OFERTA_TOTAL", Assert.Throws<ReglaIncumplida>(() => oferta.ConAiu(enorme, "100", "0", "0")).Regla.Codigo);
    }

    private static PliegoDeOferta Con(PliegoDeOferta pliego, OpcionesDeAiu aiu) => pliego with { Opciones = pliego.Opciones with { Aiu = aiu } };
}
