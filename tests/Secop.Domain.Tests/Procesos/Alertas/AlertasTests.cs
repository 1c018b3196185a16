using Secop.Domain.Comun;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Alertas;
using Secop.Domain.Procesos.Cuantias;
using Secop.Domain.Procesos.Modalidades;

namespace Secop.Domain.Tests.Procesos.Alertas;

public sealed class AlertasTests
{
    private const string Motivo = "Son necesidades de otra dependencia, que nacieron después.";
    private static readonly DateTimeOffset Ahora = Taller.Publicacion;

    [Theory]
    [InlineData("44121605", 0.30, 30_000_000, true)]
    [InlineData("44121605", 0.29, 30_000_000, false)]
    [InlineData("44121905", 0.45, 30_000_000, true)]
    [InlineData("44121905", 0.44, 30_000_000, false)]
    [InlineData("44131605", 1.00, 30_000_000, false)]
    [InlineData("44121605", 1.00, 29_025_340, false)]
    [InlineData("44121605", 1.00, 29_025_341, true)]
    public void Fraccionamiento_ClaseOFamiliaObjetoParecidoYSuma(string unspsc, double parecido, decimal valor, bool alerta) =>
        Assert.Equal(alerta, Fraccionamiento.Buscar(MinimaCuantia.Modalidad, 20_000_000, ["44121600"], 49_025_340, [Compra(unspsc, valor, parecido, Ahora.AddMonths(-3))], Ahora) is not null);

    [Fact]
    public void Fraccionamiento_SoloLosUltimosDoceMeses()
    {
        Alerta? Con(DateTimeOffset cuando) => Fraccionamiento.Buscar(MinimaCuantia.Modalidad, 20_000_000, ["44121600"], 49_025_340, [Compra("44121600", 40_000_000, 1, cuando)], Ahora);
        Assert.NotNull(Con(Ahora.AddMonths(-12)));
        Assert.Null(Con(Ahora.AddMonths(-12).AddSeconds(-1)));
    }

    [Fact]
    public void Fraccionamiento_MuestraTodosYSuSuma()
    {
        var alerta = Fraccionamiento.Buscar(
            MinimaCuantia.Modalidad, 20_000_000, ["44121600"], 49_025_340,
            [Compra("44121600", 15_000_000, 0.8, Ahora.AddMonths(-1)), Compra("44121700", 16_000_000, 0.6, Ahora.AddMonths(-2)), Compra("72101500", 90_000_000, 1, Ahora.AddMonths(-2))], Ahora)!;
        Assert.Equal(2, alerta.Hallazgos.Count);
        Assert.Contains("$ 51.000.000", alerta.Frase, StringComparison.Ordinal);
        Assert.Contains("$ 49.025.340", alerta.Frase, StringComparison.Ordinal);
    }

    /// <summary>Una consulta al mercado, una venta o una licitación no son maneras de partir una compra.</summary>
    [Theory]
    [InlineData("MC", "MC CD CDO", "mínima")]
    [InlineData("SAMC", "MC CD CDO SAMC", "menor")]
    public void Fraccionamiento_SumaLoQueSeCompraConMenosCompetencia(string codigo, string suman, string cuantia)
    {
        var modalidad = CatalogoDeModalidades.Buscar(codigo)!;
        Assert.Equal(suman.Split(' '), Fraccionamiento.Modalidades(modalidad));
        Assert.Contains($"más que la {cuantia} cuantía", Fraccionamiento.Buscar(modalidad, 20, ["44121600"], 30, [Compra("44121600", 20, 1, Ahora)], Ahora)!.Frase, StringComparison.Ordinal);
    }

    [Fact]
    public void Fraccionamiento_SinTope_NoHayConQueComparar() =>
        Assert.Null(Fraccionamiento.Buscar(MinimaCuantia.Modalidad, 20_000_000, ["44121600"], null, [Compra("44121600", 90_000_000, 1, Ahora)], Ahora));

    [Theory]
    [InlineData("MC-014-2026", "mc 14 de 2026")]
    [InlineData("MC-014-2026", "MC014-2026")]
    [InlineData("Proceso No. 007/2026", "N.º 7-2026")]
    [InlineData("IMC-1-2026", " imc–0001–2026 ")]
    [InlineData("INVITACIÓN 12", "invitacion-12")]
    public void Numero_ConOtrosAdornos_EsElMismo(string uno, string otro) =>
        Assert.Equal(PublicacionEnOtroSecop.Normalizar(uno), PublicacionEnOtroSecop.Normalizar(otro));

    [Theory]
    [InlineData("MC-014-2026", "MC-014-2025")]
    [InlineData("MC-1-42026", "MC-14-2026")]
    [InlineData("MC-014-2026", "LP-014-2026")]
    [InlineData("MC-10-2026", "MC-1-2026")]
    public void Numero_Distinto_NoSeConfunde(string uno, string otro) =>
        Assert.NotEqual(PublicacionEnOtroSecop.Normalizar(uno), PublicacionEnOtroSecop.Normalizar(otro));

