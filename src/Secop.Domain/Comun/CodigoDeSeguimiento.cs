using System.Security.Cryptography;
using System.Text;

namespace Secop.Domain.Comun;

/// <summary>
/// El secreto con el que se sigue sin cuenta lo radicado, petición o caso: 24 caracteres al azar (115 bits). Se muestra una sola vez;
/// se guarda su huella.
/// </summary>
public static class CodigoDeSeguimiento
{
    private const string Alfabeto = "23456789bcdfghjkmnpqrstvwxyz";
    private const int Largo = 24;

    /// <summary>En grupos de seis, para copiarlo a mano.</summary>
    public static string Nuevo() => EnGrupos(RandomNumberGenerator.GetString(Alfabeto, Largo).ToCharArray());

    /// <summary>El que sale de una llave, siempre el mismo: sirve para volver a mostrarlo a quien la tiene.</summary>
    public static string De(byte[] llave)
    {
        // 252 es múltiplo de las letras del alfabeto: así todas salen igual de veces.
        var letras = HKDF.DeriveKey(HashAlgorithmName.SHA256, llave, Largo * 4, info: "codigo"u8.ToArray()).Where(b => b < 252).Take(Largo).Select(b => Alfabeto[b % Alfabeto.Length]);
        return EnGrupos([.. letras]);
    }

    public static string Huella(string? codigo)
    {
        var limpio = string.Concat((codigo ?? "").ToLowerInvariant().Where(char.IsAsciiLetterOrDigit).Take(Largo + 1));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(limpio)));
    }

    public static bool Corresponde(string? codigo, string huella) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Huella(codigo)), Encoding.ASCII.GetBytes(huella));

    private static string EnGrupos(char[] letras) => string.Join('-', letras.Chunk(6).Select(g => new string(g)));
}
