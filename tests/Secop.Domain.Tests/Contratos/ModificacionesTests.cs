using Secop.Domain.Contratos;

namespace Secop.Domain.Tests.Contratos;

public sealed class ModificacionesTests
{
    private readonly Mundo _m = new Mundo().Aceptado().Iniciado();

    [Fact]
    public void Adicion_DelCincuentaPorCientoExacto_Vale()
    {
        _m.Publicada(_m.Adicion(20_000_000));
        Assert.Equal(60_000_000, _m.Contrato.ValorTotal);
        Assert.Equal(0, _m.Contrato.TopeDeAdicion(Mundo.Smmlv2026));
    }

    [Theory]
    [InlineData(20_000_000.01)]
    [InlineData(20_000_001)]
    public void Adicion_DeUnPesoMas_Rompe(double valor) =>
        Mundo.Rompe(ReglasDeModificacion.TopeDeAdicion, () => _m.Contrato.ProponerModificacion(_m.Adicion((decimal)valor), Mundo.Smmlv2026, _m.Entidad, _m.Ahora));

    [Fact]
    public void Adicion_ConOtroSalarioMinimo_SeMideEnSalariosDeCadaFecha()
    {
        // 40.000.000 / 1.750.905 = 22,8453 SMMLV; el 50 % son 11,4226, que con 2.000.000 valen 22.845.328,55.
        Assert.Equal(22_845_328.55m, _m.Contrato.TopeDeAdicion(2_000_000));
        _m.Publicada(_m.Adicion(10_000_000));
        // Quedan 11,4226 − 5,7113 = 5,7113 SMMLV de 2.000.000.
        Assert.Equal(11_422_664.27m, _m.Contrato.TopeDeAdicion(2_000_000));
    }

    [Fact]
    public void Adicion_EnTercios_NoPierdeElUltimoPesoPorRedondeo()
    {
        var m = new Mundo().Aceptado(30_000_001).Iniciado();
        Assert.Equal(15_000_000.5m, m.Contrato.TopeDeAdicion(Mundo.Smmlv2026));
        m.Publicada(m.Adicion(5_000_000.17m));
        m.Publicada(m.Adicion(5_000_000.17m));
        Assert.Equal(5_000_000.16m, m.Contrato.TopeDeAdicion(Mundo.Smmlv2026));
        m.Publicada(m.Adicion(5_000_000.16m));
        Assert.Equal(45_000_001.5m, m.Contrato.ValorTotal);
    }

    [Fact]
    public void Adicion_SinCdpQueLaCubra_Rompe() =>
        Mundo.Rompe(ReglasDeModificacion.AdicionConCdp, () => _m.Contrato.ProponerModificacion(
            _m.Adicion(10) with { Cdp = new DatosDeCdp("CDP", _m.Hoy, 9) }, Mundo.Smmlv2026, _m.Entidad, _m.Ahora));

    [Fact]
    public void Adicion_Unilateral_Rompe() =>
        Mundo.Rompe(ReglasDeModificacion.ExigeAcuerdo, () => _m.Contrato.ProponerModificacion(
            _m.Adicion(10) with { RequiereProveedor = false }, Mundo.Smmlv2026, _m.Entidad, _m.Ahora));

    [Fact]
    public void Modificacion_NoRigeHastaPublicarse()
    {
        var m = _m.Contrato.ProponerModificacion(_m.Adicion(10_000_000), Mundo.Smmlv2026, _m.Entidad, _m.Ahora);
        Mundo.Rompe(ReglasDeModificacion.ListaParaPublicar, () => _m.Contrato.PublicarModificacion(m.Id, Mundo.Smmlv2026, _m.Entidad, _m.Ahora));
        _m.Contrato.AceptarModificacion(m.Id, _m.Proveedor, _m.Ahora);
        Assert.Equal(40_000_000, _m.Contrato.ValorTotal);
        _m.Contrato.PublicarModificacion(m.Id, Mundo.Smmlv2026, _m.Entidad, _m.Ahora);
        Assert.Equal(50_000_000, _m.Contrato.ValorTotal);
        Assert.Equal("Modificado", _m.Contrato.EstadoEnDatosAbiertos);
        Assert.Equal(4, _m.Contrato.Firmas.Count);
    }

    [Fact]
    public void Modificacion_DosALaVez_Rompe_YRechazadaLiberaElTurno()
    {
        var m = _m.Contrato.ProponerModificacion(_m.Adicion(1), Mundo.Smmlv2026, _m.Entidad, _m.Ahora);
        Mundo.Rompe(ReglasDeModificacion.UnaALaVez, () => _m.Contrato.ProponerModificacion(_m.Adicion(1), Mundo.Smmlv2026, _m.Entidad, _m.Ahora));
        _m.Contrato.RechazarModificacion(m.Id, "No tenemos capacidad para más", _m.Proveedor, _m.Ahora);
        _m.Publicada(_m.Adicion(1));
        Assert.Equal([EstadoModificacion.RechazadaProveedor, EstadoModificacion.Publicada], _m.Contrato.Modificaciones.Select(x => x.Estado));
    }

