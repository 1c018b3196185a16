using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Secop.Domain.Servicio;

namespace Secop.Web.Sondas;

/// <summary>Lo que midió una sonda en una hora. La hora sin fila es una hora sin medición.</summary>
public sealed class Medicion
{
    public ComponenteDeServicio Componente { get; init; }

    /// <summary>El comienzo de la hora, en UTC.</summary>
    public DateTimeOffset Hora { get; init; }

    public int Intentos { get; init; }

    public int Fallas { get; init; }

    /// <summary>Cuántas mediciones buenas cayeron en cada tramo de <see cref="Domain.Servicio.Latencias"/>.</summary>
    public int[] Latencias { get; init; } = [];

    /// <summary>La última medición de la hora.</summary>
    public DateTimeOffset UltimaEn { get; init; }

    public bool UltimaFueBuena { get; init; }

    public bool EsDeDemostracion { get; init; }
}

internal sealed class MedicionConfiguration : IEntityTypeConfiguration<Medicion>
{
    public void Configure(EntityTypeBuilder<Medicion> builder)
    {
        builder.ToTable("Mediciones");
        builder.HasKey(m => new { m.Componente, m.Hora });
        builder.Property(m => m.Componente).HasMaxLength(20);
        builder.HasIndex(m => m.Hora);
    }
}
