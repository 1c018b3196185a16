using Secop.Domain.Comun;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Interes;
using Secop.Testing;

namespace Secop.Domain.Tests.Procesos.Interes;

public sealed class ListaDeInteresadosTests
{
    private const string Detalle = "Lotería de Bogotá, sorteo del jueves siguiente";
    private static readonly string Secreto = new('7', 64);
    private static readonly Guid Cuenta = Guid.NewGuid();
    private static readonly Actor Entidad = new(Guid.NewGuid(), Cuenta);
    private static readonly Actor Ordenador = new(Guid.NewGuid(), Cuenta);
    private readonly Recorrido _r = Recorrido.Borrador(
        "SAMC", "SAMC-1", f => f == FuncionEquipo.OrdenadorDelGasto ? Ordenador : Entidad,
        t => new(t, t.Nombre(), false, Guid.NewGuid(), "d.pdf", "application/pdf", 10, new string('a', 64)), Taller.Publicacion);

    private Proceso Proceso => _r.Proceso;

    private DateTimeOffset Fin => Proceso.InstanteDe(TipoHito.FinManifestacion)!.Value;

    private DateTimeOffset Hora => Proceso.InstanteDe(TipoHito.Sorteo)!.Value;

    [Fact]
    public void DeOnceEnAdelante_HaySorteo_YDiezQuedan()
    {
        var lista = Prevista();
        _r.Hasta(FaseProceso.ListaInteresados);
        lista.Publicar(Proceso, Interesados(11), Entidad, _r.Ahora);
        Assert.True(lista.HabraSorteo);
        Assert.Empty(lista.Escogidos);
        Assert.Equal(ReglasDeInteres.FaltaElSorteo, lista.ImpedimentoDe(lista.Interesados[0].ProveedorId));
        Assert.Equal(ReglasDeInteres.SecretoAjeno, Taller.Rota(() => lista.Sortear(Proceso, new string('8', 64), "4821-123", Entidad, Hora)));
        Assert.Equal(ReglasDeInteres.SorteoAntes, Taller.Rota(() => lista.Sortear(Proceso, Secreto, "4821-123", Entidad, Fin.AddMinutes(1))));
        Assert.Equal(ReglasDeInteres.DatoInvalido, Taller.Rota(() => lista.Sortear(Proceso, Secreto, "4821", Entidad, Hora)));
        lista.Sortear(Proceso, Secreto, "4821-123", Entidad, Hora);
        Assert.Equal(10, lista.Escogidos.Count);
        Assert.Single(lista.Interesados, i => lista.ImpedimentoDe(i.ProveedorId) == ReglasDeInteres.NoSalioEscogido);
        Assert.Equal(ReglasDeInteres.NoEstaEnLaLista, lista.ImpedimentoDe(Guid.NewGuid()));
        Assert.Equal(ReglasDeInteres.SorteoRepetido, Taller.Rota(() => lista.Sortear(Proceso, Secreto, "0000-000", Entidad, Hora)));
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(10, true)]
    [InlineData(11, false)]
    public void SinPasarDelMaximoOSinPreverlo_OfertanTodos(int cuantos, bool previsto)
    {
        var lista = previsto ? Prevista() : ListaDeInteresados.De(Proceso);
        var hora = Hora;
        _r.Hasta(FaseProceso.ListaInteresados);
        lista.Publicar(Proceso, Interesados(cuantos), Entidad, _r.Ahora);
        Assert.False(lista.HabraSorteo);
        Assert.Equal(cuantos, lista.Escogidos.Count);
        Assert.Equal(FaseProceso.PresentacionOfertas, Proceso.FaseEn(_r.Ahora));
        Assert.Equal(ReglasDeInteres.SorteoNoPrevisto, Taller.Rota(() => lista.Sortear(Proceso, Secreto, "4821-123", Entidad, hora)));
    }

    [Fact]
    public void Prever_DespuesDeLaApertura_NoSePuede_YElCompromisoNoCambia()
    {
        var lista = Prevista();
        _r.Hasta(FaseProceso.ManifestacionInteres);
        lista.PreverSorteo(Proceso, FuenteDelDato.Trm, "TRM del día hábil siguiente", Hora, "otro", 5, "otra", Entidad, _r.Ahora);
        Assert.Equal((FuenteDelDato.Trm, SorteoDeInteresados.Compromiso(Secreto), 10), (lista.Previsto!.Fuente, lista.Previsto.Compromiso, lista.Previsto.Maximo));
        Assert.Equal(ReglasDeInteres.DatoYaConocido, Taller.Rota(() => lista.PreverSorteo(Proceso, FuenteDelDato.Loteria, Detalle, Hora, "", 5, "", Entidad, Hora)));
        Assert.Equal(ReglasDeInteres.SorteoTarde, Taller.Rota(() => Prever(ListaDeInteresados.De(Proceso), _r.Ahora)));
    }

    [Fact]
    public void Manifestar_SoloEnSuTermino()
    {
        var actor = new Actor(Guid.NewGuid(), Guid.NewGuid());
        Assert.Equal(ReglasDeInteres.FueraDeTermino, Taller.Rota(() => Manifestacion.Manifestar(Proceso, true, true, actor, Taller.Publicacion)));
        _r.Hasta(FaseProceso.ManifestacionInteres);
        Assert.Equal(ReglasDeProceso.SuscribirsePrimero, Taller.Rota(() => Manifestacion.Manifestar(Proceso, false, true, actor, _r.Ahora)));
        Assert.Equal(ReglasDeInteres.SoloMipyme, Taller.Rota(() => Manifestacion.Manifestar(Proceso, true, false, actor, _r.Ahora)));
        var m = Manifestacion.Manifestar(Proceso, true, true, actor, _r.Ahora);
        Assert.Equal(ReglasDeInteres.YaManifestado, Taller.Rota(() => m.Reiterar(Proceso, true, actor, _r.Ahora)));
        m.Retirar(Proceso, actor, Fin.AddSeconds(-1));
        Assert.Equal(ReglasDeInteres.FueraDeTermino, Taller.Rota(() => m.Reiterar(Proceso, true, actor, Fin)));
        Assert.All(m.HechosPendientes, h => Assert.False(h.EsPublico));
    }

    private static IEnumerable<Interesado> Interesados(int cuantos) =>
        Enumerable.Range(0, cuantos).Select(i => new Interesado(Guid.NewGuid(), $"interesado{i:00}", Taller.Publicacion));

    private ListaDeInteresados Prevista()
    {
        var lista = ListaDeInteresados.De(Proceso);
        Prever(lista, Taller.Publicacion);
        return lista;
    }

    private void Prever(ListaDeInteresados lista, DateTimeOffset ahora) =>
        lista.PreverSorteo(Proceso, FuenteDelDato.Loteria, Detalle, Fin.AddHours(1), SorteoDeInteresados.Compromiso(Secreto), 10, "Decreto 1082 de 2015", Entidad, ahora);
}
