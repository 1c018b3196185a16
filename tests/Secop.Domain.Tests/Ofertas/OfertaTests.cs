using Secop.Domain.Comun;
using Secop.Domain.Ofertas;

namespace Secop.Domain.Tests.Ofertas;

public sealed class OfertaTests
{
    private static readonly DateTimeOffset Cierre = new(2026, 11, 24, 22, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Antes = Cierre.AddDays(-1);
    private static readonly PreguntaDelPliego Texto = new(Guid.NewGuid(), 1, TipoDeRespuesta.Texto, "¿Qué garantía ofrece?", null, true);
    private static readonly PreguntaDelPliego Anexo = new(Guid.NewGuid(), 2, TipoDeRespuesta.Anexo, "Certificado de experiencia", null, true);
    private static readonly ItemDelPliego Sillas = new(Guid.NewGuid(), 1, "A-1", "Sillas", 10, "Unidad", 200_000m);
    private static readonly ItemDelPliego Mesas = new(Guid.NewGuid(), 2, "A-2", "Mesas", 2.5m, "Unidad", null);
    private static readonly PliegoDeOferta Pliego = new(Guid.NewGuid(), 1, Cierre.AddDays(-2), Cierre, true, false, 5_000_000m, [Texto, Anexo], [Sillas, Mesas]);
    private static readonly Actor Actor = new(Guid.NewGuid(), Guid.NewGuid());

    private static ContenidoOferta Completo => new(
        new Dictionary<Guid, string> { [Texto.Id] = "Un año" },
        new Dictionary<Guid, decimal> { [Sillas.Id] = 150_000.55m, [Mesas.Id] = 400_000.33m },
        [new ArchivoDeOferta(Guid.NewGuid(), "certificado.pdf", "application/pdf", 10, new string('0', 64), Anexo.Id)]);

    [Fact]
    public void Crear_SinSuscripcionODosVecesOFueraDePlazo_NoSePuede()
    {
        Rompe("OFERTA_SIN_SUSCRIPCION", () => Oferta.Crear(Pliego, suscrito: false, true, false, Actor, Antes));
        Rompe("OFERTA_YA_EXISTE", () => Oferta.Crear(Pliego, true, true, yaTieneUna: true, Actor, Antes));
        Rompe("OFERTA_PLAZO_VENCIDO", () => Oferta.Crear(Pliego, true, true, false, Actor, Cierre));
        Rompe("OFERTA_NO_RECIBE", () => Oferta.Crear(Pliego with { EstaPublicado = false }, true, true, false, Actor, Antes));
        Rompe("OFERTA_SOLO_MIPYME", () => Oferta.Crear(Pliego with { LimitadoAMipyme = true }, true, false, false, Actor, Antes));
    }

    [Fact]
    public void Crear_AnotaUnHechoQueNoNombraElProceso()
    {
        var hecho = Assert.Single(Nueva().HechosPendientes);

        Assert.IsType<OfertaCreada>(hecho);
        Assert.Null(hecho.DelProceso);
        Assert.False(hecho.EsPublico);
    }

    [Theory]
    [InlineData(-1, null)]
    [InlineData(0, "OFERTA_PLAZO_VENCIDO")]
    [InlineData(1, "OFERTA_PLAZO_VENCIDO")]
    public void Presentar_AlrededorDelCierre_MandaLaLlegada(int microsegundos, string? regla)
    {
        var oferta = Nueva();
        var llegada = Cierre.AddMicroseconds(microsegundos);
        void Acto() => oferta.Presentar(Pliego, Completo, true, true, 1, llegada, Actor, Cierre.AddSeconds(30));
        if (regla is null)
        {
            Acto();
            Assert.Equal(EstadoOferta.Presentada, oferta.Estado);
            Assert.Equal(llegada, oferta.PresentadaEn);
            Assert.Null(oferta.HechosPendientes[^1].DelProceso);
        }
        else
        {
            Rompe(regla, Acto);
            Assert.Equal(EstadoOferta.EnEdicion, oferta.Estado);
        }
    }

    [Fact]
    public void Presentar_AntesDelAviso_SePreparaPeroNoSeRecibe()
    {
        var oferta = Oferta.Crear(Pliego with { Inicio = null }, true, true, false, Actor, Antes);
        Rompe("OFERTA_AUN_NO_RECIBE", () => oferta.Presentar(Pliego with { Inicio = null }, Completo, true, true, 1, Antes, Actor, Antes));
        Rompe("OFERTA_AUN_NO_RECIBE", () => oferta.Presentar(Pliego with { Inicio = Antes.AddMicroseconds(1) }, Completo, true, true, 1, Antes, Actor, Antes));
        oferta.Presentar(Pliego with { Inicio = Antes }, Completo, true, true, 1, Antes, Actor, Antes);
    }

    [Fact]
    public void Presentar_Incompleta_DiceTodoLoQueFalta()
    {
        var error = Assert.Throws<ReglaIncumplida>(() => Nueva().Presentar(Pliego, ContenidoOferta.Vacio, true, true, 1, Antes, Actor, Antes));

        Assert.Equal("OFERTA_INCOMPLETA", error.Regla.Codigo);
        Assert.Contains("¿Qué garantía ofrece?", error.Message, StringComparison.Ordinal);
        Assert.Contains("Certificado de experiencia", error.Message, StringComparison.Ordinal);
        Assert.Contains("el precio de 2 ítems", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Presentar_SinAceptarAdvertenciasODeOtraCuenta_NoSePuede()
    {
        Rompe("OFERTA_ADVERTENCIAS", () => Nueva().Presentar(Pliego, Completo, true, false, 1, Antes, Actor, Antes));
        Rompe("OFERTA_AJENA", () => Nueva().Presentar(Pliego, Completo, true, true, 1, Antes, Actor with { CuentaId = Guid.NewGuid() }, Antes));
        Rompe("OFERTA_SOLO_MIPYME", () => Nueva().Presentar(Pliego with { LimitadoAMipyme = true }, Completo, false, true, 1, Antes, Actor, Antes));
    }

    [Fact]
    public void Desactualizada_SoloSiLaAdendaCambiaLoQueSeResponde()
    {
        var oferta = Presentada();

        Assert.False(oferta.EstaDesactualizada(Pliego with { Version = 2, Cierre = Cierre.AddDays(1) }));
        Assert.True(oferta.EstaDesactualizada(Pliego with { Version = 2, Items = [Sillas with { Cantidad = 11 }, Mesas] }));
        Assert.True(oferta.EstaDesactualizada(Pliego with { Preguntas = [Texto] }));
    }

    [Fact]
    public void RetirarYVolverAPresentar_EsLaVersionSiguiente()
    {
        var oferta = Presentada();
        oferta.Retirar(Pliego, Antes, Actor, Antes);
        Assert.Equal(EstadoOferta.Retirada, oferta.Estado);
        Assert.Null(oferta.PresentadaEn);
        Rompe("OFERTA_NO_PRESENTADA", () => oferta.Retirar(Pliego, Antes, Actor, Antes));

        oferta.Presentar(Pliego, Completo, true, true, 2, Antes, Actor, Antes);

        Assert.Equal(2, oferta.VersionPresentada);
        Rompe("OFERTA_ESTADO", () => oferta.Presentar(Pliego, Completo, true, true, 2, Antes, Actor, Antes));
        Rompe("OFERTA_PLAZO_VENCIDO", () => oferta.Retirar(Pliego, Cierre, Actor, Cierre));
    }

    [Fact]
    public void Editar_DespuesDelCierreODeAbierta_NoSePuede()
    {
        var oferta = Presentada();
        Rompe("OFERTA_PLAZO_VENCIDO", () => oferta.GuardarBorrador(Pliego, [1], Actor, Cierre));
        oferta.Abrir(Completo, 1, 1, Antes, Actor, Cierre);
        Rompe("OFERTA_NO_EDITABLE", () => oferta.GuardarBorrador(Pliego, [1], Actor, Antes));
        Rompe("APERTURA_YA_HECHA", () => oferta.Abrir(Completo, 1, 1, Antes, Actor, Cierre));
    }

    [Fact]
    public void Ilegible_QuedaSenaladaYSinContenido()
    {
        var oferta = Presentada();
        oferta.SenalarIlegible("dañado", 1, Antes, Actor, Cierre);

        Assert.Equal(EstadoOferta.Ilegible, oferta.Estado);
        Assert.Null(oferta.Contenido);
        Assert.True(oferta.HechosPendientes[^1].EsPublico);
    }

    [Fact]
    public void Decidir_SigueElOrdenDeLaEvaluacion()
    {
        var oferta = Presentada();
        Rompe("OFERTA_ESTADO", () => oferta.Habilitar(Actor, Cierre));
        Rompe("OFERTA_ESTADO", () => oferta.MarcarAdjudicada(Actor, Cierre));
        oferta.Abrir(Completo, 1, 1, Antes, Actor, Cierre);
        oferta.Habilitar(Actor, Cierre);
        oferta.Rechazar("No acreditó la experiencia.", Actor, Cierre);
        Rompe("OFERTA_ESTADO", () => oferta.MarcarAdjudicada(Actor, Cierre));
        oferta.Habilitar(Actor, Cierre);
        oferta.MarcarAdjudicada(Actor, Cierre);
        Assert.Equal(EstadoOferta.Adjudicada, oferta.Estado);
    }

    [Fact]
    public void Total_RedondeaCadaRenglonAlCentavo() =>
        Assert.Equal((150_000.55m * 10) + 1_000_000.83m, Completo.Total(Pliego));

    [Theory]
    [InlineData("1.234.567,89", "1234567.89")]
    [InlineData("1234567,89", "1234567.89")]
    [InlineData("1234567.89", "1234567.89")]
    [InlineData("1.234", "1234")]
    [InlineData("$ 57.004.275", "57004275")]
    [InlineData(" 80 000 ", "80000")]
    public void IntentarPrecio_LeeComoEscribeLaGente(string texto, string esperado)
    {
        Assert.True(ContenidoOferta.IntentarPrecio(texto, out var precio));
        Assert.Equal(decimal.Parse(esperado, System.Globalization.CultureInfo.InvariantCulture), precio);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("1,234")]
    [InlineData("1.2.3")]
    [InlineData("12,345.67")]
    [InlineData("mil")]
    [InlineData("1e9")]
    [InlineData("9999999999999999999999999999999")]
    public void IntentarPrecio_RechazaLoDudoso(string texto) => Assert.False(ContenidoOferta.IntentarPrecio(texto, out _));

    [Fact]
    public void ConPrecios_SenalaElItem()
    {
        var error = Assert.Throws<ReglaIncumplida>(() => ContenidoOferta.Vacio.ConPrecios(Pliego, new Dictionary<Guid, string> { [Sillas.Id] = "200.001" }));
        Assert.Equal("OFERTA_PRECIO_TOPE", error.Regla.Codigo);
        Assert.Equal(ContenidoOferta.CampoDePrecio(Sillas.Id), error.Campo);
        Rompe("OFERTA_ITEM_AJENO", () => ContenidoOferta.Vacio.ConPrecios(Pliego, new Dictionary<Guid, string> { [Guid.NewGuid()] = "1" }));
        Rompe("OFERTA_TOTAL", () => ContenidoOferta.Vacio.ConPrecios(Pliego, new Dictionary<Guid, string> { [Mesas.Id] = "999999999999999999" }));
        Assert.Empty(Completo.ConPrecios(Pliego, new Dictionary<Guid, string> { [Sillas.Id] = "", [Mesas.Id] = " " }).Precios);
    }

    [Theory]
    [InlineData(TipoDeRespuesta.Numero, "doce", "OFERTA_NUMERO")]
    [InlineData(TipoDeRespuesta.Fecha, "24/11/2026", "OFERTA_FECHA")]
    [InlineData(TipoDeRespuesta.SiNo, "quizá", "OFERTA_SI_NO")]
    [InlineData(TipoDeRespuesta.Anexo, "hola", "OFERTA_PREGUNTA_AJENA")]
    public void ConRespuestas_CompruebaElTipo(TipoDeRespuesta tipo, string texto, string regla)
    {
        var pliego = Pliego with { Preguntas = [Texto with { Tipo = tipo }] };
        Rompe(regla, () => ContenidoOferta.Vacio.ConRespuestas(pliego, new Dictionary<Guid, string> { [Texto.Id] = texto }));
        Rompe("OFERTA_RESPUESTA_LARGA", () => ContenidoOferta.Vacio.ConRespuestas(Pliego, new Dictionary<Guid, string> { [Texto.Id] = new string('x', 4001) }));
    }

    [Fact]
    public void Advertencias_SobreElPresupuesto_AvisaYNoImpide()
    {
        var pliego = Pliego with { PresupuestoOficial = 1 };
        Assert.Contains("presupuesto oficial", Assert.Single(Completo.Advertencias(pliego)), StringComparison.Ordinal);
        Assert.Empty(Completo.Pendientes(pliego));
    }

    private static Oferta Nueva() => Oferta.Crear(Pliego, true, true, false, Actor, Antes);

    private static Oferta Presentada()
    {
        var oferta = Nueva();
        oferta.Presentar(Pliego, Completo, true, true, 1, Antes, Actor, Antes);
        return oferta;
    }

    private static void Rompe(string codigo, Action acto) => Assert.Equal(codigo, Assert.Throws<ReglaIncumplida>(acto).Regla.Codigo);
}
