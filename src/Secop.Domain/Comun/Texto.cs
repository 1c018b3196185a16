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
}
