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

/// <summary>Lo que una Mipyme declara al pedir la limitación.</summary>
public sealed record DatosDeMipyme(bool EsMipyme, bool EsColombiana, string CodigoMunicipio, DateOnly Constitucion);

/// <summary>Una Mipyme pide que el proceso se limite. Se conoce en público con el aviso.</summary>
public sealed class SolicitudMipyme : Agregado
{
    private SolicitudMipyme()
    {
    }

    public Guid ProcesoId { get; private set; }

    public Guid ProveedorId { get; private set; }

    public Guid UsuarioId { get; private set; }

    /// <summary>Municipio del domicilio, por código DANE.</summary>
    public string CodigoMunicipio { get; private set; } = "";

    public DateOnly Constitucion { get; private set; }

    public DateTimeOffset En { get; private set; }

    /// <summary>Por qué la entidad no la cuenta; nulo si vale.</summary>
    public string? MotivoDeRechazo { get; private set; }

    public DateTimeOffset? RechazadaEn { get; private set; }

    public Guid? RechazadaPor { get; private set; }

    public static SolicitudMipyme Solicitar(Proceso proceso, DatosDeMipyme datos, Actor actor, DateTimeOffset ahora)
    {
        ReglasDeProceso.MipymeFueraDeTermino.Exigir(proceso.RecibeSolicitudesMipyme(ahora));
        var reglas = proceso.Reglas!;
        ReglasDeProceso.MipymeNoEs.Exigir(datos.EsMipyme && datos.EsColombiana);
        ReglasDeProceso.MipymeUmbral.Exigir(proceso.ValorEstimado < reglas.UmbralMipyme);
        var hoy = CalendarioHabil.FechaBogota(ahora);
        ReglasDeProceso.MipymeConstitucion.ExigirEn("Constitucion", datos.Constitucion <= hoy && datos.Constitucion.Year >= 1800);
        ReglasDeProceso.MipymeNueva.ExigirEn("Constitucion", datos.Constitucion.AddYears(reglas.AnosMipyme) <= hoy, reglas.AnosMipyme);
        var solicitud = new SolicitudMipyme
        {
            ProcesoId = proceso.Id,
            ProveedorId = actor.CuentaId,
            UsuarioId = actor.UsuarioId,
            CodigoMunicipio = datos.CodigoMunicipio,
            Constitucion = datos.Constitucion,
            En = ahora,
        };
        solicitud.Anotar(new LimitacionMipymeSolicitada(proceso.Id, solicitud.Id, actor, ahora));
        return solicitud;
    }

    /// <summary>La entidad comprobó que quien la pide no cumple: deja de contar. Antes de decidir la limitación, y una sola vez.</summary>
    public void Rechazar(Proceso proceso, string? motivo, Actor actor, DateTimeOffset ahora)
    {
        ReglasDeProceso.Ajeno.Exigir(proceso.Id == ProcesoId && actor.CuentaId == proceso.EntidadId);
        ReglasDeProceso.MipymeYaDecidida.Exigir(proceso.Limitacion is null && proceso.Estado == EstadoProceso.Publicado);
        ReglasDeProceso.MipymeYaRechazada.Exigir(RechazadaEn is null);
        var porQue = Comun.Texto.Parrafos(motivo);
        ReglasDeProceso.MipymeRechazo.ExigirEn("MotivoDeRechazo", porQue.Length is >= 20 and <= 1_000);
        (MotivoDeRechazo, RechazadaEn, RechazadaPor) = (porQue, ahora, actor.UsuarioId);
        Anotar(new SolicitudMipymeRechazada(ProcesoId, Id, ProveedorId, actor, ahora));
    }
}
