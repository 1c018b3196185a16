using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Secop.Web.Infrastructure;

/// <summary>
/// Dos cuidados de todo formulario que escribe. Sin dirección vuelve a la página y no al acto que la pintó: tras mostrar
/// de nuevo <c>?handler=Validar</c>, el navegador enviaría allí cualquier otro formulario. Y con archivos, la marca
/// antifalsificación va antes que ellos, porque se comprueba antes de aceptar el primer byte.
/// </summary>
[HtmlTargetElement("form", Attributes = "method")]
public sealed class FormularioTagHelper : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext Vista { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (!Es(output, "method", "post"))
        {
            return;
        }

        var peticion = Vista.HttpContext.Request;
        if (!output.Attributes.ContainsName("action") && peticion.Query.ContainsKey("handler"))
        {
            var consulta = QueryString.Create(peticion.Query.Where(q => !q.Key.Equals("handler", StringComparison.OrdinalIgnoreCase)));
            output.Attributes.SetAttribute("action", $"{peticion.PathBase}{peticion.Path}{consulta}");
        }

        if (Es(output, "enctype", "multipart/form-data"))
        {
            output.PostContent.MoveTo(output.PreContent);
        }
    }

    private static bool Es(TagHelperOutput output, string atributo, string valor) =>
        valor.Equals(output.Attributes[atributo]?.Value?.ToString(), StringComparison.OrdinalIgnoreCase);
}
