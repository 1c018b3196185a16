using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Secop.Web.Data;

/// <summary>Un hecho tal como quedó escrito: solo se añade; el rol de la aplicación no puede cambiarlo ni borrarlo.</summary>
public sealed class AsientoDeBitacora
{
    public Guid Id { get; init; }

    /// <summary>Orden de escritura. Nunca se muestra: contaría lo que aún es secreto.</summary>
    public long Orden { get; init; }

    public DateTimeOffset En { get; init; }

    public required string Tipo { get; init; }

    public required string Frase { get; init; }

    public Guid? ProcesoId { get; init; }

    public Guid? ContratoId { get; init; }

    public Guid UsuarioId { get; init; }

    public Guid CuentaId { get; init; }

    public bool EsPublico { get; init; }

    /// <summary>El hecho entero en JSON: identificadores e instantes, nunca datos personales ni precios.</summary>
    public required string Datos { get; init; }
}

internal sealed class AsientoDeBitacoraConfiguration : IEntityTypeConfiguration<AsientoDeBitacora>
{
    public void Configure(EntityTypeBuilder<AsientoDeBitacora> builder)
    {
        builder.ToTable("Bitacora");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Orden).UseIdentityAlwaysColumn();
        builder.Property(a => a.Datos).HasColumnType("jsonb");
        builder.HasIndex(a => a.Orden).IsUnique();
        builder.HasIndex(a => new { a.ProcesoId, a.En });
        builder.HasIndex(a => new { a.ContratoId, a.En });
        builder.HasIndex(a => new { a.CuentaId, a.En });
    }
}
