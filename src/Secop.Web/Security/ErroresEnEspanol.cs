using Microsoft.AspNetCore.Identity;
using Secop.Domain.Comun;

namespace Secop.Web.Security;

/// <summary>Lo que Identity dice en inglés, en las palabras de la plataforma.</summary>
public sealed class ErroresEnEspanol : IdentityErrorDescriber
{
    public override IdentityError DefaultError() => Error(nameof(DefaultError), "No se pudo guardar. Vuelva a intentarlo.");

    public override IdentityError ConcurrencyFailure() =>
        Error(nameof(ConcurrencyFailure), "Sus datos cambiaron mientras tanto. Recargue la página y vuelva a intentarlo.");

    public override IdentityError InvalidToken() => Error(nameof(InvalidToken), "El enlace ya se usó o venció. Pida uno nuevo.");

    public override IdentityError InvalidEmail(string? email) => Error(nameof(InvalidEmail), "Escriba un correo válido.");

    public override IdentityError InvalidUserName(string? userName) => Error(nameof(InvalidUserName), "Escriba un correo válido.");

    public override IdentityError PasswordTooShort(int length) =>
        Error(nameof(PasswordTooShort), $"La contraseña necesita al menos {length} caracteres. Una frase de varias palabras sirve.");

    public override IdentityError PasswordMismatch() => Error(nameof(PasswordMismatch), ReglasDeSesion.ContrasenaIncorrecta.Frase);

    internal static IdentityError Error(string codigo, string frase) => new() { Code = codigo, Description = frase };
}

public static class ResultadoDeIdentidad
{
    /// <summary>Convierte el primer error de Identity en la única excepción que muestran las páginas.</summary>
    public static void Exigir(this IdentityResult resultado, string? campo = null)
    {
        if (!resultado.Succeeded)
        {
            var error = resultado.Errors.First();
            var regla = new Regla($"USUARIO_{error.Code.ToUpperInvariant()}", error.Description.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));
            regla.ExigirEn(campo ?? "", false);
        }
    }
}
