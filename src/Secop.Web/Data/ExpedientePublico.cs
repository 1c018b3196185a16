using Secop.Domain.Comun;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Modalidades;
using Secop.Web.Infrastructure;

namespace Secop.Web.Data;

/// <summary>Lo que cualquiera puede leer de un proceso en este momento. La página, la API y el canal leen lo mismo.</summary>
public sealed record ExpedientePublico
{
    public required Guid Id { get; init; }

    public required string Codigo { get; init; }

    public required string Numero { get; init; }

    public required string Nombre { get; init; }

    public required string Descripcion { get; init; }

    public required string Entidad { get; init; }

    public required string EntidadCodigo { get; init; }

    public required string EntidadNit { get; init; }

    public required EstadoProceso Estado { get; init; }

    public required FaseProceso Fase { get; init; }

    public string NombreDeFase => Fase.Nombre();

    public required string Modalidad { get; init; }

    /// <summary>Las fases que recorre, con el instante previsto de cada una.</summary>
    public required IReadOnlyList<FasePrevista> Camino { get; init; }

    /// <summary>Si todavía se puede entrar a participar.</summary>
    public bool RecibeInteresados => Estado == EstadoProceso.Publicado && Fase is > FaseProceso.Borrador and < FaseProceso.CerradoSinAbrir;

    /// <summary>Cómo terminó cada lote, donde el resultado lo dice el acto de adjudicación.</summary>
    public required IReadOnlyList<ResultadoDeLote> Resultados { get; init; }

    /// <summary>Los puntos del precio, públicos desde que se dan en la audiencia.</summary>
    public required IReadOnlyList<FormulaAplicada> Formulas { get; init; }

    public required IReadOnlyList<PuestoDeElegibilidad> OrdenDeElegibilidad { get; init; }

    /// <summary>COP.</summary>
    public required decimal ValorEstimado { get; init; }

    public required string TipoContrato { get; init; }

    /// <summary>Código DANE.</summary>
    public required string CodigoMunicipio { get; init; }

    /// <summary>El municipio con su departamento.</summary>
    public string Lugar => Divipola.Nombre(CodigoMunicipio);

    public required int Duracion { get; init; }

    public required UnidadDuracion UnidadDuracion { get; init; }

    public required string FormaDePago { get; init; }

    public required string CondicionesDeEntrega { get; init; }

    /// <summary>Por qué se usó la modalidad, con su norma; nula si la decide el valor o el objeto.</summary>
    public CausalDeModalidad? Causal { get; init; }

    public DateOnly? FechaDeTerminacion { get; init; }

    /// <summary>El anticipo, el pago anticipado y las cuotas.</summary>
    public ConfiguracionDePagos Pagos { get; init; } = ConfiguracionDePagos.Ninguna;

    /// <summary>Los acuerdos comerciales, los documentos tipo, el proyecto de inversión y el posconflicto.</summary>
    public MarcoDelProceso Marco { get; init; } = MarcoDelProceso.Ninguno;

    public DocumentosDeOferta DocumentosDeOferta { get; init; } = DocumentosDeOferta.Ninguno;

    public bool EnSiif { get; init; }

    public IReadOnlyList<VigenciaFutura> VigenciasFuturas { get; init; } = [];

    /// <summary>El principal y los adicionales.</summary>
    public required IReadOnlyList<CodigoPublico> Unspsc { get; init; }

    public required string Limitacion { get; init; }

    public required DateTimeOffset? PublicadoEn { get; init; }

    public required DateTimeOffset? CerradoEn { get; init; }

    public required string? RaizDeCierre { get; init; }

    public required DateTimeOffset? AbiertoEn { get; init; }

    public required DateTimeOffset? InformeEn { get; init; }

    public required DateTimeOffset? AceptadoEn { get; init; }

    /// <summary>Cómo terminó, si terminó sin contrato.</summary>
    public required Terminacion? Final { get; init; }

    public required IReadOnlyList<HitoPublico> Hitos { get; init; }

    public required IReadOnlyList<DocumentoPublico> Documentos { get; init; }

    public required IReadOnlyList<ItemPublico> Items { get; init; }

    /// <summary>Cómo se ofrecen los precios: IVA, decimales y AIU.</summary>
    public required IReadOnlyList<string> CondicionesDePrecios { get; init; }

    public required IReadOnlyList<PreguntaPublica> Preguntas { get; init; }

    public required IReadOnlyList<string> Garantias { get; init; }

    public required IReadOnlyList<string> Fuentes { get; init; }

