using Secop.Domain.Comun;
using Secop.Domain.Eventos;
using static Secop.Domain.Tests.Eventos.EventosDeEnsayo;

namespace Secop.Domain.Tests.Eventos;

public sealed class SolicitudDeCapacitacionTests
{
    private static readonly Actor Entidad = new(Guid.NewGuid(), Guid.NewGuid());
    private static readonly DateOnly Hoy = CalendarioHabil.FechaBogota(Ahora);

    private static readonly DatosDeSolicitud Buenos =
        new("Publicar procesos de mínima cuantía sin errores", 12, "25123", ModoDeCapacitacion.Presencial, Hoy.AddDays(10), Hoy.AddDays(20));

    [Fact]
    public void Acoger_ConElEvento_YUnaSolaDecision()
    {
        var s = SolicitudDeCapacitacion.Pedir(Buenos, 4, Entidad, Ahora);
        var evento = Evento.Crear(Datos(), s.Id, null, Agencia, Ahora);
        s.Acoger(evento, Agencia, Ahora);
        Assert.Equal((EstadoDeSolicitud.Acogida, evento.Id), (s.Estado, s.EventoId));
        Assert.Equal(Entidad.CuentaId, s.HechosPendientes.OfType<CapacitacionAcogida>().Single().DeCuenta);
        Assert.Equal(ReglasDeEvento.SolicitudDecidida, Rota(() => s.Acoger(evento, Agencia, Ahora)));
        Assert.Equal(ReglasDeEvento.SolicitudDecidida, Rota(() => s.Declinar("No hay quien la dicte este año", Agencia, Ahora)));
        Assert.Equal(ReglasDeEvento.SolicitudDecidida, Rota(() => s.Retirar(Entidad, Ahora)));
    }

    [Fact]
    public void Retirar_SoloLaEntidadQueLaPidio_YDeclinarDicePorQue()
    {
        var s = SolicitudDeCapacitacion.Pedir(Buenos, 0, Entidad, Ahora);
        Assert.Equal(ReglasDeEvento.SolicitudAjena, Rota(() => s.Retirar(Agencia, Ahora)));
        Assert.Equal(ReglasDeEvento.Motivo, Rota(() => s.Declinar("no", Agencia, Ahora)));
        s.Declinar("No hay quien la dicte este año", Agencia, Ahora);
        Assert.Equal("No hay quien la dicte este año", s.Motivo);
    }

    public static TheoryData<string, DatosDeSolicitud, int> Malas() => new()
    {
        { "CAPACITACION_TEMA", Buenos with { Tema = "algo" }, 0 },
        { "CAPACITACION_PERSONAS", Buenos with { Personas = 0 }, 0 },
        { "CAPACITACION_PERSONAS", Buenos with { Personas = null }, 0 },
        { "LUGAR_DESCONOCIDO", Buenos with { CodigoMunicipio = "99999" }, 0 },
        { "CAPACITACION_FECHAS", Buenos with { Desde = Hoy.AddDays(-1) }, 0 },
        { "CAPACITACION_FECHAS", Buenos with { Hasta = Buenos.Desde!.Value.AddDays(-1) }, 0 },
        { "CAPACITACION_FECHAS", Buenos with { Hasta = Hoy.AddYears(1).AddDays(1) }, 0 },
        { "CAPACITACION_FECHAS", Buenos with { Desde = null }, 0 },
        { "CAPACITACION_MUCHAS", Buenos, 5 },
    };

    [Theory]
    [MemberData(nameof(Malas))]
    public void Pedir_LoQueNoSePuede(string regla, DatosDeSolicitud datos, int pendientes) =>
        Assert.Equal(regla, Rota(() => SolicitudDeCapacitacion.Pedir(datos, pendientes, Entidad, Ahora)).Codigo);
}
