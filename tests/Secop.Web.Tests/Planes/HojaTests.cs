using System.Net;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Planes;
using Secop.Domain.Procesos;
using Secop.Testing;
using Secop.Web.DatosAbiertos;
using Secop.Web.Infrastructure;
using Secop.Web.Pages.Entidades.Planes;

namespace Secop.Web.Tests.Planes;

public sealed class HojaTests : PruebaWeb
{
    private const string Encabezado = "Línea;Códigos UNSPSC;Descripción;Mes de inicio;Mes de ofertas;Duración;Unidad de duración;Modalidad;Fuente de los recursos;Valor total;Valor en la vigencia;Vigencias futuras;Estado de las vigencias;Unidad de contratación;Municipio;Responsable;Teléfono;Correo";
    private const string Buena = ";44121600;Compra de papel;marzo;4;2;meses;Mínima cuantía;PGN;24.000.000,50;24000000.5;No;No aplica;Secretaría;05001;Carla Mejía;601 555 0100;compras@ejemplo.gov.co";

    private static readonly DatosDeLinea Rara = Testing.Datos.LineaDePlan("=SUMA(A1) «ñandú» con \"comillas\", comas; y puntos") with
    {
        Telefono = "+57 601 555 0100",
        ValorTotal = 999_999_999_999_999_999.99m,
        ValorVigencia = 0.01m,
        VigenciasFuturas = true,
        EstadoVigencias = EstadoVigencias.Aprobadas,
        Unidad = UnidadDuracion.Anios,
        Modalidad = "SAMC-SM",
        Fuente = FuenteDelPlan.SistemaGeneralRegalias,
        CodigoMunicipio = "05001",
        Alimentos = true,
    };

    [Fact]
    public async Task LoQueSeExporta_SeVuelveAImportarSinPerderNada()
    {
        DatosDeLinea[] lineas = [Rara, Testing.Datos.LineaDePlan("Una línea corriente"), .. PalabrasDelPlan.Modalidades.Select(m => Testing.Datos.LineaDePlan($"Por {m.Nombre}") with { Modalidad = m.Codigo })];
        var numeradas = lineas.Select((l, i) => ((int?)i + 1, l)).ToList();
        var numeros = Enumerable.Range(1, lineas.Length).ToHashSet();
        var xlsx = await HojaDeCalculo.LeerArchivoAsync("plan.xlsx", new MemoryStream(HojaDelPlan.Libro(numeradas)), default);
        var csv = HojaDeCalculo.LeerTexto(EscritorCsv.Escribir(HojaDelPlan.Titulos, numeradas.Select(l => HojaDelPlan.Celdas(l.Item1, l.l))));
        foreach (var hoja in new[] { xlsx, csv })
        {
            var (leidas, errores) = HojaDelPlan.Interpretar(hoja, numeros);
            Assert.Empty(errores);
            Assert.Equal(Enumerable.Range(1, lineas.Length), leidas.Select(l => l.Numero!.Value));
            Assert.All(leidas.Zip(lineas), p => Assert.Empty(DiferenciaDePlan.EntreLineas(p.Second, p.First.Datos)));
        }
    }

