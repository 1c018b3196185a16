using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Secop.Domain.Comun;

namespace Secop.Domain.Sobres;

/// <summary>
/// La constancia de una presentación o de un retiro: qué llegó (H y compromisos), cuándo y con qué código. No lleva
/// nada que se pueda contar. Se verifica sin conexión con la llave pública de la plataforma.
/// </summary>
public sealed record Recibo(
    string Acto, string Proceso, Guid Oferta, int Version, int Adenda, DateTimeOffset Recibida, string Codigo, byte[] H, IReadOnlyList<byte[]> Compromisos)
{
    public const string Formato = "RECIBO-1";
    public const string Presentacion = "presentacion";
    public const string Retiro = "retiro";
    private const string Alfabeto = "23456789BCDFGHJKMNPQRSTVWXYZ";

    /// <summary>Veinte caracteres al azar en grupos de cinco: no cuenta ni ordena nada.</summary>
    public static string NuevoCodigo() =>
        string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Alfabeto, 5)));

    /// <summary>El archivo JSON del recibo: el recibo y la firma ES256 de sus bytes canónicos.</summary>
    public string Firmar(ECDsa plataforma) => FirmaDeDocumentos.Firmar(Cuerpo(IdDe(plataforma)), "recibo", plataforma);

    /// <summary>El recibo si la firma es de esa llave; falla con <see cref="ReglasDeSobre.ReciboIlegible"/> si no tiene la forma.</summary>
    public static (Recibo Recibo, bool EsAutentico) Verificar(string archivo, ECDsa plataforma)
    {
        try
        {
            var raiz = JsonNode.Parse(archivo)!.AsObject();
            var cuerpo = raiz["recibo"]!.AsObject();
            ReglasDeSobre.ReciboIlegible.Exigir((string)cuerpo["formato"]! == Formato && (string)cuerpo["alg"]! == "ES256");
            var recibo = new Recibo(
                (string)cuerpo["acto"]!, (string)cuerpo["proceso"]!, Guid.Parse((string)cuerpo["oferta"]!), (int)cuerpo["version"]!, (int)cuerpo["adenda"]!,
                DateTimeOffset.Parse((string)cuerpo["recibida"]!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
                (string)cuerpo["codigo"]!, Convert.FromHexString((string)cuerpo["h"]!),
                [.. cuerpo["compromisos"]!.AsArray().Select(c => Convert.FromHexString((string)c!))]);
            return (recibo, FirmaDeDocumentos.EsAutentico(cuerpo, (string)raiz["firma"]!, plataforma));
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or FormatException or NullReferenceException or ArgumentException)
        {
            throw new ReglaIncumplida(ReglasDeSobre.ReciboIlegible, null);
        }
    }

    public static string IdDe(ECDsa llave)
    {
        var q = llave.ExportParameters(false).Q;
        return Sobre.IdDeLlave([4, .. q.X!, .. q.Y!]);
    }

    private JsonObject Cuerpo(string llave) => new()
    {
        ["formato"] = Formato,
        ["alg"] = "ES256",
        ["llave"] = llave,
        ["acto"] = Acto,
        ["proceso"] = Proceso,
        ["oferta"] = Oferta.ToString("D"),
        ["version"] = Version,
        ["adenda"] = Adenda,
        ["recibida"] = JsonCanonico.Instante(Recibida),
        ["codigo"] = Codigo,
        ["h"] = Convert.ToHexStringLower(H),
        ["compromisos"] = new JsonArray([.. Compromisos.Select(c => (JsonNode)Convert.ToHexStringLower(c))]),
    };
}
