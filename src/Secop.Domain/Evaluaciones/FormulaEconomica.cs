using Secop.Domain.Procesos;

namespace Secop.Domain.Evaluaciones;

/// <summary>El valor que una oferta propone, en COP, y los puntos que le dio la fórmula.</summary>
public sealed record PuntajeDePrecio(Guid OfertaId, string Proponente, decimal Valor, decimal Puntaje);

/// <summary>
/// Los puntos del precio por el método del pliego. Los cuatro métodos y la elección por los centavos de la TRM son los de
/// los documentos tipo de obra; la referencia va al centavo y los puntos con siete decimales, para que cualquiera los repita.
/// </summary>
public static class FormulaEconomica
{
    public const string Norma = "Documentos tipo de obra pública, evaluación de la oferta económica";
    private const int DecimalesDelPuntaje = 7;

    /// <summary>El método que sale con los centavos de la TRM: de a veinticinco, en el orden de los documentos tipo.</summary>
    public static MetodoDePrecio DeLaTrm(decimal trm) => (int)((trm - decimal.Truncate(trm)) * 100) switch
    {
        < 25 => MetodoDePrecio.Mediana,
        < 50 => MetodoDePrecio.MediaGeometrica,
        < 75 => MetodoDePrecio.MediaAritmeticaBaja,
        _ => MetodoDePrecio.MenorValor,
    };

    /// <summary>Contra qué se comparan los valores: la mediana, la media o el menor de ellos.</summary>
    /// <param name="valores">Mayores que cero.</param>
    public static decimal Referencia(MetodoDePrecio metodo, IReadOnlyCollection<decimal> valores)
    {
        var ordenados = valores.Order().ToList();
        var mitad = ordenados.Count / 2;
        return AlCentavo(metodo switch
        {
            MetodoDePrecio.Mediana => ordenados.Count % 2 == 1 ? ordenados[mitad] : (ordenados[mitad - 1] + ordenados[mitad]) / 2,
            MetodoDePrecio.MediaGeometrica => (decimal)Math.Exp(ordenados.Average(v => Math.Log((double)v))),
            MetodoDePrecio.MediaAritmeticaBaja => (ordenados[0] + ordenados.Average()) / 2,
            MetodoDePrecio.MenorValor => ordenados[0],
            MetodoDePrecio.PorTrm => throw new ArgumentException("Primero se sabe qué método sale con la TRM.", nameof(metodo)),
        });
    }

    /// <summary>Los puntos de un valor: todos si es la referencia y menos cuanto más se aparte, sin bajar de cero.</summary>
    public static decimal Puntaje(MetodoDePrecio metodo, decimal referencia, decimal valor, decimal maximo)
    {
        var parte = metodo == MetodoDePrecio.MenorValor ? referencia / valor : 1 - (Math.Abs(referencia - valor) / referencia);
        return decimal.Round(Math.Max(0, parte) * maximo, DecimalesDelPuntaje, MidpointRounding.AwayFromZero);
    }

    private static decimal AlCentavo(decimal valor) => decimal.Round(valor, 2, MidpointRounding.AwayFromZero);
}
