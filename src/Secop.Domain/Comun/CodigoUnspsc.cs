using System.Reflection;

namespace Secop.Domain.Comun;

/// <summary>Un renglón del catálogo: segmento (2 cifras), familia (4), clase (6) o producto (8), a 8 cifras.</summary>
public sealed record Unspsc(string Codigo, string Titulo);

/// <summary>
/// El catálogo de bienes y servicios de las Naciones Unidas hasta la clase. Los productos (8 cifras) se aceptan si su
/// clase existe: la lista completa no se distribuye.
/// </summary>
public static class CodigoUnspsc
{
    public static readonly Regla Invalido = new("UNSPSC_INVALIDO", "El código UNSPSC «{0}» no existe: son 8 cifras de una clase o producto del clasificador.");

    public static readonly Regla Ninguno = new("UNSPSC_NINGUNO", "Ningún código del clasificador dice «{0}». El clasificador llega hasta la clase: pruebe con lo que la contiene, como «muebles» en vez de «silla».");
    public static readonly Regla Varios = new("UNSPSC_VARIOS", "«{0}» puede ser: {1}. Escriba el código que corresponde.");

    private static readonly Lazy<Dictionary<string, Unspsc>> Catalogo = new(() => Leer().ToDictionary(u => u.Codigo));
    private static readonly Lazy<List<(Unspsc Renglon, string Llano)>> Buscable =
        new(() => Catalogo.Value.Values.Select(u => (u, Texto.Llano(u.Titulo))).ToList());

    public static IReadOnlyCollection<Unspsc> Todos => Catalogo.Value.Values;

    /// <summary>Deja ocho cifras: acepta «V1.80111600» y espacios.</summary>
    public static string Normalizar(string? codigo)
    {
        var limpio = (codigo ?? "").Trim();
        if (limpio.StartsWith("V1.", StringComparison.OrdinalIgnoreCase))
        {
            limpio = limpio[3..];
        }

        return limpio;
    }

    /// <summary>Si es una clase del catálogo, o un producto de una clase del catálogo.</summary>
    public static bool Existe(string codigo) =>
        codigo.Length == 8 && codigo.All(char.IsAsciiDigit) && codigo[4..6] != "00" && Catalogo.Value.ContainsKey(codigo[..6] + "00");

    public static void Exigir(string codigo, string campo) => Invalido.ExigirEn(campo, Existe(codigo), codigo);

    /// <summary>El código que se quiso decir: el que se escribió, con su título o sin él, o la única clase que tiene esas palabras.</summary>
    public static string Resolver(string? texto, string campo)
    {
        var limpio = Normalizar(texto);
        var cifras = string.Concat(limpio.TakeWhile(char.IsAsciiDigit));
        if (cifras.Length == 8 || cifras.Length == limpio.Length)
        {
            return cifras;
        }

        var hallados = Buscar(limpio, 6);
        Ninguno.ExigirEn(campo, hallados.Count > 0, limpio);
        Varios.ExigirEn(campo, hallados.Count == 1, limpio, string.Join("; ", hallados.Select(u => $"{u.Codigo} {u.Titulo}")));
        return hallados[0].Codigo;
    }

    /// <summary>El título del código o, si es un producto, el de su clase.</summary>
    public static string Titulo(string codigo) =>
        Catalogo.Value.TryGetValue(codigo, out var propio) ? propio.Titulo
        : codigo.Length == 8 && Catalogo.Value.TryGetValue(codigo[..6] + "00", out var clase) ? clase.Titulo
        : "Código sin título en el clasificador";

    /// <summary>Con lo que empiezan todos los códigos que un interés (segmento, familia, clase o producto) cubre.</summary>
    public static string Raiz(string interes) =>
        interes.Length != 8 ? interes : interes[2..] == "000000" ? interes[..2] : interes[4..] == "0000" ? interes[..4] : interes[6..] == "00" ? interes[..6] : interes;

    public static bool Cubre(string interes, string codigo) => codigo.StartsWith(Raiz(interes), StringComparison.Ordinal);

    /// <summary>Clases cuyo título contiene todas las palabras, sin tildes; o las que empiezan por el código.</summary>
    public static IReadOnlyList<Unspsc> Buscar(string texto, int maximo = 25, bool tambienFamilias = false)
    {
        var palabras = Texto.Llano(texto).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (palabras.Length == 0)
        {
            return [];
        }

        return Buscable.Value
            .Where(b => (tambienFamilias || b.Renglon.Codigo[4..6] != "00")
                && palabras.All(p => p.All(char.IsAsciiDigit) ? b.Renglon.Codigo.StartsWith(DeLaClase(p), StringComparison.Ordinal) : Contiene(b.Llano, p)))
            .OrderBy(b => b.Llano.StartsWith(palabras[0], StringComparison.Ordinal) ? 0 : b.Llano.Contains(' ' + palabras[0], StringComparison.Ordinal) ? 1 : 2).ThenBy(b => b.Renglon.Codigo, StringComparer.Ordinal)
            .Take(maximo).Select(b => b.Renglon).ToList();
    }

    // Un producto se busca por su clase, que es lo que está en la lista.
    private static string DeLaClase(string cifras) => cifras.Length == 8 && Existe(cifras) ? cifras[..6] : cifras;

    // La gente busca en plural y el catálogo escribe en singular, o al revés.
    private static bool Contiene(string titulo, string palabra) =>
        titulo.Contains(palabra, StringComparison.Ordinal)
        || (palabra.Length > 4 && palabra.EndsWith('s') && titulo.Contains(palabra[..^1], StringComparison.Ordinal))
        || (palabra.Length > 5 && palabra.EndsWith("es", StringComparison.Ordinal) && titulo.Contains(palabra[..^2], StringComparison.Ordinal));

    private static IEnumerable<Unspsc> Leer() =>
        Recurso.Lineas("Unspsc.csv").Select(l => l.Split('|', 2)).Select(p => new Unspsc(p[0], p[1]));
}

/// <summary>Lee las tablas de hechos que viajan dentro del ensamblado.</summary>
internal static class Recurso
{
    public static IEnumerable<string> Lineas(string nombre)
    {
        using var lector = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(nombre)!);
        while (lector.ReadLine() is { } linea)
        {
            yield return linea;
        }
    }
}
