using System.Security.Cryptography;
using System.Text;
using Secop.Domain.Adjudicaciones;
using Secop.Domain.Comun;
using Secop.Domain.Evaluaciones;
using Secop.Domain.Procesos;
using Secop.Domain.Tests.Evaluaciones;

namespace Secop.Domain.Tests.Adjudicaciones;

public sealed class AdjudicacionTests
{
    private const string Cambio = "La oferta recomendada perdió la capacidad que acreditó, según consta en el folio doce.";
    private readonly Comite _c = new Comite(40_000_000m, 30_000_000m).Declarada();

    private Comite Firme()
    {
        _c.Habilitar(1).Publicar();
        _c.PasaElTraslado();
        return _c;
    }

    private Adjudicacion Desierto(CausaDesierto causa, int ofertas, string motivo = Comite.Motivo, Evaluacion? evaluacion = null, Actor? actor = null, int ilegibles = 0) =>
        Adjudicacion.DeclararDesierto(_c.Proceso, evaluacion, causa, motivo, ofertas, _c.Nombres, actor ?? _c.Ordenador, _c.Ahora, ilegibles);

    [Fact]
    public void Aceptar_LaRecomendada_TerminaLaEvaluacion()
    {
        var adjudicacion = Firme().Aceptar(1);
        Assert.Equal((Resultado.Aceptada, _c.Id(1), 30_000_000m), (adjudicacion.Resultado, adjudicacion.OfertaId, adjudicacion.Precio));
        Assert.Equal(_c.Ahora, _c.Evaluacion.TerminadaEn);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(adjudicacion.Contenido))), adjudicacion.Sha256);
        Comite.Rompe(ReglasDeEvaluacion.Terminada, () => _c.Calificar(1, _c.Carta, Veredicto.NoCumple));
    }

    [Fact]
    public void Aceptar_DosVeces_Rompe()
    {
        Firme().Aceptar(1);
        Comite.Rompe(ReglasDeEvaluacion.Terminada, () => _c.Aceptar(1));
    }

    [Fact]
    public void Aceptar_UnMicrosegundoAntesDelFinDelTraslado_Rompe()
    {
        Firme().Ahora = _c.Proceso.FinTraslado.AddMicroseconds(-1);
        Comite.Rompe(ReglasDeAdjudicacion.TrasladoTerminado, () => _c.Aceptar(1));
    }

    [Fact]
    public void Aceptar_SinInforme_Rompe()
    {
        _c.Habilitar(1).PasaElTraslado();
        Comite.Rompe(ReglasDeAdjudicacion.ConInforme, () => _c.Aceptar(1));
    }

    [Fact]
    public void Aceptar_PorElEvaluador_Rompe() =>
        Comite.Rompe(ReglasDeAdjudicacion.SoloElOrdenador, () => Firme().Aceptar(1, actor: _c.Evaluador));

    [Fact]
    public void Aceptar_PorQuienEvaluoYLuegoFueNombradoOrdenador_Rompe()
    {
        Firme().Proceso = _c.Proceso with { OrdenadoresDelGasto = [_c.Evaluador.UsuarioId], Evaluadores = [] };
        Comite.Rompe(ReglasDeAdjudicacion.NoEvaluo, () => _c.Aceptar(1, actor: _c.Evaluador));
    }

    [Fact]
    public void Aceptar_DesdeOtraEntidad_Rompe() =>
        Comite.Rompe(ReglasDeEvaluacion.DeSuEntidad, () => Firme().Aceptar(1, actor: _c.Ordenador with { CuentaId = Guid.NewGuid() }));

    [Fact]
    public void Aceptar_ConComentariosSinResponder_Rompe()
    {
        _c.Habilitar(1).Publicar();
        _c.Evaluacion.Comentar(_c.Proceso, "La certificación no es válida", _c.Proveedor(0), _c.Ahora);
        _c.PasaElTraslado();
        Comite.Rompe(ReglasDeAdjudicacion.ComentariosRespondidos, () => _c.Aceptar(1));
    }

    [Fact]
    public void Aceptar_ConSubsanacionSinDecidir_Rompe()
    {
        _c.Calificar(1, _c.Precio, Veredicto.Cumple);
        _c.Calificar(1, _c.Carta, Veredicto.Cumple);
        _c.Pedir(1, _c.Proceso.FinTraslado);
        _c.Publicar();
        _c.PasaElTraslado();
        Comite.Rompe(ReglasDeAdjudicacion.SolicitudesDecididas, () => _c.Aceptar(1));
    }

    [Fact]
    public void Aceptar_ConLaEvaluacionCambiadaDespuesDelInforme_Rompe()
    {
        Firme().Calificar(1, _c.Carta, Veredicto.Cumple, "Se verificó otra vez");
        Comite.Rompe(ReglasDeAdjudicacion.InformeAlDia, () => _c.Aceptar(1));
    }

    [Fact]
    public void Aceptar_LaQueNoSeVerifico_Rompe() =>
        Comite.Rompe(ReglasDeAdjudicacion.OfertaHabilitada, () => Firme().Aceptar(0, Cambio));

    [Fact]
    public void Aceptar_UnaOfertaDeOtroProceso_Rompe() =>
        Comite.Rompe(ReglasDeEvaluacion.OfertaAjena, () => Adjudicacion.Aceptar(
            Firme().Proceso, _c.Evaluacion, Guid.NewGuid(), Guid.NewGuid(), Cambio, _c.Nombres, _c.Ordenador, _c.Ahora));

    [Fact]
    public void Aceptar_SinSupervisor_Rompe() =>
        Comite.Rompe(ReglasDeAdjudicacion.ConSupervisor, () => Adjudicacion.Aceptar(
            Firme().Proceso, _c.Evaluacion, _c.Id(1), Guid.Empty, null, _c.Nombres, _c.Ordenador, _c.Ahora));

    [Fact]
    public void Aceptar_OtraHabilitada_ExigeMotivarElCambio()
    {
        // La segunda quedó habilitada mientras la primera estaba rechazada; luego el rechazo quedó sin efecto.
        _c.RechazarPorCarta(1).Habilitar(0);
        _c.Evaluacion.DejarSinEfectoElRechazo(_c.Proceso, _c.Id(1), Comite.Motivo, _c.Evaluador, _c.Ahora);
        _c.Habilitar(1).Publicar();
        _c.PasaElTraslado();
        Comite.Rompe(ReglasDeAdjudicacion.CambioMotivado, () => _c.Aceptar(0));
        var adjudicacion = _c.Aceptar(0, Cambio);
        Assert.Equal(Cambio, adjudicacion.MotivoDelCambio);
        Assert.Contains(Cambio, adjudicacion.Contenido, StringComparison.Ordinal);
    }

    [Fact]
    public void Aceptar_LaSegunda_CuandoLaPrimeraSeRechazo()
    {
        _c.RechazarPorCarta(1).Habilitar(0).Publicar();
        _c.PasaElTraslado();
        Assert.Equal(_c.Id(0), _c.Aceptar(0).OfertaId);
    }

    [Theory]
    [InlineData(CausaDesierto.SinOfertas, 1, "DESIERTO_CON_OFERTAS")]
    [InlineData(CausaDesierto.NingunaHabilitada, 0, "DESIERTO_SIN_OFERTAS")]
    [InlineData(CausaDesierto.TodasSuperanElPresupuesto, 0, "DESIERTO_SIN_OFERTAS")]
    [InlineData(CausaDesierto.OtraMotivada, 0, "DESIERTO_SIN_OFERTAS")]
    public void Desierto_CausaQueNoCorresponde_Rompe(CausaDesierto causa, int ofertas, string codigo) =>
        Assert.Equal(codigo, Assert.Throws<ReglaIncumplida>(() => Desierto(causa, ofertas)).Regla.Codigo);

    [Fact]
    public void Desierto_SinOfertas_NoNecesitaEvaluacion()
    {
        var adjudicacion = Desierto(CausaDesierto.SinOfertas, 0);
        Assert.Equal((Resultado.Desierto, CausaDesierto.SinOfertas), (adjudicacion.Resultado, adjudicacion.Causa));
    }

    [Fact]
    public void Desierto_ConTodasIlegibles_NoNecesitaInformeYLaCausaEsOtra()
    {
        Comite.Rompe(ReglasDeAdjudicacion.NingunaSeLeyo, () => Desierto(CausaDesierto.NingunaHabilitada, 2, ilegibles: 2));
        Comite.Rompe(ReglasDeAdjudicacion.ConInforme, () => Desierto(CausaDesierto.OtraMotivada, 2, ilegibles: 1));
        var acto = Desierto(CausaDesierto.OtraMotivada, 2, ilegibles: 2);
        Assert.Equal(CausaDesierto.OtraMotivada, acto.Causa);
        Assert.Contains("\"ilegibles\": 2", acto.Contenido, StringComparison.Ordinal);
    }

    [Fact]
    public void Desierto_SinMotivo_Rompe() => Comite.Rompe(ReglasDeAdjudicacion.MotivoDeDesierto, () => Desierto(CausaDesierto.SinOfertas, 0, "nadie"));

    [Fact]
    public void Desierto_PorElEvaluador_Rompe() =>
        Comite.Rompe(ReglasDeAdjudicacion.SoloElOrdenador, () => Desierto(CausaDesierto.SinOfertas, 0, actor: _c.Evaluador));

    [Fact]
    public void Desierto_ConOfertasYSinInforme_Rompe()
    {
        Comite.Rompe(ReglasDeAdjudicacion.ConInforme, () => Desierto(CausaDesierto.NingunaHabilitada, 2));
        Comite.Rompe(ReglasDeAdjudicacion.ConInforme, () => Desierto(CausaDesierto.NingunaHabilitada, 2, evaluacion: _c.Evaluacion));
    }

    [Fact]
    public void Desierto_NingunaHabilitadaConUnaHabilitada_Rompe() =>
        Comite.Rompe(ReglasDeAdjudicacion.HayHabilitada, () => Desierto(CausaDesierto.NingunaHabilitada, 2, evaluacion: Firme().Evaluacion));

    [Fact]
    public void Desierto_TodasSuperanSinSuperar_Rompe() =>
        Comite.Rompe(ReglasDeAdjudicacion.NoTodasSuperan, () => Desierto(CausaDesierto.TodasSuperanElPresupuesto, 2, evaluacion: Firme().Evaluacion));

    [Fact]
    public void Desierto_ConTodasRechazadas_TrasElTraslado()
    {
        _c.RechazarPorCarta(1).RechazarPorCarta(0).Publicar();
        Comite.Rompe(ReglasDeAdjudicacion.TrasladoTerminado, () => Desierto(CausaDesierto.NingunaHabilitada, 2, evaluacion: _c.Evaluacion));
        _c.PasaElTraslado();
        Assert.Equal(CausaDesierto.NingunaHabilitada, Desierto(CausaDesierto.NingunaHabilitada, 2, evaluacion: _c.Evaluacion).Causa);
        Assert.NotNull(_c.Evaluacion.TerminadaEn);
    }
}
