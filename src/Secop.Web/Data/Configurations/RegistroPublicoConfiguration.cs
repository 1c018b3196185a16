using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Secop.Web.Data.Configurations;

internal sealed class RegistroPublicoConfiguration : IEntityTypeConfiguration<RegistroPublico>
{
    // La tabla la crea Sql/011_registros.sql: tiene columnas, índices y filas que no son de los procesos propios.
    public void Configure(EntityTypeBuilder<RegistroPublico> builder)
    {
        builder.ToTable("RegistrosPublicos", t => t.ExcludeFromMigrations());
        builder.Property(r => r.Id).ValueGeneratedNever();
    }
}
