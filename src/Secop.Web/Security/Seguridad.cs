using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Practicas;

namespace Secop.Web.Security;

/// <summary>Identidad, sesión y puertas, con los valores por omisión de Identity endurecidos.</summary>
public static class Seguridad
{
    public const string PaginaDeIngreso = "/mi-cuenta/ingresar";
    private static readonly TimeSpan Inactividad = TimeSpan.FromMinutes(30);

    public static void AddSeguridad(this WebApplicationBuilder builder)
    {
        var servicios = builder.Services;
        servicios.TryAddSingleton(TimeProvider.System);
        servicios.AddScoped<CuentaActual>();
        servicios.AddScoped<EventosDeSesion>();
        servicios.AddScoped<Sesiones>();
        servicios.AddScoped<PuertaDeContrasenas>();
        servicios.AddScoped<ConfirmacionDeContrasena>();
        servicios.AddScoped<Registros>();
        servicios.AddIdentidad();
        servicios.AddPuertas();
        servicios.AddGalletas(ModoDePractica.De(builder.Configuration), conHttps: builder.Environment.IsProduction() && !Servicios.EsDireccionLocal(builder.Configuration));
    }

    public static void UseSeguridad(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseAuthorization();
    }

    private static void AddIdentidad(this IServiceCollection servicios)
    {
        servicios.AddIdentityCore<Usuario>(identidad =>
        {
            identidad.User.RequireUniqueEmail = true;
            identidad.User.AllowedUserNameCharacters = "";
            identidad.SignIn.RequireConfirmedAccount = true;

            // Frases largas y sin composición obligada (NIST 800-63B-4, ASVS 6.2); lo demás lo mira el validador propio.
            identidad.Password.RequiredLength = ValidadorDeContrasenas.Minimo;
            identidad.Password.RequireDigit = false;
            identidad.Password.RequireLowercase = false;
            identidad.Password.RequireUppercase = false;
            identidad.Password.RequireNonAlphanumeric = false;
            identidad.Tokens.EmailConfirmationTokenProvider = EnlaceDeConfirmacion.Nombre;
            identidad.Tokens.PasswordResetTokenProvider = EnlaceDeRecuperacion.Nombre;
        })
            .AddEntityFrameworkStores<SecopDbContext>()
            .AddErrorDescriber<ErroresEnEspanol>()
            .AddPasswordValidator<ValidadorDeContrasenas>()
            .AddTokenProvider<EnlaceDeConfirmacion>(EnlaceDeConfirmacion.Nombre)
            .AddTokenProvider<EnlaceDeRecuperacion>(EnlaceDeRecuperacion.Nombre);
        servicios.Configure<PasswordHasherOptions>(huella => huella.IterationCount = 210_000);
    }

    private static void AddPuertas(this IServiceCollection servicios)
    {
        servicios.AddScoped<IAuthorizationHandler, GuardiaDePermisos>();
        servicios.AddSingleton<IAuthorizationMiddlewareResultHandler, RespuestaDeLaPuerta>();
        servicios.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder(IdentityConstants.ApplicationScheme).RequireAuthenticatedUser().Build());
        servicios.Configure<RazorPagesOptions>(paginas => paginas.Conventions.AllowAnonymousToFolder("/Publico"));
        servicios.AddSingleton<IAntiforgeryAdditionalDataProvider, CuentaEnElFormulario>();
    }

    // «__Host-» ata la galleta al servidor exacto y exige https: en desarrollo se escucha en http.
    private static void AddGalletas(this IServiceCollection servicios, ModoDePractica modo, bool conHttps)
    {
        var prefijo = conHttps ? "__Host-" : "";
        var seguro = conHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        servicios.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme, galleta =>
        {
            galleta.Cookie.Name = prefijo + modo.Galleta("secop-sesion");
            galleta.Cookie.HttpOnly = true;
            galleta.Cookie.SameSite = SameSiteMode.Lax;
            galleta.Cookie.SecurePolicy = seguro;
            galleta.Cookie.Path = "/";
            galleta.ExpireTimeSpan = Inactividad;
            galleta.SlidingExpiration = true;
            galleta.LoginPath = PaginaDeIngreso;
            galleta.ReturnUrlParameter = "returnUrl";
            galleta.EventsType = typeof(EventosDeSesion);
        });
        servicios.PostConfigure<AntiforgeryOptions>(marca =>
        {
            marca.Cookie.Name = prefijo + modo.Galleta("secop-marca");
            marca.Cookie.SecurePolicy = seguro;
            marca.Cookie.HttpOnly = true;
            marca.Cookie.SameSite = SameSiteMode.Lax;
            marca.Cookie.Path = "/";
        });
        servicios.PostConfigure<CookieTempDataProviderOptions>(aviso => aviso.Cookie.SecurePolicy = seguro);
    }
}

/// <summary>
/// Ata cada formulario a la cuenta con la que se abrió: quien cambia de cuenta en otra pestaña no firma por error
/// con la que no era.
/// </summary>
internal sealed class CuentaEnElFormulario : IAntiforgeryAdditionalDataProvider
{
    public string GetAdditionalData(HttpContext context) => Cuenta(context);

    public bool ValidateAdditionalData(HttpContext context, string additionalData) => additionalData == Cuenta(context);

    private static string Cuenta(HttpContext contexto) =>
        contexto.RequestServices.GetRequiredService<CuentaActual>() is { HayCuenta: true } cuenta ? cuenta.CuentaId.ToString("n") : "";
}
