namespace Secop.Web.Infrastructure;

public static class PaginasDeError
{
    /// <summary>403, 404, 500… con página propia en español; la API y los datos, con <c>problem+json</c>.</summary>
    public static void UsePaginasDeError(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/error/500",
            AllowStatusCode404Response = true,
            StatusCodeSelector = error => error is BadHttpRequestException malo ? malo.StatusCode : StatusCodes.Status500InternalServerError,
        });
        app.UseStatusCodePagesWithReExecute("/error/{0}");
    }
}
