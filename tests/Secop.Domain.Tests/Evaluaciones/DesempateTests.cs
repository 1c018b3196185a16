using System.Security.Cryptography;
using System.Text;
using Secop.Domain.Evaluaciones;

namespace Secop.Domain.Tests.Evaluaciones;

public sealed class DesempateTests
{
    private readonly Comite _c = new Comite(30_000_000m, 30_000_000m, 30_000_000m, 31_000_000m).Declarada();

    private Comite Abierto()
    {
        _c.Habilitar(0).Habilitar(1).Habilitar(2);
        _c.Evaluacion.AbrirDesempate(_c.Proceso, _c.Evaluador, _c.Ahora);
        return _c;
    }

    [Fact]
    public void Empate_TodasLasDelMismoPrecioTienenTurno()
    {
        Assert.Equal(3, _c.Evaluacion.EnTurno.Count);
        Comite.Rompe(ReglasDeEvaluacion.EnTurno, () => _c.Calificar(3, _c.Carta, Veredicto.Cumple));
    }

    [Fact]
    public void Abrir_SinVerificarlasTodas_Rompe()
    {
        _c.Habilitar(0).Habilitar(1);
        Comite.Rompe(ReglasDeEvaluacion.SinEmpate, () => _c.Evaluacion.AbrirDesempate(_c.Proceso, _c.Evaluador, _c.Ahora));
    }

    [Fact]
    public void Abrir_SinEmpate_Rompe()
    {
        var c = new Comite(1m, 2m).Declarada().Habilitar(0);
        Comite.Rompe(ReglasDeEvaluacion.SinEmpate, () => c.Evaluacion.AbrirDesempate(c.Proceso, c.Evaluador, c.Ahora));
    }

    [Fact]
    public void Abrir_DosVeces_Rompe()
    {
        Abierto();
        Comite.Rompe(ReglasDeEvaluacion.EmpateAbierto, () => _c.Evaluacion.AbrirDesempate(_c.Proceso, _c.Evaluador, _c.Ahora));
    }

    [Fact]
    public void Paso_FueraDeOrden_Rompe()
    {
        Abierto();
        Comite.Rompe(ReglasDeEvaluacion.PasoEnOrden, () => _c.Paso(2));
        _c.Paso(1);
        Comite.Rompe(ReglasDeEvaluacion.PasoEnOrden, () => _c.Paso(1));
    }

    [Fact]
    public void Paso_QueAcreditaUna_LaDejaGanadora()
    {
        Abierto().Paso(1, _c.Id(2));
        Assert.Equal(_c.Id(2), _c.Evaluacion.Recomendada!.OfertaId);
        Comite.Rompe(ReglasDeEvaluacion.SinDesempate, () => _c.Evaluacion.AplicarPaso(_c.Proceso, 2, [], _c.Evaluador, _c.Ahora));
    }

    [Fact]
    public void Paso_QueAcreditanVarias_DejaSoloAEsas()
    {
        Abierto().Paso(1, _c.Id(0), _c.Id(1));
        Assert.Equal(new[] { _c.Id(0), _c.Id(1) }.Order(), _c.Evaluacion.DesempateVigente!.Quedan.Order());
        Assert.Null(_c.Evaluacion.Recomendada);
        _c.Paso(2, _c.Id(1));
        Assert.Equal(_c.Id(1), _c.Evaluacion.Recomendada!.OfertaId);
    }

    [Fact]
    public void Paso_QueNadieOTodosAcreditan_NoSacaANadie()
    {
        Abierto().Paso(1);
        Assert.Equal(3, _c.Evaluacion.DesempateVigente!.Quedan.Count);
        _c.Paso(2, _c.Id(0), _c.Id(1), _c.Id(2));
        Assert.Equal(3, _c.Evaluacion.DesempateVigente!.Quedan.Count);
    }

    [Fact]
    public void Paso_SinLaPruebaDeCadaUno_Rompe()
    {
        Abierto();
        Comite.Rompe(ReglasDeEvaluacion.PruebasDeTodos, () => _c.Evaluacion.AplicarPaso(
            _c.Proceso, 1, [new(_c.Id(0), true, "Folio 20")], _c.Evaluador, _c.Ahora));
        var pruebas = _c.Evaluacion.DesempateVigente!.Quedan.Select(o => new PruebaDeDesempate(o, false, " ")).ToList();
        Comite.Rompe(ReglasDeEvaluacion.EvidenciaDePaso, () => _c.Evaluacion.AplicarPaso(_c.Proceso, 1, pruebas, _c.Evaluador, _c.Ahora));
    }

