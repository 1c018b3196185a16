using System.Globalization;
using System.Text;
using CsvHelper;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Secop.Domain.Comun;
using Secop.Domain.Procesos;
using Secop.Web.Infrastructure;

namespace Secop.Web.Pages.Entidades.Procesos;

/// <summary>Una fila que no se pudo tomar, por su número en la hoja.</summary>
public sealed record ErrorDeFila(int Fila, string Columna, string Texto);

/// <summary>Lo leído, todavía sin interpretar: el número de cada fila y sus celdas.</summary>
public sealed record HojaLeida(IReadOnlyList<(int Numero, IReadOnlyList<string> Celdas)> Filas, IReadOnlySet<int> FilasConCeldasCombinadas);

/// <summary>Lee una lista de precios de un texto pegado, un CSV o un XLSX. Nunca calcula una fórmula: la toma como texto.</summary>
public static class HojaDePrecios
{
    public static readonly Regla Ilegible = new("HOJA_ILEGIBLE", "El archivo «{0}» no se puede leer como CSV ni como XLSX: nada se guardó.");
    public static readonly Regla MuyGrande = new("HOJA_GRANDE", "El archivo pesa más de {0} MB.");
    private const int PesoMaximo = 20 * 1024 * 1024;
    private const int CeldasMaximas = 400_000;
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly (string Columna, string[] Nombres)[] Columnas =
    [
        ("Referencia", ["referencia", "ref", "codigo"]), ("UNSPSC", ["unspsc", "codigo unspsc"]),
        ("Descripción", ["descripcion", "item", "bien o servicio", "producto"]), ("Cantidad", ["cantidad", "cant"]),
        ("Unidad", ["unidad", "unidad de medida", "und"]),
        ("Precio estimado", ["precio estimado", "precio unitario estimado", "valor unitario", "precio unitario"]), ("Tope", ["tope", "tope unitario", "precio tope", "precio maximo"]),
    ];

    public static async Task<HojaLeida> LeerArchivoAsync(string nombre, Stream contenido, CancellationToken cancelacion)
    {
        using var memoria = new MemoryStream();
        var trozo = new byte[81920];
        int leidos;
        while ((leidos = await contenido.ReadAsync(trozo, cancelacion)) > 0)
        {
            MuyGrande.ExigirEn("Archivo", memoria.Length + leidos <= PesoMaximo, PesoMaximo / 1024 / 1024);
            memoria.Write(trozo, 0, leidos);
        }

        memoria.Position = 0;
        try
        {
            // Un XLSX es un ZIP: empieza por «PK».
            return memoria.Length > 1 && memoria.GetBuffer()[0] == 'P' && memoria.GetBuffer()[1] == 'K' ? LeerXlsx(memoria) : LeerTexto(Decodificar(memoria.ToArray()));
        }
        catch (Exception error) when (error is CsvFormatException or OpenXmlPackageException or IOException or InvalidDataException or System.Xml.XmlException or FormatException or InvalidOperationException or OverflowException)
        {
            throw new ReglaIncumplida(Ilegible, "Archivo", nombre);
        }
    }

    public static HojaLeida LeerTexto(string texto)
    {
        Ilegible.ExigirEn("Archivo", !texto.Contains('\0', StringComparison.Ordinal), "pegado");
        var limpio = texto.TrimStart('\uFEFF');
        var primera = limpio.TrimStart('\r', '\n').Split('\n')[0];
        var separador = new[] { '\t', ';', ',' }.MaxBy(s => primera.Count(c => c == s));
        var filas = new List<(int, IReadOnlyList<string>)>();
        if (limpio.Length == 0)
        {
            return new HojaLeida(filas, new HashSet<int>());
        }

        using var lector = CsvReader.FromText(limpio, new CsvReaderOptions { Separator = separador, HasHeader = false, TrackLineNumbers = true });
        while (filas.Count <= Proceso.MaximoDeItems + 1 && lector.Read())
        {
            filas.Add(((int)lector.LineNumber, [.. Enumerable.Range(0, lector.FieldCount).Select(lector.GetString)]));
        }

        return new HojaLeida(filas, new HashSet<int>());
    }

