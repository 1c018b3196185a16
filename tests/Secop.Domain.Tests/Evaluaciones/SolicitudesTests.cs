using Secop.Domain.Evaluaciones;

namespace Secop.Domain.Tests.Evaluaciones;

public sealed class SolicitudesTests
{
    private readonly Comite _c = new Comite(40_000_000m, 30_000_000m).Declarada();

    [Fact]
    public void Pedir_DejaElRequisitoPorSubsanar()
    {
        _c.Pedir(1);
        Assert.Equal(Veredicto.PorSubsanar, _c.Evaluacion.VeredictoDe(_c.Id(1), _c.Experiencia.Id)!.Veredicto);
        Assert.IsType<SubsanacionPedida>(_c.Evaluacion.HechosPendientes[^2]);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void Pedir_HastaElFinDelTraslado_NiUnMicrosegundoMas(int microsegundos, bool cumple)
    {
        var hasta = _c.Proceso.FinTraslado.AddMicroseconds(microsegundos);
        if (cumple)
        {
            Assert.Equal(hasta, _c.Pedir(1, hasta).Hasta);
        }
        else
        {
            Comite.Rompe(ReglasDeEvaluacion.PlazoDeSolicitud, () => _c.Pedir(1, hasta));
        }
    }

    [Fact]
    public void Pedir_ConMenosDeUnaHora_Rompe() =>
        Comite.Rompe(ReglasDeEvaluacion.PlazoDeSolicitud, () => _c.Pedir(1, _c.Ahora.AddMinutes(59)));

    [Fact]
    public void Pedir_ALaQueNoTieneTurno_Rompe() => Comite.Rompe(ReglasDeEvaluacion.EnTurno, () => _c.Pedir(0));

    [Fact]
    public void Pedir_LoQueNoSeSubsana_Rompe()
    {
        Comite.Rompe(ReglasDeEvaluacion.NoSubsanable, () => _c.Evaluacion.PedirSubsanacion(
            _c.Proceso, _c.Id(1), _c.Precio.Id, "Baje el precio de la oferta un poco", _c.Ahora.AddHours(5), _c.Evaluador, _c.Ahora));
        Comite.Rompe(ReglasDeEvaluacion.NoSubsanable, () => _c.Evaluacion.PedirSubsanacion(
            _c.Proceso, _c.Id(1), _c.Carta.Id, "Firme la carta de presentación", _c.Ahora.AddHours(5), _c.Evaluador, _c.Ahora));
    }

    [Fact]
    public void Pedir_DosVecesLoMismo_Rompe()
    {
        _c.Pedir(1);
        Comite.Rompe(ReglasDeEvaluacion.SolicitudRepetida, () => _c.Pedir(1));
    }

    [Fact]
    public void Responder_LaDeOtroProponente_Rompe()
    {
        var solicitud = _c.Pedir(1);
        Comite.Rompe(ReglasDeEvaluacion.SolicitudDeOtro, () => _c.Responder(solicitud, 0));
    }

    [Fact]
    public void Responder_JustoALaHora_Rompe_YUnMicrosegundoAntesSePuede()
    {
        var solicitud = _c.Pedir(1);
        _c.Ahora = solicitud.Hasta;
        Comite.Rompe(ReglasDeEvaluacion.SolicitudVencida, () => _c.Responder(solicitud, 1));
        _c.Ahora = solicitud.Hasta.AddMicroseconds(-1);
        _c.Responder(solicitud, 1);
        Assert.Equal(EstadoSolicitud.Respondida, solicitud.Estado);
        Assert.Equal("certificado.pdf", Assert.Single(solicitud.Archivos).Nombre);
    }

    [Fact]
    public void Responder_DosVeces_Rompe()
    {
        var solicitud = _c.Pedir(1);
        _c.Responder(solicitud, 1);
        Comite.Rompe(ReglasDeEvaluacion.SolicitudRespondida, () => _c.Responder(solicitud, 1));
    }

    [Fact]
    public void Responder_UnaQueNoExiste_Rompe() =>
        Comite.Rompe(ReglasDeEvaluacion.SolicitudInexistente, () => _c.Evaluacion.Responder(Guid.NewGuid(), "Respuesta", [], _c.Proveedor(1), _c.Ahora));

    [Fact]
    public void Responder_ConDemasiadosArchivos_Rompe()
    {
        var solicitud = _c.Pedir(1);
        var archivos = Enumerable.Range(0, 21).Select(i => new ArchivoDeRespuesta(Guid.NewGuid(), $"{i}.pdf", "", 1)).ToList();
        Comite.Rompe(ReglasDeEvaluacion.DemasiadosArchivos, () => _c.Evaluacion.Responder(solicitud.Id, "Respuesta", archivos, _c.Proveedor(1), _c.Ahora));
    }

    [Theory]
    [InlineData(true, Veredicto.Cumple)]
    [InlineData(false, Veredicto.NoCumple)]
    public void Decidir_LoRespondido_CambiaElVeredicto(bool acepta, Veredicto veredicto)
    {
        var solicitud = _c.Pedir(1);
        _c.Responder(solicitud, 1);
        _c.Decidir(solicitud, acepta);
        Assert.Equal(veredicto, _c.Evaluacion.VeredictoDe(_c.Id(1), _c.Experiencia.Id)!.Veredicto);
        Comite.Rompe(ReglasDeEvaluacion.SolicitudDecidida, () => _c.Decidir(solicitud, acepta));
    }

    [Fact]
    public void Decidir_ElSilencioEnTermino_Rompe_YVencidoNoSeAcepta()
    {
        var solicitud = _c.Pedir(1);
        Comite.Rompe(ReglasDeEvaluacion.SolicitudEnTermino, () => _c.Decidir(solicitud, false));
        _c.Ahora = solicitud.Hasta;
        Comite.Rompe(ReglasDeEvaluacion.SinRespuestaNoSeAcepta, () => _c.Decidir(solicitud, true));
        _c.Decidir(solicitud, false);
        _c.Evaluacion.Rechazar(_c.Proceso, _c.Id(1), CausalRechazo.NoSubsano, Comite.Motivo, _c.Evaluador, _c.Ahora);
        Assert.Equal([_c.Id(0)], _c.Evaluacion.EnTurno.Select(o => o.OfertaId));
    }

    [Fact]
    public void Decidir_PorElProveedor_Rompe()
    {
        var solicitud = _c.Pedir(1);
        Comite.Rompe(ReglasDeEvaluacion.DeSuEntidad, () => _c.Evaluacion.Decidir(_c.Proceso, solicitud.Id, true, Comite.Motivo, _c.Proveedor(1), _c.Ahora));
    }

    [Fact]
    public void Calificar_SaltandoseLaSolicitudAbierta_Rompe()
    {
        _c.Pedir(1);
        Comite.Rompe(ReglasDeEvaluacion.RechazoConSolicitudAbierta, () => _c.Calificar(1, _c.Experiencia, Veredicto.NoCumple));
    }

    [Fact]
    public void Rechazar_ConUnaSolicitudEnTermino_Rompe()
    {
        _c.Pedir(1);
        _c.Calificar(1, _c.Carta, Veredicto.NoCumple);
        Comite.Rompe(ReglasDeEvaluacion.RechazoConSolicitudAbierta, () => _c.Evaluacion.Rechazar(
            _c.Proceso, _c.Id(1), CausalRechazo.NoCumpleRequisito, Comite.Motivo, _c.Evaluador, _c.Ahora));
    }

    [Fact]
    public void Rechazar_PorNoSubsanarSinHaberloPedido_Rompe()
    {
        _c.Calificar(1, _c.Experiencia, Veredicto.NoCumple);
        Comite.Rompe(ReglasDeEvaluacion.RechazoSinSubsanacionVencida, () => _c.Evaluacion.Rechazar(
            _c.Proceso, _c.Id(1), CausalRechazo.NoSubsano, Comite.Motivo, _c.Evaluador, _c.Ahora));
    }

    [Fact]
    public void PrecioBajo_NoSeRechazaSinPedirExplicacion()
    {
        Assert.NotEmpty(_c.Evaluacion.IndiciosDePrecioBajo(_c.Id(1), 50_000_000m));
        Comite.Rompe(ReglasDeEvaluacion.RechazoSinExplicacion, () => _c.Evaluacion.Rechazar(
            _c.Proceso, _c.Id(1), CausalRechazo.PrecioArtificialmenteBajo, Comite.Motivo, _c.Evaluador, _c.Ahora));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void PrecioBajo_SeExplica_YElComiteRecomienda(bool acepta)
    {
        var solicitud = _c.Evaluacion.PedirExplicacionDePrecio(
            _c.Proceso, _c.Id(1), "Explique cómo sostiene el precio ofrecido", _c.Ahora.AddHours(5), _c.Evaluador, _c.Ahora);
        _c.Habilitar(1);
        Assert.Equal(SituacionOferta.PorSubsanar, _c.Evaluacion.SituacionDe(_c.Id(1)));
        _c.Responder(solicitud, 1);
        _c.Decidir(solicitud, acepta);
        if (acepta)
        {
            Assert.Equal(SituacionOferta.Habilitada, _c.Evaluacion.SituacionDe(_c.Id(1)));
            Comite.Rompe(ReglasDeEvaluacion.RechazoSinExplicacion, () => _c.Evaluacion.Rechazar(
                _c.Proceso, _c.Id(1), CausalRechazo.PrecioArtificialmenteBajo, Comite.Motivo, _c.Evaluador, _c.Ahora));
        }
        else
        {
            Assert.Equal(SituacionOferta.NoCumple, _c.Evaluacion.SituacionDe(_c.Id(1)));
            _c.Evaluacion.Rechazar(_c.Proceso, _c.Id(1), CausalRechazo.PrecioArtificialmenteBajo, Comite.Motivo, _c.Evaluador, _c.Ahora);
            Assert.Equal(SituacionOferta.Rechazada, _c.Evaluacion.SituacionDe(_c.Id(1)));
        }
    }

    [Theory]
    [InlineData(40_000_000, 0)]
    [InlineData(39_999_999, 1)]
    public void PrecioBajo_IndicioAbsoluto_EnLaFronteraDelVeintePorCiento(double precio, int indicios) =>
        Assert.Equal(indicios, PrecioArtificialmenteBajo.Indicios((decimal)precio, [(decimal)precio, 49_000_000m], 50_000_000m).Count);

    [Fact]
    public void PrecioBajo_ConCincoOfertas_SoloComparaEntreEllas()
    {
        decimal[] precios = [10m, 48m, 49m, 50m, 51m];
        Assert.Contains("desviación", Assert.Single(PrecioArtificialmenteBajo.Indicios(10m, precios, 50m)), StringComparison.Ordinal);
        Assert.Empty(PrecioArtificialmenteBajo.Indicios(48m, precios, 50m));
    }
}