    [Theory]
    [InlineData("mc 14 de 2026", 0.0, -400, true, true)]
    [InlineData("mc 14 de 2026", 0.0, -1_200, true, false)]
    [InlineData("mc 14 de 2026", 0.0, -400, false, true)]
    [InlineData("SA-3", 0.55, -180, true, true)]
    [InlineData("SA-3", 0.55, -181, true, false)]
    [InlineData("SA-3", 0.54, -10, true, false)]
    [InlineData("SA-3", 0.90, -10, false, false)]
    [InlineData(null, 0.90, -10, true, true)]
    public void OtraPublicacion_PorNumeroOPorObjetoCercano(string? numero, double parecido, int dias, bool esProceso, bool probable)
    {
        var registro = new RegistroDeOtroSecop(Guid.NewGuid(), "SECOP I", esProceso, numero, "Compra de papel", 1, Ahora.AddDays(dias), null, parecido);
        Assert.Equal(probable, PublicacionEnOtroSecop.Buscar("MC-014-2026", [registro], Ahora) is not null);
    }

    [Fact]
    public void OtraPublicacion_SinFecha_SoloPorNumero()
    {
        RegistroDeOtroSecop Registro(string numero) => new(Guid.NewGuid(), "SECOP I", true, numero, "Compra de papel", 1, null, null, 1);
        Assert.NotNull(PublicacionEnOtroSecop.Buscar("MC-014-2026", [Registro("MC-14-2026")], Ahora));
        Assert.Null(PublicacionEnOtroSecop.Buscar("MC-014-2026", [Registro("MC-15-2026")], Ahora));
    }

    [Theory]
    [InlineData("44000000", "2026-11-24", true)]
    [InlineData("44120000", "2026-11-24", true)]
    [InlineData("44121600", "2026-11-24", true)]
    [InlineData("44121800", "2026-11-24", false)]
    [InlineData("44121600", "2027-01-01", false)]
    [InlineData("44121600", "2026-01-01", true)]
    [InlineData("44121600", "2026-12-31", true)]
    [InlineData("44121600", "2025-12-31", false)]
    public void AcuerdoMarco_VigenteQueCubre_Avisa(string cubierto, string fecha, bool avisa)
    {
        var acuerdo = Acuerdo([cubierto]);
        Assert.Equal(avisa, AcuerdoMarco.Buscar(["44121605"], [acuerdo], DateOnly.ParseExact(fecha, "yyyy-MM-dd")) is not null);
    }

    [Fact]
    public void AcuerdoMarco_MalRegistrado_SeRechaza()
    {
        Assert.Equal(ReglasDeAcuerdoMarco.Codigos, Taller.Rota(() => Acuerdo([])));
        Assert.Equal(ReglasDeAcuerdoMarco.CodigoDesconocido, Taller.Rota(() => Acuerdo(["99999999"])));
        Assert.Equal(ReglasDeAcuerdoMarco.Vigencia, Taller.Rota(() => Acuerdo(["44121600"], hasta: new DateOnly(2025, 12, 31))));
        Assert.Equal(ReglasDeAcuerdoMarco.Enlace, Taller.Rota(() => Acuerdo(["44121600"], enlace: "javascript:alert(1)")));
        Assert.Equal(ReglasDeAcuerdoMarco.Nombre, Taller.Rota(() => Acuerdo(["44121600"], nombre: "x")));
    }

    [Fact]
    public void Publicar_ConAlertaSinMotivo_NoPublica()
    {
        var (t, alerta) = ConAlerta(TipoDeAlerta.Fraccionamiento);
        Assert.Equal(ReglasDeAlerta.FaltaJustificar, Rota(t, alerta, null));
        Assert.Equal(ReglasDeAlerta.FaltaJustificar, Rota(t, alerta, new RespuestaAAlerta("  ", alerta.Huella)));
        Assert.Equal(ReglasDeAlerta.Motivo, Rota(t, alerta, new RespuestaAAlerta("Porque sí.", alerta.Huella)));
        Assert.Equal(ReglasDeAlerta.Motivo, Rota(t, alerta, new RespuestaAAlerta(new string('x', 2_001), alerta.Huella)));
        Assert.Equal(ReglasDeAlerta.HallazgosNuevos, Rota(t, alerta, new RespuestaAAlerta(Motivo, "otra")));
        Assert.Equal(EstadoProceso.Borrador, t.Proceso.Estado);
        Assert.Empty(t.Proceso.Justificaciones);
    }

    [Fact]
    public void Publicar_DobleProbable_ExigeDeclararYMotivar()
    {
        var (t, alerta) = ConAlerta(TipoDeAlerta.OtraPublicacion);
        Assert.Equal(ReglasDeAlerta.PublicacionProbable, Rota(t, alerta, null));
        Assert.Equal(ReglasDeAlerta.FaltaDeclarar, Rota(t, alerta, new RespuestaAAlerta(Motivo, alerta.Huella)));
        Assert.Equal(ReglasDeAlerta.Motivo, Rota(t, alerta, new RespuestaAAlerta(null, alerta.Huella, true)));
        Publicar(t, alerta, new RespuestaAAlerta(Motivo, alerta.Huella, true));
        Assert.Equal(EstadoProceso.Publicado, t.Proceso.Estado);
    }

