using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Secop.Web.Security;

/// <summary>
/// El enlace con el que quien no tiene usuario ve y maneja su inscripción: la prueba de que el correo es suyo. No dice nada
/// de la persona ni se guarda en ninguna parte; se vuelve a escribir cada vez que hace falta.
/// </summary>
public sealed class EnlaceDeInscripcion(IDataProtectionProvider proteccion)
{
    private readonly IDataProtector _protector = proteccion.CreateProtector("Secop.Eventos.Inscripcion.1");

    public string Ruta(Guid inscripcionId) => $"/eventos/inscripcion?clave={_protector.Protect(inscripcionId.ToString("n"))}";

    /// <summary>La inscripción que abre esa clave, o nulo si no la escribió esta plataforma.</summary>
    public Guid? Leer(string? clave)
    {
        try
        {
            return clave is { Length: > 0 and < 1000 } && Guid.TryParse(_protector.Unprotect(clave), out var id) ? id : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
