using System.Buffers.Binary;
using System.Security.Cryptography;
using Secop.Domain.Comun;

namespace Secop.Domain.Sobres;

/// <summary>Lo que se sabe de un archivo después de cifrarlo: lo claro es secreto, lo cifrado va al manifiesto.</summary>
public sealed record ResumenDeCifrado(long Tamano, byte[] Sha256, long TamanoCifrado, byte[] Sha256Cifrado);

/// <summary>
/// AES-256-GCM por trozos según la construcción STREAM (Hoang, Reyhanitabar, Rogaway y Vizár, 2015): el nonce es
/// prefijo de 7 bytes ‖ índice de 4 ‖ marca de último, de modo que no se pueden cambiar de orden, repetir ni cortar.
/// </summary>
public static class CifradoPorTrozos
{
    public const int Trozo = 256 * 1024;
    public const int Etiqueta = 16;
    public const int LargoDeLlave = 32;
    internal const int LargoDePrefijo = 7;
    internal const int Cabecera = 8 + LargoDePrefijo;
    private static readonly byte[] Marca = "SOBRE-1\0"u8.ToArray();

    public static Task<ResumenDeCifrado> CifrarAsync(
        Stream claro, Stream cifrado, byte[] llave, ContextoDeSobre contexto, long minimo, Func<long, bool>? cabe = null, CancellationToken cancelacion = default) =>
        CifrarAsync(claro, cifrado, llave, contexto, minimo, RandomNumberGenerator.GetBytes(LargoDePrefijo), cabe, cancelacion);

    /// <summary>El flujo en claro de un cifrado; comprueba cada trozo antes de entregarlo.</summary>
    public static FlujoDescifrado Descifrar(Stream cifrado, byte[] llave, ContextoDeSobre contexto, long tamano) =>
        new(cifrado, llave, contexto, tamano);

    internal static async Task<ResumenDeCifrado> CifrarAsync(
        Stream claro, Stream cifrado, byte[] llave, ContextoDeSobre contexto, long minimo, byte[] prefijo, Func<long, bool>? cabe, CancellationToken cancelacion)
    {
        using var aes = new AesGcm(llave, Etiqueta);
        using var huellaClara = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var huellaCifrada = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var cabecera = new byte[Cabecera];
        Marca.CopyTo(cabecera, 0);
        prefijo.CopyTo(cabecera, Marca.Length);
        huellaCifrada.AppendData(cabecera);
        await cifrado.WriteAsync(cabecera, cancelacion);

        var aad = contexto.Bytes();
        var entrada = new byte[Trozo];
        var salida = new byte[Trozo + Etiqueta];
        long tamano = 0, escrito = 0;
        var relleno = -1L;
        uint indice = 0;
        try
        {
            while (true)
            {
                var llenos = 0;
                if (relleno < 0)
                {
                    llenos = await claro.ReadAtLeastAsync(entrada, Trozo, throwOnEndOfStream: false, cancelacion);
                    huellaClara.AppendData(entrada, 0, llenos);
                    tamano += llenos;
                    if (cabe?.Invoke(tamano) == false)
                    {
                        return new ResumenDeCifrado(tamano, [], 0, []);
                    }

                    if (llenos < Trozo)
                    {
                        relleno = Relleno.Padme(tamano, minimo) - tamano;
                    }
                }

                if (relleno >= 0)
                {
                    var ceros = (int)Math.Min(relleno, Trozo - llenos);
                    entrada.AsSpan(llenos, ceros).Clear();
                    relleno -= ceros;
                    llenos += ceros;
                }

                var ultimo = relleno == 0;
                aes.Encrypt(Nonce(prefijo, indice, ultimo), entrada.AsSpan(0, llenos), salida.AsSpan(0, llenos), salida.AsSpan(llenos, Etiqueta), aad);
                huellaCifrada.AppendData(salida, 0, llenos + Etiqueta);
                await cifrado.WriteAsync(salida.AsMemory(0, llenos + Etiqueta), cancelacion);
                escrito += llenos + Etiqueta;
                if (ultimo)
                {
                    return new ResumenDeCifrado(tamano, huellaClara.GetHashAndReset(), escrito + Cabecera, huellaCifrada.GetHashAndReset());
                }

                indice = checked(indice + 1);
            }
        }
        finally
        {
            CryptographicOperations.ZeroMemory(entrada);
        }
    }

    internal static byte[] Nonce(ReadOnlySpan<byte> prefijo, uint indice, bool ultimo)
    {
        var nonce = new byte[12];
        prefijo.CopyTo(nonce);
        BinaryPrimitives.WriteUInt32BigEndian(nonce.AsSpan(LargoDePrefijo), indice);
        nonce[11] = ultimo ? (byte)1 : (byte)0;
        return nonce;
    }

    internal static byte[] PrefijoDe(ReadOnlySpan<byte> cabecera)
    {
        ReglasDeSobre.Danado.Exigir(cabecera.Length == Cabecera && cabecera[..Marca.Length].SequenceEqual(Marca));
        return cabecera[Marca.Length..].ToArray();
    }
}
