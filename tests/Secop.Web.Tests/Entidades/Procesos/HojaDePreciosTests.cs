using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Secop.Domain.Comun;
using Secop.Web.Infrastructure;
using Secop.Web.Pages.Entidades.Procesos;

namespace Secop.Web.Tests.Entidades.Procesos;

public sealed class HojaDePreciosTests
{
    [Theory]
    [InlineData("Descripción\tCantidad\tUnidad\tPrecio estimado\nSilla\t10\tUnidad\t1.500.000,50")]
    [InlineData("unidad;CANTIDAD;descripcion;precio estimado\r\nUnidad;10;Silla;1500000,5\r\n")]
    [InlineData("\uFEFFDescripcion,Cantidad,Unidad,Precio estimado\n\"Silla\",10,Unidad,\"1.500.000,50\"")]
    public void Texto_EnCualquierSeparadorYOrden_SeLee(string texto)
    {
        var (lineas, errores) = HojaDePrecios.Interpretar(HojaDeCalculo.LeerTexto(texto));
        Assert.Empty(errores);
        var linea = Assert.Single(lineas);
        Assert.Equal(("Silla", 10m, "Unidad", 1_500_000.50m), (linea.Descripcion, linea.Cantidad, linea.Unidad, linea.PrecioUnitarioEstimado));
    }

    /// <summary>Lo que se puede leer de dos maneras no se adivina: un precio mil veces menor se publicaría sin que nadie lo note.</summary>
    [Theory]
    [InlineData("1.234,5", 1234.5)]
    [InlineData("1234.5", 1234.5)]
    [InlineData("1234,5", 1234.5)]
    [InlineData("$ 1.500.000", 1500000.0)]
    [InlineData("1.500", 1500.0)]
    [InlineData("-1.500,25", -1500.25)]
    [InlineData("1,234.5", null)]
    [InlineData("1,234,567", null)]
    [InlineData("1,5.0", null)]
    [InlineData("1234.567,5", null)]
    [InlineData("12.34,5", null)]
    [InlineData("1234.567", null)]
    [InlineData(".500,5", null)]
    public void Numero_ConPuntosYComas_SeLeeOSeRechaza(string texto, double? valor) => Assert.Equal((decimal?)valor, Escrito.Leer(texto));

    [Fact]
    public void CadaFilaMala_DiceSuNumeroYSuError()
    {
        var (lineas, errores) = HojaDePrecios.Interpretar(HojaDeCalculo.LeerTexto(
            "Descripción;Cantidad;Unidad;Precio estimado\nSilla;-1;Unidad;1\nMesa;=2+2;Unidad;1\n;3;Unidad;1\nTinta;diez;Unidad;1\nPapel;1;Unidad;9999999999999999999\nBuena;1;Unidad;1\n"));
        Assert.Empty(lineas);
        Assert.Equal([2, 3, 4, 5, 6, 6], errores.Select(e => e.Fila));
        Assert.Contains("fórmula", errores[1].Texto, StringComparison.Ordinal);
        Assert.Contains("«diez» no es un número", errores[3].Texto, StringComparison.Ordinal);
    }

    [Fact]
    public void ColumnasEquivocadas_SeDiceCualFalta()
    {
        var (_, errores) = HojaDePrecios.Interpretar(HojaDeCalculo.LeerTexto("Nombre;Cuánto\nSilla;1"));
        Assert.Equal(["Descripción", "Cantidad", "Unidad"], errores.Select(e => e.Columna));
    }

    [Theory]
    [InlineData(10_000, 10_000)]
    [InlineData(10_001, 0)]
    public void DiezMilFilas_CabenYUnaMasNo(int filas, int tomadas)
    {
        var texto = new StringBuilder("Descripción;Cantidad;Unidad\n");
        for (var i = 0; i < filas; i++)
        {
            texto.Append("Silla;1;Unidad\n");
        }

        var (lineas, errores) = HojaDePrecios.Interpretar(HojaDeCalculo.LeerTexto(texto.ToString()));
        Assert.Equal(tomadas, lineas.Count);
        Assert.Equal(tomadas == 0, errores.Count == 1);
    }

    [Fact]
    public void FormulaEnLaDescripcion_QuedaComoTexto()
    {
        var (lineas, _) = HojaDePrecios.Interpretar(HojaDeCalculo.LeerTexto("Descripción;Cantidad;Unidad\n=HYPERLINK(1);1;Unidad"));
        Assert.Equal("=HYPERLINK(1)", Assert.Single(lineas).Descripcion);
    }

