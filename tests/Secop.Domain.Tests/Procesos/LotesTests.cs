using Secop.Domain.Comun;
using Secop.Domain.Ofertas;
using Secop.Domain.Procesos;

namespace Secop.Domain.Tests.Procesos;

public sealed class LotesTests
{
    private static readonly DateTimeOffset Ahora = Taller.Publicacion;

    [Fact]
    public void Publicar_SinQueLosLotesSumen_NoSePuede()
    {
        var t = ConLotes(12_000_000, 7_999_999);
        Assert.Contains(Faltas(t), f => f == "Los lotes suman $ 19.999.999 y el valor estimado es $ 20.000.000: deben ser iguales.");
        var regla = Taller.Rota(() => t.Proceso.Publicar(t.Reglas, Taller.Calendario, t.Entidad, Ahora));
        Assert.Equal(ReglasDeProceso.FaltaParaPublicar, regla);
    }

    [Fact]
    public void Publicar_ConLineasSinLoteOLotesSinLineas_NoSePuede()
    {
        var t = ConLotes(12_000_000, 8_000_000);
        var lineas = t.Proceso.ListaPrecios.Select(i => i.Datos()).ToList();
        Poner(t, [.. lineas.Select(l => l with { Lote = 1 })]);
        Assert.Equal(["El lote 2 no tiene líneas en la lista de precios."], Faltas(t));
        Poner(t, [lineas[0] with { Lote = 1 }, lineas[1] with { Lote = null }]);
        Assert.Equal(["Hay una línea sin lote: diga de cuál es.", "El lote 2 no tiene líneas en la lista de precios."], Faltas(t));
        Poner(t, [lineas[0] with { Lote = 1 }, lineas[1] with { Lote = 2 }]);
        Assert.Empty(Faltas(t));
        t.Publicado();
        Assert.Equal([1, 2], t.Proceso.Contenido().Lotes.Select(l => l.Numero));
    }

    [Theory]
    [InlineData(0, "LOTE_NUMERO")]
    [InlineData(1_000, "LOTE_NUMERO")]
    [InlineData(2, "LOTE_REPETIDO")]
    public void Agregar_ConUnNumeroQueNoVale(int numero, string codigo)
    {
        var t = ConLotes(12_000_000, 8_000_000);
        Assert.Equal(codigo, Taller.Rota(() => Agregar(t, new Lote(numero, "Otro lote", "", 1, null))).Codigo);
    }

    [Fact]
    public void Quitar_ConLineas_DiceCuantas()
    {
        var t = ConLotes(12_000_000, 8_000_000);
        Poner(t, [.. t.Proceso.ListaPrecios.Select(l => l.Datos() with { Lote = 1 })]);
        var error = Assert.Throws<ReglaIncumplida>(() => t.Proceso.QuitarLote(1, t.Proceso.RevisionDe(SeccionPliego.Lotes), t.Entidad, Ahora));
        Assert.Equal("El lote 1 tiene 2 líneas de precios: quítelos o páselos antes a otro.", error.Message);
    }

    [Fact]
    public void PonerLineas_DeUnLoteQueNoExiste_NoSePuede()
    {
        var t = ConLotes(12_000_000, 8_000_000);
        Assert.Equal(ReglasDeLotes.Desconocido, Taller.Rota(() => Poner(t, [.. t.Proceso.ListaPrecios.Select(l => l.Datos() with { Lote = 3 })])));
    }

    [Fact]
    public void Adenda_QueCambiaUnLote_SeLeePorSuNumeroYDesactualizaLasOfertas()
    {
        var t = ConLotes(12_000_000, 8_000_000);
        Poner(t, [.. t.Proceso.ListaPrecios.Select((l, i) => l.Datos() with { Lote = i + 1 })]);
        var primera = t.Proceso.Publicar(t.Reglas, Taller.Calendario, t.Entidad, Ahora);
        var segunda = t.Expedir(p => p.CambiarLote(p.Lotes[1] with { Nombre = "Carpetas y archivo" }, p.RevisionDe(SeccionPliego.Lotes), t.Entidad, Ahora), Ahora.AddHours(1));
        var cambio = Assert.Single(DiferenciaDePliego.Entre(primera.Contenido, segunda.Contenido));
        Assert.Equal(("Lotes", "lotes/2/nombre", "Lote de ensayo 2", "Carpetas y archivo"), (cambio.Seccion, cambio.Ruta, cambio.Antes, cambio.Despues));
        Assert.Equal(2, t.Proceso.VersionDeLaOferta);
        Assert.NotEqual(primera.Hash, segunda.Hash);
    }

