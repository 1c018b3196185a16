using Secop.Domain.Contratos;

namespace Secop.Domain.Tests.Contratos;

public sealed class InicioTests
{
    private readonly Mundo _m = new Mundo().Aceptado();

    private DatosDeGarantia Poliza(decimal valor, DateOnly hasta, string amparo = "Cumplimiento", string referencia = "P-1") =>
        new(referencia, ClaseGarantia.ContratoDeSeguro, "Seguros del Estado", [new DatosDeAmparo(amparo, valor, _m.Hoy, hasta)], Mundo.Archivo());

    [Fact]
    public void Rp_MayorQueElContrato_Rompe() =>
        Mundo.Rompe(ReglasDeContrato.RpCabe, () => _m.Contrato.RegistrarPresupuesto("RP", _m.Hoy, 40_000_000.01m, _m.Entidad, _m.Ahora));

    [Fact]
    public void Rp_AnteriorALaAceptacion_Rompe() =>
        Mundo.Rompe(ReglasDeContrato.RpDespuesDeAceptar, () => _m.Contrato.RegistrarPresupuesto("RP", _m.Hoy.AddDays(-1), 1, _m.Entidad, _m.Ahora));

    [Fact]
    public void Rp_Futuro_Rompe() =>
        Mundo.Rompe(ReglasDeContrato.FechaNoFutura, () => _m.Contrato.RegistrarPresupuesto("RP", _m.Hoy.AddDays(1), 1, _m.Entidad, _m.Ahora));

    [Fact]
    public void Rp_MismoNumero_Rompe()
    {
        _m.Contrato.RegistrarPresupuesto("RP-1", _m.Hoy, 1, _m.Entidad, _m.Ahora);
        Mundo.Rompe(ReglasDeContrato.RpNuevo, () => _m.Contrato.RegistrarPresupuesto("rp-1 ", _m.Hoy, 1, _m.Entidad, _m.Ahora));
    }

    [Fact]
    public void Rp_PorEncimaDelCdp_Rompe()
    {
        var contrato = Contrato.CrearDeAceptacion(_m.Datos() with { Cdps = [new DatosDeCdp("C", _m.Hoy, 39_000_000)] }, _m.Entidad, _m.Ahora);
        Mundo.Rompe(ReglasDeContrato.RpRespaldado, () => contrato.RegistrarPresupuesto("RP", _m.Hoy, 40_000_000, _m.Entidad, _m.Ahora));
    }

    [Fact]
    public void Rp_PorElProveedor_Rompe() =>
        Mundo.Rompe(ReglasDeContrato.SoloLaEntidad, () => _m.Contrato.RegistrarPresupuesto("RP", _m.Hoy, 1, _m.Proveedor, _m.Ahora));

    [Fact]
    public void Iniciar_SinRpCompleto_RompePorUnPeso()
    {
        _m.Firmado();
        _m.Contrato.RegistrarPresupuesto("RP-1", _m.Hoy, 39_999_999, _m.Entidad, _m.Ahora);
        Mundo.Rompe(ReglasDeContrato.ConRp, () => _m.Contrato.IniciarEjecucion(_m.Hoy, null, _m.Entidad, _m.Ahora));
        _m.Contrato.RegistrarPresupuesto("RP-2", _m.Hoy, 1, _m.Entidad, _m.Ahora);
        _m.Contrato.IniciarEjecucion(_m.Hoy, null, _m.Entidad, _m.Ahora);
        Assert.Equal(EtapaContrato.EnEjecucion, _m.Contrato.Etapa);
        Assert.Equal(_m.Hoy.AddMonths(3).AddDays(-1), _m.Contrato.FechaFin);
    }

    [Fact]
    public void Iniciar_SinFirmas_Rompe() =>
        Mundo.Rompe(ReglasDeContrato.EnEtapa, () => _m.Contrato.IniciarEjecucion(_m.Hoy, null, _m.Entidad, _m.Ahora));

