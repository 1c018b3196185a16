using System.Text.RegularExpressions;
using Secop.Domain.Comun;

namespace Secop.Web.Aprende;

/// <summary>Una palabra del oficio, lo que quiere decir aquí y de dónde sale.</summary>
public sealed record Termino(string Palabra, string Definicion, string? Norma)
{
    /// <summary>Su ancla en la página: «acta-de-cierre».</summary>
    public string Ancla { get; } = Glosario.AnclaDe(Palabra);
}

/// <summary>El glosario del dominio, leído de la misma tabla que usan quienes escriben el programa.</summary>
public static partial class Glosario
{
    private static readonly Lazy<IReadOnlyList<Termino>> Leidos = new(() => Leer(Lecciones.Recurso("glosario.md")));

    public static IReadOnlyList<Termino> Todos => Leidos.Value;

    public static IReadOnlyList<Termino> Hallar(string? busca)
    {
        var palabras = Lecciones.Raices(busca);
        return palabras.Count == 0 ? [] :
            [.. Todos.Where(t => palabras.All(p => Texto.Llano($"{t.Palabra} {t.Definicion}").Contains(p, StringComparison.Ordinal)))
                .OrderByDescending(t => palabras.Count(p => Texto.Llano(t.Palabra).Contains(p, StringComparison.Ordinal)))];
    }

    public static string AnclaDe(string palabra) => NoLetras().Replace(Texto.Llano(palabra), "-").Trim('-');

    /// <summary>Los renglones de la tabla; ni el encabezado ni la raya que lo sigue.</summary>
    public static IReadOnlyList<Termino> Leer(string tabla) =>
        [.. tabla.ReplaceLineEndings("\n").Split('\n').Where(r => r.StartsWith('|')).Skip(2)
            .Select(r => r.Trim('|', ' ').Split('|', StringSplitOptions.TrimEntries))
            .Select(p => new Termino(p[0], p[1], p[2] is "—" ? null : p[2]))
            .OrderBy(t => Texto.Llano(t.Palabra), StringComparer.Ordinal)];

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.NonBacktracking)]
    private static partial Regex NoLetras();
}
