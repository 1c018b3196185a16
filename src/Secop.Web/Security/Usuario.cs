using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Secop.Domain.Cuentas;

namespace Secop.Web.Security;

/// <summary>
/// Una persona. Nunca se borra: hay actos firmados con ella. Su correo es también su nombre de usuario.
/// </summary>
public sealed class Usuario : IdentityUser<Guid>
{
    public required string Nombres { get; set; }

    public required string Apellidos { get; set; }

    public required TipoIdentificacion TipoDocumento { get; set; }

    public required string NumeroDocumento { get; set; }

    public string? Cargo { get; set; }

    public DateTimeOffset RegistradoEn { get; init; }

    public string NombreCompleto => $"{Nombres} {Apellidos}";
}

internal sealed class UsuarioConfiguration : IEntityTypeConfiguration<Usuario>
{
    public void Configure(EntityTypeBuilder<Usuario> builder)
    {
        builder.ToTable("Usuarios");
        builder.Ignore(u => u.NombreCompleto);
        builder.Property(u => u.Nombres).HasMaxLength(80);
        builder.Property(u => u.Apellidos).HasMaxLength(80);
        builder.Property(u => u.NumeroDocumento).HasMaxLength(20);
        builder.Property(u => u.Cargo).HasMaxLength(120);
        builder.HasIndex(u => new { u.TipoDocumento, u.NumeroDocumento }).IsUnique();
        builder.HasIndex(u => u.NormalizedEmail).IsUnique();
    }
}
