using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Secop.Domain.Comun;

namespace Secop.Web.Infrastructure;

/// <summary>Entiende lo que la gente escribe en un formulario: pesos con puntos de miles o sin ellos, porcentajes con coma, fechas.</summary>
public static class Escrito
{
    public static readonly Regla NoEsNumero = new("ESCRITO_NUMERO", "Escriba un número: por ejemplo 1500000 o 1.500.000,50.");
    public static readonly Regla NoEsAno = new("ESCRITO_ANO", "Escriba el año con cuatro cifras.");
    public static readonly Regla FaltaLaFecha = new("ESCRITO_FECHA", "Escriba la fecha.");

    /// <summary>Lo demás se dice en su campo: lo que no se pudo leer no se toma por vacío.</summary>
    public static readonly Regla NoSeLee = new("ESCRITO_ILEGIBLE", "Nada se guardó: corrija lo que no se puede leer.");

    public static void ExigirLegible(ModelStateDictionary formulario) => NoSeLee.Exigir(formulario.ErrorCount == 0);

    public static decimal Numero(string? texto, string campo)
    {
        var valor = Leer(texto);
        NoEsNumero.ExigirEn(campo, valor is not null);
        return valor!.Value;
    }

    public static int Ano(string? texto, string campo)
    {
        var limpio = (texto ?? "").Trim();
        NoEsAno.ExigirEn(campo, limpio.Length == 4 && limpio.All(char.IsAsciiDigit));
        return int.Parse(limpio, CultureInfo.InvariantCulture);
    }

    public static DateOnly Fecha(DateOnly? fecha, string campo)
    {
        FaltaLaFecha.ExigirEn(campo, fecha is not null);
        return fecha!.Value;
    }

    /// <summary>«1.500.000,50», «1500000.5», «$ 1.500.000»; nulo si no es un número.</summary>
    public static decimal? Leer(string? texto)
    {
        var limpio = (texto ?? "").Replace("$", "", StringComparison.Ordinal).Replace("%", "", StringComparison.Ordinal)
            .Replace(" ", "", StringComparison.Ordinal).Replace("\u00a0", "", StringComparison.Ordinal);
        var (puntos, comas) = (limpio.Count(c => c == '.'), limpio.Count(c => c == ','));
        if (comas > 1 || limpio.Length > 30)
        {
            return null;
        }

        // Un solo punto seguido de tres cifras es de miles; seguido de una o dos, decimal.
        var milesConPunto = comas == 1 || puntos > 1 || (puntos == 1 && limpio.Length - limpio.IndexOf('.') == 4);
        if (milesConPunto)
        {
            var entero = comas == 1 ? limpio[..limpio.IndexOf(',')] : limpio;
            var grupos = entero.TrimStart('-', '+').Split('.');

            // «1,234.5» o «1234.567»: se podría leer de dos maneras y con el dinero no se adivina.
            if (puntos > grupos.Length - 1 || (puntos > 0 && (grupos[0].Length is < 1 or > 3 || grupos.Skip(1).Any(g => g.Length != 3))))
            {
                return null;
            }

            limpio = limpio.Replace(".", "", StringComparison.Ordinal).Replace(',', '.');
        }

        return decimal.TryParse(limpio, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var valor) ? valor : null;
    }
}
