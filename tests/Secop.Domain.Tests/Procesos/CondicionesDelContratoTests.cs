using Secop.Domain.Comun;
using Secop.Domain.Procesos;
using Secop.Testing;

namespace Secop.Domain.Tests.Procesos;

/// <summary>Lo que se adelanta, cuándo se paga, con qué presupuesto y hasta cuándo.</summary>
public sealed class CondicionesDelContratoTests
{
    private static readonly DateTimeOffset Ahora = Taller.Publicacion;

    [Theory]
    [InlineData(50, 0, true)]
    [InlineData(50.01, 0, false)]
    [InlineData(30, 20, true)]
    [InlineData(30, 20.01, false)]
    [InlineData(0, 100, false)]
    public void Adelantar_MasDeLaMitad_NoSePublica(double anticipo, double pagoAnticipado, bool cabe)
    {
        var t = ConPagos((decimal)anticipo, (decimal)pagoAnticipado);
        Assert.Equal(cabe, !Bloqueos(t, SeccionPliego.Pagos).Any());
        Assert.Equal(cabe, Record.Exception(() => t.Publicado()) is null);
    }

    [Theory]
    [InlineData("RE", Severidad.Avisa)]
    [InlineData("SAMC", Severidad.Bloquea)]
    [InlineData("CD", Severidad.Bloquea)]
    public void Adelantar_MasDeLaMitad_EnElRegimenEspecial_SoloAvisa(string modalidad, Severidad severidad)
    {
        var (r, quien) = Taller.De(modalidad);
        r.Proceso.EditarPagos(new(60, 0, []), 0, quien, r.Ahora);
        var falta = Assert.Single(r.Proceso.Pendientes(Recorrido.Calendario, r.Ahora), p => p.Seccion == SeccionPliego.Pagos && p.Norma == ReglasDePagos.Ley);
        Assert.Equal(severidad, falta.Severidad);
    }

    [Theory]
    [InlineData(new double[] { 40, 60 }, 0, true)]
    [InlineData(new double[] { 40, 60 }, 10, false)]
    [InlineData(new double[] { 40, 50 }, 10, true)]
    [InlineData(new[] { 33.33, 33.33, 33.34 }, 0, true)]
    [InlineData(new[] { 33.33, 33.33, 33.33 }, 0, false)]
    public void PlanDePagos_SumaCienConElPagoAnticipado(double[] cuotas, double pagoAnticipado, bool cuadra)
    {
        var t = ConPagos(20, (decimal)pagoAnticipado, cuotas);
        Assert.Equal(cuadra, !Bloqueos(t, SeccionPliego.Pagos).Any());
    }

    [Theory]
    [InlineData(-1, 0, "Anticipo")]
    [InlineData(0, 100.01, "PagoAnticipado")]
    [InlineData(10.001, 0, "Anticipo")]
    public void Porcentaje_QueNoVale_DiceSuCampo(double anticipo, double pagoAnticipado, string campo)
    {
        var rota = Assert.Throws<ReglaIncumplida>(() => ConPagos((decimal)anticipo, (decimal)pagoAnticipado));
        Assert.Equal((ReglasDePagos.Porcentaje, campo), (rota.Regla, rota.Campo));
    }

    [Fact]
    public void Cuota_SinConceptoOSinPorcentaje_SeDiceCual()
    {
        var t = new Taller();
        Assert.Contains("Cuota 2", Assert.Throws<ReglaIncumplida>(() => Pagar(t, 0, 0, [new(1, "Acta de inicio", 50), new(2, " ", 50)])).Message, StringComparison.Ordinal);
        Assert.Equal(ReglasDePagos.Cuota, Taller.Rota(() => Pagar(t, 0, 0, [new(1, "Acta de inicio", 0)])));
        Assert.Equal(ReglasDePagos.Demasiadas, Taller.Rota(() => Pagar(t, 0, 0, [.. Enumerable.Range(1, 121).Select(i => new CuotaDePago(i, "Acta mensual", 0.5m))])));
        Assert.Equal(ConfiguracionDePagos.Ninguna, t.Proceso.Pagos);
    }

