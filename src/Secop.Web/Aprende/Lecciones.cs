using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing.Patterns;
using Secop.Domain.Comun;

namespace Secop.Web.Aprende;

/// <summary>Una de las tres puertas del minisitio.</summary>
public sealed record Puerta(string Nombre, string Titulo, string Resumen)
{
    public string Url => $"/aprende/{Nombre}";
}

/// <summary>Todas las lecciones que viajan en el producto y la que explica cada pantalla.</summary>
public static partial class Lecciones
{
    private const string Prefijo = "lecciones/";

    public static readonly IReadOnlyList<Puerta> Puertas =
    [
        new("compradores", "Compradores", "Para las entidades: planear, armar, publicar, abrir, evaluar, adjudicar y ejecutar."),
        new("proveedores", "Proveedores", "Para quien vende: registrarse, encontrar oportunidades, participar y cumplir el contrato."),
        new("ciudadanos", "Ciudadanos", "Para cualquiera: buscar, leer un expediente y comprobar que nadie lo cambió."),
    ];

    private static readonly Lazy<IReadOnlyList<Leccion>> Leidas = new(Leer);

    private static readonly Lazy<IReadOnlyList<(string Pantalla, Leccion Leccion)>> Mapa = new(() =>
        [.. Leidas.Value.SelectMany(l => l.Pantallas.Select(p => (p, l))).OrderByDescending(x => !x.p.EndsWith('*')).ThenByDescending(x => x.p.Length)]);

    public static IReadOnlyList<Leccion> Todas => Leidas.Value;

    public static Puerta? Puerta(string? nombre) => Puertas.FirstOrDefault(p => p.Nombre == nombre);

    public static Leccion? Buscar(string? clave) => Todas.FirstOrDefault(l => l.Clave == clave);

    /// <summary>Las de una puerta, en su orden, por etapa.</summary>
    public static IReadOnlyList<IGrouping<string, Leccion>> De(Puerta puerta) =>
        [.. Todas.Where(l => l.Puerta == puerta.Nombre).OrderBy(l => l.Orden).GroupBy(l => l.Etapa)];

    /// <summary>La que sigue en la misma puerta; nula en la última.</summary>
    public static Leccion? Siguiente(Leccion leccion) =>
        Todas.Where(l => l.Puerta == leccion.Puerta).OrderBy(l => l.Orden).FirstOrDefault(l => l.Orden > leccion.Orden);

    /// <summary>La lección de una pantalla: la que la nombra o, si ninguna, la que nombra el comienzo más largo.</summary>
    public static Leccion? DeLaPantalla(string pantalla) =>
        Mapa.Value.Where(x => x.Pantalla.EndsWith('*') ? pantalla.StartsWith(x.Pantalla[..^1], StringComparison.Ordinal) : pantalla == x.Pantalla)
            .Select(x => x.Leccion).FirstOrDefault();

    /// <summary>Cómo se llama una pantalla en las lecciones: su dirección sin las reglas de cada parte; «{tipo}» es la cuenta.</summary>
    public static string Pantalla(RoutePattern patron, object? tipo = null) => "/" + string.Join('/', patron.PathSegments.Select(s => string.Concat(s.Parts.Select(p => p switch
    {
        RoutePatternParameterPart { Name: "tipo" } when tipo is not null => tipo.ToString(),
        RoutePatternParameterPart parametro => $"{{{parametro.Name}}}",
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternSeparatorPart separador => separador.Content,
        _ => "",
    }))));

    /// <summary>Las que dicen todas las palabras: primero por el título, después por el resumen y al final por el texto.</summary>
    public static IReadOnlyList<Leccion> Hallar(string? busca)
    {
        var palabras = Raices(busca);
        return palabras.Count == 0 ? [] :
        [
            .. Todas.Select(l => (Leccion: l, Puntos: Puntos(l.Titulo, 4) + Puntos(l.Resumen, 2) + Puntos(string.Join(' ', l.Frases), 1), Todo: Texto.Llano(string.Join(' ', l.Frases))))
                .Where(x => palabras.All(p => x.Todo.Contains(p, StringComparison.Ordinal)))
                .OrderByDescending(x => x.Puntos).ThenBy(x => x.Leccion.Puerta, StringComparer.Ordinal).ThenBy(x => x.Leccion.Orden).Select(x => x.Leccion),
        ];

        int Puntos(string texto, int peso) => peso * palabras.Count(p => Texto.Llano(texto).Contains(p, StringComparison.Ordinal));
    }

    /// <summary>Las palabras sin tildes ni plural, para que «ofertas» halle «oferta».</summary>
    public static IReadOnlyList<string> Raices(string? busca) =>
        [.. NoLetras().Split(Texto.Llano(busca ?? "")).Where(p => p.Length > 0).Select(p => p.Length > 4 && p.EndsWith("es", StringComparison.Ordinal) ? p[..^2] : p.Length > 3 ? p.TrimEnd('s') : p).Take(10)];

    internal static string Recurso(string nombre)
    {
        using var flujo = Assembly.GetExecutingAssembly().GetManifestResourceStream(nombre) ?? throw new InvalidOperationException($"Falta el recurso {nombre}.");
        using var lector = new StreamReader(flujo, Encoding.UTF8);
        return lector.ReadToEnd();
    }

    private static List<Leccion> Leer() =>
        [.. Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(n => n.StartsWith(Prefijo, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(n =>
        {
            var partes = n[Prefijo.Length..].Split('/', '\\');
            return LectorDeLecciones.Leer(partes[0], partes[1], Recurso(n));
        })];

    [GeneratedRegex("[^a-zñ0-9]+", RegexOptions.NonBacktracking)]
    private static partial Regex NoLetras();
}
