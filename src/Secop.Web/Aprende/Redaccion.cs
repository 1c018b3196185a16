using System.Collections.Frozen;
using System.Globalization;
using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Html;

namespace Secop.Web.Aprende;

/// <summary>
/// Del Markdown de una lección a su página. No admite HTML. Dos direcciones propias: «captura:nombre» es una imagen de
/// este producto y «glosario:termino», una palabra del glosario.
/// </summary>
public static class Redaccion
{
    private const string EsCaptura = "captura:";
    private const string EsTermino = "glosario:";

    private static readonly MarkdownPipeline Tuberia = new MarkdownPipelineBuilder().DisableHtml().Build();

    private static readonly Lazy<FrozenDictionary<string, (int Ancho, int Alto)>> Medidas = new(() =>
        Lecciones.Recurso("capturas.tsv").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(r => r.Split('\t'))
            .ToFrozenDictionary(p => p[0], p => (Numero(p[1]), Numero(p[2])), StringComparer.Ordinal));

    public static IHtmlContent Html(string texto)
    {
        var documento = Markdown.Parse(texto, Tuberia);
        foreach (var enlace in documento.Descendants<LinkInline>().ToList())
        {
            if (enlace.IsImage)
            {
                Ilustrar(enlace);
            }
            else if (enlace.Url?.StartsWith(EsTermino, StringComparison.Ordinal) == true)
            {
                enlace.Url = $"/aprende/glosario#{enlace.Url[EsTermino.Length..]}";
            }
        }

        using var salida = new StringWriter(CultureInfo.InvariantCulture);
        var pintor = new HtmlRenderer(salida);
        Tuberia.Setup(pintor);
        pintor.Render(documento);
        return new HtmlString(salida.ToString());
    }

    /// <summary>El texto que se lee, bloque por bloque: sin marcas, sin código y sin lo que describe las imágenes.</summary>
    public static IReadOnlyList<string> Bloques(string texto) =>
        [.. Markdown.Parse(texto, Tuberia).Descendants<LeafBlock>().Where(b => b.Inline is not null).Select(b => string.Concat(Leer(b.Inline!)).Trim()).Where(t => t.Length > 0)];

    /// <summary>Las capturas que una lección muestra, por nombre y con lo que dicen a quien no las ve.</summary>
    public static IReadOnlyList<(string Nombre, string Descripcion)> Imagenes(string texto) =>
        [.. Markdown.Parse(texto, Tuberia).Descendants<LinkInline>().Where(e => e.IsImage).Select(e => (e.Url!.Replace(EsCaptura, "", StringComparison.Ordinal), string.Concat(Leer(e))))];

    private static void Ilustrar(LinkInline imagen)
    {
        var nombre = (imagen.Url ?? "").Replace(EsCaptura, "", StringComparison.Ordinal);
        imagen.Url = $"{Captura.Carpeta}{nombre}.webp";
        var atributos = imagen.GetAttributes();
        atributos.AddClass("captura");
        atributos.AddProperty("loading", "lazy");
        atributos.AddProperty("decoding", "async");
        if (Medidas.Value.TryGetValue(nombre, out var medida))
        {
            atributos.AddProperty("width", medida.Ancho.ToString(CultureInfo.InvariantCulture));
            atributos.AddProperty("height", medida.Alto.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static IEnumerable<string> Leer(ContainerInline linea) => linea.SelectMany(parte => parte switch
    {
        LiteralInline literal => [literal.Content.ToString()],
        LineBreakInline => [" "],
        LinkInline { IsImage: true } => [],
        ContainerInline interior => Leer(interior),
        _ => Array.Empty<string>(),
    });

    private static int Numero(string texto) => int.Parse(texto, CultureInfo.InvariantCulture);
}
