using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Comun;
using Secop.Domain.Cuentas;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Notificaciones;

namespace Secop.Web.Security;

/// <summary>Lo que una persona dice de sí al registrarse.</summary>
public sealed record DatosDeUsuario(
    string? Nombres, string? Apellidos, TipoIdentificacion? TipoDocumento, string? NumeroDocumento, string? Correo, string? Telefono, string? Cargo);

/// <summary>
/// Registro, confirmación y recuperación. Responde lo mismo exista o no la persona: lo que haya que decir va al correo.
/// </summary>
public sealed class Registros(SecopDbContext db, UserManager<Usuario> usuarios, EnlacesSecretos enlaces, Reloj reloj)
{
    public const string CorreoDeConfirmacion = "ConfirmarCorreo";
    public const string CorreoDeRecuperacion = "RecuperarContrasena";
    public const string CorreoDeRepetido = "YaRegistrado";

    public async Task RegistrarAsync(DatosDeUsuario datos, string? contrasena, bool consiente)
    {
        var nuevo = Nuevo(datos);
        foreach (var validador in usuarios.PasswordValidators)
        {
            (await validador.ValidateAsync(usuarios, nuevo, contrasena)).Exigir("Contrasena");
        }

        ReglasDeUsuario.Consentimiento.ExigirEn("Consiente", consiente);
        await using var transaccion = await db.Database.BeginTransactionAsync();
        if (await YaEstaAsync(nuevo))
        {
            usuarios.PasswordHasher.HashPassword(nuevo, contrasena!);
            await enlaces.EncolarAsync(
                CorreoDeRepetido,
                Para(nuevo),
                "Alguien intentó registrarse con sus datos",
                ["Ya hay un usuario con este correo o con ese documento, y no creamos otro.", "Si fue usted y no recuerda la contraseña, recupérela aquí. Si no fue usted, no haga nada."],
                "/mi-cuenta/recuperar");
        }
        else
        {
            (await usuarios.CreateAsync(nuevo, contrasena!)).Exigir();
            var texto = TextoDeConsentimiento.Vigente;
            db.Add(new Consentimiento { UsuarioId = nuevo.Id, Version = texto.Version, Huella = texto.Huella, En = reloj.Ahora });
            await PedirConfirmacionAsync(nuevo);
        }

        await db.SaveChangesAsync();
        await transaccion.CommitAsync();
    }

    public async Task ReenviarAsync(string? correo)
    {
        if (await BuscarAsync(correo) is { EmailConfirmed: false } usuario)
        {
            await PedirConfirmacionAsync(usuario);
            await db.SaveChangesAsync();
        }
    }

    public async Task RecuperarAsync(string? correo)
    {
        var usuario = await BuscarAsync(correo);
        if (usuario is null)
        {
            return;
        }

        if (usuario.EmailConfirmed)
        {
            var codigo = EnDireccion(await usuarios.GeneratePasswordResetTokenAsync(usuario));
            await enlaces.EncolarAsync(
                CorreoDeRecuperacion,
                Para(usuario),
                "Recupere su contraseña",
                ["Alguien pidió cambiar la contraseña de su usuario. Si fue usted, ábralo antes de una hora; sirve una sola vez.", "Si no fue usted, no haga nada: su contraseña sigue siendo la misma."],
                $"/mi-cuenta/nueva-contrasena?usuario={usuario.Id}&codigo={codigo}");
        }
        else
        {
            await PedirConfirmacionAsync(usuario);
        }

        await db.SaveChangesAsync();
    }

    public async Task ConfirmarAsync(Guid usuarioId, string? codigo)
    {
        var usuario = await usuarios.FindByIdAsync(usuarioId.ToString());
        ReglasDeUsuario.EnlaceVencido.Exigir(usuario is not null);
        (await usuarios.ConfirmEmailAsync(usuario!, DeDireccion(codigo))).Exigir();
    }

