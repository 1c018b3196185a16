using Microsoft.AspNetCore.Diagnostics;

namespace Secop.Web.Infrastructure;

public static class PaginasDeError
{
    /// <summary>403, 404, 500… con página propia en español; la API, con <c>problem+json</c>.</summary>
    public static void UsePaginasDeError(this WebApplication app)
    {
        app.UseWhen(EsApi, rama =>
        {
            rama.UseExceptionHandler();
            rama.UseStatusCodePages();
        });
        app.UseWhen(contexto => !EsApi(contexto), rama =>
        {
            rama.UseExceptionHandler(new ExceptionHandlerOptions
            {
                ExceptionHandlingPath = "/error/500",
                AllowStatusCode404Response = true,
                StatusCodeSelector = error => error is BadHttpRequestException malo ? malo.StatusCode : StatusCodes.Status500InternalServerError,
            });
            rama.UseStatusCodePagesWithReExecute("/error/{0}");
        });
    }

    /// <summary>Si lo que corre es ya la página de error de otra petición.</summary>
    public static bool EsDeError(this HttpContext contexto) =>
        contexto.Features.Get<IStatusCodeReExecuteFeature>() is not null || contexto.Features.Get<IExceptionHandlerFeature>() is not null;

    private static bool EsApi(HttpContext contexto) => contexto.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal, out var resto) && resto.HasValue;
}
