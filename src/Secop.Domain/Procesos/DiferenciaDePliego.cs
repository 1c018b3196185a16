using System.Text.Json;

namespace Secop.Domain.Procesos;

/// <summary>Un valor que cambió entre dos versiones, por su ruta.</summary>
/// <param name="Elemento">Qué línea, pregunta o documento es, si la ruta sólo trae su identificador.</param>
public sealed record CambioDePliego(string Seccion, string Ruta, string? Antes, string? Despues, string? Elemento = null);

/// <summary>Compara dos versiones del pliego, ruta por ruta: lo que se ve lado a lado en una adenda.</summary>
public static class DiferenciaDePliego
{
    public static IReadOnlyList<CambioDePliego> Entre(string antes, string despues)
    {
        var previo = Aplanar(antes);
        var nuevo = Aplanar(despues);
        return [.. previo.Keys.Union(nuevo.Keys)
            .Where(r => previo.GetValueOrDefault(r) != nuevo.GetValueOrDefault(r))
            .Select(r => new CambioDePliego(SeccionDe(r), r, previo.GetValueOrDefault(r), nuevo.GetValueOrDefault(r), ElementoDe(r, nuevo) ?? ElementoDe(r, previo)))];
    }

    // «listaPrecios/{id}/cantidad» es de la línea que dice su descripción.
    private static string? ElementoDe(string ruta, Dictionary<string, string> valores)
    {
        var partes = ruta.Split('/');
        var puesto = Array.FindIndex(partes, p => Guid.TryParse(p, out _));
        if (puesto < 0)
        {
            return null;
        }

        var raiz = string.Join('/', partes.Take(puesto + 1));
        return ((string[])["titulo", "descripcion", "enunciado", "nombre"]).Select(c => valores.GetValueOrDefault($"{raiz}/{c}")).FirstOrDefault(v => v is not null);
    }

    private static Dictionary<string, string> Aplanar(string json)
    {
        var salida = new Dictionary<string, string>(StringComparer.Ordinal);
        using var documento = JsonDocument.Parse(json);
        Recorrer(documento.RootElement, "", salida, quien: null);

        // Lo que el pliego no dice de sus precios es lo de omisión: cambiarlo se lee de un valor a otro.
        salida.TryAdd("opcionesDePrecios/iva", nameof(IvaDePrecios.Incluido));
        salida.TryAdd("opcionesDePrecios/decimales", OpcionesDePrecios.MaximoDeDecimales.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return salida;
    }

    private static void Recorrer(JsonElement valor, string ruta, Dictionary<string, string> salida, string? quien)
    {
        switch (valor.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var propiedad in valor.EnumerateObject().Where(p => !EsInterna(p.Name) && p.Name != quien))
                {
                    Recorrer(propiedad.Value, ruta.Length == 0 ? propiedad.Name : $"{ruta}/{propiedad.Name}", salida, quien: null);
                }

                break;
            case JsonValueKind.Array:
                var puesto = 0;
                foreach (var elemento in valor.EnumerateArray())
                {
                    Recorrer(elemento, $"{ruta}/{NombreDe(elemento, ++puesto)}", salida, LoQueYaDiceLaRuta(elemento));
                }

                break;
            case JsonValueKind.Null:
                break;
            default:
                salida[ruta] = valor.ToString();
                break;
        }
    }

    // El hito, el amparo o la fuente ya están en la ruta: no son además un valor que cambia.
    private static string? LoQueYaDiceLaRuta(JsonElement elemento) =>
        elemento.ValueKind != JsonValueKind.Object || elemento.TryGetProperty("id", out _) || elemento.TryGetProperty("serie", out _)
            ? null : ((string[])["tipo", "origen", "amparo"]).FirstOrDefault(c => elemento.TryGetProperty(c, out var valor) && valor.ValueKind == JsonValueKind.String);

    // Cada elemento se sigue por lo que lo identifica, no por su puesto: insertar uno no cambia los demás.
    private static string NombreDe(JsonElement elemento, int puesto)
    {
        if (elemento.ValueKind == JsonValueKind.Object)
        {
            foreach (var clave in (string[])["serie", "id", "tipo", "origen", "amparo", "numero"])
            {
                var esta = elemento.TryGetProperty(clave, out var valor);
                if (esta && valor.ValueKind == JsonValueKind.String)
                {
                    return valor.GetString()!;
                }

                if (esta && clave == "numero" && valor.ValueKind == JsonValueKind.Number)
                {
                    return valor.GetRawText();
                }
            }
        }

        return elemento.ValueKind == JsonValueKind.String ? elemento.GetString()! : puesto.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private static bool EsInterna(string nombre) => nombre is "id" or "serie" or "archivoId" or "subidoPor" or "subidoEn" or "mime" or "tamano" or "orden";

    private static string SeccionDe(string ruta) => ruta.StartsWith("opcionesDePrecios/", StringComparison.Ordinal) ? SeccionPliego.ListaPrecios.Nombre() : ruta.Split('/')[0] is { Length: > 0 } s && Enum.TryParse<SeccionPliego>(s, ignoreCase: true, out var seccion) ? seccion.Nombre() : ruta;
}