    [Fact]
    public void Modificacion_AceptadaPorLaEntidad_Rompe()
    {
        var m = _m.Contrato.ProponerModificacion(_m.Adicion(1), Mundo.Smmlv2026, _m.Entidad, _m.Ahora);
        Mundo.Rompe(ReglasDeContrato.SoloElProveedor, () => _m.Contrato.AceptarModificacion(m.Id, _m.Entidad, _m.Ahora));
    }

    [Fact]
    public void Prorroga_MueveElFin_YSoloAntesDeVencer()
    {
        var fin = _m.Contrato.FechaFin!.Value;
        DatosDeModificacion Prorroga(DateOnly hasta) => new() { Tipo = TipoModificacion.Prorroga, Justificacion = "Demoras del fabricante", NuevaFechaFin = hasta };
        Mundo.Rompe(ReglasDeModificacion.NuevaFechaPosterior, () => _m.Contrato.ProponerModificacion(Prorroga(fin), Mundo.Smmlv2026, _m.Entidad, _m.Ahora));
        _m.Publicada(Prorroga(fin.AddDays(30)));
        Assert.Equal(fin.AddDays(30), _m.Contrato.FechaFin);
        Assert.Equal("Prorrogado", _m.Contrato.EstadoEnDatosAbiertos);
        _m.Ahora = new DateTimeOffset(fin.AddDays(31).ToDateTime(new TimeOnly(5, 0)), TimeSpan.Zero);
        Mundo.Rompe(ReglasDeModificacion.EnPlazo, () => _m.Contrato.ProponerModificacion(Prorroga(fin.AddDays(60)), Mundo.Smmlv2026, _m.Entidad, _m.Ahora));
    }

    [Fact]
    public void Prorroga_AceptadaPeroPublicadaTarde_Rompe()
    {
        var fin = _m.Contrato.FechaFin!.Value;
        var m = _m.Contrato.ProponerModificacion(new() { Tipo = TipoModificacion.Prorroga, Justificacion = "Demoras del fabricante", NuevaFechaFin = fin.AddDays(5) }, Mundo.Smmlv2026, _m.Entidad, _m.Ahora);
        _m.Contrato.AceptarModificacion(m.Id, _m.Proveedor, _m.Ahora);
        _m.Ahora = new DateTimeOffset(fin.AddDays(1).ToDateTime(new TimeOnly(5, 0)), TimeSpan.Zero);
        Mundo.Rompe(ReglasDeModificacion.EnPlazo, () => _m.Contrato.PublicarModificacion(m.Id, Mundo.Smmlv2026, _m.Entidad, _m.Ahora));
    }

    [Fact]
    public void Prorroga_ContratoNoProrrogable_Rompe()
    {
        var m = new Mundo().Aceptado();
        m.Contrato.EditarCondiciones(new DatosDeCondiciones(CondicionesEntrega.NoDefinido, "Contra entrega", false, null), m.Entidad, m.Ahora);
        m.Contrato.EnviarAlProveedor(m.Hoy.AddDays(1), m.Entidad, m.Ahora);
        m.Contrato.FirmarPorProveedor(m.Proveedor, m.Ahora);
        m.Contrato.FirmarPorEntidad(m.Entidad, m.Ahora);
        m.Contrato.RegistrarPresupuesto("RP", m.Hoy, 40_000_000, m.Entidad, m.Ahora);
        m.Contrato.IniciarEjecucion(m.Hoy, null, m.Entidad, m.Ahora);
        Mundo.Rompe(ReglasDeModificacion.Prorrogable, () => m.Contrato.ProponerModificacion(
            new() { Tipo = TipoModificacion.Prorroga, Justificacion = "Demoras del fabricante", NuevaFechaFin = m.Hoy.AddYears(1) }, Mundo.Smmlv2026, m.Entidad, m.Ahora));
    }

