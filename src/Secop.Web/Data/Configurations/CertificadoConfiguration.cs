using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Secop.Domain.Comun;

namespace Secop.Web.Data.Configurations;

internal sealed class CertificadoConfiguration : IEntityTypeConfiguration<Certificado>
{
    public void Configure(EntityTypeBuilder<Certificado> builder)
    {
        builder.ToTable("Certificados");
        builder.Property(c => c.Clase).HasMaxLength(40);
        builder.Property(c => c.Codigo).HasMaxLength(Codigo.Largo);
        builder.Property(c => c.Titulo).HasMaxLength(200);
        builder.Property(c => c.Titular).HasMaxLength(300);
        builder.Property(c => c.Huella).HasMaxLength(64).IsFixedLength();
        builder.Property(c => c.Firma).HasMaxLength(90);
        builder.Property(c => c.MotivoDeAnulacion).HasMaxLength(500);
        builder.OwnsMany(c => c.Renglones, b => b.ToJson("renglones"));
        builder.HasIndex(c => c.Codigo).IsUnique();

        // Uno vigente por lo que certifica: dos a la vez no dejan dos.
        builder.HasIndex(c => new { c.Clase, c.SujetoId }).IsUnique().HasFilter("anulado_en is null");
    }
}
