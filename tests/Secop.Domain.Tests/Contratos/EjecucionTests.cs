using Secop.Domain.Comun;
using Secop.Domain.Contratos;

namespace Secop.Domain.Tests.Contratos;

public sealed class EjecucionTests
{
    private readonly Mundo _m = new Mundo().Aceptado().Iniciado();

    [Theory]
    [InlineData(0)]
    [InlineData(100.0001)]
    [InlineData(-5)]
    public void Plan_PorcentajeFueraDeRango_Rompe(double porcentaje) =>
        Mundo.Rompe(ReglasDeEntrega.PorcentajeValido, () => _m.Contrato.DefinirPlan([new("Uno", _m.Hoy, (decimal)porcentaje)], _m.Entidad, _m.Ahora));

    [Fact]
    public void Plan_QueNoLlegaACien_Rompe() =>
        Mundo.Rompe(ReglasDeEntrega.TerminaEnCien, () => _m.Contrato.DefinirPlan([new("Uno", _m.Hoy, 99.9999m)], _m.Entidad, _m.Ahora));

    [Fact]
    public void Plan_QueNoAvanza_Rompe() =>
        Mundo.Rompe(ReglasDeEntrega.Creciente, () => _m.Contrato.DefinirPlan([new("Uno", _m.Hoy, 50), new("Dos", _m.Hoy.AddDays(1), 50)], _m.Entidad, _m.Ahora));

    [Fact]
    public void Plan_ConFechaPasadaElFin_Rompe() =>
        Mundo.Rompe(ReglasDeEntrega.DentroDelPlazo, () => _m.Contrato.DefinirPlan([new("Uno", _m.Contrato.FechaFin!.Value.AddDays(1), 100)], _m.Entidad, _m.Ahora));

    [Fact]
    public void Plan_Vacio_Rompe() =>
        Mundo.Rompe(ReglasDeEntrega.PlanNoVacio, () => _m.Contrato.DefinirPlan([], _m.Entidad, _m.Ahora));

    [Fact]
    public void Plan_Redefinido_ConservaLoConfirmado()
    {
        _m.ConPlan();
        _m.Contrato.ConfirmarEntrega(_m.Contrato.Entregas[0].Id, _m.Hoy, 25, null, null, _m.Entidad, _m.Ahora);
        _m.Contrato.DefinirPlan([new("Todo lo demás", _m.Hoy.AddDays(5), 100)], _m.Entidad, _m.Ahora);
        Assert.Equal(2, _m.Contrato.Entregas.Count);
        Assert.Equal(25, _m.Contrato.PorcentajeEntregado);
    }

    [Fact]
    public void Confirmar_CuatroEntregas_LlegaACienYMideElValorEntregado()
    {
        _m.ConPlan();
        foreach (var (entrega, i) in _m.Contrato.Entregas.Select((e, i) => (e, i)).ToList())
        {
            _m.Contrato.ConfirmarEntrega(entrega.Id, _m.Hoy, (i + 1) * 25, "Recibido", null, _m.Entidad, _m.Ahora);
            Assert.Equal(_m.Contrato.ValorTotal * (i + 1) / 4, _m.Contrato.ValorEntregado);
        }

        Assert.Equal(100, _m.Contrato.PorcentajeEntregado);
    }

    [Fact]
    public void Confirmar_DosVeces_Rompe()
    {
        _m.ConPlan();
        var id = _m.Contrato.Entregas[0].Id;
        _m.Contrato.ConfirmarEntrega(id, _m.Hoy, 25, null, null, _m.Entidad, _m.Ahora);
        Mundo.Rompe(ReglasDeEntrega.SinConfirmar, () => _m.Contrato.ConfirmarEntrega(id, _m.Hoy, 50, null, null, _m.Entidad, _m.Ahora));
    }

