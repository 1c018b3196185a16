using System.Numerics;

namespace Secop.Domain.Sobres;

/// <summary>
/// Relleno Padmé (Nikitin y otros, 2019): el tamaño cifrado deja ver a lo sumo O(log log n) bits del verdadero
/// y cuesta menos del 12 %.
/// </summary>
public static class Relleno
{
    /// <summary>El contenido con precios nunca se ve menor que esto.</summary>
    public const int MinimoDelContenido = 64 * 1024;

    /// <summary>Un archivo pequeño no se distingue de otro pequeño.</summary>
    public const int MinimoDelArchivo = 4 * 1024;

    public static long Padme(long largo, long minimo)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(largo);
        var base_ = Math.Max(largo, minimo);
        if (base_ < 2)
        {
            return base_;
        }

        var exponente = BitOperations.Log2((ulong)base_);
        var mantisa = BitOperations.Log2((uint)Math.Max(1, exponente)) + 1;
        var mascara = (1L << Math.Max(0, exponente - mantisa)) - 1;
        return (base_ + mascara) & ~mascara;
    }
}