    [Theory]
    [InlineData(Amparo.BuenManejoAnticipo, 20, 0)]
    [InlineData(Amparo.DevolucionPagoAnticipado, 0, 20)]
    public void LoQueSeAdelanta_SeAsegura(Amparo amparo, int anticipo, int pagoAnticipado)
    {
        var (r, quien) = Taller.De("SAMC");
        IEnumerable<Pendiente> Faltas() => r.Proceso.Pendientes(Recorrido.Calendario, r.Ahora).Where(p => p.Seccion == SeccionPliego.Garantias && p.Frase.Contains(amparo.Nombre(), StringComparison.Ordinal));
        Assert.Empty(Faltas());
        r.Proceso.EditarPagos(new(anticipo, pagoAnticipado, []), 0, quien, r.Ahora);
        Assert.Equal(Severidad.Bloquea, Assert.Single(Faltas()).Severidad);
        Exigir(new(amparo, 100, 6, null));
        Assert.Empty(Faltas());
        r.Proceso.EditarPagos(ConfiguracionDePagos.Ninguna, 1, quien, r.Ahora);
        Assert.Equal(Severidad.Avisa, Assert.Single(Faltas()).Severidad);

        void Exigir(GarantiaExigida otra) => r.Proceso.EditarGarantias([.. r.Proceso.Garantias, otra], r.Proceso.RevisionDe(SeccionPliego.Garantias), quien, r.Ahora);
    }

    [Theory]
    [InlineData("Seguros")]
    [InlineData("Interadministrativo")]
    [InlineData("Empréstito")]
    public void ContratosSinGarantiasObligatorias(string tipo)
    {
        var (r, quien) = Taller.De("SAMC");
        var p = r.Proceso;
        p.EditarGarantias([], p.RevisionDe(SeccionPliego.Garantias), quien, r.Ahora);
        Assert.Contains(p.Pendientes(Recorrido.Calendario, r.Ahora), x => x is { Seccion: SeccionPliego.Garantias, Severidad: Severidad.Bloquea });
        p.EditarInformacion(new(p.Numero, p.Nombre, p.Descripcion, tipo), p.RevisionDe(SeccionPliego.Informacion), quien, r.Ahora);
        Assert.DoesNotContain(p.Pendientes(Recorrido.Calendario, r.Ahora), x => x is { Seccion: SeccionPliego.Garantias, Severidad: Severidad.Bloquea });
    }

    [Theory]
    [InlineData(12_000_000, 8_000_000, true)]
    [InlineData(12_000_000, 7_999_999.99, false)]
    [InlineData(20_000_000, 0, true)]
    public void VigenciasFuturas_RespaldanLoQueElCdpNo(double cdp, double vigencia, bool alcanza)
    {
        var t = new Taller();
        Presupuestar(t, (decimal)cdp, vigencia > 0 ? [new("ACUERDO-7", 2027, (decimal)vigencia)] : []);
        Assert.Equal(alcanza, !Bloqueos(t, SeccionPliego.Presupuesto).Any());
    }

    [Theory]
    [InlineData(2026, "VIGENCIA_ANO")]
    [InlineData(2057, "VIGENCIA_ANO")]
    [InlineData(2027, null)]
    [InlineData(2056, null)]
    public void VigenciaFutura_EsDeUnAnoQueNoHaLlegado(int ano, string? codigo)
    {
        var t = new Taller();
        var rota = Record.Exception(() => Presupuestar(t, 20_000_000, [new("A-1", ano, 1)])) as ReglaIncumplida;
        Assert.Equal(codigo, rota?.Regla.Codigo);
    }

    [Fact]
    public void VigenciaFutura_RepetidaOSinNumero_NoSeGuarda()
    {
        var t = new Taller();
        Assert.Equal(ReglasDeProceso.VigenciaRepetida, Taller.Rota(() => Presupuestar(t, 20_000_000, [new("A-1", 2027, 1), new(" A-1 ", 2027, 2)])));
        Assert.Equal(ReglasDeProceso.VigenciaInvalida, Taller.Rota(() => Presupuestar(t, 20_000_000, [new(" ", 2027, 1)])));
        Presupuestar(t, 20_000_000, [new("A-1", 2028, 2), new("A-1", 2027, 1)]);
        Assert.Equal([2027, 2028], t.Proceso.VigenciasFuturas.Select(v => v.Ano));
    }

    /// <summary>Lo de este año lo respalda un CDP, y nada respalda más de lo que vale.</summary>
    [Fact]
    public void VigenciasFuturas_NoSustituyenAlCdp_NiPasanDelValor()
    {
        var t = new Taller();
        t.Proceso.EditarPresupuesto(
            new(20_000_000, DestinacionGasto.Funcionamiento, [], [new(OrigenRecursos.RecursosPropios, 20_000_000)]) { VigenciasFuturas = [new("A-1", 2027, 20_000_000)] }, 1, t.Entidad, Ahora);
        Assert.Contains(Bloqueos(t, SeccionPliego.Presupuesto), f => f.Frase.Contains("Falta el CDP de este año", StringComparison.Ordinal));
        Presupuestar(t, 20_000_000, [new("A-1", 2027, 1)]);
        Assert.Contains(Faltas(t, SeccionPliego.Presupuesto), f => f.Severidad == Severidad.Avisa && f.Frase.Contains("más que el valor estimado", StringComparison.Ordinal));
    }

