using System.Globalization;

namespace Secop.Domain.Comun;

/// <summary>
/// Reglas del dinero: pesos colombianos (COP) en <see cref="decimal"/> con dos decimales, como <c>numeric(20,2)</c>.
/// </summary>
public static partial class Dinero
{
    private static readonly CultureInfo Cultura = CultureInfo.GetCultureInfo("es-CO");

    /// <summary>El mayor valor que cabe en la base.</summary>
    public const decimal Maximo = 999_999_999_999_999_999.99m;

    public static readonly Regla Negativo = new("DINERO_NEGATIVO", "El valor debe ser cero o más.");
    public static readonly Regla Cero = new("DINERO_CERO", "El valor debe ser mayor que cero.");
    public static readonly Regla Centavos = new("DINERO_CENTAVOS", "El valor tiene más de dos decimales.");
    public static readonly Regla Enorme = new("DINERO_ENORME", "El valor supera lo que se puede registrar.");

    public static void Exigir(decimal valor, string campo)
    {
        Negativo.ExigirEn(campo, valor >= 0);
        Enorme.ExigirEn(campo, valor <= Maximo);
        Centavos.ExigirEn(campo, decimal.Round(valor, 2) == valor);
    }

    public static void ExigirPositivo(decimal valor, string campo)
    {
        Exigir(valor, campo);
        Cero.ExigirEn(campo, valor > 0);
    }

    /// <summary>De 0 a 100, con dos decimales a lo sumo.</summary>
    public static bool EsPorcentaje(decimal valor) => valor is >= 0 and <= 100 && decimal.Round(valor, 2) == valor;

    /// <summary>Como se escribe en una frase: «$ 49.025.340», con centavos sólo si los hay.</summary>
    public static string EnPesos(decimal valor) => string.Format(Cultura, decimal.Truncate(valor) == valor ? "$ {0:N0}" : "$ {0:N2}", valor);

    /// <summary>El mismo valor sin ceros de más a la derecha: la base los añade y la huella no debe notarlo.</summary>
    public static decimal Canonico(decimal valor) => valor / 1.0000000000000000000000000000m;

    public static decimal? Canonico(decimal? valor) => valor is { } v ? Canonico(v) : null;

    /// <summary>Cantidad por precio unitario, redondeado al centavo más cercano (mitades hacia arriba).</summary>
    public static decimal Producto(decimal cantidad, decimal unitario)
    {
        // Ambos factores caben en 20 cifras: el producto puede no caber en un decimal.
        Enorme.Exigir(cantidad == 0 || unitario <= Maximo / Math.Max(1, cantidad));
        return decimal.Round(cantidad * unitario, 2, MidpointRounding.AwayFromZero);
    }
}
