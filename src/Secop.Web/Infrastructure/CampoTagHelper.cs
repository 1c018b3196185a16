using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Secop.Web.Infrastructure;

/// <summary>
/// Un campo entero: etiqueta, ayuda, control y error, enlazados para lectores de pantalla.
/// <c>&lt;campo for="Entrada.Nombre" etiqueta="Nombre" ayuda="…" tipo="textarea" /&gt;</c>; las opciones de un <c>select</c>
/// van en <c>opciones</c>.
/// </summary>
[HtmlTargetElement("campo")]
public sealed class CampoTagHelper(IHtmlGenerator generador) : TagHelper
{
    [HtmlAttributeName("for")]
    public ModelExpression For { get; set; } = null!;

    public string Etiqueta { get; set; } = "";

    public string? Ayuda { get; set; }

    /// <summary>text, email, password, tel, number, date, datetime-local, textarea, select, checkbox.</summary>
    public string Tipo { get; set; } = "text";

    public bool Opcional { get; set; }

    public int Filas { get; set; } = 4;

    public int? Maximo { get; set; }

    /// <summary>La primera y la última fecha que el control deja escoger.</summary>
    public string? Desde { get; set; }

    public string? Hasta { get; set; }

    public string? Autocompletar { get; set; }

    /// <summary>Valor ya escrito como lo espera el control (fechas, horas).</summary>
    public string? Valor { get; set; }

    public string? Modo { get; set; }

    /// <summary>unspsc o municipios: ayuda a elegir mientras se escribe. Sin script, el campo entiende el código o las palabras.</summary>
    public string? Catalogo { get; set; }

    /// <summary>El área de texto a la que se añade lo elegido, si el campo sólo sirve para buscar.</summary>
    public string? AgregaA { get; set; }

    /// <summary>Opciones de un <c>select</c>; la elegida sale del modelo o de lo que la persona envió.</summary>
    public IEnumerable<SelectListItem> Opciones { get; set; } = [];

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext Vista { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext contexto, TagHelperOutput salida)
    {
        var nombre = Vista.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var id = TagBuilder.CreateSanitizedId(nombre, "_");
        var errores = Vista.ModelState.TryGetValue(nombre, out var entrada) ? entrada.Errors : [];
        var invalido = errores.Count > 0;
        var hijos = await salida.GetChildContentAsync();

        // Razor entrega vacío lo que en la página es nulo.
        Ayuda = string.IsNullOrEmpty(Ayuda) ? null : Ayuda;

        salida.TagName = "div";
        salida.TagMode = TagMode.StartTagAndEndTag;
        salida.Attributes.SetAttribute("class", Tipo == "checkbox" ? "form-check mb-3" : "mb-3");

        var control = Control(nombre, id, hijos);
        control.AddCssClass(Tipo == "checkbox" ? "form-check-input" : Tipo == "select" ? "form-select" : "form-control");
        if (invalido)
        {
            control.AddCssClass("is-invalid");
            control.Attributes["aria-invalid"] = "true";
        }

        var descritos = string.Join(' ', new[] { Ayuda is null ? null : $"{id}-ayuda", invalido ? $"{id}-error" : null }.OfType<string>());
        if (descritos.Length > 0)
        {
            control.Attributes["aria-describedby"] = descritos;
        }

        var rotulo = new TagBuilder("label");
        rotulo.Attributes["for"] = id;
        rotulo.AddCssClass(Tipo == "checkbox" ? "form-check-label" : "form-label");
        rotulo.InnerHtml.Append(Etiqueta);
        if (Opcional)
        {
            rotulo.InnerHtml.AppendHtml(" <span class=\"text-secondary fw-normal\">(opcional)</span>");
        }

        if (Tipo == "checkbox")
        {
            salida.Content.AppendHtml(control).AppendHtml(Oculto(nombre)).AppendHtml(rotulo);
        }
        else
        {
            salida.Content.AppendHtml(rotulo);
        }

        if (Ayuda is not null)
        {
            salida.Content.AppendHtml(Texto("div", $"{id}-ayuda", "form-text mt-0 mb-1", Ayuda));
        }

        if (Tipo != "checkbox")
        {
            salida.Content.AppendHtml(control);
        }

        if (Catalogo is not null)
        {
            salida.Attributes.SetAttribute("class", "mb-3 con-sugerencias");
            salida.Content.AppendHtml(Sugerencias(control, id));
        }

        if (invalido)
        {
            salida.Content.AppendHtml(Texto("div", $"{id}-error", "invalid-feedback d-block", string.Join(' ', errores.Select(e => e.ErrorMessage))));
        }
    }

