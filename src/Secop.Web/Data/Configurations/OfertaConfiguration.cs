using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Secop.Domain.Ofertas;

namespace Secop.Web.Data.Configurations;

internal sealed class OfertaConfiguration : IEntityTypeConfiguration<Oferta>
{
    public void Configure(EntityTypeBuilder<Oferta> builder)
    {
        builder.ToTable("Ofertas");
        builder.Property(o => o.Estado).HasMaxLength(20);
        builder.Property(o => o.PliegoRespondido).HasMaxLength(64);
        builder.Property(o => o.Contenido).HasColumnType("jsonb").HasConversion(
            contenido => JsonSerializer.Serialize(contenido, JsonSerializerOptions.Default),
            texto => JsonSerializer.Deserialize<ContenidoOferta>(texto, JsonSerializerOptions.Default),
            new ValueComparer<ContenidoOferta?>((a, b) => ReferenceEquals(a, b), c => c == null ? 0 : c.GetHashCode(), c => c));
        builder.Ignore(o => o.PiezasDelBorrador);
        builder.Ignore(o => o.EconomicoSinAbrir);
        builder.HasMany(o => o.Piezas).WithOne().HasForeignKey("OfertaId").OnDelete(DeleteBehavior.Restrict);
        builder.Navigation(o => o.Piezas).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.HasIndex(o => new { o.ProcesoId, o.ProveedorId }).IsUnique();
        builder.HasIndex(o => o.ProveedorId);
    }
}

internal sealed class PiezaDeOfertaConfiguration : IEntityTypeConfiguration<PiezaDeOferta>
{
    public void Configure(EntityTypeBuilder<PiezaDeOferta> builder)
    {
        builder.ToTable("PiezasDeOferta");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Sha256Cifrado).HasMaxLength(64).IsFixedLength();
        builder.Ignore(p => p.EstaEnElBorrador);
    }
}

internal sealed class ActaDeAperturaConfiguration : IEntityTypeConfiguration<ActaDeApertura>
{
    public void Configure(EntityTypeBuilder<ActaDeApertura> builder)
    {
        builder.ToTable("ActasDeApertura");
        builder.Property(a => a.Sal).HasMaxLength(64);
        builder.Property(a => a.Raiz).HasMaxLength(64);
        builder.HasIndex(a => a.ProcesoId).IsUnique();
    }
}
