using System.Reflection;
using System.Text.RegularExpressions;
using Secop.Domain.Comun;

namespace Secop.Web.Infrastructure;

/// <summary>La frase de una regla por su código, para leer lo que se anotó sólo con él.</summary>
public static partial class FrasesDeReglas
{
    private static readonly Lazy<IReadOnlyDictionary<string, string>> Todas = new(() => new[] { typeof(Regla).Assembly, typeof(FrasesDeReglas).Assembly }
        .SelectMany(a => a.GetTypes()).Where(t => !t.ContainsGenericParameters)
        .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.DeclaredOnly))
        .Where(f => f.FieldType == typeof(Regla)).Select(f => f.GetValue(null)).OfType<Regla>()
        .GroupBy(r => r.Codigo, StringComparer.Ordinal).ToDictionary(g => g.Key, g => Huecos().Replace(g.First().Frase, "…"), StringComparer.Ordinal));

    /// <summary>Con «…» donde iba lo que la regla dijo en su momento; el código, si no es de una regla.</summary>
    public static string De(string codigo) => Todas.Value.GetValueOrDefault(codigo, codigo);

    [GeneratedRegex(@"\{\d+[^}]*\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Huecos();
}