    [Fact]
    public void Paso_ConUnaOfertaAjena_Rompe()
    {
        Abierto();
        var pruebas = _c.Evaluacion.DesempateVigente!.Quedan.Append(_c.Id(3)).Select(o => new PruebaDeDesempate(o, false, "Folio 20")).ToList();
        Comite.Rompe(ReglasDeEvaluacion.PruebasDeTodos, () => _c.Evaluacion.AplicarPaso(_c.Proceso, 1, pruebas, _c.Evaluador, _c.Ahora));
    }

    [Fact]
    public void Sorteo_AntesDeLosOncePasos_Rompe()
    {
        Abierto().PasosEnBlanco(10);
        Comite.Rompe(ReglasDeEvaluacion.SorteoAlFinal, () => _c.Evaluacion.Sortear(_c.Proceso, _c.Evaluador, _c.Ahora));
    }

    [Fact]
    public void Sorteo_ComoPasoComun_Rompe()
    {
        Abierto().PasosEnBlanco(11);
        Comite.Rompe(ReglasDeEvaluacion.PasoEnOrden, () => _c.Paso(12, _c.Id(0)));
    }

    [Fact]
    public void Sorteo_LoRepiteCualquieraConSha256()
    {
        Abierto().PasosEnBlanco(11);
        _c.Evaluacion.Sortear(_c.Proceso, _c.Evaluador, _c.Ahora);
        var desempate = _c.Evaluacion.DesempateVigente!;

        static string Sha256(string texto) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(texto)));
        var semilla = Sha256($"{_c.Proceso.Id}:{Comite.Raiz}");
        var esperada = new[] { 0, 1, 2 }.Select(_c.Id).MinBy(o => Sha256($"{semilla}:{o}"), StringComparer.Ordinal);
        Assert.Equal(semilla, desempate.Semilla);
        Assert.Equal(esperada, desempate.GanadorId);
        Assert.Equal(Sha256(string.Join('\n', new[] { 0, 1, 2 }.Select(i => _c.Id(i).ToString()).Order(StringComparer.Ordinal))), desempate.HuellaDeLaLista);
    }

    [Fact]
    public void Sorteo_QuitarAUnPerdedorNoCambiaAlGanador()
    {
        var semilla = SorteoVerificable.Semilla(Guid.NewGuid(), Comite.Raiz);
        var ofertas = Enumerable.Range(0, 8).Select(_ => Guid.NewGuid()).ToList();
        var orden = SorteoVerificable.Ordenar(semilla, ofertas);
        foreach (var perdedora in orden.Skip(1))
        {
            Assert.Equal(orden[0].OfertaId, SorteoVerificable.Ordenar(semilla, ofertas.Where(o => o != perdedora.OfertaId))[0].OfertaId);
        }
    }

    [Fact]
    public void Sorteo_EsParejo()
    {
        Guid[] ofertas = [Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid()];
        var ganadas = Enumerable.Range(0, 3000)
            .GroupBy(i => SorteoVerificable.Ordenar(SorteoVerificable.Semilla(Guid.NewGuid(), $"{i:x}"), ofertas)[0].OfertaId)
            .Select(g => g.Count()).ToList();
        Assert.Equal(3, ganadas.Count);
        Assert.All(ganadas, n => Assert.InRange(n, 850, 1150));
    }

    [Fact]
    public void Rechazar_AUnaEmpatada_InvalidaElDesempateAnterior()
    {
        Abierto().Paso(1, _c.Id(0));
        _c.RechazarPorCarta(0);
        Assert.Null(_c.Evaluacion.DesempateVigente);
        Assert.Null(_c.Evaluacion.Recomendada);
        _c.Evaluacion.AbrirDesempate(_c.Proceso, _c.Evaluador, _c.Ahora);
        _c.Paso(1, _c.Id(1));
        Assert.Equal(_c.Id(1), _c.Evaluacion.Recomendada!.OfertaId);
    }

    [Fact]
    public void Anular_ConMotivo_DejaRepetirYConservaElAnterior()
    {
        Abierto().Paso(1, _c.Id(0));
        Comite.Rompe(ReglasDeEvaluacion.EvidenciaMotivada, () => _c.Evaluacion.AnularDesempate(_c.Proceso, "error", _c.Evaluador, _c.Ahora));
        _c.Evaluacion.AnularDesempate(_c.Proceso, "Se leyó mal la certificación del folio 20", _c.Evaluador, _c.Ahora);
        _c.Evaluacion.AbrirDesempate(_c.Proceso, _c.Evaluador, _c.Ahora);
        Assert.Equal(2, _c.Evaluacion.Desempates.Count);
        Assert.Equal(1, _c.Evaluacion.DesempateVigente!.SiguientePaso);
    }

    [Theory]
    [InlineData(1, "nacionales")]
    [InlineData(8, "Mipyme")]
    [InlineData(12, "Sorteo")]
    public void LosDocePasos_TienenSuTexto(int paso, string dice) => Assert.Contains(dice, PasosDelDesempate.Texto(paso), StringComparison.Ordinal);
}
