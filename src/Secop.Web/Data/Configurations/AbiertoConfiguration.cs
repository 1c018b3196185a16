using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Aportes;
using Secop.Domain.Procesos.Audiencias;
using Secop.Domain.Procesos.Interes;
using Secop.Domain.Procesos.Invitaciones;
using Secop.Domain.Procesos.Mensajes;

namespace Secop.Web.Data.Configurations;

/// <summary>Lo que pasa mientras el proceso está abierto y no es pliego ni oferta.</summary>
internal sealed class AbiertoConfiguration :
    IEntityTypeConfiguration<Manifestacion>,
    IEntityTypeConfiguration<ListaDeInteresados>,
    IEntityTypeConfiguration<Audiencia>,
    IEntityTypeConfiguration<Invitado>,
    IEntityTypeConfiguration<Mensaje>,
    IEntityTypeConfiguration<Aporte>
{
    public void Configure(EntityTypeBuilder<Manifestacion> builder)
    {
        builder.ToTable("Manifestaciones");
        builder.Ignore(m => m.EstaVigente);
        builder.HasOne<Proceso>().WithMany().HasForeignKey(m => m.ProcesoId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(m => new { m.ProcesoId, m.ProveedorId }).IsUnique();
        builder.HasIndex(m => m.ProveedorId);
    }

    public void Configure(EntityTypeBuilder<ListaDeInteresados> builder)
    {
        builder.ToTable("ListasDeInteresados");
        builder.Ignore(l => l.Escogidos);
        builder.Property(l => l.Huella).HasMaxLength(64);
        builder.HasOne<Proceso>().WithMany().HasForeignKey(l => l.ProcesoId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(l => l.ProcesoId).IsUnique();
        builder.OwnsOne(l => l.Previsto, b => b.ToJson("previsto"));
        builder.OwnsMany(l => l.Interesados, b => b.ToJson("interesados"));
        builder.OwnsOne(l => l.Resultado, b =>
        {
            b.ToJson("resultado");
            b.Ignore(r => r.Orden);
        });
    }

    public void Configure(EntityTypeBuilder<Audiencia> builder)
    {
        builder.ToTable("Audiencias");
        builder.Ignore(a => a.EstaEnCurso);
        builder.Property(a => a.Lugar).HasMaxLength(200);
        builder.Property(a => a.Enlace).HasMaxLength(300);
        builder.HasOne<Proceso>().WithMany().HasForeignKey(a => a.ProcesoId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(a => new { a.ProcesoId, a.Clase }).IsUnique().HasFilter("estado <> 'Cancelada'");
        builder.OwnsMany(a => a.Asistentes, b => b.ToJson("asistentes"));
        builder.OwnsMany(a => a.Anotaciones, b => b.ToJson("anotaciones"));
        builder.OwnsOne(a => a.Acta, b => b.ToJson("acta"));
    }

    public void Configure(EntityTypeBuilder<Invitado> builder)
    {
        builder.ToTable("Invitados");
        builder.HasOne<Proceso>().WithMany().HasForeignKey(i => i.ProcesoId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(i => new { i.ProcesoId, i.ProveedorId }).IsUnique();
        builder.HasIndex(i => i.ProveedorId);
    }

    public void Configure(EntityTypeBuilder<Mensaje> builder)
    {
        builder.ToTable("Mensajes");
        builder.Ignore(m => m.EsPublico);
        builder.Property(m => m.Asunto).HasMaxLength(150);
        builder.HasOne<Proceso>().WithMany().HasForeignKey(m => m.ProcesoId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(m => new { m.ProcesoId, m.En });
        builder.HasIndex(m => m.ProveedorId);
        builder.OwnsMany(m => m.Archivos, b => b.ToJson("archivos"));
    }

    public void Configure(EntityTypeBuilder<Aporte> builder)
    {
        builder.ToTable("Aportes");
        builder.HasOne<Proceso>().WithMany().HasForeignKey(a => a.ProcesoId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(a => new { a.ProcesoId, a.En });
        builder.HasIndex(a => new { a.ProcesoId, a.ProveedorId }).IsUnique().HasFilter("acto = 'ManifestarsePrecalificar'");
        builder.OwnsMany(a => a.Archivos, b => b.ToJson("archivos"));
    }
}
