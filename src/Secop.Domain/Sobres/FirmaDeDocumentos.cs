using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace Secop.Domain.Sobres;

/// <summary>Un documento firmado: el cuerpo y la firma ES256 (r ‖ s, base64url) de sus bytes canónicos.</summary>
public static class FirmaDeDocumentos
{
    public static string Firmar(JsonObject cuerpo, string nombre, ECDsa llave)
    {
        var firma = llave.SignData(JsonCanonico.Bytes(cuerpo), HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        return JsonCanonico.Texto(new JsonObject { [nombre] = cuerpo, ["firma"] = JsonCanonico.Base64Url(firma) });
    }

    public static bool EsAutentico(JsonObject cuerpo, string firma, ECDsa publica) =>
        publica.VerifyData(JsonCanonico.Bytes(cuerpo), JsonCanonico.DeBase64Url(firma), HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
}
