using Secop.Domain.Comun;
using Secop.Domain.Procesos.Modalidades;

namespace Secop.Domain.Procesos;

/// <summary>
/// Un proceso de contratación de cualquier modalidad, del borrador al contrato. El estado cambia por actos; la fase
/// sale del cronograma y de ellos, de modo que ningún trabajo de fondo puede dejarlo abierto o cerrado de más.
/// </summary>
public sealed partial class Proceso : Agregado
{
    public const int MaximoDeItems = 10_000;

    /// <summary>Un hito no queda más lejos de hoy que esto: más allá es un error de dedo.</summary>
    public static readonly TimeSpan AlcanceDelCronograma = TimeSpan.FromDays(5 * 366);

    /// <summary>El cierre de un borrador sin cronograma: después de todo.</summary>
    public static readonly DateTimeOffset SinFecha = new(9999, 12, 31, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Antes de cualquier proceso: desde ahí va el primer tramo de sus fases.</summary>
    public static readonly DateTimeOffset SinComienzo = new(1900, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly int Secciones = Enum.GetValues<SeccionPliego>().Length;
    private readonly List<ItemPrecio> _listaPrecios = [];
    private List<string> _unspscAdicionales = [];
    private List<Hito> _cronograma = [];
    private List<Pregunta> _cuestionario = [];
    private List<DocumentoProceso> _documentos = [];
    private List<MiembroEquipo> _equipo = [];
    private List<GarantiaExigida> _garantias = [];
    private List<Cdp> _cdps = [];
    private List<FuenteRecursos> _fuentes = [];
    private List<int> _revisiones = [];
    private List<ActoCumplido> _actos = [];
    private List<ResultadoDeLote> _resultados = [];
    private List<PuestoDeElegibilidad> _ordenDeElegibilidad = [];
    private bool _esPropuesta;

    private Proceso()
    {
    }

    /// <summary>Identificador de las direcciones públicas.</summary>
    public string Codigo { get; private set; } = "";

    public Guid EntidadId { get; private set; }

    /// <summary>Número propio de la entidad, único dentro de ella.</summary>
    public string Numero { get; private set; } = "";

    public string Nombre { get; private set; } = "";

    public string Descripcion { get; private set; } = "";

    public string TipoContrato { get; private set; } = "";

    public EstadoProceso Estado { get; private set; }

    /// <summary>El código de su modalidad.</summary>
    public string Modalidad { get; private set; } = MinimaCuantia.Codigo;

    /// <summary>La clave de la causal que justifica la modalidad; nula si no se ha dicho o la modalidad no la pide.</summary>
    public string? Causal { get; private set; }

    public string CodigoMunicipio { get; private set; } = "";

    public string Direccion { get; private set; } = "";

    public string UnspscPrincipal { get; private set; } = "";

    public IReadOnlyList<string> UnspscAdicionales => _unspscAdicionales;

    public decimal ValorEstimado { get; private set; }

    public DestinacionGasto Destinacion { get; private set; }

    public int Duracion { get; private set; }

    public UnidadDuracion UnidadDuracion { get; private set; }

    public string FormaDePago { get; private set; } = "";

    public string CondicionesDeEntrega { get; private set; } = "";

    public IReadOnlyList<Hito> Cronograma => _cronograma;

    public IReadOnlyList<ItemPrecio> ListaPrecios => [.. _listaPrecios.OrderBy(i => i.Orden)];

    public IReadOnlyList<Pregunta> Cuestionario => _cuestionario;

    /// <summary>Todas las versiones; las que rigen tienen <see cref="DocumentoProceso.Vigente"/>.</summary>
    public IReadOnlyList<DocumentoProceso> Documentos => _documentos;

    public IReadOnlyList<MiembroEquipo> Equipo => _equipo;

    public IReadOnlyList<GarantiaExigida> Garantias => _garantias;

    public IReadOnlyList<Cdp> Cdps => _cdps;

    public IReadOnlyList<FuenteRecursos> Fuentes => _fuentes;

    public LimitacionMipyme? Limitacion { get; private set; }

    /// <summary>Los actos hechos que no tienen columna propia, en orden. Sólo crece.</summary>
    public IReadOnlyList<ActoCumplido> Actos => _actos;

    /// <summary>Cómo terminó cada lote; vacío antes de adjudicar.</summary>
    public IReadOnlyList<ResultadoDeLote> Resultados => _resultados;

    public IReadOnlyList<PuestoDeElegibilidad> OrdenDeElegibilidad => _ordenDeElegibilidad;

    /// <summary>Suspendido y sin reanudar: ni recibe ofertas ni se cierra.</summary>
    public bool Suspendido { get; private set; }

    /// <summary>Cero mientras es borrador; una más con cada adenda.</summary>
    public int VersionPliego { get; private set; }

    /// <summary>La versión en la que cambió por última vez lo que la oferta responde: cuestionario o lista de precios.</summary>
    public int VersionDeLaOferta { get; private set; }

    /// <summary>La copia congelada de las reglas con las que se publicó.</summary>
    public string? ReglasJson { get; private set; }

    public string? ReglasHash { get; private set; }

    public DateTimeOffset CreadoEn { get; private set; }

    public DateTimeOffset? PublicadoEn { get; private set; }

    /// <summary>El hito de cierre, guardado aparte para poder buscarlo.</summary>
    public DateTimeOffset Cierre { get; private set; } = SinFecha;

    /// <summary>Desde cuándo recibe la urna, si ya se sabe.</summary>
    public DateTimeOffset? InicioDeOfertas { get; private set; }

    public DateTimeOffset? CerradoEn { get; private set; }

    /// <summary>Raíz del árbol de lo que había en la urna al cerrar.</summary>
    public string? RaizDeCierre { get; private set; }

    public DateTimeOffset? AbiertoEn { get; private set; }

    public DateTimeOffset? InformeEn { get; private set; }

    /// <summary>Hasta cuándo corre el traslado de un informe ajustado, si va más lejos que el del cronograma.</summary>
    public DateTimeOffset? TrasladoAmpliadoHasta { get; private set; }

    public DateTimeOffset? AceptadoEn { get; private set; }

    public DateTimeOffset? TerminadoEn { get; private set; }

    public Guid? OfertaAceptadaId { get; private set; }

    public Guid? ProveedorAceptadoId { get; private set; }

    public CausaDesierto? CausaDesierto { get; private set; }

    /// <summary>Razones de la declaratoria de desierto o de la cancelación.</summary>
    public string? MotivoDeTerminacion { get; private set; }

    /// <summary>Las reglas congeladas; nulas antes de publicar.</summary>
    public ReglasDelProceso? Reglas => ReglasJson is null ? null : ReglasDelProceso.DeJson(ReglasJson);

    /// <param name="causal">La que se dijo al pedir la recomendación; si la modalidad no la admite, no queda.</param>
    public static Proceso Crear(Guid entidadId, string numero, string nombre, Actor actor, DateTimeOffset ahora, string? modalidad = null, string? causal = null)
    {
        ReglasDeActo.ModalidadDesconocida.ExigirEn("Modalidad", modalidad is null || CatalogoDeModalidades.Buscar(modalidad) is not null);
        var proceso = new Proceso
        {
            Codigo = Comun.Codigo.Nuevo(),
            EntidadId = entidadId,
            CreadoEn = ahora,
            Modalidad = CatalogoDeModalidades.Buscar(modalidad)?.Codigo ?? MinimaCuantia.Codigo,
            _revisiones = [.. Enumerable.Repeat(0, Secciones)],
            _editores = [actor.UsuarioId],
        };
        ReglasDeProceso.Ajeno.Exigir(actor.CuentaId == entidadId);
        proceso.PonerNumeroYNombre(numero, nombre);
        proceso.Causal = CausalesDeModalidad.Buscar(proceso.Modalidad, causal)?.Clave;
        proceso._equipo.Add(new MiembroEquipo(actor.UsuarioId, FuncionEquipo.Estructurador));
        proceso.Anotar(new ProcesoCreado(proceso.Id, actor, ahora));
        return proceso;
    }

    public DateTimeOffset? InstanteDe(TipoHito hito) => _cronograma.Find(h => h.Tipo == hito)?.Instante;

    /// <summary>Hasta cuándo se recibe algo: las ofertas o, en una solicitud de información, las respuestas. Nulo si no tiene fecha o no se recibe nada.</summary>
    public Hito? FinDeRecepcion() => _cronograma.Find(h => SuModalidad.FinDeRecepcion == h.Tipo);

    /// <summary>El fin del traslado que rige: el del cronograma o el de un informe ajustado, el que llegue más lejos.</summary>
    public DateTimeOffset? FinDelTraslado =>
        InstanteDe(TipoHito.FinTraslado) is { } fin && TrasladoAmpliadoHasta > fin ? TrasladoAmpliadoHasta : InstanteDe(TipoHito.FinTraslado);

    /// <summary>Cuántas veces se ha guardado una sección: el formulario la lleva y así dos personas no se pisan.</summary>
    public int RevisionDe(SeccionPliego seccion) => _revisiones.ElementAtOrDefault((int)seccion);

    public bool TieneFuncion(Guid usuarioId, FuncionEquipo funcion) => _equipo.Exists(m => m.UsuarioId == usuarioId && m.Funcion == funcion);

    private void ExigirPropio(Actor actor) => ReglasDeProceso.Ajeno.Exigir(actor.CuentaId == EntidadId);

    private void PonerNumeroYNombre(string numero, string nombre)
    {
        numero = Texto.EnUnaLinea(numero);
        nombre = Texto.EnUnaLinea(nombre);
        ReglasDeProceso.NumeroObligatorio.ExigirEn("Numero", numero.Length is >= 3 and <= 60);
        ReglasDeProceso.NombreObligatorio.ExigirEn("Nombre", nombre.Length is >= 10 and <= 200);
        Numero = numero;
        Nombre = nombre;
    }

    private void PonerCronograma(IEnumerable<Hito> hitos)
    {
        _cronograma = [.. hitos.OrderBy(h => h.Tipo)];
        Cierre = InstanteDe(TipoHito.Cierre) ?? SinFecha;
    }
}