    [Fact]
    public void Prorroga_ConGarantias_DiceQueHayQueExtender()
    {
        var m = new Mundo().Aceptado(garantias: true).Firmado();
        m.Contrato.RegistrarPresupuesto("RP", m.Hoy, 40_000_000, m.Entidad, m.Ahora);
        var hasta = m.Hoy.AddMonths(15);
        m.Contrato.CargarGarantia(new DatosDeGarantia("P", ClaseGarantia.ContratoDeSeguro, "Aseguradora", [new("Cumplimiento", 4_000_000, m.Hoy, hasta), new("Calidad de los bienes", 8_000_000, m.Hoy, hasta)], Mundo.Archivo()), m.Proveedor, m.Ahora);
        m.Contrato.AprobarGarantia(m.Contrato.Garantias[0].Id, m.Entidad, m.Ahora);
        m.Contrato.IniciarEjecucion(m.Hoy, null, m.Entidad, m.Ahora);
        Assert.Empty(m.Contrato.GarantiasPorCubrir(m.Ahora));
        m.Publicada(new() { Tipo = TipoModificacion.Prorroga, Justificacion = "Demoras del fabricante", NuevaFechaFin = m.Contrato.FechaFin!.Value.AddMonths(4) });
        var falta = Assert.Single(m.Contrato.GarantiasPorCubrir(m.Ahora));
        Assert.StartsWith("Calidad de los bienes", falta.Frase);
    }

    [Fact]
    public void Suspension_YReactivacion_MuevenElFinLosDiasSuspendidos()
    {
        var fin = _m.Contrato.FechaFin!.Value;
        _m.Suspendido();
        Assert.Equal(EtapaContrato.Suspendido, _m.Contrato.Etapa);
        Mundo.Rompe(ReglasDeContrato.EnEtapa, () => _m.Entregado(10));
        _m.Ahora = _m.Ahora.AddDays(20);
        _m.Publicada(new() { Tipo = TipoModificacion.Reactivacion, Justificacion = "La sede volvió a operar", Desde = _m.Hoy });
        Assert.Equal(EtapaContrato.EnEjecucion, _m.Contrato.Etapa);
        Assert.Equal(fin.AddDays(20), _m.Contrato.FechaFin);
    }

    [Fact]
    public void Reactivacion_ElMismoDiaOFutura_Rompe()
    {
        _m.Suspendido();
        Mundo.Rompe(ReglasDeModificacion.ReinicioPosterior, () => _m.Publicada(new() { Tipo = TipoModificacion.Reactivacion, Justificacion = "La sede volvió a operar", Desde = _m.Hoy }));
        Mundo.Rompe(ReglasDeModificacion.ReinicioPosterior, () => _m.Publicada(new() { Tipo = TipoModificacion.Reactivacion, Justificacion = "La sede volvió a operar", Desde = _m.Hoy.AddDays(1) }));
    }

    [Fact]
    public void Suspension_Larga_NoVenceElPlazoMientrasDura()
    {
        _m.Suspendido();
        _m.Ahora = _m.Ahora.AddYears(1);
        Assert.False(_m.Contrato.PlazoVencido(_m.Ahora));
        Mundo.Rompe(ReglasDeContrato.EnEtapa, () => _m.Contrato.Terminar(_m.Entidad, _m.Ahora));
    }

    [Fact]
    public void Suspension_QueEmpiezaManana_SePublicaManana()
    {
        var m = _m.Contrato.ProponerModificacion(new() { Tipo = TipoModificacion.Suspension, Justificacion = "Mantenimiento de la sede", RequiereProveedor = false, Desde = _m.Hoy.AddDays(1), ReinicioEstimado = _m.Hoy.AddDays(9) }, Mundo.Smmlv2026, _m.Entidad, _m.Ahora);
        Mundo.Rompe(ReglasDeModificacion.YaRige, () => _m.Contrato.PublicarModificacion(m.Id, Mundo.Smmlv2026, _m.Entidad, _m.Ahora));
        _m.Ahora = _m.Ahora.AddDays(1);
        _m.Contrato.PublicarModificacion(m.Id, Mundo.Smmlv2026, _m.Entidad, _m.Ahora);
        Assert.Equal(EtapaContrato.Suspendido, _m.Contrato.Etapa);
    }

    [Theory]
    [InlineData(true, CausaTerminacion.MutuoAcuerdo)]
    [InlineData(false, CausaTerminacion.Unilateral)]
    public void TerminacionAnticipada_SegunElAcuerdo(bool acuerdo, CausaTerminacion causa)
    {
        _m.Publicada(new() { Tipo = TipoModificacion.TerminacionAnticipada, Justificacion = "Desapareció la necesidad", RequiereProveedor = acuerdo, Desde = _m.Hoy });
        Assert.Equal(EtapaContrato.Terminado, _m.Contrato.Etapa);
        Assert.Equal(causa, _m.Contrato.CausaDeTerminacion);
    }

    [Fact]
    public void Descartar_UnaPublicada_Rompe()
    {
        var m = _m.Publicada(_m.Adicion(1));
        Mundo.Rompe(ReglasDeModificacion.Abierta, () => _m.Contrato.DescartarModificacion(m.Id, _m.Entidad, _m.Ahora));
    }
}
