using System.Globalization;

namespace Secop.Web.Aprende;

/// <summary>
/// Lee una lección: entre dos renglones de tres guiones van sus datos («clave: valor», o una clave sola y su lista de
/// renglones con guion); después, el texto en Markdown.
/// </summary>
public static class LectorDeLecciones
{
    private const string Raya = "---";

    private static readonly string[] Sencillas = ["titulo", "etapa", "orden", "resumen", "pregunta", "explicacion"];
    private static readonly string[] Listas = ["pantallas", "capturas", "opciones"];

    public static Leccion Leer(string puerta, string nombre, string contenido)
    {
        var renglones = contenido.ReplaceLineEndings("\n").Split('\n');
        Exigir(renglones[0] == Raya, "empieza con tres guiones");
        var fin = Array.IndexOf(renglones, Raya, 1);
        Exigir(fin > 0, "cierra sus datos con tres guiones");
        var (valores, listas) = LeerDatos(renglones[1..fin]);
        foreach (var clave in Sencillas)
        {
            Exigir(valores.ContainsKey(clave), $"dice su «{clave}»");
        }

        Exigir(int.TryParse(valores["orden"], CultureInfo.InvariantCulture, out var orden), "tiene un número en «orden»");
        var opciones = listas["opciones"].Select((texto, i) => new Opcion((char)('a' + i), texto.TrimStart('*', ' '), texto.StartsWith('*'))).ToList();
        Exigir(opciones.Count is >= 2 and <= 4 && opciones.Count(o => o.EsBuena) == 1, "tiene de dos a cuatro opciones y una sola buena, la del asterisco");
        var texto = string.Join('\n', renglones[(fin + 1)..]).Trim();
        Exigir(texto.Length > 0, "tiene texto");
        return new Leccion(
            puerta, nombre, valores["titulo"], valores["etapa"], orden, valores["resumen"], listas["pantallas"], [.. listas["capturas"].Select(Captura)],
            valores["pregunta"], opciones, valores["explicacion"], texto);

        void Exigir(bool cumple, string que)
        {
            if (!cumple)
            {
                throw new FormatException($"La lección {puerta}/{nombre} no {que}.");
            }
        }

        Captura Captura(string renglon)
        {
            var partes = renglon.Split('|', StringSplitOptions.TrimEntries);
            Exigir(partes.Length == 4 && Array.TrueForAll(partes, p => p.Length > 0), $"describe bien la captura «{renglon}»: nombre | correo o nadie | camino | lo que tiene que estar");
            return new(partes[0], partes[1] == "nadie" ? null : partes[1], partes[2].Split(" > ", StringSplitOptions.TrimEntries), partes[3].Split(';', StringSplitOptions.TrimEntries));
        }

        (Dictionary<string, string> Valores, Dictionary<string, List<string>> Listas) LeerDatos(string[] cabeza)
        {
            var leidos = new Dictionary<string, string>(StringComparer.Ordinal);
            var grupos = Listas.ToDictionary(l => l, _ => new List<string>(), StringComparer.Ordinal);
            List<string>? abierta = null;
            foreach (var renglon in cabeza.Where(r => r.Trim().Length > 0))
            {
                if (renglon.TrimStart().StartsWith("- ", StringComparison.Ordinal))
                {
                    Exigir(abierta is not null, $"dice de qué lista es «{renglon.Trim()}»");
                    abierta!.Add(renglon.TrimStart()[2..].Trim());
                    continue;
                }

                var corte = renglon.IndexOf(':', StringComparison.Ordinal);
                Exigir(corte > 0, $"escribe «clave: valor» en «{renglon}»");
                var (clave, valor) = (renglon[..corte].Trim(), renglon[(corte + 1)..].Trim());
                abierta = null;
                if (grupos.TryGetValue(clave, out var lista))
                {
                    Exigir(valor.Length == 0, $"pone la lista «{clave}» en renglones con guion");
                    abierta = lista;
                    continue;
                }

                Exigir(Sencillas.Contains(clave), $"tiene una clave conocida: «{clave}»");
                Exigir(valor.Length > 0 && leidos.TryAdd(clave, valor), $"dice una sola vez «{clave}»");
            }

            return (leidos, grupos);
        }
    }
}