    [Fact]
    public void Publicar_Justificado_QuedaInternoYConHecho()
    {
        var (t, alerta) = ConAlerta(TipoDeAlerta.AcuerdoMarco);
        var version = Publicar(t, alerta, new RespuestaAAlerta(Motivo, alerta.Huella));
        var j = Assert.Single(t.Proceso.Justificaciones);
        Assert.Equal((TipoDeAlerta.AcuerdoMarco, Motivo, "SECOP I X-1", t.Entidad.UsuarioId), (j.Tipo, j.Motivo, j.Sobre, j.UsuarioId));
        Assert.Contains(t.Proceso.HechosPendientes, h => h is AlertaJustificada { EsPublico: false, Hallazgos: 1 });
        Assert.DoesNotContain(Motivo, version.Contenido, StringComparison.Ordinal);
    }

    [Fact]
    public void Publicar_Incompleto_NoDejaJustificacion()
    {
        var (t, alerta) = ConAlerta(TipoDeAlerta.AcuerdoMarco);
        t.Proceso.QuitarMiembro(t.OrdenadorId, FuncionEquipo.OrdenadorDelGasto, t.Entidad, Ahora);
        Assert.Equal(ReglasDeProceso.FaltaParaPublicar, Rota(t, alerta, new RespuestaAAlerta(Motivo, alerta.Huella)));
        Assert.Empty(t.Proceso.Justificaciones);
    }

    [Fact]
    public void OtraModalidad_ExigeMotivo()
    {
        var recomendada = new Recomendacion(ModalidadRecomendada.LicitacionPublica, "x", "y", [], []);
        var p = Proceso.Crear(_entidad.CuentaId, "MC-9", "Compra de ensayo", _entidad, Ahora);
        Assert.Equal(ReglasDeAlerta.OtraModalidad, Taller.Rota(() => p.ElegirModalidad("MC", recomendada, 5, "porque sí", _entidad, Ahora)));
        p.ElegirModalidad("MC", recomendada, 5, Motivo, _entidad, Ahora);
        Assert.Equal((TipoDeAlerta.Modalidad, "Licitación pública"), (Assert.Single(p.Justificaciones).Tipo, p.Justificaciones[0].Sobre));
        Assert.Contains(p.HechosPendientes, h => h is ModalidadElegida { Recomendada: ModalidadRecomendada.LicitacionPublica, EsPublico: false });
    }

    [Fact]
    public void MinimaRecomendada_NoPideMotivoYSinPresupuestoSi()
    {
        var p = Proceso.Crear(_entidad.CuentaId, "MC-9", "Compra de ensayo", _entidad, Ahora);
        Assert.Equal(ReglasDeAlerta.CuantiaSinSaber, Taller.Rota(() => p.ElegirModalidad("MC", new Recomendacion(null, "x", "y", [], []), 5, null, _entidad, Ahora)));
        p.ElegirModalidad("MC", new Recomendacion(ModalidadRecomendada.MinimaCuantia, "x", "y", [], []), 5, null, _entidad, Ahora);
        Assert.Empty(p.Justificaciones);
        Assert.Equal(5, p.ValorEstimado);
    }

    private readonly Actor _entidad = new(Guid.NewGuid(), Guid.NewGuid());

    private static (Taller Taller, Alerta Alerta) ConAlerta(TipoDeAlerta tipo) =>
        (new Taller(), new Alerta(tipo, "Hay algo.", "Norma", [new Hallazgo(Guid.NewGuid(), "SECOP I", "X-1", "Compra", 1, Ahora, null)]));

    private static VersionPliego Publicar(Taller t, Alerta alerta, RespuestaAAlerta? respuesta)
    {
        var respuestas = new Dictionary<TipoDeAlerta, RespuestaAAlerta>();
        if (respuesta is not null)
        {
            respuestas[alerta.Tipo] = respuesta;
        }

        return t.Proceso.Publicar(t.Reglas, Taller.Calendario, new RevisionPrevia([alerta], respuestas), t.Entidad, Ahora);
    }

    private static Regla Rota(Taller t, Alerta alerta, RespuestaAAlerta? respuesta) => Taller.Rota(() => Publicar(t, alerta, respuesta));

    private static CompraReciente Compra(string unspsc, decimal valor, double parecido, DateTimeOffset cuando) =>
        new(Guid.NewGuid(), "MC-1", "Compra de papelería", unspsc, valor, cuando, parecido);

    private static AcuerdoMarco Acuerdo(IReadOnlyList<string> codigos, DateOnly? hasta = null, string? enlace = null, string nombre = "Papelería y útiles") => AcuerdoMarco.Registrar(
        new DatosDeAcuerdoMarco("CCE-1", nombre, codigos, new DateOnly(2026, 1, 1), hasta ?? new DateOnly(2026, 12, 31), enlace), new Actor(Guid.NewGuid(), Guid.NewGuid()), Ahora);
}