    [Fact]
    public void Confirmar_SinAvanzarOFueraDeFechas_Rompe()
    {
        _m.ConPlan();
        var (a, b) = (_m.Contrato.Entregas[0].Id, _m.Contrato.Entregas[1].Id);
        _m.Contrato.ConfirmarEntrega(a, _m.Hoy, 30, null, null, _m.Entidad, _m.Ahora);
        Mundo.Rompe(ReglasDeEntrega.AvanceMayor, () => _m.Contrato.ConfirmarEntrega(b, _m.Hoy, 30, null, null, _m.Entidad, _m.Ahora));
        Mundo.Rompe(ReglasDeEntrega.AvanceMayor, () => _m.Contrato.ConfirmarEntrega(b, _m.Hoy, 100.01m, null, null, _m.Entidad, _m.Ahora));
        Mundo.Rompe(ReglasDeContrato.FechaNoFutura, () => _m.Contrato.ConfirmarEntrega(b, _m.Hoy.AddDays(1), 50, null, null, _m.Entidad, _m.Ahora));
        Mundo.Rompe(ReglasDeEntrega.FechaRealPosible, () => _m.Contrato.ConfirmarEntrega(b, _m.Hoy.AddDays(-1), 50, null, null, _m.Entidad, _m.Ahora));
    }

    [Fact]
    public void Confirmar_QuienNoSupervisa_Rompe()
    {
        _m.ConPlan();
        var otro = new Actor(Guid.NewGuid(), _m.EntidadId);
        Mundo.Rompe(ReglasDeContrato.EsSupervisor, () => _m.Contrato.ConfirmarEntrega(_m.Contrato.Entregas[0].Id, _m.Hoy, 25, null, null, otro, _m.Ahora));
        Mundo.Rompe(ReglasDeContrato.SoloLaEntidad, () => _m.Contrato.ConfirmarEntrega(_m.Contrato.Entregas[0].Id, _m.Hoy, 25, null, null, _m.Proveedor, _m.Ahora));
    }

    [Fact]
    public void Reportar_PorElProveedor_NoCambiaElAvance()
    {
        _m.ConPlan();
        _m.Contrato.ReportarEntrega(_m.Contrato.Entregas[0].Id, "Entregado en el almacén", Mundo.Archivo(), _m.Proveedor, _m.Ahora);
        Assert.Equal(EstadoEntrega.Reportada, _m.Contrato.Entregas[0].Estado);
        Assert.Equal(0, _m.Contrato.PorcentajeEntregado);
    }

    [Fact]
    public void Terminar_AntesDelPlazoYSinEntregarTodo_Rompe() =>
        Mundo.Rompe(ReglasDeTerminacion.PlazoOEntrega, () => _m.Contrato.Terminar(_m.Entidad, _m.Ahora));

    [Fact]
    public void Terminar_ElUltimoDiaNo_AlSiguienteSi()
    {
        // 23:59:59 de Bogotá del último día.
        _m.Ahora = new DateTimeOffset(_m.Contrato.FechaFin!.Value.AddDays(1).ToDateTime(new TimeOnly(4, 59, 59)), TimeSpan.Zero);
        Mundo.Rompe(ReglasDeTerminacion.PlazoOEntrega, () => _m.Contrato.Terminar(_m.Entidad, _m.Ahora));
        _m.Ahora = _m.Ahora.AddSeconds(1);
        _m.Contrato.Terminar(_m.Entidad, _m.Ahora);
        Assert.Equal(CausaTerminacion.VencimientoDelPlazo, _m.Contrato.CausaDeTerminacion);
        Assert.Equal(_m.Contrato.FechaFin, _m.Contrato.TerminadoEl);
    }

    [Fact]
    public void Terminar_ConTodoEntregado_EsPorObjetoCumplido()
    {
        _m.Entregado(100);
        _m.Contrato.Terminar(_m.Entidad, _m.Ahora);
        Assert.Equal(CausaTerminacion.ObjetoCumplido, _m.Contrato.CausaDeTerminacion);
        Assert.Equal(_m.Hoy, _m.Contrato.TerminadoEl);
    }
}
