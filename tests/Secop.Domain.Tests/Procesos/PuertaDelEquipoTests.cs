using Secop.Domain.Comun;
using Secop.Domain.Procesos;

namespace Secop.Domain.Tests.Procesos;

/// <summary>Cancelar, responder, expedir adendas y publicar el aviso son de quien tiene la función en el equipo, no de cualquiera de la entidad.</summary>
public sealed class PuertaDelEquipoTests
{
    private readonly Taller _t = new Taller().Publicado();

    private Actor SinFuncion => new(Guid.NewGuid(), _t.Entidad.CuentaId);

    [Fact]
    public void Cancelar_SoloElOrdenador()
    {
        var ahora = Taller.Publicacion.AddHours(1);
        Assert.Equal(ReglasDeActo.NoEsSuya, Taller.Rota(() => _t.Proceso.Cancelar(Taller.Cancelacion, _t.Entidad, ahora)));
        Assert.Equal(ReglasDeProceso.Ajeno, Taller.Rota(() => _t.Proceso.Cancelar(Taller.Cancelacion, new(_t.OrdenadorId, Guid.NewGuid()), ahora)));
        Assert.Equal(EstadoProceso.Publicado, _t.Proceso.Estado);
        _t.Proceso.Cancelar(Taller.Cancelacion, _t.Ordenador, ahora);
        Assert.Equal(ReglasDeActo.NoEsSuFase, Taller.Rota(() => _t.Proceso.Cancelar(Taller.Cancelacion, _t.Ordenador, ahora)));
    }

    [Fact]
    public void Responder_SoloQuienEstructura()
    {
        var observacion = Observacion.Enviar(_t.Proceso, "Plazo", "El plazo es muy corto.", null, new(Guid.NewGuid(), Guid.NewGuid()), Taller.Publicacion);
        foreach (var quien in new[] { SinFuncion, _t.Ordenador })
        {
            Assert.Equal(ReglasDeActo.NoEsSuya, Taller.Rota(() => observacion.Responder(_t.Proceso, "Se mantiene el plazo.", quien, Taller.Publicacion)));
        }

        Assert.Null(observacion.RespondidaEn);
        observacion.Responder(_t.Proceso, "Se mantiene el plazo.", _t.Entidad, Taller.Publicacion);
    }

    [Fact]
    public void ExpedirAdenda_SoloQuienEstructuraOElOrdenador()
    {
        var adenda = Adenda.Iniciar(_t.Proceso, _t.Entidad, Taller.Publicacion);
        var copia = adenda.Pliego(_t.Proceso);
        _t.CambiarPago(copia);
        adenda.Proponer(copia, _t.Entidad, Taller.Publicacion);
        VersionPliego Expedir(Actor quien) => _t.Proceso.ExpedirAdenda(adenda, "Se ajusta el pago.", 0, Taller.Calendario, quien, Taller.Publicacion);
        Assert.Equal(ReglasDeActo.NoEsSuya, Taller.Rota(() => Expedir(SinFuncion)));
        Assert.Equal((1, EstadoAdenda.EnPreparacion), (_t.Proceso.VersionPliego, adenda.Estado));
        Assert.Equal(2, Expedir(_t.Ordenador).Numero);
    }

    [Fact]
    public void Aviso_SoloQuienEstructuraOElOrdenador()
    {
        void Avisar(Actor quien) => _t.Proceso.PublicarAviso(AlcanceMipyme.Abierto, "Según las solicitudes.", 0, 0, Taller.Calendario, quien, _t.En(TipoHito.Respuestas));
        Assert.Equal(ReglasDeActo.NoEsSuya, Taller.Rota(() => Avisar(SinFuncion)));
        Assert.Null(_t.Proceso.Limitacion);
        Avisar(_t.Ordenador);
        Assert.NotNull(_t.Proceso.Limitacion);
    }
}
