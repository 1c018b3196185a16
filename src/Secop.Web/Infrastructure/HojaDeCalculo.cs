using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CsvHelper;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Secop.Domain.Comun;

namespace Secop.Web.Infrastructure;

/// <summary>Una fila que no se pudo tomar, por su número en la hoja.</summary>
public sealed record ErrorDeFila(int Fila, string Columna, string Texto);

/// <summary>Lo leído, todavía sin interpretar: el número de cada fila y sus celdas.</summary>
public sealed record HojaLeida(IReadOnlyList<(int Numero, IReadOnlyList<string> Celdas)> Filas, IReadOnlySet<int> FilasConCeldasCombinadas);

/// <summary>Lee una hoja de un texto pegado, un CSV o un XLSX. Nunca calcula una fórmula: la toma como texto.</summary>
public static partial class HojaDeCalculo
{
    /// <summary>Filas que se interpretan; de ahí en adelante se lee una más para poder decir que sobran.</summary>
    public const int MaximoDeFilas = 10_000;

    public static readonly Regla Ilegible = new("HOJA_ILEGIBLE", "El archivo «{0}» no se puede leer como CSV ni como XLSX: nada se guardó.");
    public static readonly Regla MuyGrande = new("HOJA_GRANDE", "El archivo pesa más de {0} MB.");
    public static readonly Regla MuchasCeldas = new("HOJA_CELDAS", "La hoja tiene más de {0} celdas: borre las columnas que no se usan.");
    private const int PesoMaximo = 20 * 1024 * 1024;
    private const int CeldasMaximas = 400_000;
    private const int ColumnasMaximas = 200;
    private static readonly SearchValues<char> LetrasDeFecha = SearchValues.Create("dmyhDMYH");
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

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
        while (filas.Count <= MaximoDeFilas + 1 && lector.Read())
        {
            Agregar(filas, (int)lector.LineNumber, [.. Enumerable.Range(0, lector.FieldCount).Select(lector.GetString)]);
        }

        return new HojaLeida(filas, new HashSet<int>());
    }

    /// <summary>En qué posición está cada columna conocida, y lo que le falta o le sobra al encabezado.</summary>
    public static (Dictionary<string, int> Columnas, List<ErrorDeFila> Faltas) Encabezado(
        (int Numero, IReadOnlyList<string> Celdas) fila, IReadOnlyList<(string Columna, string[] Nombres)> conocidas, params IEnumerable<string> obligatorias)
    {
        var columnas = new Dictionary<string, int>(StringComparer.Ordinal);
        var faltas = new List<ErrorDeFila>();
        for (var i = 0; i < fila.Celdas.Count; i++)
        {
            var titulo = Texto.Llano(Texto.EnUnaLinea(fila.Celdas[i]));
            if (conocidas.FirstOrDefault(c => c.Nombres.Contains(titulo)).Columna is { } columna && !columnas.TryAdd(columna, i))
            {
                faltas.Add(new(fila.Numero, columna, "La columna está dos veces."));
            }
        }

        faltas.AddRange(obligatorias.Where(c => !columnas.ContainsKey(c))
            .Select(c => new ErrorDeFila(fila.Numero, c, "Falta esta columna en el encabezado.")));
        return (columnas, faltas);
    }

    // Las filas en blanco no cuentan para el tope: si contaran, las últimas se perderían sin decirlo.
    private static void Agregar(List<(int, IReadOnlyList<string>)> filas, int numero, List<string> celdas)
    {
        if (celdas.Exists(c => !string.IsNullOrWhiteSpace(c)))
        {
            filas.Add((numero, celdas));
        }
    }

    private static HojaLeida LeerXlsx(Stream contenido)
    {
        using var documento = SpreadsheetDocument.Open(contenido, isEditable: false);
        var libro = documento.WorkbookPart ?? throw new InvalidDataException("Sin libro.");
        var primera = libro.Workbook.Descendants<Sheet>().FirstOrDefault()?.Id?.Value ?? throw new InvalidDataException("Sin hojas.");
        var hoja = (WorksheetPart)libro.GetPartById(primera);
        var compartidos = libro.SharedStringTablePart?.SharedStringTable.Elements<SharedStringItem>().Select(t => t.InnerText).ToList() ?? [];
        var filas = new List<(int, IReadOnlyList<string>)>();
        var fechas = EstilosDeFecha(libro.WorkbookStylesPart?.Stylesheet);
        var celdasLeidas = 0;
        foreach (var fila in hoja.Worksheet.Descendants<Row>())
        {
            var celdas = new List<string>();
            foreach (var celda in fila.Elements<Cell>())
            {
                var columna = ColumnaDe(celda.CellReference?.Value, celdas.Count);
                if (columna > ColumnasMaximas)
                {
                    continue;
                }

                MuchasCeldas.ExigirEn("Archivo", ++celdasLeidas <= CeldasMaximas, Formato.Numero((long)CeldasMaximas));

                while (celdas.Count < columna)
                {
                    celdas.Add("");
                }

                celdas.Add(ValorDe(celda, compartidos, fechas));
            }

            Agregar(filas, (int)(fila.RowIndex?.Value ?? (uint)filas.Count + 1), celdas);
            if (filas.Count > MaximoDeFilas + 2)
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
    private static string ValorDe(Cell celda, List<string> compartidos, HashSet<uint> fechas)
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

        if (celda.DataType?.Value == CellValues.Boolean)
        {
            return crudo == "1" ? "VERDADERO" : "FALSO";
        }

        if (celda.StyleIndex?.Value is { } estilo && fechas.Contains(estilo) && double.TryParse(crudo, NumberStyles.Float, CultureInfo.InvariantCulture, out var serie) && serie is >= 0 and < 2_958_466)
        {
            return DateTime.FromOADate(serie).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        return celda.DataType is null && decimal.TryParse(crudo, NumberStyles.Float, CultureInfo.InvariantCulture, out var numero)
            ? numero.ToString(CultureInfo.InvariantCulture).Replace('.', ',') : crudo;
    }

    // Una fecha se guarda como un número con formato de fecha: sin mirarlo, el 31 de diciembre de 2099 sería la cantidad 73.050.
    private static HashSet<uint> EstilosDeFecha(Stylesheet? estilos)
    {
        var propios = estilos?.NumberingFormats?.Elements<NumberingFormat>()
            .Where(f => f.NumberFormatId is not null && EsDeFecha(SinAdornos().Replace(f.FormatCode?.Value ?? "", "")))
            .Select(f => f.NumberFormatId!.Value).ToHashSet() ?? [];
        return estilos?.CellFormats?.Elements<CellFormat>().Select((f, i) => (Formato: f.NumberFormatId?.Value ?? 0, Indice: (uint)i))
            .Where(f => f.Formato is (>= 14 and <= 22) or (>= 45 and <= 47) || propios.Contains(f.Formato)).Select(f => f.Indice).ToHashSet() ?? [];
    }

    private static bool EsDeFecha(string formato) => formato.AsSpan().ContainsAny(LetrasDeFecha) && !formato.Contains('#', StringComparison.Ordinal);

    // Textos entre comillas, colores y monedas entre corchetes («[Red]», «[$USD]») y letras escapadas: no son partes de una fecha.
    [GeneratedRegex(@"""[^""]*""|\[[^\]]*\]|\\.", RegexOptions.NonBacktracking)]
    private static partial Regex SinAdornos();

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

    /// <summary>Lo bastante para reconocer la celda en un mensaje.</summary>
    public static string Corto(string texto) => texto.Length <= 40 ? texto : texto[..39] + "…";
}
