using Secop.Domain.Comun;
using Secop.Domain.Eventos;
using static Secop.Domain.Tests.Eventos.EventosDeEnsayo;

namespace Secop.Domain.Tests.Eventos;

public sealed class InscripcionTests
{
    [Fact]
    public void Inscribir_CincuentaParaDiez_DiezConCupoYCuarentaEnOrden()
    {
        var e = Publicado(cupos: 10);
        var todas = Enumerable.Range(0, 50).Select(_ => e.Inscrita()).ToList();
        Assert.Equal(Enumerable.Range(1, 50), todas.Select(i => i.Turno));
        Assert.Equal(10, todas.TakeWhile(i => i.Estado == EstadoInscripcion.Inscrita).Count());
        Assert.All(todas.Skip(10), i => Assert.Equal(EstadoInscripcion.EnEspera, i.Estado));
        Assert.Equal((10, 40, 0), (e.Inscritos, e.EnEspera, e.CuposLibres));
    }

    [Fact]
    public void Cancelar_ConCupo_SubeLaPrimeraQueEspera_YEnEspera_NadieSube()
    {
        var e = Publicado(cupos: 1);
        var (a, b, c) = (e.Inscrita(), e.Inscrita(), e.Inscrita());
        e.CancelarInscripcion(b, c, Ahora.AddHours(2));
        Assert.Equal((1, 1), (e.Inscritos, e.EnEspera));
        Assert.Equal(EstadoInscripcion.EnEspera, c.Estado);
        e.CancelarInscripcion(a, c, Ahora.AddHours(2));
        Assert.Equal((1, 0, EstadoInscripcion.Inscrita), (e.Inscritos, e.EnEspera, c.Estado));
        Assert.Equal(c.Id, e.HechosPendientes.OfType<CupoLiberado>().Single().InscripcionId);
        Assert.Equal(ReglasDeEvento.NoVigente, Rota(() => e.CancelarInscripcion(a, null, Ahora.AddHours(2))));
        Assert.Equal(ReglasDeEvento.YaEmpezo, Rota(() => e.CancelarInscripcion(c, null, Empieza)));
        Assert.Equal(ReglasDeEvento.DeOtroEvento, Rota(() => Publicado().CancelarInscripcion(c, null, Ahora)));
    }

    [Fact]
    public void CambiarCupos_SubenEnOrden_YNoBajanDeLosDados()
    {
        var e = Publicado(cupos: 1);
        var todas = Enumerable.Range(0, 4).Select(_ => e.Inscrita()).ToList();
        e.CambiarCupos(3, [.. todas.Skip(1)], Agencia, Ahora);
        Assert.Equal([1, 2, 3], todas.Where(i => i.Estado == EstadoInscripcion.Inscrita).Select(i => i.Turno));
        Assert.Equal((3, 1), (e.Inscritos, e.EnEspera));
        Assert.Equal(ReglasDeEvento.CuposOcupados, Rota(() => e.CambiarCupos(2, [], Agencia, Ahora)));
        Assert.Equal(ReglasDeEvento.Cupos, Rota(() => e.CambiarCupos(null, [], Agencia, Ahora)));
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(23, true)]
    [InlineData(24, false)]
    public void Inscribir_SoloEnSuVentana(int horas, bool puede)
    {
        var desde = Ahora.AddDays(1);
        var e = Evento.Crear(Datos() with { InscripcionDesde = desde, Cita = Datos().Cita with { InscripcionHasta = desde.AddDays(1) } }, null, null, Agencia, Ahora);
        e.Publicar(Agencia, Ahora);
        if (puede)
        {
            Assert.Equal(1, e.Inscrita(desde.AddHours(horas)).Turno);
        }
        else
        {
            Assert.Equal(ReglasDeEvento.InscripcionesCerradas, Rota(() => e.Inscrita(desde.AddHours(horas))));
        }
    }

