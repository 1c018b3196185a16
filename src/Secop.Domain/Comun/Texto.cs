using System.Globalization;
using System.Text;

namespace Secop.Domain.Comun;

/// <summary>Comparar palabras como las escribe la gente: sin tildes ni mayúsculas.</summary>
public static class Texto
{
    public static string Llano(string texto)
    {
        var salida = new StringBuilder(texto.Length);
        foreach (var c in texto.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                salida.Append(char.ToLowerInvariant(c));
            }
        }

        return salida.ToString().Trim();
    }

    /// <summary>Sin espacios de más ni caracteres que no se ven, en una línea y en una sola forma Unicode.</summary>
    public static string EnUnaLinea(string? texto) =>
        string.Join(' ', string.Concat((texto ?? "").Where(c => char.IsWhiteSpace(c) || !EsInvisible(c))).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Normalize();

    /// <summary>Conserva los renglones; quita lo que no se ve, espacios al final y renglones vacíos de más.</summary>
    public static string Parrafos(string? texto)
    {
        var renglones = (texto ?? "").ReplaceLineEndings("\n").Split('\n').Select(r => string.Concat(r.Where(c => !EsInvisible(c))).TrimEnd());
        var salida = new List<string>();
        foreach (var renglon in renglones)
        {
            if (renglon.Length > 0 || (salida.Count > 0 && salida[^1].Length > 0))
            {
                salida.Add(renglon);
            }
        }

        return string.Join('\n', salida).Trim().Normalize();
    }

    // Los controles y los de formato, como los que invierten el sentido de la escritura: lo que se lee no sería lo que se guardó.
    private static bool EsInvisible(char c) => char.IsControl(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format;
}