    [Fact]
    public void Oferta_DeUnLote_SoloRespondeYSumaLoSuyo()
    {
        var (uno, dos, comun) = (Item(1, 1), Item(2, 2), new PreguntaDelPliego(Guid.NewGuid(), 1, TipoDeRespuesta.Texto, "¿Garantía?", null, true));
        var delDos = new PreguntaDelPliego(Guid.NewGuid(), 2, TipoDeRespuesta.Texto, "¿Instala?", null, true) { Lote = 2 };
        var pliego = new PliegoDeOferta(Guid.NewGuid(), 1, Ahora, Ahora.AddDays(1), true, false, 1_000, [comun, delDos], [uno, dos]) { Lotes = [new(1, "Uno", 500), new(2, "Dos", 500)] };
        var vacia = ContenidoOferta.Vacio;
        Assert.Contains(vacia.Pendientes(pliego), p => p.Seccion == ContenidoOferta.SeccionLotes);
        Assert.Equal("OFERTA_SIN_LOTES", Taller.Rota(() => vacia.ConLotes(pliego, [])).Codigo);
        Assert.Equal("OFERTA_LOTE_AJENO", Taller.Rota(() => vacia.ConLotes(pliego, [3])).Codigo);
        var oferta = vacia.ConLotes(pliego, [1, 2]).ConPrecios(pliego, new Dictionary<Guid, string> { [uno.Id] = "600", [dos.Id] = "40" })
            .ConRespuestas(pliego, new Dictionary<Guid, string> { [comun.Id] = "Un año", [delDos.Id] = "Sí" });
        Assert.Equal(640, oferta.Total(pliego));
        var soloUno = oferta.ConLotes(pliego, [1]);
        Assert.Equal((600, 600), (soloUno.Total(pliego), soloUno.TotalDelLote(pliego, 1)));
        Assert.Empty(soloUno.Pendientes(pliego));
        Assert.Contains(soloUno.Advertencias(pliego), a => a.Contains("lote 1 supera", StringComparison.Ordinal));
        Assert.Equal(40, soloUno.SoloDelPliego(pliego).Precios[dos.Id]);
        var sellada = soloUno.ParaPresentar(pliego);
        Assert.Equal((uno.Id, comun.Id), (Assert.Single(sellada.Precios).Key, Assert.Single(sellada.Respuestas).Key));
    }

    [Fact]
    public void Huella_CambiaConElLoteYNoCambiaSinLotes()
    {
        var item = Item(1, null);
        var pliego = new PliegoDeOferta(Guid.NewGuid(), 1, Ahora, Ahora.AddDays(1), true, false, 1_000, [], [item]);
        Assert.NotEqual(pliego.Huella(), (pliego with { Items = [item with { Lote = 1 }] }).Huella());
        Assert.NotEqual(pliego.Huella(), (pliego with { Lotes = [new(1, "Uno", 1)] }).Huella());
    }

    private static ItemDelPliego Item(int orden, int? lote) => new(Guid.NewGuid(), orden, "", $"Ítem {orden}", 1, "Unidad", null) { Lote = lote };

    private static Taller ConLotes(params decimal[] valores)
    {
        var t = new Taller();
        Poner(t, [.. t.Proceso.ListaPrecios.Select(l => l.Datos()), new(null, "P-2", null, "Carpeta", 100, "Unidad", 5_000, null)]);
        for (var i = 0; i < valores.Length; i++)
        {
            Agregar(t, new Lote(i + 1, $"Lote de ensayo {i + 1}", "", valores[i], null));
        }

        return t;
    }

    private static void Agregar(Taller t, Lote lote) => t.Proceso.AgregarLote(lote, t.Proceso.RevisionDe(SeccionPliego.Lotes), t.Entidad, Ahora);

    private static void Poner(Taller t, IReadOnlyList<DatosDeItemPrecio> lineas) =>
        t.Proceso.PonerListaPrecios(lineas, t.Proceso.RevisionDe(SeccionPliego.ListaPrecios), t.Entidad, Ahora);

    private static IEnumerable<string> Faltas(Taller t) =>
        t.Proceso.Pendientes(t.Reglas, Taller.Calendario, Ahora).Where(p => p.Severidad == Severidad.Bloquea).Select(p => p.Frase);
}
