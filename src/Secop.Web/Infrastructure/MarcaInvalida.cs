using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Secop.Web.Infrastructure;

/// <summary>Deja dicho que un 400 se debe a la marca antifalsificación, para que la página de error explique qué hacer.</summary>
public sealed class MarcaInvalida : IAlwaysRunResultFilter
{
    private static readonly object Clave = new();

    public static bool Es(HttpContext contexto) =>
        contexto.Items.ContainsKey(Clave)
        || contexto.Features.Get<IExceptionHandlerFeature>()?.Error is BadHttpRequestException { InnerException: AntiforgeryValidationException };

    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is IAntiforgeryValidationFailedResult)
        {
            context.HttpContext.Items[Clave] = true;
        }
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }
}
