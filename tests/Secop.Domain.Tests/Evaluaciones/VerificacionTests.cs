using Secop.Domain.Evaluaciones;

namespace Secop.Domain.Tests.Evaluaciones;

public sealed class VerificacionTests
{
    private readonly Comite _c = new Comite(40_000_000m, 30_000_000m, 45_000_000m).Declarada();

    [Fact]
    public void Calificar_AlSegundoSinRechazarAlPrimero_Rompe() =>
        Comite.Rompe(ReglasDeEvaluacion.EnTurno, () => _c.Calificar(0, _c.Carta, Veredicto.Cumple));

    [Fact]
    public void Rechazar_AlSegundoSinRechazarAlPrimero_Rompe() =>
        Comite.Rompe(ReglasDeEvaluacion.EnTurno, () => _c.Evaluacion.Rechazar(
            _c.Proceso, _c.Id(0), CausalRechazo.OtraDeLaInvitacion, Comite.Motivo, _c.Evaluador, _c.Ahora));

    [Fact]
    public void Calificar_UnaOfertaDeOtroProceso_Rompe() =>
        Comite.Rompe(ReglasDeEvaluacion.OfertaAjena, () => _c.Evaluacion.Calificar(
            _c.Proceso, Guid.NewGuid(), _c.Carta.Id, Veredicto.Cumple, null, _c.Evaluador, _c.Ahora));

    [Fact]
    public void Calificar_UnRequisitoDeOtroProceso_Rompe() =>
        Comite.Rompe(ReglasDeEvaluacion.RequisitoAjeno, () => _c.Evaluacion.Calificar(
            _c.Proceso, _c.Id(1), Guid.NewGuid(), Veredicto.Cumple, null, _c.Evaluador, _c.Ahora));

    [Theory]
    [InlineData(Veredicto.NoCumple)]
    [InlineData(Veredicto.PorSubsanar)]
    public void Calificar_EnContraSinExplicar_Rompe(Veredicto veredicto) =>
        Comite.Rompe(ReglasDeEvaluacion.ComentarioObligatorio, () => _c.Calificar(1, _c.Experiencia, veredicto, "  "));

    [Fact]
    public void Calificar_ACumpleSinComentario_SePuede()
    {
        _c.Calificar(1, _c.Carta, Veredicto.Cumple, null);
        var veredicto = _c.Evaluacion.VeredictoDe(_c.Id(1), _c.Carta.Id)!;
        Assert.Equal((Veredicto.Cumple, _c.Evaluador.UsuarioId, _c.Ahora), (veredicto.Veredicto, veredicto.EvaluadorId, veredicto.En));
    }

    [Fact]
    public void Calificar_PorSubsanarLoQueNoSeSubsana_Rompe() =>
        Comite.Rompe(ReglasDeEvaluacion.NoSubsanable, () => _c.Calificar(1, _c.Carta, Veredicto.PorSubsanar));

    [Fact]
    public void Calificar_OtraVez_ConservaElVeredictoAnterior()
    {
        _c.Calificar(1, _c.Experiencia, Veredicto.NoCumple);
        _c.Calificar(1, _c.Experiencia, Veredicto.Cumple);
        Assert.Equal(2, _c.Evaluacion.Calificaciones.Count);
        Assert.Equal(Veredicto.Cumple, _c.Evaluacion.VeredictoDe(_c.Id(1), _c.Experiencia.Id)!.Veredicto);
    }

    [Theory]
    [InlineData(50_000_000, true)]
    [InlineData(50_000_000.01, false)]
    public void Calificar_ElPrecio_EnLaFronteraDelPresupuesto(double precio, bool cumple)
    {
        var c = new Comite((decimal)precio).Declarada();
        if (cumple)
        {
            c.Calificar(0, c.Precio, Veredicto.Cumple);
            Comite.Rompe(ReglasDeEvaluacion.RechazoDentroDelPresupuesto, () => c.Evaluacion.Rechazar(
                c.Proceso, c.Id(0), CausalRechazo.SuperaPresupuesto, Comite.Motivo, c.Evaluador, c.Ahora));
        }
        else
        {
            Comite.Rompe(ReglasDeEvaluacion.PrecioNoCumple, () => c.Calificar(0, c.Precio, Veredicto.Cumple));
            c.Evaluacion.Rechazar(c.Proceso, c.Id(0), CausalRechazo.SuperaPresupuesto, Comite.Motivo, c.Evaluador, c.Ahora);
            Assert.Equal(SituacionOferta.Rechazada, c.Evaluacion.SituacionDe(c.Id(0)));
        }
    }

    [Fact]
    public void Habilitar_LaDeMenorPrecio_LaRecomienda()
    {
        _c.Habilitar(1);
        Assert.Equal(SituacionOferta.Habilitada, _c.Evaluacion.SituacionDe(_c.Id(1)));
        Assert.Equal(_c.Id(1), _c.Evaluacion.Recomendada!.OfertaId);
    }

    [Fact]
    public void Rechazar_LaPrimera_DaElTurnoALaSegundaYNoALaTercera()
    {
        _c.RechazarPorCarta(1);
        Assert.Equal([_c.Id(0)], _c.Evaluacion.EnTurno.Select(o => o.OfertaId));
        Comite.Rompe(ReglasDeEvaluacion.EnTurno, () => _c.Calificar(2, _c.Carta, Veredicto.Cumple));
        Assert.Equal(_c.Id(0), _c.Habilitar(0).Evaluacion.Recomendada!.OfertaId);
    }

