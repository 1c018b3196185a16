using Secop.Domain.Comun;

namespace Secop.Domain.Planes;

/// <summary>Algo que la entidad aún no sabe definir y cuenta para que el mercado proponga.</summary>
public sealed record Necesidad(Guid Id, string Descripcion, IReadOnlyList<string> Unspsc, string ContactoNombre, string ContactoTelefono, string ContactoCorreo);

/// <summary>
/// El Plan Anual de Adquisiciones de una entidad en una vigencia: qué piensa comprar, cuándo y por cuánto. Es una
/// previsión que no obliga a contratar (Ley 1474 de 2011, art. 74; Decreto 1082 de 2015, art. 2.2.1.1.1.4.1). Las líneas
/// viven en su propia tabla y llegan a cada acto como argumento: guardar una no carga ni escribe las demás.
/// </summary>
public sealed partial class PlanAnual : Agregado
{
    public const int MaximoDeLineas = 10_000;

    private static readonly int Partes = Enum.GetValues<ParteDelPlan>().Length;
    private List<Necesidad> _necesidades = [];
    private List<int> _revisiones = [];

    private PlanAnual()
    {
    }

    /// <summary>Identificador de las direcciones públicas.</summary>
    public string Codigo { get; private set; } = "";

    public Guid EntidadId { get; private set; }

    /// <summary>El año del plan: uno por entidad.</summary>
    public int Vigencia { get; private set; }

    public EstadoPlan Estado { get; private set; }

    public string Mision { get; private set; } = "";

    public string Perspectiva { get; private set; } = "";

    public string ContactoNombre { get; private set; } = "";

    public string ContactoCargo { get; private set; } = "";

    public string ContactoTelefono { get; private set; } = "";

    public string ContactoCorreo { get; private set; } = "";

    public decimal LimiteMenorCuantia { get; private set; }

    public decimal LimiteMinimaCuantia { get; private set; }

    /// <summary>Quién debe aprobar; nulo si basta cualquiera con el permiso, salvo quien lo envió.</summary>
    public Guid? AprobadorId { get; private set; }

    public IReadOnlyList<Necesidad> Necesidades => _necesidades;

    /// <summary>El número de la última línea que hubo: no se reutiliza.</summary>
    public int UltimaLinea { get; private set; }

    /// <summary>La versión a la vista; cero si nunca se ha publicado.</summary>
    public int VersionPublicada { get; private set; }

    public DateTimeOffset CreadoEn { get; private set; }

    public DateTimeOffset? PublicadoEn { get; private set; }

    public Guid? EnviadoPor { get; private set; }

    public DateTimeOffset? EnviadoEn { get; private set; }

    public Guid? AprobadoPor { get; private set; }

    public DateTimeOffset? AprobadoEn { get; private set; }

    /// <summary>La huella de lo que se aprobó: si cambia una letra, la aprobación no vale.</summary>
    public string? HashAprobado { get; private set; }

    /// <summary>Lo que pidió corregir quien lo devolvió.</summary>
    public string? MotivoDeDevolucion { get; private set; }

    public static PlanAnual Crear(Guid entidadId, int vigencia, Actor actor, DateTimeOffset ahora)
    {
        ReglasDelPlan.Ajeno.Exigir(actor.CuentaId == entidadId);
        var ano = CalendarioHabil.FechaBogota(ahora).Year;
        ReglasDelPlan.Vigencia.ExigirEn("Vigencia", vigencia == ano || vigencia == ano + 1, Ano(ano), Ano(ano + 1));
        var plan = new PlanAnual
        {
            Codigo = Comun.Codigo.Nuevo(),
            EntidadId = entidadId,
            Vigencia = vigencia,
            CreadoEn = ahora,
            _revisiones = [.. Enumerable.Repeat(0, Partes)],
        };
        plan.Anotar(new PlanCreado(plan.Id, vigencia, actor, ahora));
        return plan;
    }

    /// <summary>Dónde va en un instante. Al terminar el año queda cerrado sin que nadie lo cierre.</summary>
    public FasePlan FaseEn(DateTimeOffset ahora) => EstaCerrado(ahora) ? FasePlan.Cerrado : Estado switch
    {
        EstadoPlan.Borrador => FasePlan.Borrador,
        EstadoPlan.EnAprobacion => AprobadoEn is null ? FasePlan.EnAprobacion : FasePlan.Aprobado,
        EstadoPlan.Publicado => FasePlan.Publicado,
        EstadoPlan.EnModificacion => FasePlan.EnModificacion,
    };

    public bool EstaCerrado(DateTimeOffset ahora) => CalendarioHabil.FechaBogota(ahora).Year > Vigencia;

    public bool SeEdita(DateTimeOffset ahora) => Estado is EstadoPlan.Borrador or EstadoPlan.EnModificacion && !EstaCerrado(ahora);

    /// <summary>Cuántas veces se ha guardado una parte: el formulario la lleva y así dos personas no se pisan.</summary>
    public int RevisionDe(ParteDelPlan parte) => _revisiones[(int)parte];

    public DatosDeInformacionDelPlan Informacion() => new(
        Mision, Perspectiva, ContactoNombre, ContactoCargo, ContactoTelefono, ContactoCorreo,
        Dinero.Canonico(LimiteMenorCuantia), Dinero.Canonico(LimiteMinimaCuantia), AprobadorId);

    // Un año no lleva punto de miles.
    private static string Ano(int ano) => ano.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private void ExigirPropio(Actor actor, DateTimeOffset ahora)
    {
        ReglasDelPlan.Ajeno.Exigir(actor.CuentaId == EntidadId);
        ReglasDelPlan.Cerrado.Exigir(!EstaCerrado(ahora), Ano(Vigencia));
    }

    private void ExigirEditable(Actor actor, DateTimeOffset ahora)
    {
        ExigirPropio(actor, ahora);
        ReglasDelPlan.NoEditable.Exigir(SeEdita(ahora));
    }
}
