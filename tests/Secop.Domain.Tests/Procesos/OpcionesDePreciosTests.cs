using Secop.Domain.Comun;
using Secop.Domain.Procesos;

namespace Secop.Domain.Tests.Procesos;

/// <summary>IVA, decimales y AIU: opciones de la lista de precios que, si no se eligen, no dejan rastro en el pliego.</summary>
public sealed class OpcionesDePreciosTests
{
    private static readonly OpcionesDePrecios SinDecimales = new(IvaDePrecios.NoIncluido, 0);
    private static readonly OpcionesDePrecios ConAiu = OpcionesDePrecios.DeOmision with { Aiu = new OpcionesDeAiu(30, 19) };

    [Fact]
    public void SinElegirlas_ElTextoDelPliegoNoLasNombra_NiAlVolverALasDeOmision()
    {
        var t = new Taller();
        var antes = t.Proceso.Contenido().ComoJson();
        Assert.DoesNotContain("opcionesDePrecios", antes, StringComparison.Ordinal);
        Assert.DoesNotContain("capitulo", antes, StringComparison.Ordinal);

        Editar(t, SinDecimales);
        Assert.Contains("\"opcionesDePrecios\":{\"iva\":\"NoIncluido\",\"decimales\":0", t.Proceso.Contenido().ComoJson(), StringComparison.Ordinal);
        Assert.Equal(SinDecimales, ContenidoPliego.DeJson(t.Proceso.Contenido().ComoJson()).OpcionesDePrecios);

        Editar(t, OpcionesDePrecios.DeOmision);
        Assert.Equal(ContenidoPliego.Huella(antes), ContenidoPliego.Huella(t.Proceso.Contenido().ComoJson()));
        Assert.Equal(OpcionesDePrecios.DeOmision, t.Proceso.OpcionesDePrecios);
    }

    [Fact]
    public void UnPliegoDeAntes_SeLeeConLasDeOmision_YConservaSuHuella()
    {
        var json = new Taller().Proceso.Contenido().ComoJson();
        var leido = ContenidoPliego.DeJson(json);
        Assert.Null(leido.OpcionesDePrecios);
        Assert.Equal(json, leido.ComoJson());
    }

    [Fact]
    public void CerosDeMas_NoCambianLaHuella()
    {
        var (uno, otro) = (DeObra(), DeObra());
        Editar(uno, ConAiu);
        Editar(otro, OpcionesDePrecios.DeOmision with { Aiu = new OpcionesDeAiu(30.00m, 19.0m) });
        Assert.Equal(
            System.Text.Json.JsonSerializer.Serialize(uno.Proceso.Contenido().OpcionesDePrecios), System.Text.Json.JsonSerializer.Serialize(otro.Proceso.Contenido().OpcionesDePrecios));
    }

    [Theory]
    [InlineData(3, null, 0, "PRECIOS_DECIMALES")]
    [InlineData(-1, null, 0, "PRECIOS_DECIMALES")]
    [InlineData(2, 0.0, 19, "AIU_TOPE")]
    [InlineData(2, -1.0, 19, "AIU_TOPE")]
    [InlineData(2, 101.0, 19, "AIU_TOPE")]
    [InlineData(2, 30.555, 19, "AIU_TOPE")]
    [InlineData(2, 30.0, -1, "AIU_IVA")]
    [InlineData(2, 30.0, 101, "AIU_IVA")]
    public void Editar_ConUnValorQueNoCabe_DiceCual(int decimales, double? tope, int iva, string codigo)
    {
        var t = DeObra();
        var opciones = new OpcionesDePrecios(IvaDePrecios.Incluido, decimales) { Aiu = new OpcionesDeAiu((decimal?)tope, iva) };
        Assert.Equal(codigo, Taller.Rota(() => Editar(t, opciones)).Codigo);
        Assert.Equal(OpcionesDePrecios.DeOmision, t.Proceso.OpcionesDePrecios);
    }

