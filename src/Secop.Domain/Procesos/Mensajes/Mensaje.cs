using Secop.Domain.Comun;
using Secop.Domain.Contratos;

namespace Secop.Domain.Procesos.Mensajes;

/// <summary>
/// Un mensaje del proceso: público, o entre la entidad y un proveedor. El que no es público lo leen las dos partes, y
/// cualquiera desde el informe de evaluación: antes diría quién quiere ofertar.
/// </summary>
public sealed class Mensaje : Agregado
{
    public const int MaximoDeArchivos = 10;

    private List<ArchivoAdjunto> _archivos = [];

    private Mensaje()
    {
    }

    public Guid ProcesoId { get; private set; }

    /// <summary>La cuenta que lo escribió.</summary>
    public Guid CuentaId { get; private set; }

    public Guid UsuarioId { get; private set; }

    public bool EsDeLaEntidad { get; private set; }

    /// <summary>El proveedor con quien es; nulo si es público.</summary>
    public Guid? ProveedorId { get; private set; }

    /// <summary>El que responde.</summary>
    public Guid? RespondeA { get; private set; }

    public string Asunto { get; private set; } = "";

    public string Cuerpo { get; private set; } = "";

    public IReadOnlyList<ArchivoAdjunto> Archivos => _archivos;

    public DateTimeOffset En { get; private set; }

    /// <summary>Cuándo lo dio por atendido quien lo recibió; respondido cuenta.</summary>
    public DateTimeOffset? AtendidoEn { get; private set; }

    public bool EsPublico => ProveedorId is null;

    public static Mensaje Publicar(Proceso proceso, string asunto, string cuerpo, IReadOnlyList<ArchivoAdjunto> archivos, Actor actor, DateTimeOffset ahora)
    {
        ReglasDeProceso.Ajeno.Exigir(actor.CuentaId == proceso.EntidadId);
        var mensaje = Nuevo(proceso, null, asunto, cuerpo, archivos, actor, ahora);
        mensaje.Anotar(new MensajePublicado(proceso.Id, mensaje.Id, actor, ahora));
        return mensaje;
    }

    /// <param name="seConoce">
    /// Si la entidad ya sabe por una vía legítima que ese proveedor está en el proceso. Antes de la apertura no se le puede
    /// escribir a cualquiera: acertar diría quién sigue el proceso.
    /// </param>
    public static Mensaje EscribirA(
        Proceso proceso, Guid proveedorId, bool seConoce, string asunto, string cuerpo, IReadOnlyList<ArchivoAdjunto> archivos, Actor actor, DateTimeOffset ahora)
    {
        ReglasDeProceso.Ajeno.Exigir(actor.CuentaId == proceso.EntidadId);
        ReglasDeMensaje.Destinatario.ExigirEn("ProveedorId", seConoce);
        var mensaje = Nuevo(proceso, proveedorId, asunto, cuerpo, archivos, actor, ahora);
        mensaje.Anotar(new MensajeEnviado(proceso.Id, mensaje.Id, proveedorId, DeLaEntidad: true, actor, ahora));
        return mensaje;
    }

    public static Mensaje EscribirALaEntidad(
        Proceso proceso, bool suscrito, string asunto, string cuerpo, IReadOnlyList<ArchivoAdjunto> archivos, Actor actor, DateTimeOffset ahora)
    {
        ReglasDeProceso.SuscribirsePrimero.Exigir(suscrito);
        var mensaje = Nuevo(proceso, actor.CuentaId, asunto, cuerpo, archivos, actor, ahora);
        mensaje.Anotar(new MensajeEnviado(proceso.Id, mensaje.Id, actor.CuentaId, DeLaEntidad: false, actor, ahora));
        return mensaje;
    }

    /// <summary>La respuesta de la otra parte; deja este atendido.</summary>
    public Mensaje Responder(Proceso proceso, string cuerpo, IReadOnlyList<ArchivoAdjunto> archivos, Actor actor, DateTimeOffset ahora)
    {
        ReglasDeMensaje.PublicoSinRespuesta.Exigir(ProveedorId is not null);
        ReglasDeMensaje.NoEsParte.Exigir(proceso.Id == ProcesoId && actor.CuentaId == (EsDeLaEntidad ? ProveedorId : proceso.EntidadId));
        var asunto = Asunto.StartsWith("Re: ", StringComparison.Ordinal) ? Asunto : "Re: " + Asunto;
        var respuesta = Nuevo(proceso, ProveedorId, asunto.Length > 150 ? asunto[..150] : asunto, cuerpo, archivos, actor, ahora);
        respuesta.RespondeA = Id;
        AtendidoEn ??= ahora;
        respuesta.Anotar(new MensajeEnviado(ProcesoId, respuesta.Id, ProveedorId!.Value, respuesta.EsDeLaEntidad, actor, ahora));
        return respuesta;
    }

    /// <summary>Lo da por leído quien lo recibió, si no necesita respuesta.</summary>
    public void Atender(Proceso proceso, Actor actor, DateTimeOffset ahora)
    {
        ReglasDeMensaje.NoEsParte.Exigir(proceso.Id == ProcesoId && ProveedorId is not null && actor.CuentaId == (EsDeLaEntidad ? ProveedorId : proceso.EntidadId));
        ReglasDeMensaje.YaAtendido.Exigir(AtendidoEn is null);
        AtendidoEn = ahora;
    }

    private static Mensaje Nuevo(
        Proceso proceso, Guid? proveedorId, string asunto, string cuerpo, IReadOnlyList<ArchivoAdjunto> archivos, Actor actor, DateTimeOffset ahora)
    {
        ReglasDeMensaje.SinPublicar.Exigir(proceso.Estado != EstadoProceso.Borrador);
        asunto = Texto.EnUnaLinea(asunto);
        cuerpo = Texto.Parrafos(cuerpo);
        ReglasDeMensaje.AsuntoObligatorio.ExigirEn("Asunto", asunto.Length is >= 3 and <= 150);
        ReglasDeMensaje.CuerpoObligatorio.ExigirEn("Cuerpo", cuerpo.Length is >= 10 and <= 5000);
        ReglasDeMensaje.MuchosArchivos.ExigirEn("Archivos", archivos.Count <= MaximoDeArchivos);
        return new Mensaje
        {
            ProcesoId = proceso.Id,
            CuentaId = actor.CuentaId,
            UsuarioId = actor.UsuarioId,
            EsDeLaEntidad = actor.CuentaId == proceso.EntidadId,
            ProveedorId = proveedorId,
            Asunto = asunto,
            Cuerpo = cuerpo,
            _archivos = [.. archivos],
            En = ahora,
        };
    }
}
