using System.Security.Cryptography;
using System.Text;
using Secop.Domain.Comun;
using Secop.Domain.Evaluaciones;

namespace Secop.Domain.Tests.Evaluaciones;

public sealed class InformeTests
{
    private readonly Comite _c = new Comite(40_000_000m, 30_000_000m).Declarada();

    [Fact]
    public void Publicar_SinVerificar_Rompe() => Comite.Rompe(ReglasDeEvaluacion.InformeIncompleto, () => _c.Publicar());

    [Fact]
    public void Publicar_ConUnIncumplimientoSinDecidir_Rompe()
    {
        _c.Calificar(1, _c.Precio, Veredicto.Cumple);
        _c.Calificar(1, _c.Experiencia, Veredicto.Cumple);
        _c.Calificar(1, _c.Carta, Veredicto.NoCumple);
        Comite.Rompe(ReglasDeEvaluacion.InformeIncompleto, () => _c.Publicar());
    }

    [Fact]
    public void Publicar_ConEmpateSinDecidir_Rompe()
    {
        var c = new Comite(1m, 1m).Declarada().Habilitar(0).Habilitar(1);
        Comite.Rompe(ReglasDeEvaluacion.InformeIncompleto, () => c.Publicar());
    }

    [Fact]
    public void Publicar_GeneraDeLosDatos_YLaHuellaEsDelTextoExacto()
    {
        var informe = _c.Habilitar(1).Publicar();
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(informe.Contenido))), informe.Sha256);
        var leido = ContenidoDelInforme.Leer(informe.Contenido);
        Assert.Equal(informe.Contenido, leido.Canonico());
        Assert.Equal((Recomendacion.AceptarOferta, _c.Id(1)), (leido.Recomendacion, leido.OfertaRecomendada));
        Assert.Equal([_c.Id(1), _c.Id(0)], leido.Ofertas.Select(o => o.OfertaId));
        Assert.Equal(3, leido.Ofertas[0].Veredictos.Count);
        Assert.Equal(SituacionOferta.SinTurno, leido.Ofertas[1].Situacion);
    }

    [Fact]
    public void Publicar_DosVecesLoMismo_Rompe()
    {
        _c.Habilitar(1).Publicar();
        Comite.Rompe(ReglasDeEvaluacion.InformeAlDia, () => _c.Publicar());
    }

    [Fact]
    public void Publicar_ConSubsanacionPendiente_RecomiendaSiSubsana()
    {
        _c.Calificar(1, _c.Precio, Veredicto.Cumple);
        _c.Calificar(1, _c.Carta, Veredicto.Cumple);
        _c.Pedir(1, _c.Proceso.FinTraslado);
        var informe = _c.Publicar();
        Assert.Equal((Recomendacion.AceptarSiSubsana, _c.Id(1)), (informe.Recomendacion, informe.CandidataId));
    }

    [Fact]
    public void Publicar_TodasRechazadas_RecomiendaDesierto()
    {
        var informe = _c.RechazarPorCarta(1).RechazarPorCarta(0).Publicar();
        Assert.Equal(Recomendacion.DeclararDesierto, informe.Recomendacion);
        Assert.Null(informe.CandidataId);
    }

    [Fact]
    public void Publicar_NoCambiaElAnterior()
    {
        var primero = _c.Habilitar(1).Publicar();
        var (texto, huella) = (primero.Contenido, primero.Sha256);
        _c.Calificar(1, _c.Carta, Veredicto.NoCumple);
        Assert.False(_c.Evaluacion.InformeAlDia);
        _c.Evaluacion.Rechazar(_c.Proceso, _c.Id(1), CausalRechazo.NoCumpleRequisito, Comite.Motivo, _c.Evaluador, _c.Ahora);
        var segundo = _c.Habilitar(0).Publicar();
        Assert.Equal((texto, huella, 1, 2), (primero.Contenido, primero.Sha256, primero.Version, segundo.Version));
        Assert.NotEqual(huella, segundo.Sha256);
        Assert.Same(segundo, _c.Evaluacion.InformeVigente);
    }

    [Fact]
    public void Publicar_AjustadoConOtraRecomendada_CorreOtroDiaHabilDeTraslado()
    {
        _c.Habilitar(1).Publicar();
        _c.PasaElTraslado();
        _c.RechazarPorCarta(1).Habilitar(0);
        var informe = _c.Publicar();
        // El traslado terminó el jueves 5 de marzo a las 10: corre hasta la misma hora del viernes.
        Assert.Equal(new DateTimeOffset(2026, 3, 6, 15, 0, 0, TimeSpan.Zero), informe.FinTraslado);
        Assert.Equal(informe.FinTraslado, _c.Evaluacion.FinDelTraslado(_c.Proceso));
    }

    [Fact]
    public void Publicar_AjustadoConLaMismaCandidata_NoAbreOtroTraslado()
    {
        _c.Calificar(1, _c.Precio, Veredicto.Cumple);
        _c.Calificar(1, _c.Carta, Veredicto.Cumple);
        var solicitud = _c.Pedir(1, _c.Proceso.FinTraslado);
        _c.Publicar();
        _c.Responder(solicitud, 1);
        _c.PasaElTraslado();
        _c.Decidir(solicitud, true);
        Assert.Equal(_c.Proceso.FinTraslado, _c.Publicar().FinTraslado);
    }

    [Fact]
    public void Publicar_SoloElPrimeroEsHechoInterno()
    {
        _c.Habilitar(1).Publicar();
        Assert.False(_c.Evaluacion.HechosPendientes[^1].EsPublico);
        _c.Calificar(1, _c.Carta, Veredicto.Cumple, "Se verificó de nuevo con el original");
        _c.Publicar();
        Assert.True(_c.Evaluacion.HechosPendientes[^1].EsPublico);
    }

    [Fact]
    public void Comentar_AntesDelInforme_Rompe() =>
        Comite.Rompe(ReglasDeEvaluacion.SinInforme, () => _c.Evaluacion.Comentar(_c.Proceso, "No estoy de acuerdo", _c.Proveedor(0), _c.Ahora));

    [Fact]
    public void Comentar_HastaElFinDelTraslado()
    {
        _c.Habilitar(1).Publicar();
        var fin = _c.Proceso.FinTraslado;
        _c.Evaluacion.Comentar(_c.Proceso, "La certificación no es válida", _c.Proveedor(0), fin.AddMicroseconds(-1));
        Comite.Rompe(ReglasDeEvaluacion.FueraDelTraslado, () => _c.Evaluacion.Comentar(_c.Proceso, "La certificación no es válida", _c.Proveedor(0), fin));
    }

    [Fact]
    public void Comentar_PorQuienNoOferto_SePuede_YPorLaEntidadNo()
    {
        _c.Habilitar(1).Publicar();
        _c.Evaluacion.Comentar(_c.Proceso, "Como veedor pregunto por el precio", new Actor(Guid.NewGuid(), Guid.NewGuid()), _c.Ahora);
        Comite.Rompe(ReglasDeEvaluacion.ComentarioPropio, () => _c.Evaluacion.Comentar(_c.Proceso, "Todo está muy bien", _c.Evaluador, _c.Ahora));
    }

    [Fact]
    public void Comentar_MasDeVeinteVeces_Rompe()
    {
        _c.Habilitar(1).Publicar();
        var proveedor = _c.Proveedor(0);
        for (var i = 0; i < Evaluacion.ComentariosPorCuenta; i++)
        {
            _c.Evaluacion.Comentar(_c.Proceso, $"Comentario número {i}", proveedor, _c.Ahora);
        }

        Comite.Rompe(ReglasDeEvaluacion.DemasiadosComentarios, () => _c.Evaluacion.Comentar(_c.Proceso, "Y otro comentario más", proveedor, _c.Ahora));
    }

    [Fact]
    public void Responder_UnComentario_UnaSolaVez()
    {
        _c.Habilitar(1).Publicar();
        var comentario = _c.Evaluacion.Comentar(_c.Proceso, "La certificación no es válida", _c.Proveedor(0), _c.Ahora);
        _c.Evaluacion.ResponderComentario(_c.Proceso, comentario.Id, "Se verificó con quien la expidió", _c.Evaluador, _c.Ahora);
        Assert.Empty(_c.Evaluacion.ComentariosSinResponder);
        Comite.Rompe(ReglasDeEvaluacion.ComentarioRespondido, () => _c.Evaluacion.ResponderComentario(
            _c.Proceso, comentario.Id, "Y se volvió a verificar", _c.Evaluador, _c.Ahora));
    }

    [Fact]
    public void Responder_UnComentario_NoCambiaElInforme()
    {
        _c.Habilitar(1).Publicar();
        var comentario = _c.Evaluacion.Comentar(_c.Proceso, "La certificación no es válida", _c.Proveedor(0), _c.Ahora);
        _c.Evaluacion.ResponderComentario(_c.Proceso, comentario.Id, "Se verificó con quien la expidió", _c.Evaluador, _c.Ahora);
        Assert.True(_c.Evaluacion.InformeAlDia);
    }

    [Fact]
    public void LosHechos_NoLlevanPreciosNiTextosDeNadie()
    {
        _c.Habilitar(1).Publicar();
        _c.Evaluacion.Comentar(_c.Proceso, "La certificación no es válida", _c.Proveedor(0), _c.Ahora);
        Assert.All(_c.Evaluacion.HechosPendientes, (Hecho h) =>
        {
            Assert.DoesNotContain("certificación", h.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain("30000000", h.ToString(), StringComparison.Ordinal);
        });
    }
}
