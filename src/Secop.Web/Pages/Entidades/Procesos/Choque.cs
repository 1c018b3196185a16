using System.Globalization;
using Secop.Web.Infrastructure;

namespace Secop.Web.Pages.Entidades.Procesos;

/// <summary>Un campo que quedó distinto en lo guardado por otra persona y en lo que esta escribió.</summary>
public sealed record Choque(string Campo, string Guardado, string Suyo)
{
    /// <summary>Sólo los campos que esta persona envió: de los demás no escribió nada.</summary>
    public static IReadOnlyList<Choque> Entre(IReadOnlyDictionary<string, string> guardado, IReadOnlyDictionary<string, string[]> suyo) =>
    [
        .. suyo.Keys.Order(StringComparer.Ordinal)
            .Select(k => new Choque(k, Dicho(guardado.GetValueOrDefault(k, "")), Dicho(suyo[k].FirstOrDefault() ?? "")))
            .Where(c => !Igual(c.Guardado, c.Suyo))
            .Select(c => c with { Campo = LecturaDeCambio.NombreDeCampo(c.Campo) }),
    ];

    private static string Dicho(string valor) => valor switch { "" => "(nada)", "true" or "True" => "Sí", "false" or "False" => "No", _ => Momento(valor) ?? valor };

    // El navegador quita los segundos en cero: las 10:00 y las 10:00:00 son la misma hora.
    private static string? Momento(string valor) =>
        DateTime.TryParseExact(valor, ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) ? Formato.Instante(Formato.DeCampo(local)) : null;

    // «1.500» y «1500» son lo mismo escrito de dos maneras, y los renglones de un área de texto llegan con retorno.
    private static bool Igual(string a, string b) =>
        string.Equals(a.ReplaceLineEndings("\n"), b.ReplaceLineEndings("\n"), StringComparison.Ordinal) || (Escrito.Leer(a) is { } x && x == Escrito.Leer(b));
}
