using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Secop.Testing;

/// <summary>Una página recibida: su estado, su documento y a dónde redirige.</summary>
public sealed record Pagina(HttpStatusCode Estado, string Html, string? Destino, HttpResponseHeaders Encabezados)
{
    private static readonly HtmlParser Lector = new();
    private IHtmlDocument? _documento;

    /// <summary>Se lee al pedirlo: a muchas pruebas les basta el estado.</summary>
    public IHtmlDocument Documento => _documento ??= Lector.ParseDocument(Html);

    /// <summary>El texto visible, con espacios sencillos.</summary>
    public string Texto => string.Join(' ', (Documento.Body?.TextContent ?? "").Split((char[])[' ', '\n', '\r', '\t', '\u00a0', '\u202f'], StringSplitOptions.RemoveEmptyEntries));

    public string Titulo => Documento.QuerySelector("h1")?.TextContent.Trim() ?? "";

    /// <summary>Lo que dice el resumen de errores.</summary>
    public string Errores => Documento.QuerySelector("#resumen-errores")?.TextContent ?? "";
}

/// <summary>
/// Un navegador de pruebas sin script: lee el formulario de la página y lo envía con todos sus campos ocultos,
/// la marca antifalsificación incluida.
/// </summary>
public sealed class Cliente(SecopFactory fabrica, HttpClient http)
{
    private TimeSpan? _desfase;

    public SecopFactory Fabrica { get; } = fabrica;

    public HttpClient Http { get; } = http;

    /// <summary>Las peticiones que siguen llevan esta hora (desfase por petición, nunca por servidor).</summary>
    public Cliente EnFecha(DateTimeOffset? instante)
    {
        _desfase = instante - TimeProvider.System.GetUtcNow();
        return this;
    }

    public Task<Pagina> VerAsync(string url) => PedirAsync(new HttpRequestMessage(HttpMethod.Get, url));

    public async Task<Pagina> PedirAsync(HttpRequestMessage peticion)
    {
        if (_desfase is { } desfase)
        {
            peticion.Headers.Remove("Secop-Desfase");
            peticion.Headers.Add("Secop-Desfase", (desfase.Ticks / TimeSpan.TicksPerMicrosecond).ToString(CultureInfo.InvariantCulture));
        }

        using var respuesta = await Http.SendAsync(peticion);
        var html = await respuesta.Content.ReadAsStringAsync();
        return new Pagina(respuesta.StatusCode, html, respuesta.Headers.Location?.ToString(), respuesta.Headers);
    }

    /// <summary>Abre la página, llena su formulario y lo envía.</summary>
    /// <param name="campos">Nombre del control y valor; un nombre terminado en «Archivo:» no existe: use <paramref name="archivos"/>.</param>
    /// <param name="boton">Texto del botón o fragmento de <c>formaction</c>/<c>action</c> si la página tiene varios formularios.</param>
    public async Task<Pagina> EnviarAsync(
        string url, IEnumerable<(string Campo, string Valor)> campos, string? boton = null, params (string Campo, string Nombre, byte[] Contenido)[] archivos)
    {
        var pagina = await VerAsync(url);
        if (pagina.Estado != HttpStatusCode.OK)
        {
            return pagina;
        }

        return await EnviarAsync(url, pagina, campos, boton, archivos);
    }

    /// <summary>Envía el formulario de una página ya abierta (para probar dos pestañas o páginas viejas).</summary>
    public Task<Pagina> EnviarAsync(
        string url, Pagina pagina, IEnumerable<(string Campo, string Valor)> campos, string? boton = null, params (string Campo, string Nombre, byte[] Contenido)[] archivos)
    {
        var lista = campos.ToList();
        var (formulario, pulsado) = Buscar(pagina, lista, archivos, boton);
        var valores = Iniciales(formulario, pulsado);
        foreach (var grupo in lista.GroupBy(c => c.Campo))
        {
            valores.RemoveAll(v => v.Key == grupo.Key);
            valores.AddRange(grupo.Select(c => KeyValuePair.Create(c.Campo, c.Valor)));
        }

        var accion = pulsado?.GetAttribute("formaction") ?? formulario.GetAttribute("action");
        var destino = string.IsNullOrEmpty(accion) ? url : new Uri(new Uri("http://localhost" + url), accion).PathAndQuery;
        var peticion = new HttpRequestMessage(HttpMethod.Post, destino) { Content = Contenido(formulario, valores, archivos) };
        return PedirAsync(peticion);
    }

