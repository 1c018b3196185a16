using System.Security.Cryptography;

namespace Secop.Domain.Sobres;

/// <summary>
/// Árbol de RFC 6962 §2.1: hoja = SHA-256(0x00 ‖ dato), nudo = SHA-256(0x01 ‖ izquierdo ‖ derecho). La hoja cero del
/// acta de cierre es una sal al azar: sin ella, la raíz de «ninguna oferta» se reconocería antes de abrir.
/// </summary>
public static class ArbolDeMerkle
{
    public static byte[] Raiz(IReadOnlyList<byte[]> datos) =>
        datos.Count switch
        {
            0 => SHA256.HashData([]),
            1 => SHA256.HashData([0, .. datos[0]]),
            _ => Nudo(Raiz([.. datos.Take(Corte(datos.Count))]), Raiz([.. datos.Skip(Corte(datos.Count))])),
        };

    /// <summary>Camino de inclusión de la hoja (RFC 6962 §2.1.1).</summary>
    public static IReadOnlyList<byte[]> Camino(IReadOnlyList<byte[]> datos, int hoja)
    {
        if (datos.Count == 1)
        {
            return [];
        }

        var corte = Corte(datos.Count);
        IReadOnlyList<byte[]> izquierda = [.. datos.Take(corte)];
        IReadOnlyList<byte[]> derecha = [.. datos.Skip(corte)];
        return hoja < corte
            ? [.. Camino(izquierda, hoja), Raiz(derecha)]
            : [.. Camino(derecha, hoja - corte), Raiz(izquierda)];
    }

    /// <summary>La raíz que resulta de una hoja y su camino: si es la del acta, la hoja está en ella.</summary>
    public static byte[] RaizDesde(byte[] dato, int hoja, int total, IReadOnlyList<byte[]> camino) =>
        Subir(SHA256.HashData([0, .. dato]), hoja, total, camino, camino.Count);

    private static byte[] Subir(byte[] hash, int hoja, int total, IReadOnlyList<byte[]> camino, int quedan)
    {
        if (total == 1 || quedan == 0)
        {
            return total == 1 && quedan == 0 ? hash : [];
        }

        var corte = Corte(total);
        var hermano = camino[quedan - 1];
        return hoja < corte
            ? Nudo(Subir(hash, hoja, corte, camino, quedan - 1), hermano)
            : Nudo(hermano, Subir(hash, hoja - corte, total - corte, camino, quedan - 1));
    }

    private static byte[] Nudo(byte[] izquierdo, byte[] derecho) => SHA256.HashData([1, .. izquierdo, .. derecho]);

    /// <summary>La mayor potencia de dos menor que n.</summary>
    private static int Corte(int n) => 1 << (31 - System.Numerics.BitOperations.LeadingZeroCount((uint)(n - 1)));
}
