using Secop.Domain.Comun;
using Secop.Domain.Procesos.Modalidades;

namespace Secop.Domain.Procesos;

/// <summary>Un proveedor interesado en un proceso: recibe los avisos y puede observar y ofertar.</summary>
public sealed class Suscripcion : Agregado
{
    private Suscripcion()
    {
    }

    public Guid ProcesoId { get; private set; }

    public Guid ProveedorId { get; private set; }

    public Guid UsuarioId { get; private set; }

    public DateTimeOffset En { get; private set; }

    public static Suscripcion Suscribir(Proceso proceso, Actor actor, DateTimeOffset ahora)
    {
        ReglasDeProceso.SuscripcionCerrada.Exigir(proceso.Estado == EstadoProceso.Publicado);
        var suscripcion = new Suscripcion { ProcesoId = proceso.Id, ProveedorId = actor.CuentaId, UsuarioId = actor.UsuarioId, En = ahora };
        suscripcion.Anotar(new ProveedorSuscrito(proceso.Id, actor.CuentaId, actor, ahora));
        return suscripcion;
    }
}

/// <summary>Una observación a la invitación y su respuesta: hilo público.</summary>
public sealed class Observacion : Agregado
{
    private Observacion()
    {
    }

    public Guid ProcesoId { get; private set; }

    public Guid ProveedorId { get; private set; }

    public Guid UsuarioId { get; private set; }

    public string Asunto { get; private set; } = "";

    public string Texto { get; private set; } = "";

    /// <summary>El documento al que se refiere, si se refiere a uno.</summary>
    public Guid? DocumentoId { get; private set; }

    public DateTimeOffset EnviadaEn { get; private set; }

    public string? Respuesta { get; private set; }

    public DateTimeOffset? RespondidaEn { get; private set; }

    public Guid? RespondidaPor { get; private set; }

    public static Observacion Enviar(Proceso proceso, string asunto, string texto, Guid? documentoId, Actor actor, DateTimeOffset ahora)
    {
        ReglasDeProceso.ObservacionFueraDeTermino.Exigir(proceso.RecibeObservaciones(ahora));
        asunto = Comun.Texto.EnUnaLinea(asunto);
        texto = Comun.Texto.Parrafos(texto);
        ReglasDeProceso.ObservacionAsunto.ExigirEn("Asunto", asunto.Length is >= 3 and <= 150);
        ReglasDeProceso.ObservacionTexto.ExigirEn("Texto", texto.Length is >= 10 and <= 5000);
        ReglasDeProceso.ObservacionDocumento.ExigirEn(
            "DocumentoId", documentoId is not { } id || proceso.Documentos.Any(d => d.Id == id && d.PublicadoEnVersion is not null));
        var observacion = new Observacion
        {
            ProcesoId = proceso.Id,
            ProveedorId = actor.CuentaId,
            UsuarioId = actor.UsuarioId,
            Asunto = asunto,
            Texto = texto,
            DocumentoId = documentoId,
            EnviadaEn = ahora,
        };
        observacion.Anotar(new ObservacionEnviada(proceso.Id, observacion.Id, actor, ahora));
        return observacion;
    }

    public void Responder(Proceso proceso, string respuesta, Actor actor, DateTimeOffset ahora)
    {
        ReglasDeProceso.Ajeno.Exigir(proceso.Id == ProcesoId && actor.CuentaId == proceso.EntidadId);
        ReglasDeActo.SuspendidoYa.Exigir(!proceso.Suspendido);
        ReglasDeProceso.ObservacionYaRespondida.Exigir(RespondidaEn is null);
        ReglasDeProceso.RespuestaTarde.Exigir(proceso.Estado == EstadoProceso.Publicado && ahora < proceso.Cierre);
        proceso.ExigirPuerta(ActoDeProceso.ResponderObservaciones, actor, ahora);
        respuesta = Comun.Texto.Parrafos(respuesta);
        ReglasDeProceso.RespuestaTexto.ExigirEn("Respuesta", respuesta.Length is >= 10 and <= 5000);
        Respuesta = respuesta;
        RespondidaEn = ahora;
        RespondidaPor = actor.UsuarioId;
        Anotar(new ObservacionRespondida(ProcesoId, Id, ProveedorId, actor, ahora));
    }
}
