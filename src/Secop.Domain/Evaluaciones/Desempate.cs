using Secop.Domain.Comun;

namespace Secop.Domain.Evaluaciones;

/// <summary>Los doce criterios del artículo 35 de la Ley 2069 de 2020, sucesivos y excluyentes.</summary>
public static class PasosDelDesempate
{
    public const int Sorteo = 12;

    private static readonly string[] Textos =
    [
        "Bienes o servicios nacionales frente a los extranjeros",
        "Mujer cabeza de familia, mujeres víctimas de violencia intrafamiliar, o persona jurídica en la que participen mayoritariamente; o proponente plural constituido por ellas",
        "Al menos el 10 % de la nómina en condición de discapacidad (Ley 361 de 1997); en el plural, un integrante con al menos el 25 % de participación y de la experiencia",
        "Mayor proporción de personas mayores no beneficiarias de pensión que hayan cumplido la edad para obtenerla",
        "Al menos el 10 % de la nómina perteneciente a población indígena, negra, afrocolombiana, raizal, palenquera, Rrom o gitana",
        "Personas naturales en proceso de reintegración o reincorporación, o personas jurídicas en las que participen mayoritariamente",
        "Proponente plural con una madre cabeza de familia o una persona en reincorporación o reintegración con al menos el 25 % de participación y de la experiencia, sin vínculo con los demás integrantes",
        "Mipyme, cooperativas o asociaciones mutuales; o proponente plural constituido por ellas",
        "Proponente plural constituido por micro o pequeñas empresas, cooperativas o asociaciones mutuales",
        "Al menos el 25 % de los pagos del año anterior, con corte al 31 de diciembre, hechos a Mipyme, cooperativas o asociaciones mutuales",
        "Sociedades de beneficio e interés colectivo (BIC) del segmento Mipyme",
        "Sorteo, con el método aleatorio fijado de antemano",
    ];

    public static string Texto(int paso) => Textos[paso - 1];
}

/// <summary>El desempate de las ofertas habilitadas con el mismo precio, el menor.</summary>
public sealed class Desempate
{
    private readonly List<Guid> _empatadas = [];
    private readonly List<PasoDeDesempate> _pasos = [];

    private Desempate()
    {
    }

    internal Desempate(IEnumerable<Guid> empatadas, decimal precio, Actor actor, DateTimeOffset ahora)
    {
        _empatadas.AddRange(empatadas.Order());
        (Precio, AbiertoPor, AbiertoEn) = (precio, actor.UsuarioId, ahora);
    }

    public Guid Id { get; private set; } = Guid.NewGuid();

    /// <summary>COP.</summary>
    public decimal Precio { get; private set; }
    public Guid AbiertoPor { get; private set; }
    public DateTimeOffset AbiertoEn { get; private set; }
    public Guid? GanadorId { get; private set; }
    public DateTimeOffset? AnuladoEn { get; private set; }
    public string? MotivoDeAnulacion { get; private set; }

    /// <summary>La semilla del sorteo, si llegó a él: sale del proceso y de la raíz del acta de cierre.</summary>
    public string? Semilla { get; private set; }

    /// <summary>Huella de la lista de las que entraron al sorteo.</summary>
    public string? HuellaDeLaLista { get; private set; }

    public IReadOnlyList<Guid> Empatadas => _empatadas;

    public IReadOnlyList<PasoDeDesempate> Pasos => _pasos;

    public IReadOnlyList<Guid> Quedan => _pasos.MaxBy(p => p.Numero)?.Quedan ?? _empatadas;

    public int SiguientePaso => _pasos.Count + 1;

    internal bool EsDe(IEnumerable<Guid> ofertas) => AnuladoEn is null && _empatadas.Order().SequenceEqual(ofertas.Order());

    internal void Aplicar(PasoDeDesempate paso)
    {
        _pasos.Add(paso);
        GanadorId = paso.Quedan is [var unica] ? unica : null;
    }

    internal void Sortear(string semilla, string huella) => (Semilla, HuellaDeLaLista) = (semilla, huella);

    internal void Anular(string motivo, DateTimeOffset ahora) => (AnuladoEn, MotivoDeAnulacion) = (ahora, motivo);
}

/// <summary>Un paso: qué acreditó cada una y quiénes quedan.</summary>
public sealed class PasoDeDesempate
{
    private readonly List<AcreditacionDeDesempate> _acreditaciones = [];
    private readonly List<Guid> _quedan = [];

    private PasoDeDesempate()
    {
    }

    internal PasoDeDesempate(int numero, IEnumerable<PruebaDeDesempate> pruebas, IEnumerable<Guid> quedan, Actor actor, DateTimeOffset ahora)
    {
        Numero = numero;
        _acreditaciones.AddRange(pruebas.Select(p => new AcreditacionDeDesempate(p)));
        _quedan.AddRange(quedan.Order());
        (UsuarioId, En) = (actor.UsuarioId, ahora);
    }

    public Guid Id { get; private set; } = Guid.NewGuid();
    public int Numero { get; private set; }
    public Guid UsuarioId { get; private set; }
    public DateTimeOffset En { get; private set; }
    public IReadOnlyList<AcreditacionDeDesempate> Acreditaciones => _acreditaciones;
    public IReadOnlyList<Guid> Quedan => _quedan;
}

public sealed class AcreditacionDeDesempate
{
    private AcreditacionDeDesempate()
    {
    }

    internal AcreditacionDeDesempate(PruebaDeDesempate prueba) => (OfertaId, Acredita, Evidencia) = (prueba.OfertaId, prueba.Acredita, prueba.Evidencia.Trim());

    public Guid Id { get; private set; } = Guid.NewGuid();
    public Guid OfertaId { get; private set; }
    public bool Acredita { get; private set; }
    public string Evidencia { get; private set; } = "";
}
