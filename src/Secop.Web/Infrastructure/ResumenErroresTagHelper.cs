using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Secop.Web.Infrastructure;

/// <summary>El resumen de arriba: recibe el foco y enlaza a cada campo con su frase.</summary>
[HtmlTargetElement("resumen-errores")]
public sealed class ResumenErroresTagHelper : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext Vista { get; set; } = null!;

    public override void Process(TagHelperContext contexto, TagHelperOutput salida)
    {
        var errores = Vista.ModelState.Where(e => e.Value is { Errors.Count: > 0 }).ToList();
        if (errores.Count == 0)
        {
            salida.SuppressOutput();
            return;
        }

        salida.TagName = "div";
        salida.TagMode = TagMode.StartTagAndEndTag;
        salida.Attributes.SetAttribute("class", "resumen-errores");
        salida.Attributes.SetAttribute("role", "alert");
        salida.Attributes.SetAttribute("tabindex", "-1");
        salida.Attributes.SetAttribute("id", "resumen-errores");
        salida.Attributes.SetAttribute("autofocus", "autofocus");
        var titulo = new TagBuilder("h2");
        titulo.InnerHtml.Append("Hay algo por corregir");
        var lista = new TagBuilder("ul");
        foreach (var (campo, estado) in errores)
        {
            foreach (var error in estado!.Errors)
            {
                var fila = new TagBuilder("li");
                if (campo.Length == 0)
                {
                    fila.InnerHtml.Append(error.ErrorMessage);
                }
                else
                {
                    var enlace = new TagBuilder("a");
                    enlace.Attributes["href"] = "#" + TagBuilder.CreateSanitizedId(campo, "_");
                    enlace.InnerHtml.Append(error.ErrorMessage);
                    fila.InnerHtml.AppendHtml(enlace);
                }

                lista.InnerHtml.AppendHtml(fila);
            }
        }

        salida.Content.AppendHtml(titulo).AppendHtml(lista);
    }
}
