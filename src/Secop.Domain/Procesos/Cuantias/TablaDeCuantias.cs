using System.Globalization;
using Secop.Domain.Procesos.Modalidades;

namespace Secop.Domain.Procesos.Cuantias;

/// <summary>Un renglón de la ley: con presupuesto desde tantos SMMLV, y menos que los del renglón de arriba, rige una menor cuantía.</summary>
public sealed record TramoDeCuantia(string Clave, decimal Desde, decimal? Hasta)
{
    private static readonly CultureInfo Cultura = CultureInfo.GetCultureInfo("es-CO");

    public string EnPalabras => this switch
    {
        { Desde: 0, Hasta: { } hasta } => string.Create(Cultura, $"de menos de {hasta:N0} SMMLV"),
        { Hasta: { } hasta } => string.Create(Cultura, $"de {Desde:N0} SMMLV o más y menos de {hasta:N0}"),
        _ => string.Create(Cultura, $"de {Desde:N0} SMMLV o más"),
    };
}

public enum ClaseDeCuantia
{
    Minima,
    Menor,
    Mayor,
}

/// <summary>Los topes en pesos de un tramo. El valor exacto todavía cabe; un peso más es la modalidad siguiente.</summary>
/// <param name="Salario">El SMMLV usado, con su vigencia y su cita.</param>
public sealed record Cuantia(TramoDeCuantia Tramo, ParametroLegal Salario, decimal MenorEnSalarios, decimal Menor, decimal Minima)
{
    public ClaseDeCuantia Clasificar(decimal valor) =>
        valor <= Minima ? ClaseDeCuantia.Minima : valor <= Menor ? ClaseDeCuantia.Menor : ClaseDeCuantia.Mayor;

    /// <summary>Hasta dónde llega una cuantía; la mayor no tiene tope.</summary>
    public decimal? Tope(ClaseDeCuantia clase) => clase switch
    {
        ClaseDeCuantia.Minima => Minima,
        ClaseDeCuantia.Menor => Menor,
        ClaseDeCuantia.Mayor => null,
    };
}

/// <summary>
/// La menor cuantía sale del presupuesto anual de la entidad en SMMLV y la mínima es una parte de ella (Ley 1150 de 2007,
/// art. 2, núm. 2 lit. b y núm. 5). El SMMLV es el del año en que se abre el proceso.
/// </summary>
public static class TablaDeCuantias
{
    public const string NormaMenor = "Ley 1150 de 2007, art. 2 núm. 2 lit. b";
    public const string NormaMinima = "Ley 1150 de 2007, art. 2 núm. 5";

    // De mayor a menor presupuesto: cuánto vale la menor cuantía y desde qué presupuesto; el último es para los que no llegan a ninguno.
    private static readonly (string Menor, string? Desde, decimal Presupuesto)[] Claves =
    [
        ("MENOR_CUANTIA_1200000", "CUANTIA_TRAMO_1_DESDE", 1_200_000),
        ("MENOR_CUANTIA_850000", "CUANTIA_TRAMO_2_DESDE", 850_000),
        ("MENOR_CUANTIA_400000", "CUANTIA_TRAMO_3_DESDE", 400_000),
        ("MENOR_CUANTIA_120000", "CUANTIA_TRAMO_4_DESDE", 120_000),
        ("MENOR_CUANTIA_0", null, 0),
    ];

    public static readonly IReadOnlyList<ClaveDeParametro> Nombres =
    [
        .. Claves.SelectMany((c, i) => new[]
        {
            c.Desde is { } desde ? new ClaveDeParametro(desde, $"Tramo {i + 1} de presupuesto de las entidades: desde", UnidadDeParametro.Salarios, GrupoDeParametro.Cuantia) : null,
            new ClaveDeParametro(c.Menor, $"Menor cuantía de las entidades del tramo {i + 1} de presupuesto", UnidadDeParametro.Salarios, GrupoDeParametro.Cuantia),
        }).OfType<ClaveDeParametro>(),
    ];

    /// <summary>Desde qué presupuesto empieza cada tramo, en SMMLV.</summary>
    public static readonly IReadOnlyList<ParametroLegal> Semilla =
        [.. Claves.Where(c => c.Desde is not null).Select((c, i) => new ParametroLegal(ParametroLegal.Identidad(12, i), c.Desde!, new DateOnly(2007, 7, 16), c.Presupuesto, NormaMenor, false))];

    /// <summary>Los que rigen en una fecha, de mayor a menor presupuesto.</summary>
    public static IReadOnlyList<TramoDeCuantia> Tramos(TablaDeParametros tabla, DateOnly fecha)
    {
        var desde = Claves.Select(c => c.Desde is { } clave ? tabla.Valor(clave, fecha) : 0).ToList();
        return [.. Claves.Select((c, i) => new TramoDeCuantia(c.Menor, desde[i], i == 0 ? null : desde[i - 1]))];
    }

    /// <summary>Nulo si no se conoce el presupuesto.</summary>
    public static Cuantia? De(TablaDeParametros tabla, DateOnly fecha, decimal? presupuestoAnual)
    {
        if (presupuestoAnual is not { } presupuesto)
        {
            return null;
        }

        var salario = tabla.Valor(MinimaCuantia.Smmlv, fecha);
        return DelTramo(tabla, fecha, Tramos(tabla, fecha).First(t => presupuesto >= t.Desde * salario));
    }

    public static Cuantia DelTramo(TablaDeParametros tabla, DateOnly fecha, TramoDeCuantia tramo)
    {
        var salario = tabla.Buscar(MinimaCuantia.Smmlv, fecha) ?? throw new InvalidOperationException($"Falta el SMMLV en {fecha:yyyy-MM-dd}.");
        var menor = tabla.Valor(tramo.Clave, fecha);

        // Se corta en el centavo: redondear hacia arriba pasaría del límite.
        return new Cuantia(
            tramo, salario, menor,
            decimal.Floor(menor * salario.Valor * 100) / 100,
            decimal.Floor(menor * salario.Valor * tabla.Valor(MinimaCuantia.PorcentajeMinima, fecha)) / 100);
    }

    public static IReadOnlyList<Cuantia> PorTramo(TablaDeParametros tabla, DateOnly fecha) => [.. Tramos(tabla, fecha).Select(t => DelTramo(tabla, fecha, t))];

    /// <summary>Si para ese año todavía no se registra el SMMLV y se estaría usando el de uno anterior.</summary>
    public static bool FaltaElSalarioDe(TablaDeParametros tabla, int ano) => tabla.Buscar(MinimaCuantia.Smmlv, new DateOnly(ano, 12, 31))?.Desde.Year < ano;
}
