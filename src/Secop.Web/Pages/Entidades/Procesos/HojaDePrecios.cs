using Microsoft.AspNetCore.Mvc;
using Secop.Domain.Comun;
using Secop.Domain.Procesos;
using Secop.Web.DatosAbiertos;
using Secop.Web.Infrastructure;

namespace Secop.Web.Pages.Entidades.Procesos;

/// <summary>Entiende una lista de precios leída de un texto pegado, un CSV o un XLSX.</summary>
public static class HojaDePrecios
{
    private static readonly (string Columna, string[] Nombres)[] Columnas =
    [
        ("Referencia", ["referencia", "ref", "codigo"]), ("UNSPSC", ["unspsc", "codigo unspsc"]),
        ("Descripción", ["descripcion", "item", "bien o servicio", "producto"]), ("Cantidad", ["cantidad", "cant"]),
        ("Unidad", ["unidad", "unidad de medida", "und"]),
        ("Precio estimado", ["precio estimado", "precio unitario estimado", "valor unitario", "precio unitario"]), ("Tope", ["tope", "tope unitario", "precio tope", "precio maximo"]),
        ("Lote", ["lote", "n.º de lote", "numero de lote"]), ("Capítulo", ["capitulo", "grupo", "nombre del capitulo"]),
    ];

    /// <summary>La lista en una hoja que esta misma pantalla vuelve a leer.</summary>
    public static FileContentResult Archivo(IEnumerable<DatosDeItemPrecio> lineas) => EscritorCsv.Archivo(
        "lista de precios.csv", [.. Columnas.Select(c => c.Columna)],
        lineas.Select(l => (object?[])
        [
            l.Referencia, l.Unspsc, l.Descripcion, Escribir(l.Cantidad), l.Unidad, Escribir(l.PrecioUnitarioEstimado), Escribir(l.PrecioUnitarioTope), l.Lote, l.Capitulo,
        ]));

    private static string? Escribir(decimal? numero) => numero?.ToString("0.######", Formato.Cultura);

    /// <summary>Las líneas o todos los errores, cada uno con su fila; nunca las dos cosas.</summary>
    /// <param name="lotes">Los números de los lotes del proceso; nulo si no se comprueban aquí.</param>
    public static (IReadOnlyList<DatosDeItemPrecio> Lineas, IReadOnlyList<ErrorDeFila> Errores) Interpretar(HojaLeida hoja, IReadOnlySet<int>? lotes = null)
    {
        var filas = hoja.Filas.Where(f => f.Celdas.Any(c => !string.IsNullOrWhiteSpace(c))).ToList();
        if (filas.Count == 0)
        {
            return ([], [new(1, "", "No hay nada que importar: pegue las filas o escoja un archivo.")]);
        }

        var (columnas, faltas) = HojaDeCalculo.Encabezado(filas[0], Columnas, "Descripción", "Cantidad", "Unidad");
        if (faltas.Count > 0)
        {
            return ([], faltas);
        }

        if (filas.Count == 1)
        {
            return ([], [new(filas[0].Numero, "", "Sólo está el encabezado: faltan las filas.")]);
        }

        if (filas.Count - 1 > Proceso.MaximoDeItems)
        {
            return ([], [new(filas[Proceso.MaximoDeItems + 1].Numero, "", $"Hay más de {Formato.Numero((long)Proceso.MaximoDeItems)} filas: divida la lista.")]);
        }

        var errores = new List<ErrorDeFila>();
        var lineas = filas.Skip(1).Select(f => Linea(f, columnas, hoja, lotes, errores)).ToList();
        var malas = errores.Select(e => e.Fila).ToHashSet();
        var (limpias, reglas) = LineasDePrecios.Examinar(lineas);
        errores.AddRange(reglas.Select(r => (Fila: filas[r.Linea].Numero, r.Error))
            .Where(r => !malas.Contains(r.Fila)).Select(r => new ErrorDeFila(r.Fila, "", SinPrefijo(r.Error.Message))));
        return errores.Count == 0 ? (limpias, []) : ([], [.. errores.OrderBy(e => e.Fila)]);
    }

    private static DatosDeItemPrecio Linea((int Numero, IReadOnlyList<string> Celdas) fila, Dictionary<string, int> columnas, HojaLeida hoja, IReadOnlySet<int>? lotes, List<ErrorDeFila> errores)
    {
        string Celda(string columna) => columnas.TryGetValue(columna, out var i) && i < fila.Celdas.Count ? EscritorCsv.ConFormula(fila.Celdas[i].Trim()) : "";
        decimal? Numero(string columna, bool obligatorio)
        {
            var texto = Celda(columna);
            if (texto.Length == 0 && !obligatorio)
            {
                return null;
            }

            var valor = Escrito.Leer(texto);
            if (valor is null)
            {
                errores.Add(new(fila.Numero, columna, texto.Length == 0 ? "Está vacía."
                    : texto.StartsWith('=') ? $"Tiene una fórmula ({HojaDeCalculo.Corto(texto)}): pegue el valor." : $"«{HojaDeCalculo.Corto(texto)}» no es un número."));
            }

            return valor;
        }

        int? Lote()
        {
            var texto = Celda("Lote");
            if (texto.Length == 0)
            {
                return null;
            }

            var numero = texto.StartsWith("lote ", StringComparison.OrdinalIgnoreCase) ? texto[5..] : texto;
            if (int.TryParse(numero, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var n) && (lotes is null || lotes.Contains(n)))
            {
                return n;
            }

            errores.Add(new(fila.Numero, "Lote", $"«{HojaDeCalculo.Corto(texto)}» no es un lote del proceso."));
            return null;
        }

        if (hoja.FilasConCeldasCombinadas.Contains(fila.Numero))
        {
            errores.Add(new(fila.Numero, "", "Tiene celdas combinadas: sepárelas y escriba el valor en cada fila."));
        }

        return new DatosDeItemPrecio(
            null, Celda("Referencia"), Celda("UNSPSC") is { Length: > 0 } u ? u : null, Celda("Descripción"),
            Numero("Cantidad", obligatorio: true) ?? 0, Celda("Unidad"), Numero("Precio estimado", obligatorio: false), Numero("Tope", obligatorio: false))
        {
            Lote = Lote(),
            Capitulo = Celda("Capítulo"),
        };
    }

    private static string SinPrefijo(string mensaje) => mensaje.StartsWith("Línea ", StringComparison.Ordinal) && mensaje.IndexOf(':', StringComparison.Ordinal) is > 0 and var i ? mensaje[(i + 2)..] : mensaje;
}
