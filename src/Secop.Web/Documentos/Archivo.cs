using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Secop.Web.Documentos;

/// <summary>Un archivo guardado: lo que dice ser y su huella. El contenido vive en el almacén, no en la base.</summary>
public sealed class Archivo
{
    public Guid Id { get; init; }

    /// <summary>Nombre con el que lo entregó la persona, ya sin rutas ni caracteres de control.</summary>
    public required string Nombre { get; init; }

    public required string Mime { get; init; }

    /// <summary>Tamaño en bytes.</summary>
    public long Tamano { get; init; }

    /// <summary>SHA-256 en hexadecimal.</summary>
    public required string Sha256 { get; init; }

    public DateTimeOffset GuardadoEn { get; init; }
}

internal sealed class ArchivoConfiguration : IEntityTypeConfiguration<Archivo>
{
    public void Configure(EntityTypeBuilder<Archivo> builder)
    {
        builder.ToTable("Archivos");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Nombre).HasMaxLength(255);
        builder.Property(a => a.Mime).HasMaxLength(127);
        builder.Property(a => a.Sha256).HasMaxLength(64).IsFixedLength();
    }
}