    [Fact]
    public void Terminacion_SinCierre_SeMideDesdeLaPublicacion()
    {
        var (r, quien) = Taller.De("CD");
        r.Proceso.EditarCondiciones(new(2, UnidadDuracion.Meses, "Un pago.", "En la sede.") { FechaDeTerminacion = new DateOnly(2020, 1, 1) }, r.Proceso.RevisionDe(SeccionPliego.Condiciones), quien, r.Ahora);
        var falta = Assert.Single(r.Proceso.Pendientes(Recorrido.Calendario, r.Ahora), p => p is { Seccion: SeccionPliego.Condiciones, Severidad: Severidad.Bloquea });
        Assert.Contains("no es posterior a la publicación", falta.Frase, StringComparison.Ordinal);
    }

    [Fact]
    public void Terminacion_QueNoSigueAlCierre_Bloquea_YLaQueNoDaElPlazo_Avisa()
    {
        var t = new Taller();
        var cierre = CalendarioHabil.FechaBogota(t.Proceso.Cierre);
        Terminar(t, cierre);
        Assert.Contains(Bloqueos(t, SeccionPliego.Condiciones), f => f.Frase.Contains("no es posterior al cierre", StringComparison.Ordinal));
        Terminar(t, cierre.AddMonths(2).AddDays(-1));
        Assert.Empty(Bloqueos(t, SeccionPliego.Condiciones));
        Assert.Contains(Faltas(t, SeccionPliego.Condiciones), f => f.Frase.Contains("no cabe", StringComparison.Ordinal));
        Terminar(t, cierre.AddMonths(2));
        Assert.Empty(Faltas(t, SeccionPliego.Condiciones));
        Assert.Equal(ReglasDeProceso.TerminacionLejana, Taller.Rota(() => Terminar(t, new DateOnly(2099, 1, 1))));
    }

    [Fact]
    public void ContratoQuePasaDelAno_RecuerdaLasVigenciasFuturas()
    {
        var t = new Taller();
        Assert.Contains(Faltas(t, SeccionPliego.Presupuesto), f => f.Severidad == Severidad.Avisa && f.Frase.Contains("vigencias futuras", StringComparison.Ordinal));
        Presupuestar(t, 15_000_000, [new("A-1", 2027, 5_000_000)]);
        Assert.DoesNotContain(Faltas(t, SeccionPliego.Presupuesto), f => f.Frase.Contains("vigencias futuras", StringComparison.Ordinal));
    }

    private static Taller ConPagos(decimal anticipo, decimal pagoAnticipado, params double[] cuotas)
    {
        var t = new Taller();
        Pagar(t, anticipo, pagoAnticipado, [.. cuotas.Select((c, i) => new CuotaDePago(i + 1, $"Acta {i + 1}", (decimal)c))]);
        return t;
    }

    private static void Pagar(Taller t, decimal anticipo, decimal pagoAnticipado, IReadOnlyList<CuotaDePago> plan) =>
        t.Proceso.EditarPagos(new(anticipo, pagoAnticipado, plan), t.Proceso.RevisionDe(SeccionPliego.Pagos), t.Entidad, Ahora);

    private static void Presupuestar(Taller t, decimal cdp, IReadOnlyList<VigenciaFutura> vigencias) => t.Proceso.EditarPresupuesto(
        new(20_000_000, DestinacionGasto.Funcionamiento, [new Cdp("C-1", new DateOnly(2026, 11, 3), cdp, cdp)], [new(OrigenRecursos.RecursosPropios, 20_000_000)]) { VigenciasFuturas = vigencias },
        t.Proceso.RevisionDe(SeccionPliego.Presupuesto), t.Entidad, Ahora);

    private static void Terminar(Taller t, DateOnly fecha) => t.Proceso.EditarCondiciones(
        new(2, UnidadDuracion.Meses, "Un pago.", "En el almacén.") { FechaDeTerminacion = fecha }, t.Proceso.RevisionDe(SeccionPliego.Condiciones), t.Entidad, Ahora);

    private static IEnumerable<Pendiente> Faltas(Taller t, SeccionPliego seccion) =>
        t.Proceso.Pendientes(t.Reglas, Taller.Calendario, Ahora).Where(p => p.Seccion == seccion);

    private static IEnumerable<Pendiente> Bloqueos(Taller t, SeccionPliego seccion) => Faltas(t, seccion).Where(p => p.Severidad == Severidad.Bloquea);
}
