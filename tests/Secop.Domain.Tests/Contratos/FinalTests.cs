using Secop.Domain.Contratos;

namespace Secop.Domain.Tests.Contratos;

public sealed class FinalTests
{
    private static readonly PlazosDeLiquidacion Plazos = PlazosDeLiquidacion.DeLaLey;

    private static DatosDeLiquidacion Datos(TipoLiquidacion tipo = TipoLiquidacion.Bilateral, decimal ejecutado = 40_000_000, string? acto = "RES-1") =>
        new(tipo, ejecutado, null, acto, Mundo.Archivo());

    private static Mundo Terminado(RazonLiquidacion razon = RazonLiquidacion.TractoSucesivo) =>
        new Mundo().Aceptado(liquidacion: razon).Iniciado().Terminado();

    private static DateTimeOffset MedioDia(DateOnly dia) => new(dia.ToDateTime(new TimeOnly(17, 0)), TimeSpan.Zero);

    [Fact]
    public void Liquidar_ContratoQueNoSeLiquida_Rompe()
    {
        var m = Terminado(RazonLiquidacion.NoAplica);
        Mundo.Rompe(ReglasDeTerminacion.SeLiquida, () => m.Contrato.ProponerLiquidacion(Datos(), Plazos, m.Entidad, m.Ahora));
        Assert.Null(m.Contrato.TerminosParaLiquidar(Plazos));
    }

    [Fact]
    public void Terminos_SonCuatroDosYVeinticuatroMeses()
    {
        var t = TerminosDeLiquidacion.Desde(new DateOnly(2026, 5, 31), null, Plazos);
        Assert.Equal(new DateOnly(2026, 9, 30), t.Bilateral);
        Assert.Equal(new DateOnly(2026, 11, 30), t.Unilateral);
        Assert.Equal(new DateOnly(2028, 11, 30), t.Ultimo);
        Assert.Equal(new DateOnly(2026, 7, 31), TerminosDeLiquidacion.Desde(new DateOnly(2026, 5, 31), 2, Plazos).Bilateral);
        // 30 de agosto de 2026 es domingo: pasa al lunes 31.
        Assert.Equal(new DateOnly(2026, 8, 31), TerminosDeLiquidacion.Desde(new DateOnly(2026, 4, 30), null, Plazos).Bilateral);
        Assert.Equal("liquidación unilateral", t.EnCurso(new DateOnly(2026, 10, 1)).Nombre);
    }

