using System.Buffers;
using System.Text.RegularExpressions;

namespace Secop.Web.DatosAbiertos.Importadores;

/// <summary>
/// Los números de las personas naturales, los correos y los teléfonos se tachan al entrar: nunca llegan a la base
/// (Ley 1581 de 2012, arts. 4 y 5).
/// </summary>
public static partial class Tachaduras
{
    public const string Marca = "•••";

    // Casi ningún texto anuncia un número: mirarlo primero ahorra la expresión entera en cada celda.
    private static readonly SearchValues<string> Anuncios = SearchValues.Create(
        ["cc", "c.c", "c c", "c. c", "dula", "identificad", "nuip", "tel", "cel", "vil"], StringComparison.OrdinalIgnoreCase);

    /// <summary>Tacha en un texto libre los números personales de su propia fila y los que se anuncian como tales.</summary>
    public static string? Tachar(string? texto, IReadOnlyList<string> numeros)
    {
        if (texto is null)
        {
            return null;
        }

        if (texto.AsSpan().IndexOfAnyInRange('0', '9') >= 0)
        {
            foreach (var numero in numeros)
            {
                texto = TacharNumero(texto, numero);
            }

            if (texto.AsSpan().ContainsAny(Anuncios))
            {
                texto = Anunciado().Replace(texto, m => m.Groups["que"].Value + Marca);
            }
        }

        return texto.Contains('@', StringComparison.Ordinal) ? Correo().Replace(texto, Marca) : texto;
    }

    /// <summary>El nombre de una persona natural a veces trae su cédula al lado.</summary>
    public static string? TacharNombre(string? nombre) => nombre is null ? null : Largo().Replace(nombre, Marca);

    /// <summary>Las cifras de un documento personal, sin puntos; nulo si no hay con qué identificar a nadie.</summary>
    public static string? Numero(string? crudo)
    {
        var cifras = string.Concat((crudo ?? "").Where(char.IsAsciiDigit));
        return cifras.Length >= 5 ? cifras : null;
    }

    private static string TacharNumero(string texto, string numero)
    {
        texto = texto.Replace(numero, Marca, StringComparison.Ordinal);
        var conPuntos = ConPuntos(numero, '.');
        return texto.Replace(conPuntos, Marca, StringComparison.Ordinal).Replace(ConPuntos(numero, ','), Marca, StringComparison.Ordinal);
    }

    private static string ConPuntos(string cifras, char punto)
    {
        for (var i = cifras.Length - 3; i > 0; i -= 3)
        {
            cifras = cifras.Insert(i, punto.ToString());
        }

        return cifras;
    }

    [GeneratedRegex(@"(?<que>\b(c\.? ?c\.?|c[eé]dulas?( de (ciudadan[ií]a|extranjer[ií]a))?|identificad[oa]s? con|nuip|tel[eé]fonos?|tel\.?|celular(es)?|cel\.?|m[oó]vil)\s*(n[uú]mero|n[o°º]?\.?|nro\.?|#|:)?\s*:?\s*)[0-9][0-9., ]{4,14}[0-9]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Anunciado();

    [GeneratedRegex(@"[A-Za-z0-9._%+\-]+@[A-Za-z0-9.\-]+\.[A-Za-z]{2,}", RegexOptions.NonBacktracking)]
    private static partial Regex Correo();

    [GeneratedRegex(@"[0-9][0-9.]{4,}[0-9]", RegexOptions.NonBacktracking)]
    private static partial Regex Largo();
}
