using Secop.Domain.Procesos.Modalidades;

namespace Secop.Domain.Procesos.Cuantias;

/// <summary>En qué se mide un número de la ley.</summary>
public enum UnidadDeParametro
{
    Pesos,
    Salarios,
    Porcentaje,
    Dias,
    Meses,
    Anos,
    Cantidad,

    /// <summary>Una fecha escrita como AAAAMMDD: 20260531.</summary>
    Fecha,
}

public enum GrupoDeParametro
{
    Salario,
    Cuantia,
    Mipyme,
    Garantias,
    Terminos,
}

/// <summary>Lo que significa una clave: su nombre en palabras, su unidad y con cuáles se lee.</summary>
public sealed record ClaveDeParametro(string Clave, string Nombre, UnidadDeParametro Unidad, GrupoDeParametro Grupo);

/// <summary>Las claves que tienen nombre propio. Una clave nueva de la semilla se lee por su código hasta que lo tenga.</summary>
public static class CatalogoDeParametros
{
    public static readonly IReadOnlyList<ClaveDeParametro> Todas =
    [
        new(MinimaCuantia.Smmlv, "Salario mínimo mensual legal vigente (SMMLV)", UnidadDeParametro.Pesos, GrupoDeParametro.Salario),
        .. TablaDeCuantias.Tramos.Select(t => new ClaveDeParametro(t.Clave, $"Menor cuantía con presupuesto {t.EnPalabras}", UnidadDeParametro.Salarios, GrupoDeParametro.Cuantia)),
        new(MinimaCuantia.PorcentajeMinima, "Mínima cuantía, como parte de la menor", UnidadDeParametro.Porcentaje, GrupoDeParametro.Cuantia),
        new(MinimaCuantia.UmbralMipyme, "Umbral para limitar a Mipyme (US$125.000)", UnidadDeParametro.Pesos, GrupoDeParametro.Mipyme),
        new(MinimaCuantia.SolicitudesMipyme, "Solicitudes de Mipyme que obligan a limitar", UnidadDeParametro.Cantidad, GrupoDeParametro.Mipyme),
        new(MinimaCuantia.AnosMipyme, "Años de constituida que se piden a la Mipyme", UnidadDeParametro.Anos, GrupoDeParametro.Mipyme),
        new(LeyDeGarantias.Meses, "Ley de Garantías: meses antes de la elección", UnidadDeParametro.Meses, GrupoDeParametro.Garantias),
        new(LeyDeGarantias.Presidencial, "Elección presidencial", UnidadDeParametro.Fecha, GrupoDeParametro.Garantias),
        new(LeyDeGarantias.SegundaVuelta, "Segunda vuelta presidencial", UnidadDeParametro.Fecha, GrupoDeParametro.Garantias),
        new(LeyDeGarantias.Congreso, "Elección de Congreso", UnidadDeParametro.Fecha, GrupoDeParametro.Garantias),
        new(LeyDeGarantias.Territorial, "Elección de autoridades territoriales", UnidadDeParametro.Fecha, GrupoDeParametro.Garantias),
        new(MinimaCuantia.Observaciones, "Mínima cuantía: días hábiles para observaciones", UnidadDeParametro.Dias, GrupoDeParametro.Terminos),
        new(MinimaCuantia.Ofertas, "Mínima cuantía: días hábiles entre el aviso y el cierre", UnidadDeParametro.Dias, GrupoDeParametro.Terminos),
        new(MinimaCuantia.Traslado, "Mínima cuantía: días hábiles de traslado del informe", UnidadDeParametro.Dias, GrupoDeParametro.Terminos),
        new(MinimaCuantia.Adendas, "Mínima cuantía: días hábiles antes del cierre para la última adenda", UnidadDeParametro.Dias, GrupoDeParametro.Terminos),
    ];

    private static readonly Dictionary<string, ClaveDeParametro> PorClave = Todas.ToDictionary(c => c.Clave, StringComparer.Ordinal);

    public static ClaveDeParametro De(string clave) =>
        PorClave.GetValueOrDefault(clave) ?? new ClaveDeParametro(
            clave, clave, clave.Contains("DIAS", StringComparison.Ordinal) ? UnidadDeParametro.Dias : UnidadDeParametro.Cantidad, GrupoDeParametro.Terminos);

    public static string Nombre(this GrupoDeParametro grupo) => grupo switch
    {
        GrupoDeParametro.Salario => "Salario mínimo",
        GrupoDeParametro.Cuantia => "Cuantías",
        GrupoDeParametro.Mipyme => "Mipyme",
        GrupoDeParametro.Garantias => "Ley de Garantías",
        GrupoDeParametro.Terminos => "Términos de los procesos",
    };

    public static string Nombre(this UnidadDeParametro unidad) => unidad switch
    {
        UnidadDeParametro.Pesos => "pesos",
        UnidadDeParametro.Salarios => "SMMLV",
        UnidadDeParametro.Porcentaje => "por ciento",
        UnidadDeParametro.Dias => "días hábiles",
        UnidadDeParametro.Meses => "meses",
        UnidadDeParametro.Anos => "años",
        UnidadDeParametro.Cantidad => "cantidad",
        UnidadDeParametro.Fecha => "fecha",
    };

    /// <summary>Si un valor tiene sentido en su unidad.</summary>
    public static bool Admite(this UnidadDeParametro unidad, decimal valor) => unidad switch
    {
        UnidadDeParametro.Pesos => valor > 0 && valor <= Comun.Dinero.Maximo && decimal.Round(valor, 2) == valor,
        UnidadDeParametro.Salarios => valor is > 0 and <= 100_000_000 && decimal.Round(valor, 2) == valor,
        UnidadDeParametro.Porcentaje => valor is > 0 and <= 100 && decimal.Round(valor, 2) == valor,
        UnidadDeParametro.Dias or UnidadDeParametro.Meses or UnidadDeParametro.Anos or UnidadDeParametro.Cantidad =>
            valor is >= 0 and <= 3_650 && decimal.Truncate(valor) == valor,
        UnidadDeParametro.Fecha => LeyDeGarantias.Fecha(valor) is not null,
    };
}

/// <summary>Todo con lo que nace la plataforma.</summary>
public static class ParametrosDeFabrica
{
    public static readonly IReadOnlyList<ParametroLegal> Semilla = [.. MinimaCuantia.Semilla, .. LeyDeGarantias.Semilla];

    public static TablaDeParametros Tabla { get; } = new(Semilla);
}
