using System.Globalization;
using Secop.Domain.Procesos.Modalidades;

namespace Secop.Domain.Procesos.Cuantias;

public enum TipoDeEleccion
{
    Presidencial,
    Congreso,
    Territorial,
}

/// <summary>Lo que el artículo 33 deja contratar directamente aun en su período.</summary>
public enum ExcepcionDeGarantias
{
    DefensaYSeguridad,
    CreditoPublico,
    Emergencia,
    Reconstruccion,
    EntidadSanitaria,
}

/// <summary>Un período de restricción, con ambos extremos dentro.</summary>
public sealed record PeriodoElectoral(TipoDeEleccion Tipo, DateOnly Eleccion, DateOnly? SegundaVuelta, DateOnly Desde, DateOnly Hasta, string Norma, bool PorVerificar)
{
    /// <summary>Artículo 33: ningún ente del Estado contrata directamente, salvo las excepciones.</summary>
    public bool ProhibeDirecta => Tipo == TipoDeEleccion.Presidencial;

    public bool Incluye(DateOnly fecha) => Desde <= fecha && fecha <= Hasta;
}

/// <summary>
/// Ley 996 de 2005. Artículo 33: cuatro meses antes de la elección presidencial y hasta la segunda vuelta, si la hay, se
/// prohíbe la contratación directa. Artículo 38, parágrafo: cuatro meses antes de cualquier elección, las autoridades
/// territoriales no celebran convenios interadministrativos para ejecutar recursos públicos. Las fechas son parámetros.
/// </summary>
public static class LeyDeGarantias
{
    public const string Articulo33 = "Ley 996 de 2005, art. 33";
    public const string Articulo38 = "Ley 996 de 2005, art. 38 par.";
    public const string Meses = "GARANTIAS_MESES";
    public const string Presidencial = "ELECCION_PRESIDENCIAL";
    public const string SegundaVuelta = "ELECCION_SEGUNDA_VUELTA";
    public const string Congreso = "ELECCION_CONGRESO";
    public const string Territorial = "ELECCION_TERRITORIAL";
    private const string Calendario = "Calendario electoral de la Registraduría";

    /// <summary>Cada elección se registra con vigencia desde el primero de enero de su año: corregir su fecha es añadirla otra vez.</summary>
    public static readonly IReadOnlyList<ParametroLegal> Semilla =
    [
        new(Identidad(0), Meses, new DateOnly(2005, 11, 24), 4, "Ley 996 de 2005, arts. 33 y 38", false),
        .. new (string Clave, int Fecha)[]
        {
            (Congreso, 20180311), (Presidencial, 20180527), (SegundaVuelta, 20180617), (Territorial, 20191027),
            (Congreso, 20220313), (Presidencial, 20220529), (SegundaVuelta, 20220619), (Territorial, 20231029),
            (Congreso, 20260308), (Presidencial, 20260531), (SegundaVuelta, 20260621), (Territorial, 20271031),
        }.Select((e, i) => new ParametroLegal(Identidad(i + 1), e.Clave, new DateOnly(e.Fecha / 10_000, 1, 1), e.Fecha, Calendario, true)),
    ];

    /// <summary>Los períodos conocidos, del más reciente al más antiguo.</summary>
    public static IReadOnlyList<PeriodoElectoral> Periodos(TablaDeParametros tabla)
    {
        var segundas = tabla.Vigencias(SegundaVuelta).ToDictionary(p => p.Desde.Year);
        return
        [
            .. new[] { (Presidencial, TipoDeEleccion.Presidencial), (Congreso, TipoDeEleccion.Congreso), (Territorial, TipoDeEleccion.Territorial) }
                .SelectMany(c => tabla.Vigencias(c.Item1).Select(p => Periodo(tabla, c.Item2, p, c.Item2 == TipoDeEleccion.Presidencial ? segundas.GetValueOrDefault(p.Desde.Year) : null)))
                .OrderByDescending(p => p.Desde),
        ];
    }

    /// <summary>El período que prohíbe contratar directamente ese día; nulo si no hay.</summary>
    public static PeriodoElectoral? DeDirecta(TablaDeParametros tabla, DateOnly fecha) =>
        Periodos(tabla).FirstOrDefault(p => p.ProhibeDirecta && p.Incluye(fecha));

    /// <summary>El período que prohíbe convenios interadministrativos a las autoridades territoriales ese día; nulo si no hay.</summary>
    public static PeriodoElectoral? DeConvenios(TablaDeParametros tabla, DateOnly fecha) => Periodos(tabla).FirstOrDefault(p => p.Incluye(fecha));

    /// <summary>«20260531» como fecha; nula si no lo es.</summary>
    public static DateOnly? Fecha(decimal numero) =>
        decimal.Truncate(numero) == numero && DateOnly.TryParseExact(numero.ToString("00000000", CultureInfo.InvariantCulture), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var fecha)
        && fecha.Year is >= 1991 and <= 2100
            ? fecha : null;

    public static decimal Numero(DateOnly fecha) => (fecha.Year * 10_000) + (fecha.Month * 100) + fecha.Day;

    public static string Nombre(this TipoDeEleccion tipo) => tipo switch
    {
        TipoDeEleccion.Presidencial => "Presidencia",
        TipoDeEleccion.Congreso => "Congreso",
        TipoDeEleccion.Territorial => "Autoridades territoriales",
    };

    public static string Nombre(this ExcepcionDeGarantias excepcion) => excepcion switch
    {
        ExcepcionDeGarantias.DefensaYSeguridad => "Defensa y seguridad del Estado",
        ExcepcionDeGarantias.CreditoPublico => "Crédito público",
        ExcepcionDeGarantias.Emergencia => "Emergencia educativa, sanitaria o desastre",
        ExcepcionDeGarantias.Reconstruccion => "Reconstrucción de vías, energía o comunicaciones tras un atentado, un desastre o fuerza mayor",
        ExcepcionDeGarantias.EntidadSanitaria => "Contratos que deben realizar las entidades sanitarias y hospitalarias",
    };

    private static PeriodoElectoral Periodo(TablaDeParametros tabla, TipoDeEleccion tipo, ParametroLegal parametro, ParametroLegal? segunda)
    {
        var eleccion = Fecha(parametro.Valor) ?? throw new InvalidOperationException($"{parametro.Clave} no es una fecha: {parametro.Valor}.");
        var vuelta = segunda is null ? null : Fecha(segunda.Valor);
        return new PeriodoElectoral(
            tipo, eleccion, vuelta, eleccion.AddMonths(-(int)tabla.Valor(Meses, eleccion)), vuelta ?? eleccion,
            tipo == TipoDeEleccion.Presidencial ? $"{Articulo33}; art. 38 par." : Articulo38, parametro.PorVerificar || segunda is { PorVerificar: true });
    }

    private static Guid Identidad(int numero) => new($"5ec09000-0000-4000-8000-0090{numero:d8}");
}
