using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.AspNetCore.Mvc;

namespace Secop.Web.DatosAbiertos;

/// <summary>Una hoja de un libro: sus columnas, con su ancho en caracteres, y sus filas.</summary>
public sealed record HojaPorEscribir(string Nombre, IReadOnlyList<(string Titulo, int Ancho)> Columnas, IEnumerable<IReadOnlyList<object?>> Filas);

/// <summary>El único escritor de XLSX. Los textos van como textos: ninguna celda es una fórmula.</summary>
public static class EscritorXlsx
{
    public const string Mime = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const uint Corriente = 0;
    private const uint Titulo = 1;
    private const uint Pesos = 2;

    public static FileContentResult Archivo(string nombre, params HojaPorEscribir[] hojas) => new(Escribir(hojas), Mime) { FileDownloadName = nombre };

    public static byte[] Escribir(params HojaPorEscribir[] hojas)
    {
        using var memoria = new MemoryStream();
        using (var documento = SpreadsheetDocument.Create(memoria, SpreadsheetDocumentType.Workbook))
        {
            var libro = documento.AddWorkbookPart();
            var estilos = libro.AddNewPart<WorkbookStylesPart>();
            estilos.Stylesheet = Estilos();
            var indice = new Sheets();
            for (var i = 0; i < hojas.Length; i++)
            {
                var parte = libro.AddNewPart<WorksheetPart>();
                Llenar(parte, hojas[i]);
                indice.Append(new Sheet { Id = libro.GetIdOfPart(parte), SheetId = (uint)i + 1, Name = hojas[i].Nombre });
            }

            libro.Workbook = new Workbook(indice);
        }

        return memoria.ToArray();
    }

    private static void Llenar(WorksheetPart parte, HojaPorEscribir hoja)
    {
        using var escritor = OpenXmlWriter.Create(parte);
        escritor.WriteStartElement(new Worksheet());
        escritor.WriteElement(new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }));
        escritor.WriteElement(new Columns(hoja.Columnas.Select((c, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = c.Ancho, CustomWidth = true })));
        escritor.WriteStartElement(new SheetData());
        Fila(escritor, 1, [.. hoja.Columnas.Select(c => (object?)c.Titulo)], Titulo);
        uint numero = 1;
        foreach (var fila in hoja.Filas)
        {
            Fila(escritor, ++numero, fila, Corriente);
        }

        escritor.WriteEndElement();
        escritor.WriteEndElement();
    }

    private static void Fila(OpenXmlWriter escritor, uint numero, IReadOnlyList<object?> celdas, uint estilo)
    {
        escritor.WriteStartElement(new Row { RowIndex = numero });
        for (var i = 0; i < celdas.Count; i++)
        {
            var referencia = string.Create(CultureInfo.InvariantCulture, $"{Columna(i)}{numero}");
            switch (celdas[i])
            {
                case null or "":
                    break;
                case decimal pesos:
                    escritor.WriteElement(new Cell { CellReference = referencia, StyleIndex = Pesos, CellValue = new CellValue(pesos.ToString(CultureInfo.InvariantCulture)) });
                    break;
                case int entero:
                    escritor.WriteElement(new Cell { CellReference = referencia, CellValue = new CellValue(entero.ToString(CultureInfo.InvariantCulture)) });
                    break;
                case var otro:
                    var texto = new Text(Convert.ToString(otro, CultureInfo.InvariantCulture) ?? "") { Space = SpaceProcessingModeValues.Preserve };
                    escritor.WriteElement(new Cell { CellReference = referencia, StyleIndex = estilo, DataType = CellValues.InlineString, InlineString = new InlineString(texto) });
                    break;
            }
        }

        escritor.WriteEndElement();
    }

    private static string Columna(int indice) => indice < 26 ? ((char)('A' + indice)).ToString() : $"{(char)('A' + (indice / 26) - 1)}{(char)('A' + (indice % 26))}";

    private static Stylesheet Estilos() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = 164, FormatCode = "#,##0.##" }),
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellFormats(
            new CellFormat(), new CellFormat { FontId = 1, ApplyFont = true }, new CellFormat { NumberFormatId = 164, ApplyNumberFormat = true }));
}
