namespace Secop.Web.Infrastructure;

/// <summary>Cabeceras de seguridad de toda respuesta, también las de error y los estáticos.</summary>
public static class Cabeceras
{
    private const string Politica =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
        "manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'";

    public static IApplicationBuilder UseCabeceras(this IApplicationBuilder app) => app.Use((contexto, siguiente) =>
    {
        contexto.Response.OnStarting(() =>
        {
            var cabeceras = contexto.Response.Headers;
            if (cabeceras.ContentSecurityPolicy.Count == 0)
            {
                cabeceras.ContentSecurityPolicy = Politica;
            }

            cabeceras.XContentTypeOptions = "nosniff";
            cabeceras["Referrer-Policy"] = "same-origin";
            cabeceras["Cross-Origin-Opener-Policy"] = "same-origin";
            cabeceras["Cross-Origin-Resource-Policy"] = "same-origin";
            cabeceras["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=()";
            if (contexto.User.Identity?.IsAuthenticated == true && cabeceras.CacheControl.Count == 0)
            {
                cabeceras.CacheControl = "no-store";
            }

            return Task.CompletedTask;
        });
        return siguiente(contexto);
    });
}
