using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Secop.Web.Security;

public enum ClaseDeAcceso
{
    Ingreso,
    Confirmacion,
}

/// <summary>
/// Un intento de ingresar o de confirmar con contraseña. El que sale bien abre una sesión, que vale mientras la fila
/// no se cierre: al salir, una copia robada de la cookie deja de servir en el acto.
/// </summary>
public sealed class Acceso
{
    public Guid Id { get; init; } = Guid.NewGuid();

    /// <summary>Nulo si el correo escrito no es de nadie.</summary>
    public Guid? UsuarioId { get; init; }

    /// <summary>Huella del correo escrito: cuenta también los intentos contra quien no existe.</summary>
    public required string Clave { get; init; }

    public ClaseDeAcceso Clase { get; init; }

    public DateTimeOffset En { get; init; }

    public required string Direccion { get; init; }

    public string? Navegador { get; init; }

    public bool Exitoso { get; set; }

    public DateTimeOffset? CerradoEn { get; set; }

    public static string ClaveDe(string correo) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(correo.Trim().ToUpperInvariant())));
}

internal sealed class AccesoConfiguration : IEntityTypeConfiguration<Acceso>
{
    public void Configure(EntityTypeBuilder<Acceso> builder)
    {
        builder.ToTable("Accesos");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Clave).HasMaxLength(64);
        builder.Property(a => a.Direccion).HasMaxLength(64);
        builder.Property(a => a.Navegador).HasMaxLength(200);
        builder.HasOne<Usuario>().WithMany().HasForeignKey(a => a.UsuarioId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(a => new { a.Clave, a.En });
        builder.HasIndex(a => new { a.Direccion, a.En });
        builder.HasIndex(a => new { a.UsuarioId, a.En });
    }
}
