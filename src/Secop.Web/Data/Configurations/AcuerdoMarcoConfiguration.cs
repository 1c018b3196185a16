using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Secop.Domain.Procesos.Alertas;

namespace Secop.Web.Data.Configurations;

internal sealed class AcuerdoMarcoConfiguration : IEntityTypeConfiguration<AcuerdoMarco>
{
    public void Configure(EntityTypeBuilder<AcuerdoMarco> builder)
    {
        builder.ToTable("AcuerdosMarco");
        builder.Property(a => a.Numero).HasMaxLength(60);
        builder.Property(a => a.Nombre).HasMaxLength(200);
        builder.Property(a => a.Enlace).HasMaxLength(300);
        builder.PrimitiveCollection(a => a.Unspsc).HasField("_unspsc").UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.HasIndex(a => a.Hasta);
        builder.HasIndex(a => a.Numero).IsUnique();
    }
}
