using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Comun;
using Secop.Web.Data;

namespace Secop.Web.Security;

public static class ReglasDeSesion
{
    /// <summary>Una sola frase para todo: no dice si el correo existe ni si está bloqueado.</summary>
    public static readonly Regla NoCoincide = new(
        "INGRESO_NO_COINCIDE", "El correo o la contraseña no coinciden. Después de varios intentos hay que esperar unos minutos.");

    public static readonly Regla SinConfirmar = new(
        "INGRESO_SIN_CONFIRMAR", "Falta confirmar su correo: abra el enlace que le enviamos o pida otro.");

    public static readonly Regla CuentaAjena = new("SESION_CUENTA_AJENA", "Usted no tiene acceso a esa cuenta.");

    public static readonly Regla ContrasenaIncorrecta = new(
        "CONTRASENA_INCORRECTA", "La contraseña no coincide. Después de varios intentos hay que esperar unos minutos.");
}

/// <summary>Abre y cierra sesiones, y cambia la cuenta en uso.</summary>
public sealed class Sesiones(SecopDbContext db, PuertaDeContrasenas puerta, CuentaActual cuenta, IHttpContextAccessor accesor, TimeProvider reloj)
{
    private HttpContext Contexto => accesor.HttpContext!;

    /// <summary>Lanza la misma <see cref="ReglaIncumplida"/> para un correo que no existe, una contraseña errada o una espera.</summary>
    public async Task IngresarAsync(string correo, string contrasena)
    {
        var (acceso, usuario) = await puerta.ProbarAsync(correo, contrasena, ClaseDeAcceso.Ingreso);
        ReglasDeSesion.NoCoincide.Exigir(usuario is not null);
        ReglasDeSesion.SinConfirmar.Exigir(usuario!.EmailConfirmed);
        var boleto = Boleto(usuario, acceso.Id, null, reloj.GetUtcNow());
        await Contexto.SignInAsync(IdentityConstants.ApplicationScheme, boleto.Principal, boleto.Properties);
    }

    public async Task SalirAsync()
    {
        await CerrarAsync(cuenta.SesionId);
        await Contexto.SignOutAsync(IdentityConstants.ApplicationScheme);
        Contexto.Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
    }

    /// <summary>Cierra una sesión propia, esta u otra.</summary>
    public async Task CerrarAsync(Guid sesionId)
    {
        var acceso = await db.Accesos.SingleOrDefaultAsync(a => a.Id == sesionId && a.UsuarioId == cuenta.UsuarioId && a.CerradoEn == null);
        if (acceso is not null)
        {
            acceso.CerradoEn = reloj.GetUtcNow();
            await db.SaveChangesAsync();
        }
    }

    /// <summary>Desde ahora, en esta sesión, la persona actúa en nombre de esa cuenta.</summary>
    public async Task UsarCuentaAsync(Guid cuentaId)
    {
        ReglasDeSesion.CuentaAjena.Exigir(cuenta.Cuentas.Any(c => c.Id == cuentaId));
        await UsarNuevaAsync(cuentaId);
    }

    /// <summary>Como la anterior, con una cuenta recién creada por la misma persona.</summary>
    public async Task UsarNuevaAsync(Guid cuentaId)
    {
        var actual = await Contexto.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        var identidad = new ClaimsIdentity(
            actual.Principal!.Claims.Where(c => c.Type != EventosDeSesion.Cuenta).Append(new Claim(EventosDeSesion.Cuenta, cuentaId.ToString())),
            IdentityConstants.ApplicationScheme);
        var propiedades = new AuthenticationProperties();
        propiedades.Items[EventosDeSesion.Inicio] = actual.Properties!.Items[EventosDeSesion.Inicio];
        await Contexto.SignInAsync(IdentityConstants.ApplicationScheme, new ClaimsPrincipal(identidad), propiedades);
    }

    /// <summary>Lo que viaja cifrado en la galleta.</summary>
    public static AuthenticationTicket Boleto(Usuario usuario, Guid sesionId, Guid? cuentaId, DateTimeOffset ahora)
    {
        var identidad = new ClaimsIdentity(
            [
                new Claim(ClaimTypes.NameIdentifier, usuario.Id.ToString()),
                new Claim(EventosDeSesion.Sesion, sesionId.ToString()),
                new Claim(EventosDeSesion.Sello, usuario.SecurityStamp!),
            ],
            IdentityConstants.ApplicationScheme);
        if (cuentaId is { } id)
        {
            identidad.AddClaim(new Claim(EventosDeSesion.Cuenta, id.ToString()));
        }

        var propiedades = new AuthenticationProperties();
        propiedades.Items[EventosDeSesion.Inicio] = ahora.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return new AuthenticationTicket(new ClaimsPrincipal(identidad), propiedades, IdentityConstants.ApplicationScheme);
    }
}
