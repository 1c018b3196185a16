using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Secop.Domain.Sobres;

/// <summary>
/// JSON canónico de RFC 8785 para lo que aquí se usa: objetos, listas, cadenas, enteros y lógicos. Dos personas que
/// lo escriban desde los mismos datos obtienen los mismos bytes.
/// </summary>
public static class JsonCanonico
{
    public static byte[] Bytes(JsonNode nodo)
    {
        using var memoria = new MemoryStream();
        using (var escritor = new Utf8JsonWriter(memoria, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            Escribir(escritor, nodo);
        }

        return memoria.ToArray();
    }

    public static string Texto(JsonNode nodo) => Encoding.UTF8.GetString(Bytes(nodo));

    /// <summary>Base64 de RFC 4648 §5, sin relleno.</summary>
    public static string Base64Url(ReadOnlySpan<byte> bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);

    public static byte[] DeBase64Url(string texto) => System.Buffers.Text.Base64Url.DecodeFromChars(texto);

    /// <summary>Instante UTC con microsegundos: la precisión de la base.</summary>
    public static string Instante(DateTimeOffset instante) =>
        instante.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);

    private static void Escribir(Utf8JsonWriter escritor, JsonNode? nodo)
    {
        switch (nodo)
        {
            case JsonObject objeto:
                escritor.WriteStartObject();
                foreach (var (clave, valor) in objeto.OrderBy(p => p.Key, StringComparer.Ordinal))
                {
                    escritor.WritePropertyName(clave);
                    Escribir(escritor, valor);
                }

                escritor.WriteEndObject();
                break;
            case JsonArray lista:
                escritor.WriteStartArray();
                foreach (var valor in lista)
                {
                    Escribir(escritor, valor);
                }

                escritor.WriteEndArray();
                break;
            case null:
                escritor.WriteNullValue();
                break;
            default:
                nodo.WriteTo(escritor);
                break;
        }
    }
}
