using Secop.Domain.Comun;
using Secop.Domain.Contratos;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Mensajes;

namespace Secop.Domain.Tests.Procesos.Mensajes;

public sealed class MensajeTests
{
    private readonly Taller _taller = new Taller().Publicado();
    private readonly Actor _proveedor = new(Guid.NewGuid(), Guid.NewGuid());

    private Proceso Proceso => _taller.Proceso;

    [Fact]
    public void EscribirA_QuienNoSeConoce_NoSePuede() => Assert.Equal(
        ReglasDeMensaje.Destinatario,
        Taller.Rota(() => Mensaje.EscribirA(Proceso, _proveedor.CuentaId, seConoce: false, "Una pregunta", "¿Puede aclarar lo que observó?", [], _taller.Entidad, Taller.Publicacion)));

    [Fact]
    public void ElHechoDeUnMensajePrivado_NoEsPublico()
    {
        var m = Mensaje.EscribirALaEntidad(Proceso, true, "Visita", "¿Se puede visitar el sitio de entrega?", [], _proveedor, Taller.Publicacion);
        Assert.False(Assert.Single(m.HechosPendientes).EsPublico);
        Assert.True(Assert.Single(Publico().HechosPendientes).EsPublico);
    }

    [Fact]
    public void Responder_DejaAtendidoElQueResponde_YSoloLaOtraParte()
    {
        var m = Mensaje.EscribirALaEntidad(Proceso, true, "Visita", "¿Se puede visitar el sitio de entrega?", [], _proveedor, Taller.Publicacion);
        Assert.Equal(ReglasDeMensaje.NoEsParte, Taller.Rota(() => m.Responder(Proceso, "Me respondo a mí mismo.", [], _proveedor, Taller.Publicacion)));
        Assert.Equal(ReglasDeMensaje.NoEsParte, Taller.Rota(() => m.Atender(Proceso, new Actor(Guid.NewGuid(), Guid.NewGuid()), Taller.Publicacion)));
        var respuesta = m.Responder(Proceso, "Sí, cualquier día hábil.", [], _taller.Entidad, Taller.Publicacion.AddHours(1));
        Assert.Equal((Taller.Publicacion.AddHours(1), m.Id, "Re: Visita", _proveedor.CuentaId), (m.AtendidoEn!.Value, respuesta.RespondeA!.Value, respuesta.Asunto, respuesta.ProveedorId!.Value));
        Assert.Equal(ReglasDeMensaje.YaAtendido, Taller.Rota(() => m.Atender(Proceso, _taller.Entidad, Taller.Publicacion)));
        Assert.Equal(ReglasDeMensaje.PublicoSinRespuesta, Taller.Rota(() => Publico().Responder(Proceso, "Respondo a todos.", [], _proveedor, Taller.Publicacion)));
    }

    [Fact]
    public void Escribir_LoQueNoSePuede()
    {
        Assert.Equal(ReglasDeProceso.SuscribirsePrimero, Rota(suscrito: false));
        Assert.Equal(ReglasDeMensaje.AsuntoObligatorio, Rota(asunto: "x"));
        Assert.Equal(ReglasDeMensaje.CuerpoObligatorio, Rota(cuerpo: "corto"));
        Assert.Equal(ReglasDeMensaje.MuchosArchivos, Rota(archivos: 11));
        Assert.Equal(ReglasDeProceso.Ajeno, Taller.Rota(() => Mensaje.Publicar(Proceso, "Asunto", "Un texto suficiente.", [], _proveedor, Taller.Publicacion)));
        Assert.Equal(ReglasDeMensaje.SinPublicar, Taller.Rota(() => Mensaje.EscribirALaEntidad(new Taller().Proceso, true, "Asunto", "Un texto suficiente.", [], _proveedor, Taller.Publicacion)));
    }

    private Regla Rota(bool suscrito = true, string asunto = "Asunto", string cuerpo = "Un texto suficiente.", int archivos = 0) => Taller.Rota(() => Mensaje.EscribirALaEntidad(
        Proceso, suscrito, asunto, cuerpo, [.. Enumerable.Range(0, archivos).Select(i => new ArchivoAdjunto(Guid.NewGuid(), $"{i}.pdf", "", 1))], _proveedor, Taller.Publicacion));

    private Mensaje Publico() => Mensaje.Publicar(Proceso, "Jornada de aclaraciones", "El jueves a las nueve de la mañana.", [], _taller.Entidad, Taller.Publicacion);
}
