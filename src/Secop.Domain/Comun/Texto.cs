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

    /// <summary>Sin espacios de más, en una línea y en una sola forma Unicode.</summary>
    public static string EnUnaLinea(string? texto) =>
        string.Join(' ', (texto ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Normalize();

    /// <summary>Conserva los renglones; quita controles, espacios al final y renglones vacíos de más.</summary>
    public static string Parrafos(string? texto)
    {
        var renglones = (texto ?? "").ReplaceLineEndings("\n").Split('\n').Select(r => string.Concat(r.Where(c => !char.IsControl(c))).TrimEnd());
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
}