    /// <summary>Las líneas o todos los errores, cada uno con su fila; nunca las dos cosas.</summary>
    public static (IReadOnlyList<DatosDeItemPrecio> Lineas, IReadOnlyList<ErrorDeFila> Errores) Interpretar(HojaLeida hoja)
    {
        var filas = hoja.Filas.Where(f => f.Celdas.Any(c => !string.IsNullOrWhiteSpace(c))).ToList();
        if (filas.Count == 0)
        {
            return ([], [new(1, "", "No hay nada que importar: pegue las filas o escoja un archivo.")]);
        }

        var (columnas, faltas) = Encabezado(filas[0], Columnas, "Descripción", "Cantidad", "Unidad");
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
        var lineas = filas.Skip(1).Select(f => Linea(f, columnas, hoja, errores)).ToList();
        var malas = errores.Select(e => e.Fila).ToHashSet();
        var (limpias, reglas) = LineasDePrecios.Examinar(lineas);
        errores.AddRange(reglas.Select(r => (Fila: filas[r.Linea].Numero, r.Error))
            .Where(r => !malas.Contains(r.Fila)).Select(r => new ErrorDeFila(r.Fila, "", SinPrefijo(r.Error.Message))));
        return errores.Count == 0 ? (limpias, []) : ([], [.. errores.OrderBy(e => e.Fila)]);
    }

    /// <summary>En qué posición está cada columna conocida, y lo que le falta o le sobra al encabezado.</summary>
    public static (Dictionary<string, int> Columnas, List<ErrorDeFila> Faltas) Encabezado(
        (int Numero, IReadOnlyList<string> Celdas) fila, IReadOnlyList<(string Columna, string[] Nombres)> conocidas, params IEnumerable<string> obligatorias)
    {
        var columnas = new Dictionary<string, int>(StringComparer.Ordinal);
        var faltas = new List<ErrorDeFila>();
        for (var i = 0; i < fila.Celdas.Count; i++)
        {
            var titulo = Texto.Llano(fila.Celdas[i]);
            if (conocidas.FirstOrDefault(c => c.Nombres.Contains(titulo)).Columna is { } columna && !columnas.TryAdd(columna, i))
            {
                faltas.Add(new(fila.Numero, columna, "La columna está dos veces."));
            }
        }

        faltas.AddRange(obligatorias.Where(c => !columnas.ContainsKey(c))
            .Select(c => new ErrorDeFila(fila.Numero, c, "Falta esta columna en el encabezado.")));
        return (columnas, faltas);
    }

