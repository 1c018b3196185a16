using Secop.Domain.Comun;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Modalidades;

namespace Secop.Domain.Tests.Procesos;

public sealed class PublicarTests
{
    [Theory]
    [InlineData(28, 49_025_340)]
    [InlineData(45, 78_790_725)]
    [InlineData(65, 113_808_825)]
    [InlineData(85, 148_826_925)]
    [InlineData(100, 175_090_500)]
    public void Tope_DeCadaTramoEn2026_EsElDeLaTabla(int minima, decimal pesos)
    {
        var presupuestoEnSalarios = minima switch { 28 => 119_999, 45 => 120_000, 65 => 400_000, 85 => 850_000, _ => 1_200_000 };
        Assert.Equal(pesos, MinimaCuantia.Tope(MinimaCuantia.Parametros, new DateOnly(2026, 1, 1), presupuestoEnSalarios * 1_750_905m));
    }

    [Fact]
    public void Tope_UnPesoMenosDelTramo_EsElAnterior() =>
        Assert.Equal(49_025_340, MinimaCuantia.Tope(MinimaCuantia.Parametros, new DateOnly(2026, 6, 1), (120_000 * 1_750_905m) - 1));

    [Theory]
    [InlineData(2024, 36_400_000)]
    [InlineData(2025, 39_858_000)]
    public void Tope_DeOtroAno_UsaSuSalario(int ano, decimal pesos) =>
        Assert.Equal(pesos, MinimaCuantia.Tope(MinimaCuantia.Parametros, new DateOnly(ano, 12, 31), 1));

    [Theory]
    [InlineData(49_025_339, true)]
    [InlineData(49_025_340, true)]
    [InlineData(49_025_341, false)]
    public void Publicar_EnElTopeDeLaCuantia(decimal valor, bool publica)
    {
        var t = new Taller(valor, presupuesto: 1);
        Assert.Equal(publica, t.Proceso.Pendientes(t.Reglas, Taller.Calendario, Taller.Publicacion).All(p => p.Severidad == Severidad.Avisa));
    }

    [Fact]
    public void Publicar_Completo_CongelaReglasYVersion()
    {
        var t = new Taller();
        var version = t.Proceso.Publicar(t.Reglas, Taller.Calendario, t.Entidad, Taller.Publicacion);
        Assert.Equal((1, EstadoProceso.Publicado), (t.Proceso.VersionPliego, t.Proceso.Estado));
        Assert.Equal(version.Hash, ContenidoPliego.Huella(t.Proceso.Contenido().ComoJson()));
        Assert.Equal(t.Proceso.ReglasHash, ReglasDelProceso.Huella(t.Reglas.ComoJson()));
        Assert.Equal(t.Reglas.ComoJson(), t.Proceso.Reglas!.ComoJson());
        Assert.Equal(Taller.Publicacion, t.En(TipoHito.Invitacion));
        Assert.Contains(t.Proceso.HechosPendientes, h => h is ProcesoPublicado { EsPublico: true });
        Assert.All(t.Proceso.Documentos, d => Assert.Equal(1, d.PublicadoEnVersion));
    }

    [Theory]
    [InlineData("2026-11-24", true)]
    [InlineData("2026-11-25", false)]
    [InlineData("2099-11-03", false)]
    public void Cdp_ConFechaPosterior_NoSePuede(string fecha, bool vale)
    {
        var t = new Taller();
        void Poner() => t.Proceso.EditarPresupuesto(
            new(20_000_000, DestinacionGasto.Inversion, [new Cdp("C-1", DateOnly.Parse(fecha, System.Globalization.CultureInfo.InvariantCulture), 20_000_000, 20_000_000)], [new FuenteRecursos(OrigenRecursos.RecursosPropios, 20_000_000)]),
            t.Proceso.RevisionDe(SeccionPliego.Presupuesto), t.Entidad, Taller.Publicacion);
        if (vale)
        {
            Poner();
        }
        else
        {
            Assert.Equal(ReglasDeProceso.CdpFuturo, Taller.Rota(Poner));
        }
    }

    [Fact]
    public void Publicar_DosVeces_NoSePuede()
    {
        var t = new Taller().Publicado();
        Assert.Equal(ReglasDeProceso.YaPublicado, Taller.Rota(() => t.Publicado()));
    }

