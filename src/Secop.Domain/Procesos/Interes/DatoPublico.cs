using System.Text.RegularExpressions;

namespace Secop.Domain.Procesos.Interes;

/// <summary>De dónde sale el dato que completa la semilla: lo publica un tercero y ni la entidad ni la plataforma lo controlan.</summary>
public enum FuenteDelDato
{
    Loteria,
    Trm,
    FaroAleatorio,
}

public static partial class DatoPublico
{
    public static string Nombre(this FuenteDelDato fuente) => fuente switch
    {
        FuenteDelDato.Loteria => "Premio mayor de una lotería colombiana (número y serie)",
        FuenteDelDato.Trm => "Tasa representativa del mercado certificada por la Superintendencia Financiera",
        FuenteDelDato.FaroAleatorio => "Faro público de números al azar (drand): valor de una ronda",
    };

    public static string Ejemplo(this FuenteDelDato fuente) => fuente switch
    {
        FuenteDelDato.Loteria => "número y serie, como 4821-123",
        FuenteDelDato.Trm => "pesos con dos decimales, como 3912,34",
        FuenteDelDato.FaroAleatorio => "64 cifras hexadecimales",
    };

    /// <summary>El dato en su única forma escrita, o nulo si no es de esa fuente.</summary>
    public static string? Normalizar(FuenteDelDato fuente, string? dato)
    {
        var limpio = string.Concat((dato ?? "").Where(c => !char.IsWhiteSpace(c))).ToLowerInvariant();
        return fuente switch
        {
            FuenteDelDato.Loteria => Loteria().IsMatch(limpio) ? limpio : null,
            FuenteDelDato.Trm => Trm().Match(limpio.Replace("$", "", StringComparison.Ordinal)) is { Success: true } m
                ? $"{m.Groups["miles"].Value.Replace(".", "", StringComparison.Ordinal)}.{m.Groups["centavos"].Value}" : null,
            FuenteDelDato.FaroAleatorio => Faro().IsMatch(limpio) ? limpio : null,
        };
    }

    [GeneratedRegex(@"^\d{4}-\d{3}\z", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Loteria();

    [GeneratedRegex(@"^(?<miles>\d{1,2}\.?\d{3}),(?<centavos>\d{2})\z", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Trm();

    [GeneratedRegex(@"^[0-9a-f]{64}\z", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Faro();
}