    private static (IHtmlFormElement Formulario, IElement? Boton) Buscar(
        Pagina pagina, List<(string Campo, string Valor)> campos, (string Campo, string Nombre, byte[] Contenido)[] archivos, string? boton)
    {
        var formularios = pagina.Documento.Forms.Where(f => f.Method.Equals("post", StringComparison.OrdinalIgnoreCase)).ToList();
        foreach (var formulario in formularios)
        {
            if (boton is not null)
            {
                var pulsado = formulario.QuerySelectorAll("button,input[type=submit]").FirstOrDefault(b =>
                    b.TextContent.Contains(boton, StringComparison.OrdinalIgnoreCase) || (b.GetAttribute("formaction") ?? "").Contains(boton, StringComparison.OrdinalIgnoreCase));
                if (pulsado is not null || (formulario.GetAttribute("action") ?? "").Contains(boton, StringComparison.OrdinalIgnoreCase))
                {
                    return (formulario, pulsado);
                }
            }
            else if (campos.Select(c => c.Campo).Concat(archivos.Select(a => a.Campo)).All(n => formulario.Elements.Any(e => e.GetAttribute("name") == n)))
            {
                if (campos.Count > 0 || archivos.Length > 0 || formulario.Closest("main") is not null)
                {
                    return (formulario, formulario.QuerySelector("button[type=submit],button:not([type])"));
                }
            }
        }

        throw new InvalidOperationException(
            $"Ningún formulario de «{pagina.Titulo}» tiene el botón «{boton}» o los campos {string.Join(", ", campos.Select(c => c.Campo))}.");
    }

    private static List<KeyValuePair<string, string>> Iniciales(IHtmlFormElement formulario, IElement? boton)
    {
        var valores = new List<KeyValuePair<string, string>>();
        foreach (var elemento in formulario.Elements)
        {
            var nombre = elemento.GetAttribute("name");
            if (string.IsNullOrEmpty(nombre) || elemento.HasAttribute("disabled"))
            {
                continue;
            }

            switch (elemento)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio" } marca when marca.IsChecked:
                    valores.Add(new(nombre, marca.Value));
                    break;
                case IHtmlInputElement { Type: "checkbox" or "radio" or "file" or "submit" }:
                    break;
                case IHtmlInputElement caja:
                    valores.Add(new(nombre, caja.Value));
                    break;
                case IHtmlTextAreaElement area:
                    valores.Add(new(nombre, area.Value));
                    break;
                case IHtmlSelectElement lista:
                    valores.AddRange(lista.Options.Where(o => o.IsSelected).Select(o => KeyValuePair.Create(nombre, o.Value)));
                    break;
                default:
                    break;
            }
        }

        if (boton?.GetAttribute("name") is { Length: > 0 } nombreDeBoton)
        {
            valores.Add(new(nombreDeBoton, boton.GetAttribute("value") ?? ""));
        }

        return valores;
    }

    private static HttpContent Contenido(IHtmlFormElement formulario, List<KeyValuePair<string, string>> valores, (string Campo, string Nombre, byte[] Contenido)[] archivos)
    {
        if (archivos.Length == 0 && formulario.GetAttribute("enctype") != "multipart/form-data")
        {
            return new FormUrlEncodedContent(valores);
        }

        var partes = new MultipartFormDataContent();
        foreach (var (campo, valor) in valores)
        {
            partes.Add(new StringContent(valor), $"\"{campo}\"");
        }

        foreach (var (campo, nombre, contenido) in archivos)
        {
            partes.Add(new ByteArrayContent(contenido), $"\"{campo}\"", nombre);
        }

        return partes;
    }
}
