using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace Secop.Web.Security;

/// <summary>El enlace que confirma un correo vale un día.</summary>
public sealed class EnlaceDeConfirmacion(IDataProtectionProvider proteccion, ILogger<DataProtectorTokenProvider<Usuario>> registro)
    : DataProtectorTokenProvider<Usuario>(proteccion, Microsoft.Extensions.Options.Options.Create(new DataProtectionTokenProviderOptions { Name = Nombre, TokenLifespan = TimeSpan.FromDays(1) }), registro)
{
    public const string Nombre = "Confirmacion";
}

/// <summary>El enlace de recuperación vale una hora y una sola vez: al usarlo cambia el sello que lleva dentro.</summary>
public sealed class EnlaceDeRecuperacion(IDataProtectionProvider proteccion, ILogger<DataProtectorTokenProvider<Usuario>> registro)
    : DataProtectorTokenProvider<Usuario>(proteccion, Microsoft.Extensions.Options.Options.Create(new DataProtectionTokenProviderOptions { Name = Nombre, TokenLifespan = TimeSpan.FromHours(1) }), registro)
{
    public const string Nombre = "Recuperacion";
}
