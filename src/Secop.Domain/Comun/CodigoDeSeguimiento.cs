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
    public static string Nuevo() => string.Join('-', RandomNumberGenerator.GetString(Alfabeto, Largo).Chunk(6).Select(g => new string(g)));

    public static string Huella(string? codigo)
    {
        var limpio = string.Concat((codigo ?? "").ToLowerInvariant().Where(char.IsAsciiLetterOrDigit).Take(Largo + 1));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(limpio)));
    }

    public static bool Corresponde(string? codigo, string huella) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Huella(codigo)), Encoding.ASCII.GetBytes(huella));
}