    [Fact]
    public void Iniciar_SinSupervisor_Rompe()
    {
        var m = new Mundo();
        var contrato = Contrato.CrearDeAceptacion(m.Datos() with { SupervisorId = null }, m.Entidad, m.Ahora);
        contrato.EditarCondiciones(new DatosDeCondiciones(CondicionesEntrega.NoDefinido, "Contra entrega", true, null), m.Entidad, m.Ahora);
        contrato.EnviarAlProveedor(m.Hoy.AddDays(1), m.Entidad, m.Ahora);
        contrato.FirmarPorProveedor(m.Proveedor, m.Ahora);
        contrato.FirmarPorEntidad(m.Entidad, m.Ahora);
        Mundo.Rompe(ReglasDeContrato.ConSupervisor, () => contrato.IniciarEjecucion(m.Hoy, null, m.Entidad, m.Ahora));
    }

    [Fact]
    public void Iniciar_ConFechaAnteriorALaFirmaOFutura_Rompe()
    {
        _m.Ahora = _m.Ahora.AddDays(2);
        _m.Firmado();
        _m.Contrato.RegistrarPresupuesto("RP-1", _m.Hoy, 40_000_000, _m.Entidad, _m.Ahora);
        Mundo.Rompe(ReglasDeContrato.InicioDespuesDeRequisitos, () => _m.Contrato.IniciarEjecucion(_m.Hoy.AddDays(-1), null, _m.Entidad, _m.Ahora));
        Mundo.Rompe(ReglasDeContrato.FechaNoFutura, () => _m.Contrato.IniciarEjecucion(_m.Hoy.AddDays(1), null, _m.Entidad, _m.Ahora));
    }

    [Fact]
    public void Iniciar_ConGarantiasPedidasSinAprobar_RompeHastaTenerlasTodas()
    {
        var m = new Mundo().Aceptado(garantias: true).Firmado();
        m.Contrato.RegistrarPresupuesto("RP-1", m.Hoy, 40_000_000, m.Entidad, m.Ahora);
        var hasta = m.Hoy.AddMonths(24);
        void Cargar(string amparo, decimal valor, string referencia)
        {
            m.Contrato.CargarGarantia(new DatosDeGarantia(referencia, ClaseGarantia.ContratoDeSeguro, "Aseguradora", [new(amparo, valor, m.Hoy, hasta)], Mundo.Archivo()), m.Proveedor, m.Ahora);
            m.Contrato.AprobarGarantia(m.Contrato.Garantias[^1].Id, m.Entidad, m.Ahora);
        }

        Cargar("cumplimiento", 4_000_000, "P-1");
        Mundo.Rompe(ReglasDeContrato.ConGarantias, () => m.Contrato.IniciarEjecucion(m.Hoy, null, m.Entidad, m.Ahora));
        Cargar("Calidad de los bienes", 8_000_000, "P-2");
        m.Contrato.IniciarEjecucion(m.Hoy, null, m.Entidad, m.Ahora);
        Assert.Equal(EtapaContrato.EnEjecucion, m.Contrato.Etapa);
    }

    [Theory]
    [InlineData(4_000_000, 0, true)]
    [InlineData(3_999_999.99, 0, false)]
    [InlineData(4_000_000, -1, false)]
    public void Garantia_ComprobacionesEnLaFrontera(double valor, int dias, bool cumple)
    {
        var m = new Mundo().Aceptado(garantias: true).Firmado();
        var exigida = m.Contrato.GarantiasExigidas.Single(g => g.Amparo == "Cumplimiento");
        var hasta = m.Contrato.VigenciaExigida(exigida, m.Ahora).AddDays(dias);
        m.Contrato.CargarGarantia(new DatosDeGarantia("P-1", ClaseGarantia.GarantiaBancaria, "Banco", [new("Cumplimiento", (decimal)valor, m.Hoy, hasta)], Mundo.Archivo()), m.Proveedor, m.Ahora);
        var garantia = m.Contrato.Garantias[0];
        Assert.Equal(cumple, m.Contrato.Comprobar(garantia, m.Ahora).All(c => c.Cumple));
        if (cumple)
        {
            m.Contrato.AprobarGarantia(garantia.Id, m.Entidad, m.Ahora);
            Assert.Equal(EstadoGarantia.Aprobada, garantia.Estado);
        }
        else
        {
            Mundo.Rompe(ReglasDeGarantia.CumpleComprobaciones, () => m.Contrato.AprobarGarantia(garantia.Id, m.Entidad, m.Ahora));
        }
    }