    [Fact]
    public void Inscribir_DosVecesOEnBorradorOCancelado_NoSePuede()
    {
        var e = Publicado();
        Assert.Equal(ReglasDeEvento.YaInscrita, Rota(() => e.Inscribir(Guid.NewGuid(), null, true, Nada, Ahora)));
        Assert.Equal(ReglasDeEvento.InscripcionesCerradas, Rota(() => Evento.Crear(Datos(), null, null, Agencia, Ahora).Inscrita(Ahora)));
        e.Cancelar("Ya no hay quien lo dicte", Agencia, Ahora);
        Assert.Equal(ReglasDeEvento.InscripcionesCerradas, Rota(() => e.Inscrita()));
    }

    [Fact]
    public void SinUsuario_NoOcupaHastaConfirmar_YElEnlaceVence()
    {
        var e = Publicado(cupos: 1);
        var pedida = e.SinUsuario();
        Assert.Equal((0, 0, "marta@ejemplo.co"), (e.Inscritos, pedida.Turno, pedida.Correo));
        Assert.Equal(ReglasDeEvento.EnlaceVencido, Rota(() => e.Confirmar(pedida, false, pedida.PedidaEn.AddDays(1))));
        e.Confirmar(pedida, false, pedida.PedidaEn.AddHours(23));
        Assert.Equal((1, 1, EstadoInscripcion.Inscrita), (e.Inscritos, pedida.Turno, pedida.Estado));
        Assert.Equal(ReglasDeEvento.YaConfirmada, Rota(() => e.Confirmar(pedida, false, Ahora)));
        Assert.Equal(Actor.Sistema, e.HechosPendientes.OfType<PersonaInscrita>().Single().Actor);
    }

    [Theory]
    [InlineData("Ana", "ana@ejemplo.co", true, "EVENTO_NOMBRE")]
    [InlineData("Ana Lucía", "ana", true, "EVENTO_CORREO")]
    [InlineData("Ana Lucía", "ana@ejemplo.co", false, "EVENTO_CONSENTIMIENTO")]
    public void SinUsuario_LoQueNoSePuede(string nombre, string correo, bool consiente, string regla) =>
        Assert.Equal(regla, Rota(() => Publicado().PedirSinUsuario(nombre, correo, consiente, Nada, 0, Ahora)).Codigo);

    [Fact]
    public void SinUsuario_SiNoEsParaLaCiudadania_NoSePuede() =>
        Assert.Equal(ReglasDeEvento.NoEsParaUsted, Rota(() => Publicado(publico: new(true, true, false)).SinUsuario()));

    [Fact]
    public void Olvidar_TreintaDiasDespues_BorraNombreYCorreo()
    {
        var e = Publicado();
        var pedida = e.SinUsuario();
        e.Confirmar(pedida, false, Ahora.AddHours(2));
        Assert.False(pedida.Olvidar(e, Termina.AddDays(30).AddSeconds(-1)));
        Assert.True(pedida.Olvidar(e, Termina.AddDays(30)));
        Assert.Equal((null, null), (pedida.Nombre, pedida.Correo));
        Assert.False(e.Inscrita().Olvidar(e, Termina.AddDays(90)));
    }

    [Fact]
    public void Autorizar_ElListado_SoloEnFormacionDeFormadores()
    {
        var (comun, formacion) = (Publicado(), Publicado(clase: ClaseDeEvento.FormacionDeFormadores));
        Assert.False(comun.Inscribir(Guid.NewGuid(), null, false, new(true, true), Ahora).AutorizaListado);
        var formador = formacion.Inscribir(Guid.NewGuid(), null, false, new(true, true), Ahora);
        Assert.True(formador.AutorizaListado);
        formador.Autorizar(formacion, Nada, Ahora);
        Assert.Equal((false, false), (formador.AutorizaNombre, formador.AutorizaListado));
        Assert.Equal("A. L. R.", formador.NombreParaTodos("Ana Lucía Rojas"));
    }
}
