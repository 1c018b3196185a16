using Secop.Domain.Comun;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Interes;
using Secop.Domain.Procesos.Modalidades;
using Secop.Testing;

namespace Secop.Domain.Tests.Procesos.Interes;

/// <summary>El sorteo de la lista de precalificados: el mismo de la menor cuantía, con el máximo que anuncia el aviso.</summary>
public sealed class SorteoDePrecalificadosTests
{
    private const string Hasta = "@FinManifestacionesPrecalificacion PublicarInformePrecalificacion @FinTrasladoPrecalificacion @AudienciaPrecalificacion";
    private static readonly string Secreto = new('7', 64);
    private static readonly Guid Cuenta = Guid.NewGuid();
    private static readonly Actor Entidad = new(Guid.NewGuid(), Cuenta);
    private static readonly Actor Ordenador = new(Guid.NewGuid(), Cuenta);
    private readonly Recorrido _r = Recorrido.Borrador(
        "CMP", "CMP-1", f => f == FuncionEquipo.OrdenadorDelGasto ? Ordenador : Entidad,
        t => new(t, t.Nombre(), false, Guid.NewGuid(), "d.pdf", "application/pdf", 10, new string('a', 64)), Taller.Publicacion);

    private Proceso Proceso => _r.Proceso;

    [Fact]
    public void CumplenMasQueElMaximo_LaListaSaleDelSorteo()
    {
        var lista = Prevista(4);
        var antes = _r.Andar($"Publicar {Hasta[..Hasta.LastIndexOf(' ')]}").Ahora;
        Assert.Equal(ReglasDeActo.Antes, Taller.Rota(() => Publicar(lista, 6, Ordenador, antes)));
        _r.Andar("@AudienciaPrecalificacion");
        Assert.Equal(ReglasDeActo.NoEsSuya, Taller.Rota(() => Publicar(lista, 6, Entidad)));
        Assert.Equal(ReglasDeInteres.PasanDelMaximo, Taller.Rota(() => Conformar(5, lista)));
        Publicar(lista, 6, Ordenador);
        Assert.Empty(lista.Escogidos);
        Assert.True(lista.HechosPendientes.OfType<PrecalificablesPublicados>().Single().EsPublico);
        Assert.Equal(ReglasDeInteres.ListaPublicada, Taller.Rota(() => Publicar(lista, 7, Ordenador)));
        Assert.Equal(ReglasDeInteres.SeSortea, Taller.Rota(() => Conformar(4, lista)));
        Assert.Equal(ReglasDeInteres.SecretoAjeno, Taller.Rota(() => Sortear(lista, new string('8', 64), "4821-123")));
        Assert.Equal(ReglasDeInteres.DatoInvalido, Taller.Rota(() => Sortear(lista, Secreto, "el mayor")));
        Sortear(lista, Secreto, "4821-123");

        Assert.Equal((4, FaseProceso.ListaPrecalificados), (lista.Escogidos.Count, Proceso.FaseEn(_r.Ahora.AddMinutes(1))));
        Assert.Equal(
            SorteoDeInteresados.Barajar(SorteoDeInteresados.Semilla(Proceso.Codigo, lista.Huella!, Secreto, "4821-123"), lista.Interesados.Select(i => i.Codigo)).Take(4), lista.Escogidos);
        Assert.Equal(4, Proceso.HechosPendientes.OfType<ListaDePrecalificadosConformada>().Single().Precalificados);
        Assert.Equal(ReglasDeInteres.SorteoRepetido, Taller.Rota(() => Sortear(lista, Secreto, "0000-000")));
    }

    [Theory]
    [InlineData(4, true)]
    [InlineData(5, false)]
    public void ElMaximo_EsElUltimoSinSorteo(int cumplen, bool seConforma)
    {
        var lista = Prevista(4);
        _r.Andar($"Publicar {Hasta}");
        if (seConforma)
        {
            Assert.Equal(ReglasDeInteres.NoPasanDelMaximo, Taller.Rota(() => Publicar(lista, cumplen, Ordenador)));
            Conformar(cumplen, lista);
        }
        else
        {
            Assert.Equal(ReglasDeInteres.PasanDelMaximo, Taller.Rota(() => Conformar(cumplen, lista)));
        }

        Assert.Equal(seConforma, Proceso.YaSeHizo(ActoDeProceso.ConformarLista));
    }

    [Fact]
    public void ElAviso_AnunciaElMaximo_YDespuesSoloCambiaElDato()
    {
        Assert.Equal(ReglasDeInteres.MaximoDePrecalificados, Taller.Rota(() => Prevista(1)));
        var (lista, fin) = (Prevista(4), ListaDeInteresados.FinDelTermino(Proceso)!.Value);
        Assert.Equal(ReglasDeInteres.DatoAntes, Taller.Rota(() => Prever(ListaDeInteresados.De(Proceso), 4, Taller.Publicacion, fin)));
        Assert.Equal(ReglasDeInteres.DatoLejano, Taller.Rota(() => Prever(ListaDeInteresados.De(Proceso), 4, Taller.Publicacion, ListaDeInteresados.HoraDelSorteo(Proceso)!.Value.AddMinutes(1))));
        _r.Dar(ActoDeProceso.Publicar);
        Assert.Equal(ReglasDeInteres.SorteoTrasElAviso, Taller.Rota(() => Prever(ListaDeInteresados.De(Proceso), 4, _r.Ahora)));
        Prever(lista, 9, _r.Ahora);
        Assert.Equal(4, lista.Previsto!.Maximo);
        Assert.Equal(ReglasDeInteres.DatoYaConocido, Taller.Rota(() => Prever(lista, 9, fin)));
    }

    [Fact]
    public void SinMaximoAnunciado_QuedanTodosLosQueCumplen()
    {
        _r.Andar($"Publicar {Hasta}");
        Assert.Equal(ReglasDeInteres.PrecalificarSinSorteo, Taller.Rota(() => Publicar(ListaDeInteresados.De(Proceso), 40, Ordenador)));
        Conformar(40, null);
    }

    private ListaDeInteresados Prevista(int maximo)
    {
        var lista = ListaDeInteresados.De(Proceso);
        Prever(lista, maximo, Taller.Publicacion);
        return lista;
    }

    private void Prever(ListaDeInteresados lista, int maximo, DateTimeOffset ahora, DateTimeOffset? datoDesde = null) => lista.PreverSorteo(
        Proceso, FuenteDelDato.Loteria, "Lotería de Bogotá, sorteo del jueves siguiente", datoDesde ?? ListaDeInteresados.FinDelTermino(Proceso)!.Value.AddHours(1),
        SorteoDeInteresados.Compromiso(Secreto), maximo, ReglasDeInteres.Precalificacion, Entidad, ahora);

    private void Publicar(ListaDeInteresados lista, int cuantos, Actor actor, DateTimeOffset? ahora = null) =>
        lista.PublicarPrecalificables(Proceso, Enumerable.Range(0, cuantos).Select(i => new Interesado(Guid.NewGuid(), $"consultor{i:00}", Taller.Publicacion)), actor, ahora ?? _r.Ahora);

    private void Sortear(ListaDeInteresados lista, string secreto, string dato) =>
        lista.SortearPrecalificados(Proceso, secreto, dato, _r.Anexos(ActoDeProceso.ConformarLista), Ordenador, _r.Ahora);

    private void Conformar(int cuantos, ListaDeInteresados? lista) => Proceso.ConformarLista(cuantos, _r.Anexos(ActoDeProceso.ConformarLista), Ordenador, _r.Ahora, lista);
}
