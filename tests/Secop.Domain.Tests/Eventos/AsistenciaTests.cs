using Secop.Domain.Comun;
using Secop.Domain.Eventos;
using static Secop.Domain.Tests.Eventos.EventosDeEnsayo;

namespace Secop.Domain.Tests.Eventos;

public sealed class AsistenciaTests
{
    [Theory]
    [InlineData(-31, false)]
    [InlineData(-30, true)]
    [InlineData(210, true)]
    [InlineData(211, false)]
    public void Abrir_DesdeMediaHoraAntesHastaMediaHoraDespues(int minutos, bool puede)
    {
        var e = Publicado();
        if (puede)
        {
            e.AbrirAsistencia(Agencia, Empieza.AddMinutes(minutos));
            Assert.True(e.RecibeAsistencia(Empieza.AddMinutes(minutos)));
        }
        else
        {
            Assert.Equal(ReglasDeEvento.FueraDeHora, Rota(() => e.AbrirAsistencia(Agencia, Empieza.AddMinutes(minutos))));
        }
    }

    [Fact]
    public void Asistir_ConElCodigo_UnaVez_YTambienEnMinusculasYConEspacios()
    {
        var (e, i) = Abierto();
        Assert.True(e.Asistir(i, $" {e.CodigoDeAsistencia!.ToLowerInvariant()[..3]} {e.CodigoDeAsistencia[3..]} ", Empieza));
        Assert.Equal((Empieza, ModoDeAsistencia.ConCodigo), (i.AsistioEn, i.Modo));
        Assert.Equal(ReglasDeEvento.YaAsistio, Rota(() => e.Asistir(i, e.CodigoDeAsistencia, Empieza)));
    }

    [Fact]
    public void Asistir_CincoErrores_YaNiConElBueno_SoloAMano()
    {
        var (e, i) = Abierto();
        for (var intento = 0; intento < Evento.IntentosConCodigo; intento++)
        {
            Assert.False(e.Asistir(i, intento == 0 ? null : "AAAAAA", Empieza));
        }

        Assert.Equal(ReglasDeEvento.MuchosIntentos, Rota(() => e.Asistir(i, e.CodigoDeAsistencia, Empieza)));
        e.MarcarAsistencia(i, Agencia, Empieza);
        Assert.Equal(ModoDeAsistencia.PorElOrganizador, i.Modo);
        e.QuitarAsistencia(i, Agencia, Empieza);
        Assert.Null(i.AsistioEn);
        Assert.Equal(ReglasDeEvento.NoHaAsistido, Rota(() => e.QuitarAsistencia(i, Agencia, Empieza)));
    }

    [Fact]
    public void Asistir_CerradoTardeEnEsperaOAjeno_NoSePuede()
    {
        var (e, i) = Abierto();
        var enEspera = e.Inscribir(Guid.NewGuid(), null, false, Nada, Ahora);
        Assert.Equal(ReglasDeEvento.SinCupo, Rota(() => e.Asistir(enEspera, e.CodigoDeAsistencia, Empieza)));
        Assert.Equal(ReglasDeEvento.SinCupo, Rota(() => e.MarcarAsistencia(enEspera, Agencia, Empieza)));
        Assert.Equal(ReglasDeEvento.DeOtroEvento, Rota(() => e.Asistir(Publicado().Inscrita(), e.CodigoDeAsistencia, Empieza)));
        Assert.Equal(ReglasDeEvento.FueraDeHora, Rota(() => e.Asistir(i, e.CodigoDeAsistencia, Termina.AddMinutes(31))));
        Assert.Equal(ReglasDeEvento.FueraDeHora, Rota(() => e.MarcarAsistencia(i, Agencia, Empieza.AddMinutes(-31))));
        e.CerrarAsistencia(Agencia, Empieza);
        Assert.Equal(ReglasDeEvento.AsistenciaCerrada, Rota(() => e.Asistir(i, e.CodigoDeAsistencia, Empieza)));
        Assert.Equal(ReglasDeEvento.AsistenciaCerrada, Rota(() => e.CerrarAsistencia(Agencia, Empieza)));
    }

    [Fact]
    public void CambiarCodigo_ElAnteriorYaNoVale_YCancelarConAsistenciaAbiertaTampoco()
    {
        var (e, i) = Abierto();
        var viejo = e.CodigoDeAsistencia;
        e.CambiarCodigo(Agencia, Empieza);
        Assert.NotEqual(viejo, e.CodigoDeAsistencia);
        Assert.False(e.Asistir(i, viejo, Empieza));
        Assert.Equal(ReglasDeEvento.AsistenciaYaAbierta, Rota(() => e.AbrirAsistencia(Agencia, Empieza)));
        Assert.Equal(ReglasDeEvento.YaEmpezo, Rota(() => e.Cancelar("Ya no hay quien lo dicte", Agencia, Empieza)));
    }

    [Fact]
    public void Celebrar_CertificaSoloAQuienAsistio()
    {
        var (e, i) = Abierto();
        var ausente = e.Inscribir(Guid.NewGuid(), null, false, Nada, Ahora);
        e.Asistir(i, e.CodigoDeAsistencia, Empieza);
        Assert.Equal(ReglasDeEvento.NoHaAsistido, Rota(() => e.Celebrar([ausente], Agencia, Termina)));

        var (otro, suya) = Abierto();
        otro.Asistir(suya, otro.CodigoDeAsistencia, Empieza);
        otro.Celebrar([suya], Agencia, Termina);
        Assert.Equal(suya.Id, otro.HechosPendientes.OfType<AsistenciaCertificada>().Single().InscripcionId);
        Assert.Equal(ReglasDeEvento.NoEstaPublicado, Rota(() => otro.MarcarAsistencia(suya, Agencia, Termina)));
        Assert.Equal(ReglasDeEvento.NoEstaPublicado, Rota(() => otro.Celebrar([], Agencia, Termina)));
    }

    private static (Evento Evento, Inscripcion Inscripcion) Abierto()
    {
        var e = Publicado(cupos: 1);
        var i = e.Inscrita();
        e.AbrirAsistencia(Agencia, Empieza.AddMinutes(-10));
        return (e, i);
    }
}