    [Fact]
    public void Publicar_DesdeOtraEntidad_NoSePuede()
    {
        var t = new Taller();
        Assert.Equal(ReglasDeProceso.Ajeno, Taller.Rota(() => t.Proceso.Publicar(t.Reglas, Taller.Calendario, t.Entidad with { CuentaId = Guid.NewGuid() }, Taller.Publicacion)));
    }

    [Fact]
    public void Editar_Publicado_ExigeAdenda()
    {
        var t = new Taller().Publicado();
        Assert.Equal(ReglasDeProceso.NoEsBorrador, Taller.Rota(() => t.CambiarPago(t.Proceso)));
    }

    [Fact]
    public void Editar_ConRevisionVieja_NoPisa()
    {
        var t = new Taller();
        Assert.Equal(ReglasDeProceso.SeccionCambio, Taller.Rota(() => t.Proceso.EditarLugar(new("05001", "Calle 1"), 0, t.Entidad, Taller.Publicacion)));
        Assert.Equal("11001", t.Proceso.CodigoMunicipio);
    }

    [Fact]
    public void Fuentes_QueNoSuman_Bloquean()
    {
        var t = new Taller();
        t.Proceso.EditarPresupuesto(
            new(20_000_000, DestinacionGasto.Inversion, [new Cdp("C", new DateOnly(2026, 1, 2), 20_000_000, 20_000_000)], [new FuenteRecursos(OrigenRecursos.RecursosDeCredito, 19_999_999.99m)]),
            1, t.Entidad, Taller.Publicacion);
        Assert.Equal(ReglasDeProceso.FaltaParaPublicar, Taller.Rota(() => t.Publicado()));
        Assert.Contains(t.Proceso.Pendientes(t.Reglas, Taller.Calendario, Taller.Publicacion), p => p.Seccion == SeccionPliego.Presupuesto && p.Severidad == Severidad.Bloquea);
    }

    [Fact]
    public void Equipo_ElOrdenadorNoEvalua()
    {
        var t = new Taller();
        Assert.Equal(ReglasDeProceso.EvaluadorOrdenador, Taller.Rota(() => t.Proceso.AgregarMiembro(t.OrdenadorId, FuncionEquipo.Evaluador, t.Entidad, Taller.Publicacion)));
        Assert.Equal(ReglasDeProceso.UnSoloOrdenador, Taller.Rota(() => t.Proceso.AgregarMiembro(Guid.NewGuid(), FuncionEquipo.OrdenadorDelGasto, t.Entidad, Taller.Publicacion)));
    }

    [Fact]
    public void Documento_Reemplazado_ConservaLaVersionAnterior()
    {
        var t = new Taller();
        var anterior = t.Proceso.Documentos[0];
        t.Proceso.ReemplazarDocumento(anterior.Id, Taller.Documento(anterior.Tipo, "b"), 3, t.Entidad, Taller.Publicacion);
        Assert.Equal([1, 2], t.Proceso.Documentos.Where(d => d.Serie == anterior.Serie).Select(d => d.Version));
        Assert.False(t.Proceso.Documentos.First(d => d.Id == anterior.Id).Vigente);
        Assert.Equal(3, t.Proceso.Contenido().Documentos.Count);
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, false)]
    [InlineData(1.0000001, false)]
    [InlineData(0.000001, true)]
    public void Item_CantidadInvalida_SeRechaza(double cantidad, bool vale)
    {
        var (_, errores) = LineasDePrecios.Examinar([new(null, "", null, "Silla", (decimal)cantidad, "Unidad", null, null)]);
        Assert.Equal(vale, errores.Count == 0);
    }

    [Fact]
    public void Lista_DiezMilUna_SeRechazaYDiezMilNo()
    {
        DatosDeItemPrecio Linea(int i) => new(null, $"R-{i}", null, "Silla", 1, "Unidad", 1, 2);
        var t = new Taller();
        t.Proceso.PonerListaPrecios([.. Enumerable.Range(0, 10_000).Select(Linea)], 1, t.Entidad, Taller.Publicacion);
        Assert.Equal(ReglasDeProceso.ItemsDemasiados, Taller.Rota(() => t.Proceso.PonerListaPrecios([.. Enumerable.Range(0, 10_001).Select(Linea)], 2, t.Entidad, Taller.Publicacion)));
        Assert.Equal(10_000, t.Proceso.ListaPrecios.Count);
    }
}
