using PdfSharp.Pdf;
using PdfSharp.Pdf.IO;
using Secop.Web.Infrastructure.Pdf;

namespace Secop.Web.Tests.Infraestructura;

/// <summary>Lee la estructura del archivo producido, no lo que el escritor dice de sí mismo.</summary>
public sealed class EscritorPdfTests
{
    private static readonly DocumentoPdf Ejemplo = new(
        "Respuesta 2201813000009383",
        [
            new Titulo(1, "Respuesta a su petición"),
            new Pares([("Radicado", "2201813000009383"), ("Tema", "SECOP II")]),
            new Titulo(2, "Petición"),
            new Parrafo("¿Desde cuándo debe usarlo mi alcaldía?\nGracias."),
            new Lista(["Primero", "Segundo"], Numerada: true),
            new Tabla(["Fecha", "Qué pasó"], [["8 de octubre", "Radicada"], ["18 de octubre", "Respondida"]]),
            new Separador(),
            new Cuadros(new bool[21, 21], "Código QR para verificar"),
        ],
        "Secop",
        new DateTimeOffset(2018, 10, 18, 20, 0, 0, TimeSpan.Zero));

    [Fact]
    public void Escribir_UnDocumento_QuedaEtiquetadoConTituloIdiomaYLetraIncrustada()
    {
        using var pdf = Abrir(EscritorPdf.Escribir(Ejemplo));
        var raiz = pdf.Internals.Catalog;
        Assert.Equal("es-CO", raiz.Elements.GetString("/Lang"));
        Assert.Equal(Ejemplo.Titulo, pdf.Info.Title);
        Assert.True(raiz.Elements.GetDictionary("/ViewerPreferences")!.Elements.GetBoolean("/DisplayDocTitle"));
        Assert.True(raiz.Elements.GetDictionary("/MarkInfo")!.Elements.GetBoolean("/Marked"));

        var letras = pdf.Pages[0].Elements.GetDictionary("/Resources")!.Elements.GetDictionary("/Font")!;
        Assert.NotEmpty(letras.Elements.Keys);
        Assert.All(letras.Elements.Keys, nombre =>
        {
            var hija = (PdfDictionary)Resuelto(letras.Elements.GetDictionary(nombre)!.Elements.GetArray("/DescendantFonts")!.Elements[0]);
            var descriptor = hija.Elements.GetDictionary("/FontDescriptor")!;
            Assert.True(descriptor.Elements.ContainsKey("/FontFile2"));
            Assert.Contains("DejaVu", descriptor.Elements.GetName("/FontName"));
        });
    }

    [Fact]
    public void Escribir_UnDocumento_ElArbolDiceQueEsCadaCosaYEnOrden()
    {
        using var pdf = Abrir(EscritorPdf.Escribir(Ejemplo));
        var arbol = Etiquetas(pdf);
        Assert.Equal(
            "Document H1 Table TR TH TD TR TH TD H2 P P L LI Lbl LBody LI Lbl LBody Table TR TH TH TR TD TD TR TD TD Figure",
            string.Join(' ', arbol.Select(e => e.Elements.GetName("/S").TrimStart('/'))));
        Assert.Equal("Código QR para verificar", arbol[^1].Elements.GetString("/Alt"));
        Assert.Equal("/Row", arbol.First(e => e.Elements.GetName("/S") == "/TH").Elements.GetDictionary("/A")!.Elements.GetName("/Scope"));
    }

    [Fact]
    public void Escribir_CienMilCaracteresConHtmlYCualquierUnicode_PaginaYNoSePierde()
    {
        var texto = string.Concat(Enumerable.Repeat("<b>Señor</b> alcalde 漢字 😀 \u0000\ud800 palabra\n", 2200)) + new string('x', 6000);
        using var pdf = Abrir(EscritorPdf.Escribir(Ejemplo with { Bloques = [new Titulo(1, "Petición"), new Parrafo(texto)] }));
        Assert.InRange(pdf.PageCount, 20, 200);
        Assert.Equal(2201, Etiquetas(pdf).Count(e => e.Elements.GetName("/S") == "/P"));
    }

    [Fact]
    public void Escribir_UnDocumento_DiceTodoLoQueTenia()
    {
        var texto = Secop.Testing.TextoDePdf.De(EscritorPdf.Escribir(Ejemplo));
        Assert.All(["Respuesta a su petición", "Radicado 2201813000009383", "¿Desde cuándo debe usarlo mi alcaldía? Gracias.", "1. Primero 2. Segundo", "18 de octubre Respondida", "Página 1 de 1"], d => Assert.Contains(d, texto));
    }

    [Fact]
    public void Escribir_VariosALaVez_TodosSalenEnteros()
    {
        var hechos = new byte[12][];
        Parallel.For(0, hechos.Length, i => hechos[i] = EscritorPdf.Escribir(Ejemplo));
        Assert.All(hechos, h =>
        {
            using var pdf = Abrir(h);
            Assert.Equal(30, Etiquetas(pdf).Count);
        });
    }

    private static PdfDocument Abrir(byte[] contenido) => PdfReader.Open(new MemoryStream(contenido), PdfDocumentOpenMode.Import);

    private static List<PdfDictionary> Etiquetas(PdfDocument pdf)
    {
        var todas = new List<PdfDictionary>();
        Recorrer(pdf.Internals.Catalog.Elements.GetDictionary("/StructTreeRoot")!.Elements["/K"]!, todas);
        return todas;
    }

    private static void Recorrer(PdfItem? nodo, List<PdfDictionary> todas)
    {
        switch (nodo is null ? null : Resuelto(nodo))
        {
            case PdfArray lista:
                foreach (var hijo in lista.Elements)
                {
                    Recorrer(hijo, todas);
                }

                break;
            case PdfDictionary elemento when elemento.Elements.ContainsKey("/S"):
                todas.Add(elemento);
                Recorrer(elemento.Elements["/K"], todas);
                break;
            default:
                break;
        }
    }

    private static PdfItem Resuelto(PdfItem item) => item is PdfSharp.Pdf.Advanced.PdfReference referencia ? referencia.Value : item;
}
