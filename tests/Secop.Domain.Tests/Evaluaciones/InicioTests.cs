using Secop.Domain.Comun;
using Secop.Domain.Evaluaciones;

namespace Secop.Domain.Tests.Evaluaciones;

public sealed class InicioTests
{
    private readonly Comite _c = new(40_000_000m, 30_000_000m);

    [Fact]
    public void Iniciar_DejaElHechoPublicoConLaRaizDelActa()
    {
        var hecho = Assert.IsType<EvaluacionIniciada>(Assert.Single(_c.Iniciada().Evaluacion.HechosPendientes));
        Assert.True(hecho.EsPublico);
        Assert.Equal(Comite.Raiz, hecho.RaizDelActa);
    }

    [Fact]
    public void Iniciar_PorElOrdenadorDelGasto_Rompe()
    {
        _c.Proceso = _c.Proceso with { Evaluadores = [_c.Ordenador.UsuarioId] };
        Comite.Rompe(ReglasDeEvaluacion.NoEsOrdenador, () => Evaluacion.Iniciar(_c.Proceso, _c.Ofertas, [], Comite.Raiz, _c.Ordenador, _c.Ahora));
    }

    [Fact]
    public void Iniciar_PorQuienNoEsDelComite_Rompe() =>
        Comite.Rompe(ReglasDeEvaluacion.EsEvaluador, () => Evaluacion.Iniciar(
            _c.Proceso, _c.Ofertas, [], Comite.Raiz, new Actor(Guid.NewGuid(), _c.Proceso.EntidadId), _c.Ahora));

    [Fact]
    public void Iniciar_DesdeOtraEntidad_Rompe() =>
        Comite.Rompe(ReglasDeEvaluacion.DeSuEntidad, () => Evaluacion.Iniciar(
            _c.Proceso, _c.Ofertas, [], Comite.Raiz, _c.Evaluador with { CuentaId = Guid.NewGuid() }, _c.Ahora));

    [Fact]
    public void Iniciar_AntesDeLaApertura_Rompe()
    {
        Comite.Rompe(ReglasDeEvaluacion.Abierto, () => Evaluacion.Iniciar(_c.Proceso with { AbiertoEn = null }, _c.Ofertas, [], Comite.Raiz, _c.Evaluador, _c.Ahora));
        Comite.Rompe(ReglasDeEvaluacion.Abierto, () => Evaluacion.Iniciar(_c.Proceso, _c.Ofertas, [], Comite.Raiz, _c.Evaluador, Comite.Apertura.AddTicks(-10)));
    }

    [Fact]
    public void Iniciar_SinOfertas_Rompe() =>
        Comite.Rompe(ReglasDeEvaluacion.ConOfertas, () => Evaluacion.Iniciar(_c.Proceso, [], [], Comite.Raiz, _c.Evaluador, _c.Ahora));

    [Fact]
    public void Iniciar_ConUnaOfertaDosVeces_Rompe() =>
        Comite.Rompe(ReglasDeEvaluacion.OfertasDistintas, () => Evaluacion.Iniciar(
            _c.Proceso, [_c.Ofertas[0], _c.Ofertas[0]], [], Comite.Raiz, _c.Evaluador, _c.Ahora));

    [Fact]
    public void Iniciar_OrdenaDeMenorAMayorPrecio_YSoloLaMenorTieneTurno()
    {
        _c.Iniciada();
        Assert.Equal([_c.Id(1), _c.Id(0)], _c.Evaluacion.PorPrecio.Select(o => o.OfertaId));
        Assert.Equal([_c.Id(1)], _c.Evaluacion.EnTurno.Select(o => o.OfertaId));
        Assert.Equal(SituacionOferta.SinTurno, _c.Evaluacion.SituacionDe(_c.Id(0)));
        Assert.Equal(SituacionOferta.EnVerificacion, _c.Evaluacion.SituacionDe(_c.Id(1)));
    }

    [Fact]
    public void Iniciar_ConTotalQueNoSuma_CorrigeLaAritmeticaYCambiaElOrden()
    {
        _c.Ofertas = [_c.Ofertas[0] with { SumaDeRenglones = 40_000_000m }, _c.Ofertas[1] with { SumaDeRenglones = 45_000_000m }];
        _c.Iniciada();
        Assert.Equal([_c.Id(0)], _c.Evaluacion.EnTurno.Select(o => o.OfertaId));
        Assert.Equal(45_000_000m, _c.Evaluacion.Oferta(_c.Id(1)).TotalCorregido);
        Assert.Equal(30_000_000m, _c.Evaluacion.Oferta(_c.Id(1)).TotalOfrecido);
        Assert.Null(_c.Evaluacion.Oferta(_c.Id(0)).TotalCorregido);
    }

