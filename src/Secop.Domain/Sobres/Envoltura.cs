using System.Security.Cryptography;
using Secop.Domain.Comun;

namespace Secop.Domain.Sobres;

/// <summary>
/// ECIES sobre P-256: secreto efímero por ECDH, HKDF-SHA256 y AES-256-GCM. Cada llave derivada cifra una sola vez,
/// por eso el nonce puede ser cero. Resultado: punto efímero (65 bytes) ‖ llave cifrada ‖ etiqueta (16).
/// </summary>
public static class Envoltura
{
    public const int LargoDePunto = 65;

    public static byte[] Envolver(byte[] secreto, byte[] puntoDestino, ContextoDeSobre contexto)
    {
        using var efimera = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        return Envolver(secreto, puntoDestino, contexto, efimera);
    }

    public static byte[] Abrir(byte[] envuelto, ECDiffieHellman privada, ContextoDeSobre contexto)
    {
        ReglasDeSobre.Danado.Exigir(envuelto.Length > LargoDePunto + CifradoPorTrozos.Etiqueta);
        try
        {
            var punto = envuelto[..LargoDePunto];
            using var efimera = DePunto(punto);
            var llave = Derivar(privada, efimera, punto, PuntoDe(privada), contexto);
            var claro = new byte[envuelto.Length - LargoDePunto - CifradoPorTrozos.Etiqueta];
            using var aes = new AesGcm(llave, CifradoPorTrozos.Etiqueta);
            aes.Decrypt(new byte[12], envuelto.AsSpan(LargoDePunto, claro.Length), envuelto.AsSpan(LargoDePunto + claro.Length), claro, contexto.Bytes());
            CryptographicOperations.ZeroMemory(llave);
            return claro;
        }
        catch (CryptographicException)
        {
            throw new ReglaIncumplida(ReglasDeSobre.Danado, null);
        }
    }

    /// <summary>Punto sin comprimir: 0x04 ‖ X ‖ Y.</summary>
    public static byte[] PuntoDe(ECDiffieHellman llave)
    {
        var q = llave.ExportParameters(false).Q;
        return [4, .. q.X!, .. q.Y!];
    }

    /// <summary>Rechaza la curva equivocada, el punto en el infinito y las formas comprimidas.</summary>
    public static ECDiffieHellman DePunto(ReadOnlySpan<byte> punto)
    {
        ReglasDeSobre.Danado.Exigir(punto.Length == LargoDePunto && punto[0] == 4);
        try
        {
            return ECDiffieHellman.Create(new ECParameters
            {
                Curve = ECCurve.NamedCurves.nistP256,
                Q = new ECPoint { X = punto[1..33].ToArray(), Y = punto[33..].ToArray() },
            });
        }
        catch (CryptographicException)
        {
            throw new ReglaIncumplida(ReglasDeSobre.Danado, null);
        }
    }

    internal static byte[] Envolver(byte[] secreto, byte[] puntoDestino, ContextoDeSobre contexto, ECDiffieHellman efimera)
    {
        using var destino = DePunto(puntoDestino);
        var punto = PuntoDe(efimera);
        var llave = Derivar(efimera, destino, punto, puntoDestino, contexto);
        var salida = new byte[LargoDePunto + secreto.Length + CifradoPorTrozos.Etiqueta];
        punto.CopyTo(salida, 0);
        using var aes = new AesGcm(llave, CifradoPorTrozos.Etiqueta);
        aes.Encrypt(new byte[12], secreto, salida.AsSpan(LargoDePunto, secreto.Length), salida.AsSpan(LargoDePunto + secreto.Length), contexto.Bytes());
        CryptographicOperations.ZeroMemory(llave);
        return salida;
    }

    private static byte[] Derivar(ECDiffieHellman propia, ECDiffieHellman ajena, byte[] efimero, byte[] destino, ContextoDeSobre contexto)
    {
        var acuerdo = propia.DeriveRawSecretAgreement(ajena.PublicKey);
        var llave = HKDF.DeriveKey(HashAlgorithmName.SHA256, acuerdo, CifradoPorTrozos.LargoDeLlave, [.. efimero, .. destino], contexto.Bytes());
        CryptographicOperations.ZeroMemory(acuerdo);
        return llave;
    }
}