    [Fact]
    public void Editar_ConRevisionVieja_OYaPublicado_OAjeno_NoSePuede()
    {
        var t = new Taller();
        Assert.Equal(ReglasDeProceso.SeccionCambio, Taller.Rota(() => t.Proceso.EditarOpcionesDePrecios(SinDecimales, 7, t.Entidad, Taller.Publicacion)));
        Assert.Equal(ReglasDeProceso.Ajeno, Taller.Rota(() => t.Proceso.EditarOpcionesDePrecios(SinDecimales, 1, new Actor(Guid.NewGuid(), Guid.NewGuid()), Taller.Publicacion)));
        t.Publicado();
        Assert.Equal(ReglasDeProceso.NoEsBorrador, Taller.Rota(() => Editar(t, SinDecimales)));
    }

    [Fact]
    public void Aiu_EnUnaCompraventa_NoSePide_YSiCambiaElTipoDespues_NoSePublica()
    {
        Assert.Equal(ReglasDeProceso.AiuTipoDeContrato, Taller.Rota(() => Editar(new Taller(), ConAiu)));
        var t = DeObra();
        Editar(t, ConAiu);
        t.Proceso.EditarInformacion(new(t.Proceso.Numero, t.Proceso.Nombre, t.Proceso.Descripcion, "Suministro"), t.Proceso.RevisionDe(SeccionPliego.Informacion), t.Entidad, Taller.Publicacion);
        Assert.Contains(t.Proceso.Pendientes(t.Reglas, Taller.Calendario, Taller.Publicacion), p => p is { Seccion: SeccionPliego.ListaPrecios, Severidad: Severidad.Bloquea } && p.Frase.Contains("«Suministro»", StringComparison.Ordinal));
        Assert.Equal(ReglasDeProceso.FaltaParaPublicar, Taller.Rota(() => t.Publicado()));
    }

    [Fact]
    public void UnTopeConMasDecimalesQueLosPrecios_NoSePublica()
    {
        var t = new Taller();
        t.Proceso.PonerListaPrecios([new(null, "P-1", null, "Resma", 500, "Unidad", 20_000, 20_000.5m)], t.Proceso.RevisionDe(SeccionPliego.ListaPrecios), t.Entidad, Taller.Publicacion);
        Editar(t, SinDecimales);
        Assert.Contains(t.Proceso.Pendientes(t.Reglas, Taller.Calendario, Taller.Publicacion), p => p.Frase.Contains("tope de la línea 1", StringComparison.Ordinal) && p.Severidad == Severidad.Bloquea);
        Editar(t, new(IvaDePrecios.Incluido, 1));
        Assert.DoesNotContain(t.Proceso.Pendientes(t.Reglas, Taller.Calendario, Taller.Publicacion), p => p.Frase.Contains("tope de la línea", StringComparison.Ordinal));
    }

    [Fact]
    public void UnaAdendaQueLasCambia_DesactualizaLasOfertas_YSeLeeDeUnValorAOtro()
    {
        var t = new Taller();
        var primera = t.Proceso.Publicar(t.Reglas, Taller.Calendario, t.Entidad, Taller.Publicacion);
        var segunda = t.Expedir(p => p.EditarOpcionesDePrecios(new(IvaDePrecios.Incluido, 0), p.RevisionDe(SeccionPliego.ListaPrecios), t.Entidad, Taller.Publicacion), Taller.Publicacion.AddHours(1));

        Assert.Equal(2, t.Proceso.VersionDeLaOferta);
        Assert.Equal(0, t.Proceso.OpcionesDePrecios.Decimales);
        Assert.Contains(t.Proceso.HechosPendientes, h => h is AdendaExpedida { CambiaLaOferta: true });
        var cambio = Assert.Single(DiferenciaDePliego.Entre(primera.Contenido, segunda.Contenido));
        Assert.Equal(("Lista de precios", "opcionesDePrecios/decimales", "2", "0"), (cambio.Seccion, cambio.Ruta, cambio.Antes, cambio.Despues));
    }