    [Fact]
    public void Iniciar_SiempreVerificaElPrecio_YElPrecioNoSeSubsana()
    {
        _c.Iniciada();
        Assert.Equal(3, _c.Evaluacion.Requisitos.Count);
        Assert.False(_c.Precio.EsSubsanable);
    }

    [Fact]
    public void Evaluar_SinDeclararInteres_Rompe()
    {
        _c.Iniciada();
        Comite.Rompe(ReglasDeEvaluacion.ConDeclaracion, () => _c.Calificar(1, _c.Carta, Veredicto.Cumple));
    }

    [Fact]
    public void Declarar_ConConflicto_NoDejaEvaluar()
    {
        _c.Iniciada();
        _c.Evaluacion.DeclararInteres(_c.Proceso, true, "Un hermano es socio de un proponente", _c.Evaluador, _c.Ahora);
        Comite.Rompe(ReglasDeEvaluacion.SinConflicto, () => _c.Calificar(1, _c.Carta, Veredicto.Cumple));
        Comite.Rompe(ReglasDeEvaluacion.SinConflicto, () => _c.Publicar());
    }

    [Fact]
    public void Declarar_UnConflictoFirme_NoSeRetira()
    {
        _c.Iniciada();
        _c.Evaluacion.DeclararInteres(_c.Proceso, true, "Un hermano es socio de un proponente", _c.Evaluador, _c.Ahora);
        Comite.Rompe(ReglasDeEvaluacion.ConflictoFirme, () => _c.Evaluacion.DeclararInteres(_c.Proceso, false, null, _c.Evaluador, _c.Ahora));
    }

    [Fact]
    public void Declarar_UnConflictoQueApareceDespues_SePuede()
    {
        _c.Declarada();
        _c.Evaluacion.DeclararInteres(_c.Proceso, true, "Supe que un hermano es socio de un proponente", _c.Evaluador, _c.Ahora);
        Assert.True(_c.Evaluacion.DeclaracionDe(_c.Evaluador.UsuarioId)!.ConConflicto);
        Assert.Equal(2, _c.Evaluacion.Declaraciones.Count);
    }

    [Fact]
    public void Declarar_DosVecesLoMismo_Rompe()
    {
        _c.Declarada();
        Comite.Rompe(ReglasDeEvaluacion.DeclaracionRepetida, () => _c.Evaluacion.DeclararInteres(_c.Proceso, false, null, _c.Evaluador, _c.Ahora));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("corto")]
    public void Declarar_ConflictoSinExplicarlo_Rompe(string? motivo)
    {
        _c.Iniciada();
        Comite.Rompe(ReglasDeEvaluacion.ConflictoMotivado, () => _c.Evaluacion.DeclararInteres(_c.Proceso, true, motivo, _c.Evaluador, _c.Ahora));
    }

    [Fact]
    public void Declarar_PorElOrdenador_Rompe()
    {
        _c.Iniciada();
        Comite.Rompe(ReglasDeEvaluacion.NoEsOrdenador, () => _c.Evaluacion.DeclararInteres(_c.Proceso, false, null, _c.Ordenador, _c.Ahora));
    }

    [Fact]
    public void UnActo_ConOtroProceso_Rompe()
    {
        _c.Declarada();
        Comite.Rompe(ReglasDeEvaluacion.OfertaAjena, () => _c.Evaluacion.Calificar(
            _c.Proceso with { Id = Guid.NewGuid() }, _c.Id(1), _c.Carta.Id, Veredicto.Cumple, null, _c.Evaluador, _c.Ahora));
    }

    [Fact]
    public void QuienDejaElComite_YaNoEvalua()
    {
        _c.Declarada();
        _c.Proceso = _c.Proceso with { Evaluadores = [_c.OtroEvaluador.UsuarioId] };
        Comite.Rompe(ReglasDeEvaluacion.EsEvaluador, () => _c.Calificar(1, _c.Carta, Veredicto.Cumple));
    }
}