    /// <summary>Cambia la contraseña y, con el sello nuevo, cierra todas las sesiones y gasta el enlace.</summary>
    public async Task CambiarConEnlaceAsync(Guid usuarioId, string? codigo, string? contrasena)
    {
        var usuario = await usuarios.FindByIdAsync(usuarioId.ToString());
        ReglasDeUsuario.EnlaceVencido.Exigir(usuario is not null);
        var resultado = await usuarios.ResetPasswordAsync(usuario!, DeDireccion(codigo), contrasena ?? "");
        resultado.Exigir(resultado.Errors.Any(e => e.Code is "InvalidToken" or "ConcurrencyFailure") ? null : "Contrasena");
    }

    private static Usuario Nuevo(DatosDeUsuario datos)
    {
        var nombres = Texto.EnUnaLinea(datos.Nombres);
        var apellidos = Texto.EnUnaLinea(datos.Apellidos);
        var correo = Texto.EnUnaLinea(datos.Correo);
        var telefono = Texto.EnUnaLinea(datos.Telefono);
        var cargo = TextoCorto.LimpioONulo(datos.Cargo);
        ReglasDeUsuario.Nombres.ExigirEn("Nombres", nombres.Length is >= 2 and <= 80);
        ReglasDeUsuario.Apellidos.ExigirEn("Apellidos", apellidos.Length is >= 2 and <= 80);
        ReglasDeUsuario.TipoDocumento.ExigirEn("TipoDocumento", datos.TipoDocumento is { } tipo && tipo != TipoIdentificacion.Nit && Enum.IsDefined(tipo));
        var documento = Identificacion.Leer(datos.TipoDocumento!.Value, datos.NumeroDocumento, null, "NumeroDocumento");
        ReglasDeUsuario.Correo.ExigirEn("Correo", TextoCorto.EsCorreo(correo));
        ReglasDeUsuario.Telefono.ExigirEn("Telefono", TextoCorto.EsTelefono(telefono));
        ReglasDeUsuario.Cargo.ExigirEn("Cargo", cargo is not { Length: > 120 });
        return new Usuario
        {
            Id = Guid.NewGuid(),
            Nombres = nombres,
            Apellidos = apellidos,
            TipoDocumento = documento.Tipo,
            NumeroDocumento = documento.Numero,
            Email = correo,
            UserName = correo,
            PhoneNumber = telefono,
            Cargo = cargo,
            RegistradoEn = TimeProvider.System.GetUtcNow(),
        };
    }

    private Task<bool> YaEstaAsync(Usuario nuevo)
    {
        var normalizado = usuarios.NormalizeEmail(nuevo.Email);
        return db.Users.AnyAsync(u => u.NormalizedEmail == normalizado || (u.TipoDocumento == nuevo.TipoDocumento && u.NumeroDocumento == nuevo.NumeroDocumento));
    }

    private async Task<Usuario?> BuscarAsync(string? correo) =>
        string.IsNullOrWhiteSpace(correo) ? null : await usuarios.FindByEmailAsync(correo.Trim());

    private async Task PedirConfirmacionAsync(Usuario usuario)
    {
        var codigo = EnDireccion(await usuarios.GenerateEmailConfirmationTokenAsync(usuario));
        await enlaces.EncolarAsync(
            CorreoDeConfirmacion,
            Para(usuario),
            "Confirme su correo",
            ["Gracias por registrarse. Abra este enlace antes de un día y pulse el botón para confirmar que este correo es suyo."],
            $"/mi-cuenta/confirmar?usuario={usuario.Id}&codigo={codigo}");
    }

    private static Destinatario Para(Usuario usuario) => new(usuario.Email!, usuario.NombreCompleto);

    private static string EnDireccion(string token) => WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(token));

    private static string DeDireccion(string? codigo)
    {
        try
        {
            return Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(codigo ?? ""));
        }
        catch (FormatException)
        {
            return "";
        }
    }
}
