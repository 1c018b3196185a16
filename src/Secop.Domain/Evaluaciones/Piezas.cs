using Secop.Domain.Comun;

namespace Secop.Domain.Evaluaciones;

/// <summary>Lo que cada evaluador dijo de sus intereses; no se reescribe: uno nuevo sigue al anterior.</summary>
public sealed class DeclaracionDeInteres
{
    private DeclaracionDeInteres()
    {
    }

    internal DeclaracionDeInteres(bool conConflicto, string? motivo, Actor actor, DateTimeOffset ahora) =>
        (ConConflicto, Motivo, UsuarioId, En) = (conConflicto, motivo, actor.UsuarioId, ahora);

    public Guid Id { get; private set; } = Guid.NewGuid();
    public Guid UsuarioId { get; private set; }
    public bool ConConflicto { get; private set; }
    public string? Motivo { get; private set; }
    public DateTimeOffset En { get; private set; }
}

/// <summary>Una oferta dentro de la evaluación, con el precio que se compara.</summary>
public sealed class OfertaEvaluada
{
    private OfertaEvaluada()
    {
    }

    internal OfertaEvaluada(OfertaEnEvaluacion oferta)
    {
        (OfertaId, ProveedorId, TotalOfrecido, LlegadaEn) = (oferta.OfertaId, oferta.ProveedorId, oferta.Total, oferta.LlegadaEn);
        TotalCorregido = oferta.SumaDeRenglones is { } suma && suma != oferta.Total ? suma : null;
    }

    public Guid Id { get; private set; } = Guid.NewGuid();
    public Guid OfertaId { get; private set; }
    public Guid ProveedorId { get; private set; }

    /// <summary>COP, como lo escribió el proponente.</summary>
    public decimal TotalOfrecido { get; private set; }

    /// <summary>COP; la suma de los renglones cuando no coincide con el total escrito.</summary>
    public decimal? TotalCorregido { get; private set; }
    public DateTimeOffset LlegadaEn { get; private set; }

    /// <summary>El precio que ordena y decide.</summary>
    public decimal Precio => TotalCorregido ?? TotalOfrecido;
}

public sealed class Requisito
{
    private Requisito()
    {
    }

    internal Requisito(int orden, RequisitoPorVerificar datos)
    {
        (Orden, Clase, Nombre, Detalle, ReferenciaId) = (orden, datos.Clase, datos.Nombre, datos.Detalle, datos.ReferenciaId);
        EsSubsanable = datos.EsSubsanable && datos.Clase != ClaseRequisito.Precio;
    }

    public Guid Id { get; private set; } = Guid.NewGuid();
    public int Orden { get; private set; }
    public ClaseRequisito Clase { get; private set; }
    public string Nombre { get; private set; } = "";

    /// <summary>El numeral de la invitación que lo exige, o su explicación.</summary>
    public string? Detalle { get; private set; }
    public Guid? ReferenciaId { get; private set; }
    public bool EsSubsanable { get; private set; }
}

/// <summary>Un veredicto. Cambiar de parecer agrega otro: los anteriores quedan.</summary>
public sealed class Calificacion
{
    private Calificacion()
    {
    }

    internal Calificacion(Guid ofertaId, Guid requisitoId, Veredicto veredicto, string? comentario, int orden, Actor actor, DateTimeOffset ahora)
    {
        (OfertaId, RequisitoId, Veredicto, Comentario, Orden) = (ofertaId, requisitoId, veredicto, comentario, orden);
        (EvaluadorId, En) = (actor.UsuarioId, ahora);
    }

    public Guid Id { get; private set; } = Guid.NewGuid();
    public Guid OfertaId { get; private set; }
    public Guid RequisitoId { get; private set; }
    public Veredicto Veredicto { get; private set; }
    public string? Comentario { get; private set; }

    /// <summary>Dos veredictos pueden llevar el mismo instante: vale el de mayor orden.</summary>
    public int Orden { get; private set; }
    public Guid EvaluadorId { get; private set; }
    public DateTimeOffset En { get; private set; }
}

public sealed class Rechazo
{
    private Rechazo()
    {
    }

    internal Rechazo(Guid ofertaId, CausalRechazo causal, string motivo, Actor actor, DateTimeOffset ahora) =>
        (OfertaId, Causal, Motivo, UsuarioId, En) = (ofertaId, causal, motivo, actor.UsuarioId, ahora);

    public Guid Id { get; private set; } = Guid.NewGuid();
    public Guid OfertaId { get; private set; }
    public CausalRechazo Causal { get; private set; }
    public string Motivo { get; private set; } = "";
    public Guid UsuarioId { get; private set; }
    public DateTimeOffset En { get; private set; }
    public DateTimeOffset? SinEfectoEn { get; private set; }
    public string? MotivoSinEfecto { get; private set; }

    public bool EsVigente => SinEfectoEn is null;

    internal void DejarSinEfecto(string motivo, DateTimeOffset ahora) => (SinEfectoEn, MotivoSinEfecto) = (ahora, motivo);
}

public sealed class ArchivoDeSolicitud
{
    private ArchivoDeSolicitud()
    {
    }

    internal ArchivoDeSolicitud(ArchivoDeRespuesta archivo) =>
        (ArchivoId, Nombre, Sha256, Tamano) = (archivo.ArchivoId, archivo.Nombre, archivo.Sha256, archivo.Tamano);

    public Guid Id { get; private set; } = Guid.NewGuid();
    public Guid ArchivoId { get; private set; }
    public string Nombre { get; private set; } = "";
    public string Sha256 { get; private set; } = "";

