using System.Globalization;

namespace Secop.Domain.Evaluaciones;

/// <summary>
/// Las dos comparaciones de la guía de Colombia Compra Eficiente, solo como indicio: la entidad pregunta, y con la
/// explicación el comité recomienda con motivos (Decreto 1082 de 2015, art. 2.2.1.1.2.2.4).
/// </summary>
public static class PrecioArtificialmenteBajo
{
    /// <summary>Comparación absoluta: cuánto por debajo del valor estimado, con menos de cinco ofertas.</summary>
    public const decimal PorcentajeAbsoluto = 20m;

    public const int OfertasParaComparacionRelativa = 5;
    private static readonly CultureInfo Cultura = CultureInfo.GetCultureInfo("es-CO");

    public static IReadOnlyList<string> Indicios(decimal precio, IReadOnlyList<decimal> precios, decimal valorEstimado)
    {
        var indicios = new List<string>();
        if (precios.Count < OfertasParaComparacionRelativa && valorEstimado > 0 && precio < valorEstimado * (1 - (PorcentajeAbsoluto / 100)))
        {
            var debajo = (1 - (precio / valorEstimado)) * 100;
            indicios.Add(string.Create(Cultura, $"Está {debajo:0.#} % por debajo del valor estimado (el indicio empieza en {PorcentajeAbsoluto:0} %)."));
        }

        if (precios.Count >= 3)
        {
            var promedio = precios.Average();
            var varianza = precios.Average(p => (double)(p - promedio) * (double)(p - promedio));
            var minimo = promedio - (decimal)Math.Sqrt(varianza);
            if (precio < minimo)
            {
                indicios.Add(string.Create(Cultura, $"Está por debajo del promedio de las ofertas menos una desviación estándar ($ {minimo:#,0})."));
            }
        }

        return indicios;
    }
}