    public required IReadOnlyList<ObservacionPublica> Observaciones { get; init; }

    public required IReadOnlyList<AdendaPublica> Adendas { get; init; }

    public required IReadOnlyList<VersionPublica> Versiones { get; init; }

    public required IReadOnlyList<NovedadPublica> Novedades { get; init; }

    /// <summary>Los mensajes públicos y, desde el informe, también los que la entidad cruzó con cada proveedor.</summary>
    public IReadOnlyList<MensajeEnVista> Mensajes { get; init; } = [];

    public string ArchivosDeMensajes => $"/procesos/{Codigo}/mensajes/";

    public IReadOnlyList<AudienciaPublica> Audiencias { get; init; } = [];

    /// <summary>La lista de interesados y el sorteo, si la modalidad los tiene.</summary>
    public SorteoPublico? Interes { get; init; }

    /// <summary>Quiénes se manifestaron para precalificar, quiénes quedaron en la lista y los comentarios al informe.</summary>
    public IReadOnlyList<AporteEnVista> Aportes { get; init; } = [];

    /// <summary>El proceso del que salió y los que salieron de él tras quedar desierto, cancelado o revocado.</summary>
    public IReadOnlyList<ProcesoEnlazado> Relacionados { get; init; } = [];

    /// <summary>Por qué está suspendido, si lo está.</summary>
    public string? Suspension { get; init; }
}

/// <param name="Contrato">Código del contrato en <c>/contratos/{codigo}</c>.</param>
public sealed record ExpedienteCompleto(ExpedientePublico Proceso, RegistroDeApertura? Apertura, EvaluacionPublica? Evaluacion, ResultadoPublico? Resultado, string? Contrato);

public sealed record Terminacion(string Titulo, string Motivo);

public sealed record HitoPublico(TipoHito Tipo, DateTimeOffset Instante)
{
    public string Nombre => Tipo.Nombre();
}

public sealed record CodigoPublico(string Codigo, string Titulo);

/// <summary>Lo que el calendario y el canal de novedades dicen de un proceso, sin cargar su pliego.</summary>
public sealed record SenasDeProceso(Guid Id, string Codigo, string Numero, string Nombre, string Entidad, IReadOnlyList<HitoPublico> Hitos);

/// <param name="Nombre">El del archivo; nulo si está reservado.</param>
/// <param name="Reserva">Por qué existe y no se muestra; nula si es público.</param>
public sealed record DocumentoPublico(
    Guid Id, TipoDocumento Tipo, string Titulo, string? Nombre, long Tamano, string Sha256, int Version, bool EsVigente, DateTimeOffset AgregadoEn, ReservaPublica? Reserva)
{
    public DateOnly? Expedido { get; init; }

    public string? Firmante { get; init; }
}

public sealed record ReservaPublica(string Fundamento, string Norma, string Motivo);

public sealed record ItemPublico(string Referencia, string? Unspsc, string Descripcion, decimal Cantidad, string Unidad, decimal? Tope, string? Capitulo);

public sealed record PreguntaPublica(string Enunciado, TipoPregunta Tipo, bool Obligatoria);

public sealed record ObservacionPublica(string Asunto, string Texto, string Proveedor, DateTimeOffset EnviadaEn, string? Respuesta, DateTimeOffset? RespondidaEn);

public sealed record AdendaPublica(int Numero, string Motivo, DateTimeOffset? ExpedidaEn, IReadOnlyList<CambioDePliego> Cambios);

/// <param name="Huella">SHA-256 del pliego canónico, en hexadecimal.</param>
public sealed record VersionPublica(int Numero, string Huella, DateTimeOffset En);

/// <param name="Asistentes">Las cuentas que asistieron y cuántas personas más, por su calidad: ningún nombre propio.</param>
public sealed record AudienciaPublica(
    Guid Id, string Clase, Domain.Procesos.Audiencias.EstadoAudiencia Estado, DateTimeOffset Hora, string Lugar, string Enlace, string OrdenDelDia, DateTimeOffset? InstaladaEn, DateTimeOffset? TerminadaEn,
    DateTimeOffset? SeReanuda, string? Motivo, bool RecibeAsistentes, IReadOnlyList<string> Asistentes, IReadOnlyList<RenglonDeAudiencia> Renglones, ArchivoPublico? Acta, DateTimeOffset? ActaEn);

public sealed record RenglonDeAudiencia(DateTimeOffset En, string Texto);

public sealed record NovedadPublica(Guid Id, string Frase, DateTimeOffset En);