    [Fact]
    public void Bilateral_LaFirmanLasDosPartes()
    {
        var m = Terminado();
        m.Contrato.ProponerLiquidacion(Datos(), Plazos, m.Entidad, m.Ahora);
        Assert.Equal(EtapaContrato.Terminado, m.Contrato.Etapa);
        Mundo.Rompe(ReglasDeTerminacion.UnaPropuesta, () => m.Contrato.ProponerLiquidacion(Datos(), Plazos, m.Entidad, m.Ahora));
        m.Contrato.AceptarLiquidacion(Plazos, m.Proveedor, m.Ahora);
        Assert.Equal(EtapaContrato.Liquidado, m.Contrato.Etapa);
        Assert.Equal(2, m.Contrato.Firmas.Count(f => f.Documento == "Liquidación"));
        Assert.Equal(40_000_000, m.Contrato.Liquidaciones[0].SaldoAFavorDelProveedor);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void Unilateral_SoloCuandoVenceElTerminoBilateral(int diasDespues, bool vale)
    {
        var m = Terminado();
        m.Ahora = MedioDia(m.Contrato.TerminosParaLiquidar(Plazos)!.Bilateral.AddDays(diasDespues));
        if (vale)
        {
            m.Contrato.ProponerLiquidacion(Datos(TipoLiquidacion.Unilateral), Plazos, m.Entidad, m.Ahora);
            Assert.Equal(EtapaContrato.Liquidado, m.Contrato.Etapa);
        }
        else
        {
            Mundo.Rompe(ReglasDeTerminacion.UnilateralDespues, () => m.Contrato.ProponerLiquidacion(Datos(TipoLiquidacion.Unilateral), Plazos, m.Entidad, m.Ahora));
        }
    }

    [Fact]
    public void Unilateral_TrasElRechazoDelProveedor_Vale_YNecesitaActo()
    {
        var m = Terminado();
        m.Contrato.ProponerLiquidacion(Datos(), Plazos, m.Entidad, m.Ahora);
        m.Contrato.RechazarLiquidacion("Faltan saldos a nuestro favor", m.Proveedor, m.Ahora);
        Mundo.Rompe(ReglasDeTerminacion.UnilateralConActo, () => m.Contrato.ProponerLiquidacion(Datos(TipoLiquidacion.Unilateral, acto: " "), Plazos, m.Entidad, m.Ahora));
        m.Contrato.ProponerLiquidacion(Datos(TipoLiquidacion.Unilateral), Plazos, m.Entidad, m.Ahora);
        Assert.Equal(EtapaContrato.Liquidado, m.Contrato.Etapa);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void Liquidar_ElUltimoDiaSi_DespuesNo(int dias, bool vale)
    {
        var m = Terminado();
        m.Ahora = MedioDia(m.Contrato.TerminosParaLiquidar(Plazos)!.Ultimo.AddDays(dias));
        if (vale)
        {
            m.Contrato.ProponerLiquidacion(Datos(TipoLiquidacion.Unilateral), Plazos, m.Entidad, m.Ahora);
            Assert.Equal(EtapaContrato.Liquidado, m.Contrato.Etapa);
        }
        else
        {
            Mundo.Rompe(ReglasDeTerminacion.EnTermino, () => m.Contrato.ProponerLiquidacion(Datos(TipoLiquidacion.Unilateral), Plazos, m.Entidad, m.Ahora));
            Assert.True(m.Contrato.ListaDeCierre(Plazos, m.Ahora).All(c => c.Cumple));
        }
    }

    [Fact]
    public void Liquidar_ConFacturaSinDecidirOValoresImposibles_Rompe()
    {
        var m = Terminado();
        Mundo.Rompe(ReglasDeTerminacion.EjecutadoPosible, () => m.Contrato.ProponerLiquidacion(Datos(ejecutado: 40_000_000.01m), Plazos, m.Entidad, m.Ahora));
        m.FacturaEnviada(1_000_000, motivo: "Cobro final del contrato");
        Mundo.Rompe(ReglasDeTerminacion.FacturasDecididas, () => m.Contrato.ProponerLiquidacion(Datos(), Plazos, m.Entidad, m.Ahora));
        m.Contrato.AprobarFactura(m.Contrato.Facturas[0].Id, m.Aprobacion(1_000_000), m.Entidad, m.Ahora);
        Mundo.Rompe(ReglasDeTerminacion.EjecutadoPosible, () => m.Contrato.ProponerLiquidacion(Datos(ejecutado: 999_999), Plazos, m.Entidad, m.Ahora));
    }

    [Fact]
    public void Cerrar_QuePideLiquidacionSinLiquidar_Rompe()
    {
        var m = Terminado();
        Mundo.Rompe(ReglasDeTerminacion.ListaCompleta, () => m.Contrato.Cerrar(Plazos, null, m.Entidad, m.Ahora));
    }

    [Fact]
    public void Cerrar_ConFacturaAprobadaSinPagar_Rompe()
    {
        var m = Terminado(RazonLiquidacion.NoAplica);
        var factura = m.FacturaAprobada(1_000_000, motivo: "Cobro final del contrato");
        Mundo.Rompe(ReglasDeTerminacion.ListaCompleta, () => m.Contrato.Cerrar(Plazos, null, m.Entidad, m.Ahora));
        m.Contrato.MarcarPagada(factura.Id, m.Hoy, null, m.Entidad, m.Ahora);
        m.Contrato.Cerrar(Plazos, null, m.Entidad, m.Ahora);
        Assert.Equal("Cerrado", m.Contrato.EstadoEnDatosAbiertos);
    }

    [Fact]
    public void Cerrar_ConGarantiaDeCalidadVigente_EsperaAQueVenza()
    {
        var m = new Mundo().Aceptado(garantias: true).Firmado();
        m.Contrato.RegistrarPresupuesto("RP", m.Hoy, 40_000_000, m.Entidad, m.Ahora);
        var hasta = m.Hoy.AddMonths(18);
        m.Contrato.CargarGarantia(new DatosDeGarantia("P", ClaseGarantia.ContratoDeSeguro, "Aseguradora", [new("Cumplimiento", 4_000_000, m.Hoy, hasta), new("Calidad de los bienes", 8_000_000, m.Hoy, hasta)], Mundo.Archivo()), m.Proveedor, m.Ahora);
        m.Contrato.AprobarGarantia(m.Contrato.Garantias[0].Id, m.Entidad, m.Ahora);
        m.Contrato.IniciarEjecucion(m.Hoy, null, m.Entidad, m.Ahora);
        m.Terminado();
        m.Ahora = MedioDia(hasta);
        Mundo.Rompe(ReglasDeTerminacion.ListaCompleta, () => m.Contrato.Cerrar(Plazos, null, m.Entidad, m.Ahora));
        m.Ahora = MedioDia(hasta.AddDays(1));
        m.Contrato.Cerrar(Plazos, null, m.Entidad, m.Ahora);
        Assert.Equal(EtapaContrato.Cerrado, m.Contrato.Etapa);
    }

    [Fact]
    public void Cerrar_ConObligacionesAmbientales_PideSuConstancia()
    {
        var m = new Mundo().Aceptado();
        m.Contrato.EditarGenerales(new DatosGenerales("1", RazonLiquidacion.NoAplica, null, true, "Envases retornables", false, false), m.Entidad, m.Ahora);
        m.Iniciado().Terminado();
        Mundo.Rompe(ReglasDeContrato.TextoObligatorio, () => m.Contrato.Cerrar(Plazos, null, m.Entidad, m.Ahora));
        m.Contrato.Cerrar(Plazos, "Se recogieron todos los envases", m.Entidad, m.Ahora);
        Assert.Equal("Se recogieron todos los envases", m.Contrato.Eventos[^1].Motivo);
    }

    [Fact]
    public void TrasElCierre_TodoActoRompe()
    {
        var m = Terminado(RazonLiquidacion.NoAplica);
        m.Contrato.Cerrar(Plazos, null, m.Entidad, m.Ahora);
        var c = m.Contrato;
        Action[] actos =
        [
            () => c.RegistrarPresupuesto("RP-9", m.Hoy, 1, m.Entidad, m.Ahora),
            () => c.DesignarSupervisor(Guid.NewGuid(), "Cambio de personal", m.Entidad, m.Ahora),
            () => m.Factura(1),
            () => c.Terminar(m.Entidad, m.Ahora),
            () => c.ProponerModificacion(m.Adicion(1), Mundo.Smmlv2026, m.Entidad, m.Ahora),
            () => c.DefinirPlan([new("Uno", m.Hoy, 100)], m.Entidad, m.Ahora),
            () => c.AdjuntarDocumento(ClaseDocumento.Ejecucion, "Informe", Mundo.Archivo(), m.Entidad, m.Ahora),
            () => c.RegistrarIncumplimiento(new(TipoIncumplimiento.Multa, "1", m.Hoy, m.Hoy, 1, "Demora"), m.Entidad, m.Ahora),
            () => c.Cerrar(Plazos, null, m.Entidad, m.Ahora),
        ];
        Assert.All(actos, acto => Mundo.Rompe(ReglasDeContrato.NoCerrado, acto));
    }

    [Fact]
    public void Incumplimiento_SinFirmeza_Rompe_YFirmadoQuedaEnLaSeccionNueve()
    {
        var m = new Mundo().Aceptado().Iniciado();
        Mundo.Rompe(ReglasDeTerminacion.FirmezaPosterior, () => m.Contrato.RegistrarIncumplimiento(
            new(TipoIncumplimiento.Multa, "RES-9", m.Hoy, m.Hoy.AddDays(1), 1_000_000, "Mora en la entrega"), m.Entidad, m.Ahora));
        m.Contrato.RegistrarIncumplimiento(new(TipoIncumplimiento.Multa, "RES-9", m.Hoy, m.Hoy, 1_000_000, "Mora en la entrega"), m.Entidad, m.Ahora);
        Assert.Single(m.Contrato.Incumplimientos);
    }
}