    [Fact]
    public async Task Xlsx_ConNumerosTextosFormulasYCombinadas_SeLeeODiceLaFila()
    {
        var hoja = await HojaDeCalculo.LeerArchivoAsync("lista.xlsx", Libro(combinar: null, ("Descripción", "Cantidad", "Unidad"), ("Silla", "1234.5", "Unidad")), default);
        var (lineas, errores) = HojaDePrecios.Interpretar(hoja);
        Assert.Empty(errores);
        Assert.Equal(1234.5m, Assert.Single(lineas).Cantidad);

        var combinada = await HojaDeCalculo.LeerArchivoAsync("lista.xlsx", Libro("A2:A3", ("Descripción", "Cantidad", "Unidad"), ("Silla", "1", "Unidad"), ("", "2", "Unidad")), default);
        Assert.Equal([2, 3], HojaDePrecios.Interpretar(combinada).Errores.Where(e => e.Texto.Contains("combinadas", StringComparison.Ordinal)).Select(e => e.Fila));

        var formula = await HojaDeCalculo.LeerArchivoAsync("lista.xlsx", Libro(combinar: null, ("Descripción", "Cantidad", "Unidad"), ("Silla", "=1+1", "Unidad")), default);
        Assert.Contains("fórmula", Assert.Single(HojaDePrecios.Interpretar(formula).Errores).Texto, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Binario_NoEsUnaHoja()
    {
        foreach (var bytes in new[] { "PK\u0003\u0004basura"u8.ToArray(), [0, 1, 2, 3, 0] })
        {
            var error = await Assert.ThrowsAsync<ReglaIncumplida>(async () => HojaDePrecios.Interpretar(await HojaDeCalculo.LeerArchivoAsync("x.xlsx", new MemoryStream(bytes), default)));
            Assert.Equal(HojaDeCalculo.Ilegible, error.Regla);
        }
    }

    [Fact]
    public async Task Xlsx_ConUnaFechaODosDondeVaUnNumero_LoDiceConSuFila()
    {
        var hoja = await HojaDeCalculo.LeerArchivoAsync("lista.xlsx", Libro(combinar: null, ("Descripción", "Cantidad", "Unidad"), ("Silla", "2099-12-31", "Unidad"), ("Mesa", "-5", "Unidad"), ("Lámpara", "99999999999999", "Unidad")), default);
        var (lineas, errores) = HojaDePrecios.Interpretar(hoja);
        Assert.Empty(lineas);
        Assert.Equal([2, 3, 4], errores.Select(e => e.Fila));
        Assert.Equal("«2099-12-31» no es un número.", errores[0].Texto);
    }

    private static MemoryStream Libro(string? combinar, params (string A, string B, string C)[] filas)
    {
        var memoria = new MemoryStream();
        using (var documento = SpreadsheetDocument.Create(memoria, SpreadsheetDocumentType.Workbook))
        {
            var libro = documento.AddWorkbookPart();
            libro.Workbook = new Workbook();
            libro.AddNewPart<WorkbookStylesPart>().Stylesheet = new Stylesheet(new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 14 }));
            var parte = libro.AddNewPart<WorksheetPart>();
            var datos = new SheetData(filas.Select((f, i) => Fila((uint)i + 1, [f.A, f.B, f.C])));
            parte.Worksheet = combinar is null ? new Worksheet(datos) : new Worksheet(datos, new MergeCells(new MergeCell { Reference = combinar }));
            libro.Workbook.AppendChild(new Sheets(new Sheet { Id = libro.GetIdOfPart(parte), SheetId = 1, Name = "Lista" }));
        }

        memoria.Position = 0;
        return memoria;
    }

    private static Row Fila(uint numero, string[] valores)
    {
        var fila = new Row(valores.Select((v, c) => Celda($"{(char)('A' + c)}{numero}", v)));
        fila.RowIndex = numero;
        return fila;
    }

    private static Cell Celda(string referencia, string valor) =>
        DateOnly.TryParseExact(valor, "yyyy-MM-dd", out var fecha)
            ? new Cell { CellReference = referencia, StyleIndex = 1, CellValue = new CellValue(fecha.ToDateTime(TimeOnly.MinValue).ToOADate().ToString(System.Globalization.CultureInfo.InvariantCulture)) }
        : valor.StartsWith('=') ? new Cell { CellReference = referencia, CellFormula = new CellFormula(valor[1..]), CellValue = new CellValue("2") }
        : decimal.TryParse(valor, System.Globalization.CultureInfo.InvariantCulture, out _) ? new Cell { CellReference = referencia, CellValue = new CellValue(valor) }
        : new Cell { CellReference = referencia, DataType = CellValues.InlineString, InlineString = new InlineString(new Text(valor)) };
}
