using System.Security.Cryptography;

namespace Secop.Domain.Sobres;

/// <summary>
/// C = SHA-256("SOBRE-1" ‖ r ‖ SHA-256(claro)). El azar r va dentro de lo cifrado: quien solo tiene C no puede
/// probar precios uno por uno, y quien abre puede demostrar que nada cambió.
/// </summary>
public static class Compromiso
{
    public const int LargoDelAzar = 32;

    public static byte[] NuevoAzar() => RandomNumberGenerator.GetBytes(LargoDelAzar);

    public static byte[] De(ReadOnlySpan<byte> azar, ReadOnlySpan<byte> sha256Claro) =>
        SHA256.HashData([.. "SOBRE-1"u8, .. azar, .. sha256Claro]);
}
