using Microsoft.AspNetCore.Diagnostics;

namespace Secop.Web.MesaDeServicio;

/// <summary>De dónde vino la persona: sólo la ruta de una página de este sitio, sin consulta y sin nada que se pueda ejecutar.</summary>
public static class PaginaDeOrigen
{
    /// <summary>La que la persona pidió; en una página de error, la que falló.</summary>
    public static string De(HttpContext contexto) =>
        contexto.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath
        ?? contexto.Features.Get<IExceptionHandlerPathFeature>()?.Path
        ?? contexto.Request.Path.Value ?? "/";

    public static string? Leer(string? escrita) =>
        escrita is { Length: > 0 and <= 200 } && escrita[0] == '/' && !escrita.StartsWith("//", StringComparison.Ordinal)
        && escrita.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '-' or '_' or '.') && !escrita.Contains("..", StringComparison.Ordinal)
            ? escrita : null;
}