    private static DatosDeItemPrecio Linea((int Numero, IReadOnlyList<string> Celdas) fila, Dictionary<string, int> columnas, HojaLeida hoja, List<ErrorDeFila> errores)
    {
        string Celda(string columna) => columnas.TryGetValue(columna, out var i) && i < fila.Celdas.Count ? fila.Celdas[i].Trim() : "";
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
                    : texto.StartsWith('=') ? $"Tiene una fórmula ({Corto(texto)}): pegue el valor." : $"«{Corto(texto)}» no es un número."));
            }

            return valor;
        }

        if (hoja.FilasConCeldasCombinadas.Contains(fila.Numero))
        {
            errores.Add(new(fila.Numero, "", "Tiene celdas combinadas: sepárelas y escriba el valor en cada fila."));
        }

        return new DatosDeItemPrecio(
            null, Celda("Referencia"), Celda("UNSPSC") is { Length: > 0 } u ? u : null, Celda("Descripción"),
            Numero("Cantidad", obligatorio: true) ?? 0, Celda("Unidad"), Numero("Precio estimado", obligatorio: false), Numero("Tope", obligatorio: false));
    }

    private static HojaLeida LeerXlsx(Stream contenido)
    {
        using var documento = SpreadsheetDocument.Open(contenido, isEditable: false);
        var libro = documento.WorkbookPart ?? throw new InvalidDataException("Sin libro.");
        var primera = libro.Workbook.Descendants<Sheet>().FirstOrDefault()?.Id?.Value ?? throw new InvalidDataException("Sin hojas.");
        var hoja = (WorksheetPart)libro.GetPartById(primera);
        var compartidos = libro.SharedStringTablePart?.SharedStringTable.Elements<SharedStringItem>().Select(t => t.InnerText).ToList() ?? [];
        var filas = new List<(int, IReadOnlyList<string>)>();
        var celdasLeidas = 0;
        foreach (var fila in hoja.Worksheet.Descendants<Row>())
        {
            var celdas = new List<string>();
            foreach (var celda in fila.Elements<Cell>())
            {
                var columna = ColumnaDe(celda.CellReference?.Value, celdas.Count);
                if (columna > 200 || ++celdasLeidas > CeldasMaximas)
                {
                    continue;
                }

                while (celdas.Count < columna)
                {
                    celdas.Add("");
                }

                celdas.Add(ValorDe(celda, compartidos));
            }

            filas.Add(((int)(fila.RowIndex?.Value ?? (uint)filas.Count + 1), celdas));
            if (filas.Count > Proceso.MaximoDeItems + 2)
            {
                break;
            }
        }

        return new HojaLeida(filas, Combinadas(hoja, filas.Count == 0 ? 0 : filas[^1].Item1));
    }

    private static HashSet<int> Combinadas(WorksheetPart hoja, int ultima)
    {
        var salida = new HashSet<int>();
        foreach (var rango in hoja.Worksheet.Descendants<MergeCell>().Select(m => m.Reference?.Value?.Split(':')))
        {
            if (rango is [var desde, var hasta] && FilaDe(desde) is > 0 and var a && FilaDe(hasta) is > 0 and var b)
            {
                salida.UnionWith(Enumerable.Range(a, Math.Max(0, Math.Min(b, ultima) - a + 1)));
            }
        }

        return salida;
    }

    // Un número guardado en XLSX usa punto decimal; se escribe con coma para que un «1.234» no parezca de miles.
    private static string ValorDe(Cell celda, List<string> compartidos)
    {
        if (celda.CellFormula is { } formula)
        {
            return "=" + formula.Text;
        }

        var crudo = celda.CellValue?.Text ?? "";
        if (celda.DataType?.Value == CellValues.SharedString)
        {
            return int.TryParse(crudo, CultureInfo.InvariantCulture, out var i) && i >= 0 && i < compartidos.Count ? compartidos[i] : "";
        }

        if (celda.DataType?.Value == CellValues.InlineString)
        {
            return celda.InlineString?.InnerText ?? "";
        }

        return celda.DataType is null && decimal.TryParse(crudo, NumberStyles.Float, CultureInfo.InvariantCulture, out var numero)
            ? numero.ToString(CultureInfo.InvariantCulture).Replace('.', ',') : crudo;
    }

    private static int ColumnaDe(string? referencia, int porDefecto)
    {
        var letras = (referencia ?? "").TakeWhile(char.IsAsciiLetterUpper).Take(3).ToList();
        return letras.Count == 0 ? porDefecto : letras.Aggregate(0, (n, c) => (n * 26) + c - 'A' + 1) - 1;
    }

    private static int FilaDe(string referencia) => int.TryParse(referencia.AsSpan().TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZ$").ToString().Replace("$", "", StringComparison.Ordinal), CultureInfo.InvariantCulture, out var fila) ? fila : 0;

    private static string Decodificar(byte[] bytes)
    {
        try
        {
            return Utf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(bytes);
        }
    }

    private static string Corto(string texto) => texto.Length <= 40 ? texto : texto[..39] + "…";

    private static string SinPrefijo(string mensaje) => mensaje.StartsWith("Línea ", StringComparison.Ordinal) && mensaje.IndexOf(':', StringComparison.Ordinal) is > 0 and var i ? mensaje[(i + 2)..] : mensaje;
}
