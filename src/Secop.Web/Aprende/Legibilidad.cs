using System.Text.RegularExpressions;

namespace Secop.Web.Aprende;

/// <summary>Lo que se contó de un texto y su índice.</summary>
public sealed record Medida(int Palabras, int Frases, int Silabas)
{
    public double SilabasPorPalabra => (double)Silabas / Math.Max(1, Palabras);

    public double PalabrasPorFrase => (double)Palabras / Math.Max(1, Frases);

    /// <summary>Fernández-Huerta: de 0, muy difícil, a 100, muy fácil.</summary>
    public double Indice => 206.84 - (60 * SilabasPorPalabra) - (1.02 * PalabrasPorFrase);
}

/// <summary>El índice de Fernández-Huerta (1959) y la manera de contar sílabas con la que se calcula.</summary>
public static partial class Legibilidad
{
    /// <summary>Lo menos que puede tener una lección.</summary>
    public const double Minimo = 60;

    public const string Formula = """
        Índice de Fernández-Huerta = 206,84 − 60 × (sílabas ÷ palabras) − 1,02 × (palabras ÷ frases)
        De 0, muy difícil, a 100, muy fácil; de 60 en adelante se lee como una conversación.

        Palabra: letras seguidas. Un número es una palabra de dos sílabas.
        Frase: termina en punto, dos puntos, punto y coma, admiración o interrogación; también al acabar un título, un
        párrafo o un renglón de lista.
        Sílaba: una por cada grupo de vocales seguidas, con tres reglas:
          1. la u no suena en «que», «qui», «gue» y «gui»; la y es vocal al final de la palabra o sola;
          2. dos vocales abiertas (a, e, o) se separan: «po-e-ta»;
          3. la í y la ú con tilde se separan de la abierta que tocan: «pa-ís», «grú-a»; las demás cerradas se unen: «cua-tro», «ciu-dad».
        Se cuenta el título, el resumen, el texto, la pregunta con sus opciones y la explicación; no las direcciones ni lo que describe las imágenes.
        """;

    private const string Abiertas = "aeoáéó";
    private const string CerradasConTilde = "íú";
    private const string Vocales = "aeiouáéíóúü";

    public static Medida Medir(IEnumerable<string> bloques)
    {
        var (palabras, frases, silabas) = (0, 0, 0);
        foreach (var frase in bloques.SelectMany(b => FinDeFrase().Split(b)))
        {
            var suyas = Palabra().Matches(frase);
            frases += suyas.Count > 0 ? 1 : 0;
            palabras += suyas.Count;
            silabas += suyas.Sum(p => Silabas(p.Value));
        }

        return new Medida(palabras, frases, silabas);
    }

    /// <summary>Las sílabas de una palabra; un número cuenta dos.</summary>
    public static int Silabas(string palabra)
    {
        var letras = palabra.ToLowerInvariant();
        if (letras.Any(char.IsAsciiDigit))
        {
            return 2;
        }

        var silabas = 0;
        char? anterior = null;
        for (var i = 0; i < letras.Length; i++)
        {
            var vocal = Suena(letras, i);
            if (vocal is { } v && (anterior is not { } a || SeSeparan(a, v)))
            {
                silabas++;
            }

            anterior = vocal;
        }

        return Math.Max(1, silabas);
    }

    // La vocal que suena en esa posición; nula si es consonante o una u muda.
    private static char? Suena(string letras, int i)
    {
        var c = letras[i];
        if (c == 'y')
        {
            return i == letras.Length - 1 ? 'i' : null;
        }

        var muda = c == 'u' && i > 0 && i + 1 < letras.Length && letras[i - 1] is 'q' or 'g' && letras[i + 1] is 'e' or 'i' or 'é' or 'í';
        return Vocales.Contains(c, StringComparison.Ordinal) && !muda ? c : null;
    }

    private static bool SeSeparan(char una, char otra) =>
        (Abiertas.Contains(una, StringComparison.Ordinal) && Abiertas.Contains(otra, StringComparison.Ordinal))
        || (Abiertas.Contains(una, StringComparison.Ordinal) && CerradasConTilde.Contains(otra, StringComparison.Ordinal))
        || (CerradasConTilde.Contains(una, StringComparison.Ordinal) && Abiertas.Contains(otra, StringComparison.Ordinal))
        || una == otra;

    // El punto de los miles y la coma de los decimales no terminan nada.
    [GeneratedRegex(@"[.:;!?¡¿…]+(?!\d)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FinDeFrase();

    [GeneratedRegex(@"\d[\d.,]*|\p{L}+", RegexOptions.NonBacktracking)]
    private static partial Regex Palabra();
}
