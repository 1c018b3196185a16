using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Secop.Web.Sobres;

/// <summary>Un intento que no se aceptó: sin contenido, solo quién, qué, cuándo y por qué. Lo ve quien lo hizo.</summary>
public sealed class Intento
{
    public Guid Id { get; init; } = Guid.NewGuid();

    public Guid ProcesoId { get; init; }

    public Guid CuentaId { get; init; }

    public Guid UsuarioId { get; init; }

    public DateTimeOffset En { get; init; }

    public required string Acto { get; init; }

    public required string Codigo { get; init; }

    public required string Frase { get; init; }
}

/// <summary>Cada vez que alguien pidió la llave privada de un proceso, se le diera o no.</summary>
public sealed class UsoDeLlave
{
    public Guid Id { get; init; } = Guid.NewGuid();

    public Guid ProcesoId { get; init; }

    public Guid CuentaId { get; init; }

    public Guid UsuarioId { get; init; }

    public DateTimeOffset En { get; init; }

    public MomentoDeApertura Momento { get; init; }

    public bool Concedido { get; init; }

    public required string Resultado { get; init; }
}

/// <summary>Cuál de los sobres de un proceso: el que se abre con la urna o el económico, que tiene su propia llave y su propio acto.</summary>
public enum MomentoDeApertura { Primera, Economica }

/// <summary>La mitad pública de una llave de un proceso.</summary>
public sealed class LlavePublica
{
    public Guid ProcesoId { get; init; }

    public MomentoDeApertura Momento { get; init; }

    public required byte[] Punto { get; init; }

    public DateTimeOffset CreadaEn { get; init; }
}

internal sealed class RastrosConfiguration : IEntityTypeConfiguration<Intento>, IEntityTypeConfiguration<UsoDeLlave>, IEntityTypeConfiguration<LlavePublica>
{
    public void Configure(EntityTypeBuilder<Intento> builder)
    {
        builder.ToTable("Intentos");
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.Property(i => i.Acto).HasMaxLength(40);
        builder.Property(i => i.Codigo).HasMaxLength(60);
        builder.HasIndex(i => new { i.CuentaId, i.ProcesoId, i.En });
    }

    public void Configure(EntityTypeBuilder<UsoDeLlave> builder)
    {
        builder.ToTable("UsosDeLlave");
        builder.Property(u => u.Id).ValueGeneratedNever();
        builder.Property(u => u.Momento).HasMaxLength(10);
        builder.HasIndex(u => new { u.ProcesoId, u.En });
    }

    public void Configure(EntityTypeBuilder<LlavePublica> builder)
    {
        builder.ToTable("LlavesPublicas");
        builder.HasKey(l => new { l.ProcesoId, l.Momento });
        builder.Property(l => l.ProcesoId).ValueGeneratedNever();
        builder.Property(l => l.Momento).HasMaxLength(10);
    }
}
