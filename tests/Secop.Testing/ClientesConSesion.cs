using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Secop.Web.Data;
using Secop.Web.Security;

namespace Secop.Testing;

public static class ClientesConSesion
{
    /// <summary>Un cliente ya ingresado como esa persona; con la cuenta indicada, o la única que tenga.</summary>
    public static Task<Cliente> ClienteDeAsync(this SecopFactory fabrica, Persona persona, CuentaDePrueba? cuenta = null) =>
        fabrica.ClienteDeAsync(persona.Id, cuenta?.Id);

    /// <summary>Un cliente ya ingresado como el administrador de esa cuenta.</summary>
    public static Task<Cliente> ClienteDeAsync(this SecopFactory fabrica, CuentaDePrueba cuenta) =>
        fabrica.ClienteDeAsync(cuenta.Administrador.Id, cuenta.Id);

    /// <summary>Abre una sesión de verdad, con su fila y su galleta cifrada, sin pasar por la contraseña.</summary>
    public static async Task<Cliente> ClienteDeAsync(this SecopFactory fabrica, Guid usuarioId, Guid? cuentaId)
    {
        return fabrica.ClienteCon(await fabrica.GalletaDeSesionAsync(usuarioId, cuentaId));
    }

    /// <summary>Un cliente que trae esa galleta.</summary>
    public static Cliente ClienteCon(this SecopFactory fabrica, System.Net.Cookie galleta)
    {
        var manejador = new GalletasHandler();
        manejador.Galletas.SetCookies(new Uri("http://localhost"), $"{galleta.Name}={galleta.Value}; path=/");
        return new Cliente(fabrica, fabrica.CreateDefaultClient(new Uri("http://localhost"), manejador));
    }

    /// <summary>La galleta de una sesión nueva: también sirve para un navegador de verdad.</summary>
    public static Task<System.Net.Cookie> GalletaDeSesionAsync(
        this SecopFactory fabrica, Guid usuarioId, Guid? cuentaId = null, DateTimeOffset? inicio = null) =>
        fabrica.ConAsync(servicios => GalletaDeSesionAsync(servicios, usuarioId, cuentaId, inicio));

    public static async Task<System.Net.Cookie> GalletaDeSesionAsync(IServiceProvider servicios, Guid usuarioId, Guid? cuentaId, DateTimeOffset? inicio = null)
    {
        var db = servicios.GetRequiredService<SecopDbContext>();
        var usuario = await db.Users.FindAsync(usuarioId) ?? throw new InvalidOperationException("No existe esa persona.");
        var ahora = TimeProvider.System.GetUtcNow();
        var acceso = new Acceso { UsuarioId = usuarioId, Clave = Acceso.ClaveDe(usuario.Email!), En = ahora, Direccion = "local", Exitoso = true };
        db.Add(acceso);
        await db.SaveChangesAsync();
        var opciones = servicios.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        var boleto = Sesiones.Boleto(usuario, acceso.Id, cuentaId, inicio ?? ahora);
        boleto.Properties.IssuedUtc = ahora;
        boleto.Properties.ExpiresUtc = ahora + opciones.ExpireTimeSpan;
        return new System.Net.Cookie(opciones.Cookie.Name!, opciones.TicketDataFormat.Protect(boleto), "/", "localhost");
    }
}