    /// <summary>Bytes.</summary>
    public long Tamano { get; private set; }
}

/// <summary>Lo que la entidad pidió a un proponente y lo que este respondió.</summary>
public sealed class Solicitud
{
    private readonly List<ArchivoDeSolicitud> _archivos = [];

    private Solicitud()
    {
    }

    internal Solicitud(TipoSolicitud tipo, Guid ofertaId, Guid proveedorId, Guid? requisitoId, string que, DateTimeOffset hasta, Actor actor, DateTimeOffset ahora)
    {
        (Tipo, OfertaId, ProveedorId, RequisitoId, Que, Hasta) = (tipo, ofertaId, proveedorId, requisitoId, que, hasta);
        (PedidaPor, PedidaEn) = (actor.UsuarioId, ahora);
    }

    public Guid Id { get; private set; } = Guid.NewGuid();
    public TipoSolicitud Tipo { get; private set; }
    public EstadoSolicitud Estado { get; private set; }
    public Guid OfertaId { get; private set; }
    public Guid ProveedorId { get; private set; }

    /// <summary>El requisito por subsanar; vacío cuando se pide explicar el precio.</summary>
    public Guid? RequisitoId { get; private set; }
    public string Que { get; private set; } = "";
    public DateTimeOffset Hasta { get; private set; }
    public Guid PedidaPor { get; private set; }
    public DateTimeOffset PedidaEn { get; private set; }
    public string? Respuesta { get; private set; }
    public Guid? RespondidaPor { get; private set; }
    public DateTimeOffset? RespondidaEn { get; private set; }
    public string? Decision { get; private set; }
    public Guid? DecididaPor { get; private set; }
    public DateTimeOffset? DecididaEn { get; private set; }
    public IReadOnlyList<ArchivoDeSolicitud> Archivos => _archivos;

    public bool EstaAbierta => Estado is EstadoSolicitud.Pedida or EstadoSolicitud.Respondida;

    public bool EstaVencida(DateTimeOffset ahora) => Estado == EstadoSolicitud.Pedida && ahora >= Hasta;

    internal void Responder(string respuesta, IReadOnlyList<ArchivoDeRespuesta> archivos, Actor actor, DateTimeOffset ahora)
    {
        (Respuesta, RespondidaPor, RespondidaEn, Estado) = (respuesta, actor.UsuarioId, ahora, EstadoSolicitud.Respondida);
        _archivos.AddRange(archivos.Select(a => new ArchivoDeSolicitud(a)));
    }

    internal void Decidir(bool acepta, string motivo, Actor actor, DateTimeOffset ahora)
    {
        Estado = acepta ? EstadoSolicitud.Aceptada : EstadoSolicitud.NoAceptada;
        (Decision, DecididaPor, DecididaEn) = (motivo, actor.UsuarioId, ahora);
    }
}

/// <summary>Un informe publicado: contenido y huella que no cambian.</summary>
public sealed class Informe
{
    private Informe()
    {
    }

    internal Informe(ContenidoDelInforme contenido, int cambios, DateTimeOffset finTraslado, Guid? candidataId, Actor actor, DateTimeOffset ahora)
    {
        Version = contenido.Version;
        Contenido = contenido.Canonico();
        Sha256 = ContenidoDelInforme.Huella(Contenido);
        Recomendacion = contenido.Recomendacion;
        CandidataId = candidataId;
        (Cambios, FinTraslado, PublicadoPor, PublicadoEn) = (cambios, finTraslado, actor.UsuarioId, ahora);
    }

    public Guid Id { get; private set; } = Guid.NewGuid();
    public int Version { get; private set; }

    /// <summary>JSON; el texto exacto del que sale la huella.</summary>
    public string Contenido { get; private set; } = "";

    /// <summary>Hexadecimal.</summary>
    public string Sha256 { get; private set; } = "";
    public Recomendacion Recomendacion { get; private set; }

    /// <summary>La oferta recomendada, o la que lo será si subsana.</summary>
    public Guid? CandidataId { get; private set; }

    /// <summary>Cuántos cambios llevaba la evaluación al publicarlo.</summary>
    public int Cambios { get; private set; }

    /// <summary>Hasta cuándo se puede comentar esta versión.</summary>
    public DateTimeOffset FinTraslado { get; private set; }
    public Guid PublicadoPor { get; private set; }
    public DateTimeOffset PublicadoEn { get; private set; }
}

public sealed class ComentarioAlInforme
{
    private ComentarioAlInforme()
    {
    }

    internal ComentarioAlInforme(int version, string texto, Actor actor, DateTimeOffset ahora) =>
        (Version, Texto, CuentaId, UsuarioId, En) = (version, texto, actor.CuentaId, actor.UsuarioId, ahora);

    public Guid Id { get; private set; } = Guid.NewGuid();

    /// <summary>La versión del informe que comenta.</summary>
    public int Version { get; private set; }
    public Guid CuentaId { get; private set; }
    public Guid UsuarioId { get; private set; }
    public string Texto { get; private set; } = "";
    public DateTimeOffset En { get; private set; }
    public string? Respuesta { get; private set; }
    public Guid? RespondidoPor { get; private set; }
    public DateTimeOffset? RespondidoEn { get; private set; }

    internal void Responder(string respuesta, Actor actor, DateTimeOffset ahora) =>
        (Respuesta, RespondidoPor, RespondidoEn) = (respuesta, actor.UsuarioId, ahora);
}
