using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Cuentas;
using Secop.Web.Data;

namespace Secop.Web.Security;

/// <summary>
/// En cada petición: la sesión sigue abierta, no pasó de doce horas, el sello del usuario es el mismo y sus cuentas
/// y roles son los de ahora.
/// </summary>
public sealed class EventosDeSesion(IServiceProvider servicios, CuentaActual cuenta, TimeProvider reloj) : CookieAuthenticationEvents
{
    internal const string Sesion = "secop:sesion";
    internal const string Sello = "secop:sello";
    internal const string Cuenta = "secop:cuenta";
    internal const string Inicio = "inicio";
    private static readonly TimeSpan Maximo = TimeSpan.FromHours(12);

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        if (context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
        {
            return;
        }

        if (!EstaEnHora(context.Properties) || !await AbrirAsync(context.Principal!))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
        }
    }

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (HttpMethods.IsGet(context.Request.Method))
        {
            context.Response.Redirect(context.RedirectUri);
        }
        else
        {
            // Lo enviado no se repite después de ingresar: se vuelve a la página de donde salió.
            context.Response.Redirect($"{Seguridad.PaginaDeIngreso}?returnUrl={Uri.EscapeDataString(context.Request.Path)}");
        }

        return Task.CompletedTask;
    }

    private bool EstaEnHora(AuthenticationProperties propiedades) =>
        propiedades.Items.TryGetValue(Inicio, out var texto)
        && long.TryParse(texto, CultureInfo.InvariantCulture, out var segundos)
        && reloj.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(segundos) < Maximo;

    private async Task<bool> AbrirAsync(ClaimsPrincipal persona)
    {
        if (!Guid.TryParse(persona.FindFirstValue(ClaimTypes.NameIdentifier), out var usuarioId)
            || !Guid.TryParse(persona.FindFirstValue(Sesion), out var sesionId))
        {
            return false;
        }

        // La base se pide sólo aquí, con galleta en mano: a quien mira sin sesión no se le arma en cada petición.
        var db = servicios.GetRequiredService<SecopDbContext>();
        var sello = persona.FindFirstValue(Sello);
        var usuario = await db.Users.AsNoTracking()
            .Where(u => u.Id == usuarioId && u.SecurityStamp == sello
                && db.Accesos.Any(a => a.Id == sesionId && a.UsuarioId == usuarioId && a.Exitoso && a.CerradoEn == null))
            .Select(u => new { Nombre = u.Nombres + " " + u.Apellidos })
            .FirstOrDefaultAsync();
        if (usuario is null)
        {
            return false;
        }

        var filas = await db.Membresias.AsNoTracking()
            .Where(m => m.UsuarioId == usuarioId && m.Estado == EstadoMembresia.Aceptado)
            .Join(db.Cuentas, m => m.CuentaId, c => c.Id, (m, c) => new { c.Id, c.Codigo, c.Nombre, c.Tipo, c.Estado, m.Roles })
            .OrderBy(f => f.Nombre)
            .ToListAsync();
        var cuentas = filas
            .Select(f => new CuentaPropia(f.Id, f.Codigo, f.Nombre, f.Tipo, f.Estado, f.Roles.ToHashSet(StringComparer.Ordinal)))
            .ToList();
        var elegida = Guid.TryParse(persona.FindFirstValue(Cuenta), out var id) ? id : (Guid?)null;
        cuenta.Abrir(usuarioId, usuario.Nombre, sesionId, cuentas, elegida);
        return true;
    }
}

/// <summary>
/// Lo que no existe es 404 para todos, sin pedir ingreso; y quien ingresó y no ha elegido cuenta va a elegirla y vuelve.
/// </summary>
internal sealed class RespuestaDeLaPuerta : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler _corriente = new();

    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (context.GetEndpoint() is null)
        {
            return next(context);
        }

        var cuenta = context.RequestServices.GetRequiredService<CuentaActual>();
        if (authorizeResult.Forbidden && cuenta.HaySesion && !cuenta.HayCuenta && HttpMethods.IsGet(context.Request.Method))
        {
            context.Response.Redirect($"/mi-cuenta?returnUrl={Uri.EscapeDataString(context.Request.Path + context.Request.QueryString)}");
            return Task.CompletedTask;
        }

        return _corriente.HandleAsync(next, context, policy, authorizeResult);
    }
}
