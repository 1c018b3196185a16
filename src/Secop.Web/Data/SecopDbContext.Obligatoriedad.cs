using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Secop.Domain.Obligatoriedad;

namespace Secop.Web.Data;

public sealed partial class SecopDbContext
{
    public DbSet<Obligacion> Obligaciones => Set<Obligacion>();

    public async Task<TablaDeObligaciones> ObligacionesAsync() => new(await Obligaciones.AsNoTracking().ToListAsync());
}

internal sealed class ObligacionConfiguration : IEntityTypeConfiguration<Obligacion>
{
    public void Configure(EntityTypeBuilder<Obligacion> builder)
    {
        builder.ToTable("Obligaciones");
        builder.Ignore(o => o.Alcance);
        builder.Property(o => o.Id).ValueGeneratedNever();
        builder.Property(o => o.Departamento).HasMaxLength(2);
        builder.Property(o => o.Nit).HasMaxLength(15);
        builder.Property(o => o.Norma).HasMaxLength(300);
        builder.Property(o => o.Nota).HasMaxLength(500);
        builder.HasData(ObligacionesDeFabrica.Semilla);
    }
}
