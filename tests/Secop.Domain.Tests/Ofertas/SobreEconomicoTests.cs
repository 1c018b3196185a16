using Secop.Domain.Comun;
using Secop.Domain.Ofertas;

namespace Secop.Domain.Tests.Ofertas;

public sealed class SobreEconomicoTests
{
    private static readonly DateTimeOffset Cierre = new(2026, 11, 24, 22, 0, 0, TimeSpan.Zero);
    private static readonly PreguntaDelPliego Habilitante = new(Guid.NewGuid(), 1, TipoDeRespuesta.Texto, "¿Qué experiencia tiene?", null, true);
    private static readonly PreguntaDelPliego Descuento = new(Guid.NewGuid(), 2, TipoDeRespuesta.Numero, "¿Qué descuento ofrece?", null, false) { Sobre = 2 };
    private static readonly PreguntaDelPliego AnexoEconomico = new(Guid.NewGuid(), 3, TipoDeRespuesta.Anexo, "Análisis de precios", null, false) { Sobre = 2 };
    private static readonly ItemDelPliego Sillas = new(Guid.NewGuid(), 1, "A-1", "Sillas", 10, "Unidad", null);
    private static readonly PliegoDeOferta Pliego =
        new(Guid.NewGuid(), 1, Cierre.AddDays(-2), Cierre, true, false, 5_000_000m, [Habilitante, Descuento, AnexoEconomico], [Sillas]) { SobreEconomico = 2 };
    private static readonly Actor Actor = new(Guid.NewGuid(), Guid.NewGuid());

    private static ContenidoOferta Contenido => new(
        new Dictionary<Guid, string> { [Habilitante.Id] = "Tres contratos", [Descuento.Id] = "5" },
        new Dictionary<Guid, decimal> { [Sillas.Id] = 150_000m },
        [Archivo("apu.pdf", AnexoEconomico.Id), Archivo("carta.pdf", null)]);

    [Fact]
    public void PorSobres_ElPrecioYLoDelSegundoSobreVanAparte_YJuntosDanLoMismo()
    {
        var (primero, economico) = Contenido.PorSobres(Pliego);

        Assert.Equal([Habilitante.Id], primero.Respuestas.Keys);
        Assert.Empty(primero.Precios);
        Assert.Equal(["carta.pdf"], primero.Archivos.Select(a => a.Nombre));
        Assert.Equal([Descuento.Id], economico!.Respuestas.Keys);
        Assert.Equal(1_500_000m, economico.Total(Pliego));
        Assert.Equal(["apu.pdf"], economico.Archivos.Select(a => a.Nombre));
        var junto = primero.ConEconomico(economico);
        Assert.Equal(Contenido.Respuestas.Count, junto.Respuestas.Count);
        Assert.Equal(1_500_000m, junto.Total(Pliego));
        Assert.Equal(2, junto.Archivos.Count);
    }

    [Fact]
    public void PorSobres_SiTodoSeAbreALaVez_NoSeParteNada()
    {
        var (primero, economico) = Contenido.PorSobres(Pliego with { SobreEconomico = null });

        Assert.Null(economico);
        Assert.Equal(1_500_000m, primero.Total(Pliego));
    }

    [Fact]
    public void Advertencias_ConArchivosSueltos_DiceQueVanEnElPrimerSobre()
    {
        Assert.Contains(Contenido.Advertencias(Pliego), a => a.Contains("sobre 1", StringComparison.Ordinal));
        Assert.DoesNotContain(Contenido.Advertencias(Pliego with { SobreEconomico = null }), a => a.Contains("sobre 1", StringComparison.Ordinal));
    }

    [Fact]
    public void AbrirEconomico_UnaSolaVez_YNoElDeQuienQuedoRechazado()
    {
        var (primero, economico) = Contenido.PorSobres(Pliego);
        var oferta = Abierta(primero, null);
        Assert.True(oferta.EconomicoSinAbrir);

        oferta.AbrirEconomico(economico!, 1_500_000m, Actor, Cierre);

        Assert.False(oferta.EconomicoSinAbrir);
        Assert.Equal(1_500_000m, oferta.Total);
        Assert.Equal(Cierre, oferta.EconomicoEn);
        Rompe("ECONOMICO_YA_ABIERTO", () => oferta.AbrirEconomico(economico!, 1, Actor, Cierre));
        Rompe("ECONOMICO_YA_ABIERTO", () => Abierta(Contenido, 1_500_000m).AbrirEconomico(economico!, 1, Actor, Cierre));

        var rechazada = Abierta(primero, null);
        rechazada.Rechazar("No cumple la experiencia.", Actor, Cierre);
        Rompe("ECONOMICO_RECHAZADA", () => rechazada.AbrirEconomico(economico!, 1, Actor, Cierre));
    }

    [Fact]
    public void SenalarEconomicoIlegible_LaDejaFueraYNoSeRepite()
    {
        var oferta = Abierta(Contenido.PorSobres(Pliego).Primero, null);

        oferta.SenalarEconomicoIlegible("El sobre no se puede abrir.", Actor, Cierre);

        Assert.Equal(EstadoOferta.Ilegible, oferta.Estado);
        Assert.Null(oferta.Total);
        Rompe("ECONOMICO_YA_ABIERTO", () => oferta.SenalarEconomicoIlegible("Otra vez.", Actor, Cierre));
    }

    private static Oferta Abierta(ContenidoOferta contenido, decimal? total)
    {
        var oferta = Oferta.Crear(Pliego, true, true, false, Actor, Cierre.AddDays(-1));
        oferta.Abrir(contenido, total, 1, Cierre.AddDays(-1), Actor, Cierre);
        return oferta;
    }

    private static ArchivoDeOferta Archivo(string nombre, Guid? pregunta) => new(Guid.NewGuid(), nombre, "application/pdf", 10, new string('0', 64), pregunta);

    private static void Rompe(string codigo, Action acto) => Assert.Equal(codigo, Assert.Throws<ReglaIncumplida>(acto).Regla.Codigo);
}
