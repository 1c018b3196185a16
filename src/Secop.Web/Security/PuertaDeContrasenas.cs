using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Comun;
using Secop.Domain.Cuentas;
using Secop.Web.Data;

namespace Secop.Web.Security;

/// <summary>
/// El único sitio donde se comprueba una contraseña. Anota el intento antes de mirarla, de modo que veinte a la vez
/// cuentan como veinte; hace el mismo trabajo exista o no la persona; y la espera es por persona y dirección de red:
/// nadie puede dejar a otro por fuera la tarde del cierre.
/// </summary>
public sealed class PuertaDeContrasenas(IServiceScopeFactory alcances, IPasswordHasher<Usuario> huellas, IHttpContextAccessor accesor, TimeProvider reloj)
{
    private const int FallosSinEspera = 5;
    private const int FallosPorDireccion = 200;
    private static readonly TimeSpan Ventana = TimeSpan.FromMinutes(15);

    private static readonly Usuario Nadie = new()
    {
        Nombres = "",
        Apellidos = "",
        TipoDocumento = TipoIdentificacion.Otro,
        NumeroDocumento = "",
    };

    private static string? _huellaDeNadie;

    /// <summary>La persona, si la contraseña es la suya y no hay que esperar; el intento queda anotado en ambos casos.</summary>
    public async Task<(Acceso Acceso, Usuario? Usuario)> ProbarAsync(string? correo, string? contrasena, ClaseDeAcceso clase)
    {
        // En su propia transacción: queda aunque el acto que la pide no llegue a guardarse.
        await using var alcance = alcances.CreateAsyncScope();
        var db = alcance.ServiceProvider.GetRequiredService<SecopDbContext>();
        var normalizado = (correo ?? "").Trim().ToUpperInvariant();
        var usuario = await db.Users.AsNoTracking().FirstOrDefaultAsync(u => u.NormalizedEmail == normalizado);
        var acceso = Intento(usuario, normalizado, clase);
        db.Add(acceso);
        await db.SaveChangesAsync();

        var debeEsperar = await DebeEsperarAsync(db, acceso);
        if (!Coincide(usuario, contrasena) || debeEsperar)
        {
            return (acceso, null);
        }

        acceso.Exitoso = true;
        await db.SaveChangesAsync();
        return (acceso, usuario);
    }

    private Acceso Intento(Usuario? usuario, string correo, ClaseDeAcceso clase)
    {
        var contexto = accesor.HttpContext!;
        var navegador = contexto.Request.Headers.UserAgent.ToString();
        return new Acceso
        {
            UsuarioId = usuario?.Id,
            Clave = Acceso.ClaveDe(correo),
            Clase = clase,
            En = reloj.GetUtcNow(),
            Direccion = contexto.Connection.RemoteIpAddress?.ToString() ?? "local",
            Navegador = navegador.Length == 0 ? null : navegador[..Math.Min(200, navegador.Length)],
        };
    }

    private bool Coincide(Usuario? usuario, string? contrasena)
    {
        _huellaDeNadie ??= huellas.HashPassword(Nadie, Guid.NewGuid().ToString());
        var escrita = contrasena is { Length: <= ValidadorDeContrasenas.Maximo } ? contrasena : "";
        var resultado = huellas.VerifyHashedPassword(usuario ?? Nadie, usuario?.PasswordHash ?? _huellaDeNadie, escrita);
        return usuario?.PasswordHash is not null && escrita.Length > 0 && resultado != PasswordVerificationResult.Failed;
    }

    // Cinco fallos sin espera; después 30 segundos que se doblan hasta quince minutos.
    private static async Task<bool> DebeEsperarAsync(SecopDbContext db, Acceso intento)
    {
        var desde = intento.En - Ventana;
        var fallosDeLaDireccion = await db.Accesos.CountAsync(a => a.Direccion == intento.Direccion && a.En > desde && !a.Exitoso && a.Id != intento.Id);
        if (fallosDeLaDireccion >= FallosPorDireccion)
        {
            return true;
        }

        var recientes = await db.Accesos.AsNoTracking()
            .Where(a => a.Clave == intento.Clave && a.Direccion == intento.Direccion && a.En > desde && a.Id != intento.Id)
            .OrderByDescending(a => a.En)
            .Select(a => new { a.En, a.Exitoso })
            .ToListAsync();
        var fallos = recientes.TakeWhile(a => !a.Exitoso).ToList();
        if (fallos.Count < FallosSinEspera)
        {
            return false;
        }

        var espera = TimeSpan.FromSeconds(Math.Min(Ventana.TotalSeconds, 30 * Math.Pow(2, Math.Min(10, fallos.Count - FallosSinEspera))));
        return intento.En < fallos[0].En + espera;
    }
}

/// <summary>
/// La contraseña otra vez, en el momento de firmar: presentar, abrir, aceptar, confirmar un contrato.
/// <c>await confirmacion.ExigirAsync(Entrada.Contrasena)</c> antes de llamar al acto.
/// </summary>
public sealed class ConfirmacionDeContrasena(SecopDbContext db, PuertaDeContrasenas puerta, CuentaActual cuenta)
{
    public async Task ExigirAsync(string? contrasena, string campo = "Contrasena")
    {
        var correo = await db.Users.Where(u => u.Id == cuenta.UsuarioId).Select(u => u.Email).SingleAsync();
        var (_, usuario) = await puerta.ProbarAsync(correo, contrasena, ClaseDeAcceso.Confirmacion);
        ReglasDeSesion.ContrasenaIncorrecta.ExigirEn(campo, usuario?.Id == cuenta.UsuarioId);
    }
}
