using Secop.Domain.Comun;

namespace Secop.Domain.Procesos;

/// <summary>Las reglas de una línea de la lista de precios, también para las que llegan pegadas o en un archivo.</summary>
public static class LineasDePrecios
{
    public const int CapituloMaximo = 100;

    public const decimal CantidadMaxima = 1_000_000_000_000m;

    /// <summary>Lanza la primera regla que se incumpla.</summary>
    public static IReadOnlyList<DatosDeItemPrecio> Revisar(IReadOnlyList<DatosDeItemPrecio> lineas)
    {
        ReglasDeProceso.ItemsDemasiados.ExigirEn("Lineas", lineas.Count <= Proceso.MaximoDeItems, lineas.Count, Proceso.MaximoDeItems);
        var (limpias, errores) = Examinar(lineas);
        return errores.Count == 0 ? limpias : throw errores[0].Error;
    }

    /// <summary>Todas las líneas y todos sus errores, con el número de cada una.</summary>
    public static (IReadOnlyList<DatosDeItemPrecio> Limpias, IReadOnlyList<(int Linea, ReglaIncumplida Error)> Errores) Examinar(
        IReadOnlyList<DatosDeItemPrecio> lineas)
    {
        var limpias = new List<DatosDeItemPrecio>(lineas.Count);
        var errores = new List<(int, ReglaIncumplida)>();
        var referencias = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var capitulos = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < lineas.Count; i++)
        {
            var limpia = Limpia(lineas[i]);

            // «Preliminares» y «PRELIMINARES» son el mismo capítulo: queda como se escribió primero.
            if (limpia.Capitulo is { } capitulo && !capitulos.TryAdd(capitulo, capitulo))
            {
                limpia = limpia with { Capitulo = capitulos[capitulo] };
            }

            limpias.Add(limpia);
            foreach (var (regla, cumple, valor) in Reglas(limpia, referencias))
            {
                if (!cumple)
                {
                    errores.Add((i + 1, new ReglaIncumplida(regla, "Lineas", i + 1, valor)));
                }
            }
        }

        return (limpias, errores);
    }

    private static IEnumerable<(Regla Regla, bool Cumple, object? Valor)> Reglas(DatosDeItemPrecio l, HashSet<string> referencias)
    {
        yield return (ReglasDeProceso.ItemDescripcion, l.Descripcion.Length is >= 1 and <= 500, null);
        yield return (ReglasDeProceso.ItemReferencia, l.Referencia.Length <= 60, null);
        yield return (ReglasDeProceso.ItemReferenciaRepetida, l.Referencia.Length == 0 || referencias.Add(l.Referencia), l.Referencia);
        yield return (ReglasDeProceso.ItemUnidad, l.Unidad.Length is >= 1 and <= 40, null);
        yield return (ReglasDeProceso.ItemCantidad, l.Cantidad > 0 && l.Cantidad <= CantidadMaxima && decimal.Round(l.Cantidad, 6) == l.Cantidad, null);
        yield return (ReglasDeProceso.ItemCapitulo, l.Capitulo is null or { Length: <= CapituloMaximo }, null);
        yield return (ReglasDeProceso.ItemUnspsc, l.Unspsc is null || CodigoUnspsc.Existe(l.Unspsc), l.Unspsc);
        foreach (var precio in new[] { l.PrecioUnitarioEstimado, l.PrecioUnitarioTope }.OfType<decimal>())
        {
            yield return (ReglasDeProceso.ItemPrecio, precio >= 0 && precio <= Dinero.Maximo && decimal.Round(precio, 2) == precio, null);
            yield return (ReglasDeProceso.ItemEnorme, l.Cantidad <= 0 || precio <= Dinero.Maximo / Math.Max(1, l.Cantidad), null);
        }

        yield return (ReglasDeProceso.ItemTope, l.PrecioUnitarioTope is not { } tope || l.PrecioUnitarioEstimado is not { } estimado || estimado <= tope, null);
    }

    private static DatosDeItemPrecio Limpia(DatosDeItemPrecio linea) => linea with
    {
        Referencia = Texto.EnUnaLinea(linea.Referencia),
        Unspsc = CodigoUnspsc.Normalizar(linea.Unspsc) is { Length: > 0 } codigo ? codigo : null,
        Descripcion = Texto.EnUnaLinea(linea.Descripcion),
        Unidad = Texto.EnUnaLinea(linea.Unidad),
        Capitulo = Texto.EnUnaLinea(linea.Capitulo) is { Length: > 0 } capitulo ? capitulo : null,
    };
}