    [Fact]
    public void Rechazar_DosVeces_Rompe()
    {
        _c.RechazarPorCarta(1);
        Comite.Rompe(ReglasDeEvaluacion.NoRechazada, () => _c.RechazarPorCarta(1));
    }

    [Fact]
    public void Rechazar_SinNingunIncumplimiento_Rompe() =>
        Comite.Rompe(ReglasDeEvaluacion.RechazoSinIncumplimiento, () => _c.Evaluacion.Rechazar(
            _c.Proceso, _c.Id(1), CausalRechazo.NoCumpleRequisito, Comite.Motivo, _c.Evaluador, _c.Ahora));

    [Fact]
    public void Rechazar_PorLoSubsanableSinPedirlo_Rompe()
    {
        _c.Calificar(1, _c.Experiencia, Veredicto.NoCumple);
        Comite.Rompe(ReglasDeEvaluacion.RechazoSinPedirSubsanar, () => _c.Evaluacion.Rechazar(
            _c.Proceso, _c.Id(1), CausalRechazo.NoCumpleRequisito, Comite.Motivo, _c.Evaluador, _c.Ahora));
    }

    [Fact]
    public void Rechazar_SinMotivo_Rompe()
    {
        _c.Calificar(1, _c.Carta, Veredicto.NoCumple);
        Comite.Rompe(ReglasDeEvaluacion.EvidenciaMotivada, () => _c.Evaluacion.Rechazar(
            _c.Proceso, _c.Id(1), CausalRechazo.NoCumpleRequisito, "porque sí", _c.Evaluador, _c.Ahora));
    }

    [Fact]
    public void DejarSinEfectoElRechazo_DevuelveElTurno_YLaSegundaSigueHabilitada()
    {
        _c.RechazarPorCarta(1).Habilitar(0);
        _c.Evaluacion.DejarSinEfectoElRechazo(_c.Proceso, _c.Id(1), "El comentario mostró que la carta sí estaba", _c.Evaluador, _c.Ahora);
        Assert.Equal([_c.Id(1)], _c.Evaluacion.EnTurno.Select(o => o.OfertaId));
        Assert.Equal(SituacionOferta.Habilitada, _c.Evaluacion.SituacionDe(_c.Id(0)));
        Assert.Null(_c.Evaluacion.Recomendada);
        Assert.False(Assert.Single(_c.Evaluacion.Rechazos).EsVigente);
    }

    [Fact]
    public void DejarSinEfecto_LoNoRechazado_Rompe() =>
        Comite.Rompe(ReglasDeEvaluacion.NoEstaRechazada, () => _c.Evaluacion.DejarSinEfectoElRechazo(
            _c.Proceso, _c.Id(1), Comite.Motivo, _c.Evaluador, _c.Ahora));

    [Fact]
    public void AgregarRequisito_AntesDelPrimerVeredicto_SeVerificaEnTodas()
    {
        var requisito = _c.Evaluacion.AgregarRequisito(_c.Proceso, "Visita al sitio", "Numeral 4.2", true, _c.Evaluador, _c.Ahora);
        _c.Calificar(1, _c.Carta, Veredicto.Cumple);
        _c.Calificar(1, _c.Precio, Veredicto.Cumple);
        _c.Calificar(1, _c.Experiencia, Veredicto.Cumple);
        Assert.Equal(SituacionOferta.EnVerificacion, _c.Evaluacion.SituacionDe(_c.Id(1)));
        _c.Calificar(1, requisito, Veredicto.Cumple);
        Assert.Equal(SituacionOferta.Habilitada, _c.Evaluacion.SituacionDe(_c.Id(1)));
    }

    [Fact]
    public void AgregarRequisito_DespuesDelPrimerVeredicto_Rompe()
    {
        _c.Calificar(1, _c.Carta, Veredicto.Cumple);
        Comite.Rompe(ReglasDeEvaluacion.RequisitosFijos, () => _c.Evaluacion.AgregarRequisito(_c.Proceso, "Visita al sitio", "4.2", true, _c.Evaluador, _c.Ahora));
    }

    [Fact]
    public void AgregarRequisito_SinDecirDondeLoPideLaInvitacion_Rompe() =>
        Comite.Rompe(ReglasDeEvaluacion.RequisitoInvalido, () => _c.Evaluacion.AgregarRequisito(_c.Proceso, "Visita al sitio", " ", true, _c.Evaluador, _c.Ahora));

    [Fact]
    public void AgregarRequisito_Repetido_RompeAunqueCambienTildesYMayusculas() =>
        Comite.Rompe(ReglasDeEvaluacion.RequisitoRepetido, () => _c.Evaluacion.AgregarRequisito(_c.Proceso, "CARTA de presentacion", "1", true, _c.Evaluador, _c.Ahora));

    [Fact]
    public void CadaActo_CambiaLaRaiz()
    {
        var antes = _c.Evaluacion.Actos;
        _c.Calificar(1, _c.Carta, Veredicto.Cumple);
        Assert.Equal(antes + 1, _c.Evaluacion.Actos);
    }
}