    [Theory]
    [InlineData("Valor total", "24.000.000,50", "-1", "mayor que cero")]
    [InlineData("Valor total", "24.000.000,50", "9999999999999999999", "supera lo que se puede registrar")]
    [InlineData("Valor total", "24.000.000,50", "=A1*2", "fórmula")]
    [InlineData("Valor total", "24.000.000,50", "mucho", "no es un valor en pesos")]
    [InlineData("Valor en la vigencia", "24000000.5", "24.000.001", "no puede superar")]
    [InlineData("Mes de inicio", "marzo", "2099-03-01", "no es un mes")]
    [InlineData("Mes de inicio", "marzo", "73051", "de 1 a 12")]
    [InlineData("Mes de inicio", "marzo", "", "Está vacía")]
    [InlineData("Códigos UNSPSC", "44121600", "4412", "no existe")]
    [InlineData("Modalidad", "Mínima cuantía", "A dedo", "modalidad")]
    [InlineData("Fuente de los recursos", "PGN", "La caja menor", "fuente de la lista")]
    [InlineData("Municipio", "05001", "Macondo", "DANE")]
    [InlineData("Vigencias futuras", ";No;No aplica", ";Tal vez;No aplica", "Sí ni No")]
    [InlineData("Correo", "compras@ejemplo.gov.co", "compras", "correo válido")]
    public void UnaCeldaMala_DiceSuFilaYSuColumna(string columna, string antes, string mala, string frase)
    {
        var (lineas, errores) = HojaDelPlan.Interpretar(HojaDeCalculo.LeerTexto($"{Encabezado}\n{Buena}\n{Buena.Replace(antes, mala, StringComparison.Ordinal)}"), null);
        Assert.Empty(lineas);
        var error = Assert.Single(errores);
        Assert.Equal((3, columna), (error.Fila, error.Columna));
        Assert.Contains(frase, error.Texto, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("5001", "05001")]
    [InlineData("Medellín, Antioquia", "05001")]
    [InlineData("Colombia, Antioquia, Medellín", "05001")]
    [InlineData("Bogotá, D.C.", "11001")]
    public void ElMunicipio_SeEntiendeComoLoEscribeLaGente(string escrito, string codigo)
    {
        var (lineas, errores) = HojaDelPlan.Interpretar(HojaDeCalculo.LeerTexto($"{Encabezado}\n{Buena.Replace("05001", escrito, StringComparison.Ordinal)}"), null);
        Assert.Empty(errores);
        Assert.Equal(codigo, Assert.Single(lineas).Datos.CodigoMunicipio);
    }

    [Fact]
    public void NumerosDeLinea_RepetidosODesconocidos_DicenSuFila()
    {
        var (_, errores) = HojaDelPlan.Interpretar(HojaDeCalculo.LeerTexto($"{Encabezado}\n1{Buena}\n1{Buena}\n9{Buena}"), new HashSet<int> { 1 });
        Assert.Equal([(3, "Línea"), (4, "Línea")], errores.Select(e => (e.Fila, e.Columna)));
    }

    [Fact]
    public void ColumnasEquivocadas_SeDiceCadaUnaQueFalta()
    {
        var (_, errores) = HojaDelPlan.Interpretar(HojaDeCalculo.LeerTexto("Nombre;Cuánto;Descripción;Descripción\nSilla;1;x;y"), null);
        Assert.Contains(errores, e => e is { Fila: 1, Columna: "Descripción", Texto: "La columna está dos veces." });
        Assert.Equal(HojaDelPlan.Obligatorias.Count, errores.Count);
    }

    [Theory]
    [InlineData(10_000, false)]
    [InlineData(10_001, true)]
    public void DiezMilFilas_CabenYUnaMasNo_AunqueHayaRenglonesEnBlanco(int filas, bool sobra)
    {
        var texto = new StringBuilder(Encabezado).Append('\n');
        for (var i = 0; i < filas; i++)
        {
            texto.Append(i % 7 == 0 ? "\n" : "").Append(Buena).Append('\n');
        }

        var (lineas, errores) = HojaDelPlan.Interpretar(HojaDeCalculo.LeerTexto(texto.ToString()), null);
        Assert.Equal(sobra ? 0 : filas, lineas.Count);
        Assert.Equal(sobra, errores.Count == 1 && errores[0].Texto.Contains("10.000", StringComparison.Ordinal));
    }

    [Fact]
    public async Task CeldasCombinadasYFormulas_EnXlsx_SeDicen()
    {
        var hoja = await HojaDeCalculo.LeerArchivoAsync("plan.xlsx", Libro("C2:C3", "=24000000"), default);
        var (_, errores) = HojaDelPlan.Interpretar(hoja, null);
        Assert.Equal([2, 3], errores.Where(e => e.Texto.Contains("combinadas", StringComparison.Ordinal)).Select(e => e.Fila));
        Assert.Equal([2, 3], errores.Where(e => e.Columna == "Valor total" && e.Texto.Contains("fórmula", StringComparison.Ordinal)).Select(e => e.Fila));
    }

    [Fact]
    public async Task Importar_ConErrores_NoGuardaNadaYLosMuestra_YCorregidaSi()
    {
        var plan = await Datos.PlanEnBorradorAsync();
        var c = (await Fabrica.ClienteDeAsync(plan.Entidad)).EnFecha(Testing.Datos.Publicacion);
        var mala = await c.EnviarAsync(plan.Ruta + "/importar", [("Modo", "agregar"), ("Pegado", $"{Encabezado}\n{Buena}\n{Buena.Replace("marzo", "brumario", StringComparison.Ordinal)}")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, mala.Estado);
        Assert.Contains("«brumario» no es un mes", mala.Texto, StringComparison.Ordinal);
        Assert.Contains("brumario", mala.Documento.QuerySelector("#Pegado")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(3, await CuantasAsync(plan));

        var buena = await c.EnviarAsync(plan.Ruta + "/importar", [("Modo", "agregar"), ("Pegado", $"{Encabezado}\n{Buena}\n{Buena}")]);
        Assert.Equal(HttpStatusCode.Redirect, buena.Estado);
        Assert.Equal(5, await CuantasAsync(plan));
    }

    [Fact]
    public async Task ExportarCorregirEImportar_CambiaLaLineaYQuitaLaQueFalta()
    {
        var plan = await Datos.PlanEnBorradorAsync();
        var c = (await Fabrica.ClienteDeAsync(plan.Entidad)).EnFecha(Testing.Datos.Publicacion);
        var xlsx = await (await c.Http.GetAsync(new Uri(plan.Ruta + "/lineas?handler=Xlsx", UriKind.Relative))).Content.ReadAsByteArrayAsync();
        var (lineas, _) = HojaDelPlan.Interpretar(await HojaDeCalculo.LeerArchivoAsync("plan.xlsx", new MemoryStream(xlsx), default), new HashSet<int> { 1, 2, 3 });
        var vuelta = HojaDelPlan.Libro([(1, lineas[0].Datos), (2, lineas[1].Datos with { ValorTotal = 50_000_000 }), (null, Testing.Datos.LineaDePlan("Una compra nueva"))]);
        var importado = await c.EnviarAsync(plan.Ruta + "/importar", [("Modo", "reemplazar")], "Importar", ("Archivo", "plan.xlsx", vuelta));
        Assert.Equal(HttpStatusCode.Redirect, importado.Estado);
        Assert.Contains("1 nueva, 1 cambiada, 1 igual y 1 quitada", (await c.VerAsync(importado.Destino!)).Texto, StringComparison.Ordinal);
        var quedan = await Fabrica.ConBaseAsync(db => db.LineasDelPlan.AsNoTracking().Where(l => l.PlanId == plan.Id).OrderBy(l => l.Numero).ToListAsync());
        Assert.Equal([(1, plan.Lineas[0]), (2, plan.Lineas[1])], quedan.Take(2).Select(l => (l.Numero, l.Id)));
        Assert.Equal((4, 50_000_000m), (quedan[2].Numero, quedan[1].ValorTotal));
    }

    [Theory]
    [InlineData("plan.xlsx", new byte[] { 80, 75, 3, 4, 1, 2, 3 })]
    [InlineData("../../plan.csv", new byte[] { 0, 1, 2, 0 })]
    public async Task UnArchivoQueNoEsUnaHoja_SeRechazaYNadaCambia(string nombre, byte[] contenido)
    {
        var plan = await Datos.PlanEnBorradorAsync();
        var c = (await Fabrica.ClienteDeAsync(plan.Entidad)).EnFecha(Testing.Datos.Publicacion);
        var pagina = await c.EnviarAsync(plan.Ruta + "/importar", [], "Importar", ("Archivo", nombre, contenido));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, pagina.Estado);
        Assert.Contains("no se puede leer", pagina.Errores, StringComparison.Ordinal);
        Assert.Equal(3, await CuantasAsync(plan));
    }

    private Task<int> CuantasAsync(PlanDePrueba plan) => Fabrica.ConBaseAsync(db => db.LineasDelPlan.CountAsync(l => l.PlanId == plan.Id));

    private static MemoryStream Libro(string combinar, string valor)
    {
        var memoria = new MemoryStream();
        using (var documento = SpreadsheetDocument.Create(memoria, SpreadsheetDocumentType.Workbook))
        {
            var libro = documento.AddWorkbookPart();
            libro.Workbook = new Workbook();
            var parte = libro.AddNewPart<WorksheetPart>();
            var filas = new[] { Encabezado, Buena, Buena }.Select((f, i) => Fila((uint)i + 1, f.Replace("24.000.000,50", valor, StringComparison.Ordinal).Split(';')));
            parte.Worksheet = new Worksheet(new SheetData(filas), new MergeCells(new MergeCell { Reference = combinar }));
            libro.Workbook.AppendChild(new Sheets(new Sheet { Id = libro.GetIdOfPart(parte), SheetId = 1, Name = "Plan" }));
        }

        memoria.Position = 0;
        return memoria;
    }

    private static Row Fila(uint numero, string[] celdas)
    {
        var fila = new Row(celdas.Select((v, i) => Celda($"{(char)('A' + i)}{numero}", v)));
        fila.RowIndex = numero;
        return fila;
    }

    private static Cell Celda(string referencia, string valor) => valor.StartsWith('=')
        ? new Cell { CellReference = referencia, CellFormula = new CellFormula(valor[1..]), CellValue = new CellValue("24000000") }
        : new Cell { CellReference = referencia, DataType = CellValues.InlineString, InlineString = new InlineString(new Text(valor)) };
}