    [Theory]
    [InlineData(IvaDePrecios.Incluido, 0, false)]
    [InlineData(IvaDePrecios.NoAplica, 0, false)]
    [InlineData(IvaDePrecios.NoIncluido, 0, true)]
    [InlineData(IvaDePrecios.NoIncluido, 19, false)]
    public void TotalSinIva_SoloSiNiLosPreciosNiLaUtilidadLoLlevan(IvaDePrecios iva, int sobreUtilidad, bool sinIva) =>
        Assert.Equal(sinIva, (new OpcionesDePrecios(iva, 2) { Aiu = new OpcionesDeAiu(null, sobreUtilidad) }).TotalSinIva);

    [Fact]
    public void UnaAdendaQueSoloMueveCapitulos_NoDesactualizaLasOfertas_YSeLee()
    {
        var t = new Taller();
        var primera = t.Proceso.Publicar(t.Reglas, Taller.Calendario, t.Entidad, Taller.Publicacion);
        var linea = t.Proceso.ListaPrecios[0];
        var segunda = t.Expedir(
            p => p.CambiarItem(linea.Id, linea.Datos() with { Capitulo = "  Oficina  " }, p.RevisionDe(SeccionPliego.ListaPrecios), t.Entidad, Taller.Publicacion), Taller.Publicacion.AddHours(1));
        Assert.Equal(1, t.Proceso.VersionDeLaOferta);
        var cambio = Assert.Single(DiferenciaDePliego.Entre(primera.Contenido, segunda.Contenido));
        Assert.Equal((null, "Oficina"), (cambio.Antes, cambio.Despues));
    }

    [Fact]
    public void Subtotales_PorCapituloYLote_EnSuOrden_YNingunoSinCapitulos()
    {
        static DatosDeItemPrecio Linea(string? capitulo, decimal? precio, int? lote = null) => new(null, "", null, "Cosa", 3, "Unidad", precio, null) { Capitulo = capitulo, Lote = lote };
        DatosDeItemPrecio[] lista = [Linea("Uno", 10.33m), Linea("Dos", 5), Linea("UNO", 1), Linea(null, 2), Linea("Dos", null), Linea("Uno", 7, 2)];
        Assert.Equal(
            [new(null, "Uno", 2, 33.99m), new(null, "Dos", 2, null), new(null, null, 1, 6), new(2, "Uno", 1, 21)],
            lista.Subtotales());
        Assert.Equal("Lote 2 · Uno", lista.Subtotales()[3].EnPalabras);
        Assert.Empty(new[] { Linea(null, 1) }.Subtotales());
    }

    [Fact]
    public void LaPlantillaYElQueSeCopia_LasTraen()
    {
        var t = DeObra();
        Editar(t, ConAiu);
        var plantilla = PlantillaDePliego.Guardar(t.Proceso, "Obra con AIU de ensayo", t.Entidad, Taller.Publicacion);
        var nuevo = Proceso.Crear(t.Entidad.CuentaId, "MC-002-2026", "Otra obra de ensayo", t.Entidad, Taller.Publicacion);
        nuevo.CopiarDe(ContenidoPliego.DeJson(plantilla.Contenido), plantilla.Id, t.Entidad, Taller.Publicacion);
        Assert.Equal(ConAiu, nuevo.OpcionesDePrecios);
    }

    private static Taller DeObra()
    {
        var t = new Taller();
        t.Proceso.EditarInformacion(new(t.Proceso.Numero, t.Proceso.Nombre, t.Proceso.Descripcion, "Obra"), t.Proceso.RevisionDe(SeccionPliego.Informacion), t.Entidad, Taller.Publicacion);
        return t;
    }

    private static void Editar(Taller t, OpcionesDePrecios opciones) =>
        t.Proceso.EditarOpcionesDePrecios(opciones, t.Proceso.RevisionDe(SeccionPliego.ListaPrecios), t.Entidad, Taller.Publicacion);
}
