using System.Security.Cryptography;
using System.Text;
using Secop.Domain.Comun;

namespace Secop.Domain.Sobres;

/// <summary>
/// AES-256-GCM de una vez para lo que la plataforma guarda para sí (borradores, llaves en reposo): nonce de 12 bytes
/// al azar ‖ cifrado ‖ etiqueta, con su etiqueta de uso como dato autenticado.
/// </summary>
public static class Caja
{
    private const int Nonce = 12;

    public static byte[] Cerrar(byte[] llave, ReadOnlySpan<byte> claro, string uso)
    {
        var salida = new byte[Nonce + claro.Length + CifradoPorTrozos.Etiqueta];
        RandomNumberGenerator.Fill(salida.AsSpan(0, Nonce));
        using var aes = new AesGcm(llave, CifradoPorTrozos.Etiqueta);
        aes.Encrypt(salida.AsSpan(0, Nonce), claro, salida.AsSpan(Nonce, claro.Length), salida.AsSpan(Nonce + claro.Length), Encoding.UTF8.GetBytes(uso));
        return salida;
    }

    public static byte[] Abrir(byte[] llave, ReadOnlySpan<byte> cerrado, string uso)
    {
        ReglasDeSobre.Danado.Exigir(cerrado.Length >= Nonce + CifradoPorTrozos.Etiqueta);
        var claro = new byte[cerrado.Length - Nonce - CifradoPorTrozos.Etiqueta];
        try
        {
            using var aes = new AesGcm(llave, CifradoPorTrozos.Etiqueta);
            aes.Decrypt(cerrado[..Nonce], cerrado.Slice(Nonce, claro.Length), cerrado[(Nonce + claro.Length)..], claro, Encoding.UTF8.GetBytes(uso));
            return claro;
        }
        catch (CryptographicException)
        {
            throw new ReglaIncumplida(ReglasDeSobre.Danado, null);
        }
    }

    /// <summary>Con relleno: largo de 4 bytes ‖ contenido ‖ ceros hasta el escalón de Padmé.</summary>
    public static byte[] CerrarConRelleno(byte[] llave, ReadOnlySpan<byte> claro, string uso, int minimo)
    {
        var relleno = new byte[Relleno.Padme(claro.Length + 4, minimo)];
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(relleno, claro.Length);
        claro.CopyTo(relleno.AsSpan(4));
        var cerrado = Cerrar(llave, relleno, uso);
        CryptographicOperations.ZeroMemory(relleno);
        return cerrado;
    }

    public static byte[] AbrirConRelleno(byte[] llave, ReadOnlySpan<byte> cerrado, string uso)
    {
        var relleno = Abrir(llave, cerrado, uso);
        ReglasDeSobre.Danado.Exigir(relleno.Length >= 4);
        var largo = System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(relleno);
        ReglasDeSobre.Danado.Exigir(largo >= 0 && largo <= relleno.Length - 4);
        var claro = relleno.AsSpan(4, largo).ToArray();
        CryptographicOperations.ZeroMemory(relleno);
        return claro;
    }
}
