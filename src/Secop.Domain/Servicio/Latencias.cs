namespace Secop.Domain.Servicio;

/// <summary>
/// Cuánto tardaron muchas mediciones, sin guardar cada una: cuántas cayeron en cada tramo. El percentil es el tope del tramo,
/// así que nunca dice menos de lo que fue.
/// </summary>
public static class Latencias
{
    /// <summary>El tope de cada tramo, en milisegundos; lo que pasa del último cae en uno más.</summary>
    public static readonly IReadOnlyList<int> Topes = [5, 10, 20, 35, 50, 75, 100, 150, 200, 300, 500, 750, 1_000, 1_500, 2_000, 3_000, 5_000, 10_000];

    public static int Tramos => Topes.Count + 1;

    public static int TramoDe(double ms)
    {
        var tramo = 0;
        while (tramo < Topes.Count && ms > Topes[tramo])
        {
            tramo++;
        }

        return tramo;
    }

    public static int[] Sumar(IEnumerable<IReadOnlyList<int>> medidas)
    {
        var suma = new int[Tramos];
        foreach (var medida in medidas)
        {
            for (var i = 0; i < Math.Min(medida.Count, Tramos); i++)
            {
                suma[i] += medida[i];
            }
        }

        return suma;
    }

    /// <summary>El tope del tramo en el que cae ese percentil; nulo sin mediciones. Más de diez segundos se dice como diez mil uno.</summary>
    public static int? Percentil(IReadOnlyList<int> tramos, int percentil)
    {
        var total = tramos.Sum();
        var (vistos, falta) = (0, (int)Math.Ceiling(total * percentil / 100d));
        for (var i = 0; i < tramos.Count && total > 0; i++)
        {
            vistos += tramos[i];
            if (vistos >= falta)
            {
                return i < Topes.Count ? Topes[i] : Topes[^1] + 1;
            }
        }

        return null;
    }
}