    [Fact]
    public void Garantia_QueNoCubreNadaDeLoPedido_NoSeAprueba()
    {
        var m = new Mundo().Aceptado(garantias: true).Firmado();
        m.Contrato.CargarGarantia(new DatosDeGarantia("P-1", ClaseGarantia.ContratoDeSeguro, "Aseguradora", [new("Seriedad de la oferta", 1, m.Hoy, m.Hoy)], Mundo.Archivo()), m.Proveedor, m.Ahora);
        Mundo.Rompe(ReglasDeGarantia.CumpleComprobaciones, () => m.Contrato.AprobarGarantia(m.Contrato.Garantias[0].Id, m.Entidad, m.Ahora));
    }

    [Fact]
    public void Garantia_EnContratoQueNoLaPidio_Rompe()
    {
        _m.Firmado();
        Mundo.Rompe(ReglasDeGarantia.SePidieron, () => _m.Contrato.CargarGarantia(Poliza(1, _m.Hoy), _m.Proveedor, _m.Ahora));
    }

    [Fact]
    public void Garantia_Devuelta_ConservaElMotivoYDejaCargarOtraIgual()
    {
        var m = new Mundo().Aceptado(garantias: true).Firmado();
        var datos = new DatosDeGarantia("P-1", ClaseGarantia.ContratoDeSeguro, "Aseguradora", [new("Cumplimiento", 1, m.Hoy, m.Hoy)], Mundo.Archivo());
        m.Contrato.CargarGarantia(datos, m.Proveedor, m.Ahora);
        Mundo.Rompe(ReglasDeGarantia.ReferenciaNueva, () => m.Contrato.CargarGarantia(datos, m.Proveedor, m.Ahora));
        m.Contrato.DevolverGarantia(m.Contrato.Garantias[0].Id, "El valor asegurado es muy bajo", m.Entidad, m.Ahora);
        Mundo.Rompe(ReglasDeGarantia.Pendiente, () => m.Contrato.AprobarGarantia(m.Contrato.Garantias[0].Id, m.Entidad, m.Ahora));
        m.Contrato.CargarGarantia(datos, m.Proveedor, m.Ahora);
        Assert.Equal([EstadoGarantia.Devuelta, EstadoGarantia.PendienteAceptacion], m.Contrato.Garantias.Select(g => g.Estado));
    }

    [Fact]
    public void Garantia_AprobadaPorElProveedor_Rompe()
    {
        var m = new Mundo().Aceptado(garantias: true).Firmado();
        m.Contrato.CargarGarantia(new DatosDeGarantia("P-1", ClaseGarantia.ContratoDeSeguro, "Aseguradora", [new("Cumplimiento", 4_000_000, m.Hoy, m.Hoy.AddYears(2))], Mundo.Archivo()), m.Proveedor, m.Ahora);
        Mundo.Rompe(ReglasDeContrato.SoloLaEntidad, () => m.Contrato.AprobarGarantia(m.Contrato.Garantias[0].Id, m.Proveedor, m.Ahora));
    }

    [Fact]
    public void Supervisor_CambiaConMotivoYConservaLaHistoria()
    {
        var nuevo = Guid.NewGuid();
        Mundo.Rompe(ReglasDeContrato.Motivo, () => _m.Contrato.DesignarSupervisor(nuevo, "corto", _m.Entidad, _m.Ahora));
        Mundo.Rompe(ReglasDeContrato.SupervisorDistinto, () => _m.Contrato.DesignarSupervisor(_m.SupervisorId, "El mismo de antes", _m.Entidad, _m.Ahora));
        _m.Contrato.DesignarSupervisor(nuevo, "Vacaciones del titular", _m.Entidad, _m.Ahora);
        Assert.Equal(nuevo, _m.Contrato.SupervisorId);
        Assert.Equal(2, _m.Contrato.Supervisores.Count);
    }
}