    private TagBuilder Control(string nombre, string id, TagHelperContent hijos)
    {
        var escrito = Vista.ModelState.TryGetValue(nombre, out var entrada) && entrada.AttemptedValue is { } intento
            ? intento
            : Valor ?? Convert.ToString(For.Model, System.Globalization.CultureInfo.InvariantCulture) ?? "";
        switch (Tipo)
        {
            case "textarea":
                var area = Base("textarea", nombre, id);
                area.Attributes["rows"] = Filas.ToString(System.Globalization.CultureInfo.InvariantCulture);
                area.InnerHtml.Append(Environment.NewLine).Append(escrito);
                return area;
            case "select":
                var lista = generador.GenerateSelect(Vista, For.ModelExplorer, null, For.Name, Opciones, allowMultiple: false, htmlAttributes: null);
                lista.InnerHtml.AppendHtml(hijos);
                return lista;
            case "checkbox":
                var casilla = Base("input", nombre, id);
                casilla.TagRenderMode = TagRenderMode.SelfClosing;
                casilla.Attributes["type"] = "checkbox";
                casilla.Attributes["value"] = "true";
                if (escrito.Split(',').Any(v => v.Equals("true", StringComparison.OrdinalIgnoreCase)))
                {
                    casilla.Attributes["checked"] = "checked";
                }

                return casilla;
            default:
                var caja = Base("input", nombre, id);
                caja.TagRenderMode = TagRenderMode.SelfClosing;
                caja.Attributes["type"] = Tipo;
                if (Tipo != "password")
                {
                    caja.Attributes["value"] = escrito;
                }

                if (Tipo == "datetime-local")
                {
                    caja.Attributes["step"] = "1";
                }

                if (Desde is not null)
                {
                    caja.Attributes["min"] = Desde;
                }

                if (Hasta is not null)
                {
                    caja.Attributes["max"] = Hasta;
                }

                return caja;
        }
    }

    private TagBuilder Base(string elemento, string nombre, string id)
    {
        var control = new TagBuilder(elemento);
        control.Attributes["name"] = nombre;
        control.Attributes["id"] = id;
        if (Maximo is { } maximo)
        {
            control.Attributes["maxlength"] = maximo.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        if (Autocompletar is not null)
        {
            control.Attributes["autocomplete"] = Autocompletar;
        }

        if (Modo is not null)
        {
            control.Attributes["inputmode"] = Modo;
        }

        return control;
    }

    private TagBuilder Sugerencias(TagBuilder control, string id)
    {
        control.Attributes["data-catalogo"] = Catalogo;
        control.Attributes["aria-controls"] = $"{id}-lista";
        if (AgregaA is not null)
        {
            control.Attributes["data-agrega-a"] = AgregaA;
        }

        var lista = new TagBuilder("ul");
        lista.Attributes["id"] = $"{id}-lista";
        lista.Attributes["role"] = "listbox";
        lista.Attributes["aria-label"] = Etiqueta;
        lista.Attributes["hidden"] = "hidden";
        lista.AddCssClass("sugerencias");
        return lista;
    }

    private static TagBuilder Oculto(string nombre)
    {
        var oculto = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        oculto.Attributes["type"] = "hidden";
        oculto.Attributes["name"] = nombre;
        oculto.Attributes["value"] = "false";
        return oculto;
    }

    private static TagBuilder Texto(string elemento, string id, string clase, string texto)
    {
        var etiqueta = new TagBuilder(elemento);
        etiqueta.Attributes["id"] = id;
        etiqueta.AddCssClass(clase);
        etiqueta.InnerHtml.Append(texto);
        return etiqueta;
    }
}
