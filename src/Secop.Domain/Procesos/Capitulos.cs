using Secop.Domain.Comun;

namespace Secop.Domain.Procesos;

/// <summary>Lo que suma un capítulo de la lista de precios.</summary>
/// <param name="Lote">Nulo si el proceso no se divide.</param>
/// <param name="Capitulo">Nulo para las líneas que no dicen ninguno.</param>
/// <param name="Valor">En COP; nulo si a alguna de sus líneas le falta el precio.</param>
public sealed record SubtotalDeCapitulo(int? Lote, string? Capitulo, int Lineas, decimal? Valor)
{
    /// <summary>«Lote 2 · Preliminares».</summary>
    public string EnPalabras => (Lote is { } lote ? $"Lote {lote} · " : "") + (Capitulo ?? "Sin capítulo");
}

public static class Capitulos
{
    /// <summary>Los de lo estimado en el pliego.</summary>
    public static IReadOnlyList<SubtotalDeCapitulo> Subtotales(this IReadOnlyCollection<DatosDeItemPrecio> lineas) => Subtotales(
        lineas, l => (l.Lote, l.Capitulo, l.PrecioUnitarioEstimado is { } estimado ? Dinero.Producto(l.Cantidad, estimado) : null));

    /// <summary>Un subtotal por capítulo, y por lote si los hay, en el orden en que aparecen; ninguno si nadie usa capítulos.</summary>
    public static IReadOnlyList<SubtotalDeCapitulo> Subtotales<T>(IReadOnlyCollection<T> lineas, Func<T, (int? Lote, string? Capitulo, decimal? Valor)> leer)
    {
        var leidas = lineas.Select(leer).ToList();
        return leidas.TrueForAll(l => l.Capitulo is null)
            ? []
            : [.. leidas.GroupBy(l => (l.Lote, Capitulo: l.Capitulo?.ToUpperInvariant())).Select(g => new SubtotalDeCapitulo(
                g.Key.Lote, g.First().Capitulo, g.Count(), g.All(l => l.Valor is not null) ? g.Sum(l => l.Valor) : null))];
    }
}
