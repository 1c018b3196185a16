using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Secop.Domain.Cuentas;
using Secop.Domain.Planes;
using Secop.Domain.Procesos;

namespace Secop.Web.Data.Configurations;

/// <summary>El plan es una fila y cada línea otra, con su propia versión: guardar una línea escribe una fila.</summary>
internal sealed class PlanConfiguration :
    IEntityTypeConfiguration<PlanAnual>,
    IEntityTypeConfiguration<LineaDelPlan>,
    IEntityTypeConfiguration<VersionDelPlan>,
    IEntityTypeConfiguration<ProcesoEnElPlan>,
    IEntityTypeConfiguration<EnlaceDeLinea>
{
    public void Configure(EntityTypeBuilder<PlanAnual> builder)
    {
        builder.ToTable("PlanesAnuales");
        builder.Property(p => p.Codigo).HasMaxLength(12);
        builder.Property(p => p.HashAprobado).HasMaxLength(64);
        builder.Property<List<int>>("_revisiones").HasColumnName("revisiones");
        builder.OwnsMany(p => p.Necesidades, b => b.ToJson("necesidades"));
        builder.HasOne<EntidadEstatal>().WithMany().HasForeignKey(p => p.EntidadId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(p => p.Codigo).IsUnique();
        builder.HasIndex(p => new { p.EntidadId, p.Vigencia }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<LineaDelPlan> builder)
    {
        builder.ToTable("LineasDelPlan");
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Property<uint>("Version").IsRowVersion();
        builder.Property(l => l.Unspsc).HasField("_unspsc");
        builder.Property(l => l.Descripcion).HasMaxLength(1000);
        builder.Property(l => l.Modalidad).HasMaxLength(10);
        builder.Property(l => l.CodigoMunicipio).HasMaxLength(5);
        builder.HasOne<PlanAnual>().WithMany().HasForeignKey(l => l.PlanId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(l => new { l.PlanId, l.Numero }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<VersionDelPlan> builder)
    {
        builder.ToTable("VersionesDelPlan");
        builder.Property(v => v.Id).ValueGeneratedNever();
        builder.Property(v => v.Hash).HasMaxLength(64);

        // La suma de diez mil valores máximos no cabe en la columna de un valor.
        builder.Property(v => v.ValorTotal).HasPrecision(24, 2);
        builder.HasOne<PlanAnual>().WithMany().HasForeignKey(v => v.PlanId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(v => new { v.PlanId, v.Numero }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ProcesoEnElPlan> builder)
    {
        builder.ToTable("ProcesosEnElPlan");
        builder.HasOne<Proceso>().WithMany().HasForeignKey(e => e.ProcesoId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(e => e.ProcesoId).IsUnique();
        builder.HasMany(e => e.Enlaces).WithOne().HasForeignKey("ProcesoEnElPlanId").IsRequired().OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(e => e.Enlaces).HasField("_enlaces").UsePropertyAccessMode(PropertyAccessMode.Field).AutoInclude();
    }

    public void Configure(EntityTypeBuilder<EnlaceDeLinea> builder)
    {
        builder.ToTable("EnlacesDeLinea");
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.HasOne<LineaDelPlan>().WithMany().HasForeignKey(e => e.LineaId).OnDelete(DeleteBehavior.Restrict);
    }
}
