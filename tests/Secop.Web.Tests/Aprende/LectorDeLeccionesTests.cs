using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Secop.Web.Aprende;

namespace Secop.Web.Tests.Aprende;

/// <summary>Cómo se lee y se pinta una lección: lo mal escrito se dice con su nombre.</summary>
public sealed class LectorDeLeccionesTests
{
    private const string Buena = """
        ---
        titulo: Leer: sin prisa
        etapa: Empezar
        orden: 10
        resumen: Un resumen.
        pantallas:
        - /una
        - /otra/{id}*
        capturas:
        - foto | ana@demo.example | /una > "Un enlace" > a[href$="/otra"] | h1 ; "Un texto"
        pregunta: ¿Sí?
        opciones:
        - No
        - * Sí
        explicacion: Porque sí.
        ---
        Hola, **mundo**. Vea la [adenda](glosario:adenda).

        ![Una foto](captura:foto)
        """;

    [Fact]
    public void Leer_TraeTodo()
    {
        var l = LectorDeLecciones.Leer("compradores", "ensayo", Buena);
        Assert.Equal(("compradores/ensayo", "/aprende/compradores/ensayo", "Leer: sin prisa", 10, 1), (l.Clave, l.Url, l.Titulo, l.Orden, l.Minutos));
        Assert.Equal(["/una", "/otra/{id}*"], l.Pantallas);
        Assert.Equal([('a', "No", false), ('b', "Sí", true)], l.Opciones.Select(o => (o.Letra, o.Texto, o.EsBuena)));
        var foto = Assert.Single(l.Capturas);
        Assert.Equal("ana@demo.example", foto.Correo);
        Assert.Equal(["/una", "\"Un enlace\"", "a[href$=\"/otra\"]"], foto.Camino);
        Assert.Equal(["h1", "\"Un texto\""], foto.Contiene);
        Assert.Equal(["Leer: sin prisa", "Un resumen.", "Hola, mundo. Vea la adenda.", "¿Sí?", "No", "Sí", "Porque sí."], l.Frases);
    }

    [Theory]
    [InlineData("---\ntitulo: Leer", "titulo: Leer", "empieza con tres guiones")]
    [InlineData("explicacion: Porque sí.\n---", "explicacion: Porque sí.", "cierra sus datos")]
    [InlineData("etapa: Empezar\n", "", "dice su «etapa»")]
    [InlineData("orden: 10", "orden: diez", "tiene un número en «orden»")]
    [InlineData("- * Sí", "- Sí", "una sola buena")]
    [InlineData("- No", "- * No", "una sola buena")]
    [InlineData("orden: 10", "color: azul", "tiene una clave conocida: «color»")]
    [InlineData("orden: 10", "orden: 10\norden: 11", "dice una sola vez «orden»")]
    [InlineData("resumen: Un resumen.", "- suelto", "dice de qué lista es")]
    [InlineData("foto | ana@demo.example |", "foto |", "describe bien la captura")]
    [InlineData("opciones:", "opciones: No, Sí", "pone la lista «opciones» en renglones")]
    public void Leer_MalEscrita_DiceQueLeFalta(string que, string por, string mensaje)
    {
        var texto = Buena.ReplaceLineEndings("\n");
        var error = Assert.Throws<FormatException>(() => LectorDeLecciones.Leer("compradores", "ensayo", texto.Replace(que, por, StringComparison.Ordinal)));
        Assert.Contains("compradores/ensayo", error.Message, StringComparison.Ordinal);
        Assert.Contains(mensaje, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Html_NoAdmiteEtiquetas_YConvierteLoPropio()
    {
        var html = Escribir(Redaccion.Html("<script>alert(1)</script>\n\nUna [adenda](glosario:adenda) <b>y</b> ![Foto](captura:foto)"));
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/aprende/glosario#adenda\"", html, StringComparison.Ordinal);
        Assert.Contains("src=\"/aprende/capturas/foto.webp\"", html, StringComparison.Ordinal);
        Assert.Contains("loading=\"lazy\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Glosario_LeeLaTabla_SinEncabezado_YHaceLasAnclas()
    {
        var terminos = Glosario.Leer("# Glosario\n\n| Palabra | Qué es | Norma |\n|---|---|---|\n| Ñandú (PAA) | Un ave | — |\n| Acta | Papel | Ley 1 |\n");
        Assert.Equal(["Acta", "Ñandú (PAA)"], terminos.Select(t => t.Palabra));
        Assert.Equal(["acta", "nandu-paa"], terminos.Select(t => t.Ancla));
        Assert.Equal(["Ley 1", null], terminos.Select(t => t.Norma));
    }

    [Theory]
    [InlineData("recibos", "proveedores/presentar-y-guardar-el-recibo")]
    [InlineData("ADENDA", "compradores/cambiar-con-una-adenda")]
    [InlineData("sorteo semilla", "compradores/recibir-interesados-y-sortear")]
    public void Hallar_PrimeroLaQueLoDiceEnElTitulo(string busca, string clave) => Assert.Equal(clave, Lecciones.Hallar(busca)[0].Clave);

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("  ¿? ")]
    [InlineData("xilófono marciano")]
    public void Hallar_NadaONoEsta_Vacio(string? busca)
    {
        Assert.Empty(Lecciones.Hallar(busca));
        Assert.Empty(Glosario.Hallar(busca));
    }

    private static string Escribir(IHtmlContent contenido)
    {
        using var salida = new StringWriter();
        contenido.WriteTo(salida, HtmlEncoder.Default);
        return salida.ToString();
    }
}
