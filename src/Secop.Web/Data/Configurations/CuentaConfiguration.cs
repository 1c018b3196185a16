using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Secop.Domain.Cuentas;
using Secop.Web.Security;

namespace Secop.Web.Data.Configurations;

internal sealed class CuentaConfiguration : IEntityTypeConfiguration<Cuenta>, IEntityTypeConfiguration<EntidadEstatal>,
    IEntityTypeConfiguration<Proveedor>, IEntityTypeConfiguration<Membresia>
{
    public void Configure(EntityTypeBuilder<Cuenta> builder)
    {
        builder.ToTable("Cuentas");
        builder.HasDiscriminator(c => c.Tipo)
            .HasValue<EntidadEstatal>(TipoCuenta.EntidadEstatal)
            .HasValue<Proveedor>(TipoCuenta.Proveedor)
            .HasValue<Agencia>(TipoCuenta.Agencia);
        builder.Ignore(c => c.Identificacion);
        builder.Ignore(c => c.EstaActiva);
        builder.Property(c => c.Codigo).HasMaxLength(12);
        builder.Property(c => c.NumeroIdentificacion).HasMaxLength(20);
        builder.Property(c => c.Clave).HasMaxLength(180);
        builder.Property(c => c.Nombre).HasMaxLength(200);
        builder.Property(c => c.Sigla).HasMaxLength(30);
        builder.Property(c => c.NombreLlano).HasMaxLength(240);
        builder.Property(c => c.CodigoMunicipio).HasMaxLength(5);
        builder.Property(c => c.Direccion).HasMaxLength(200);
        builder.Property(c => c.CorreoNotificaciones).HasMaxLength(254);
        builder.Property(c => c.Telefono).HasMaxLength(30);
        builder.Property(c => c.SitioWeb).HasMaxLength(200);
        builder.Property(c => c.RepresentanteLegal).HasMaxLength(160);
        builder.Property(c => c.MotivoDeEstado).HasMaxLength(500);
        builder.HasMany(c => c.Membresias).WithOne().HasForeignKey(m => m.CuentaId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(c => c.Codigo).IsUnique();
        builder.HasIndex(c => c.NumeroIdentificacion);

        // Lo rechazado no ocupa el sitio de quien registra después la misma entidad.
        builder.HasIndex(c => c.Clave).IsUnique().HasFilter("estado <> 'Rechazada'");
    }

    public void Configure(EntityTypeBuilder<EntidadEstatal> builder)
    {
        builder.Property(e => e.Unidad).HasMaxLength(120);
        builder.OwnsMany(e => e.Presupuestos, presupuesto =>
        {
            presupuesto.ToTable("PresupuestosAnuales");
            presupuesto.WithOwner().HasForeignKey("EntidadId");
            presupuesto.Property(p => p.Vigencia).ValueGeneratedNever();
            presupuesto.HasKey("EntidadId", nameof(PresupuestoAnual.Vigencia));
        });
    }

    public void Configure(EntityTypeBuilder<Proveedor> builder)
    {
        builder.Property(p => p.TipoDeEmpresa).HasMaxLength(80);
        builder.Ignore(p => p.EsMipyme);
        builder.PrimitiveCollection(p => p.Intereses).HasField("_intereses").UsePropertyAccessMode(PropertyAccessMode.Field);
    }

    public void Configure(EntityTypeBuilder<Membresia> builder)
    {
        builder.ToTable("Membresias");
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Ignore(m => m.EsVigente);
        builder.Ignore(m => m.EsAceptada);
        builder.Property(m => m.Motivo).HasMaxLength(500);
        builder.PrimitiveCollection(m => m.Roles).HasField("_roles").UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.Property<uint>("Version").IsRowVersion();
        builder.HasOne<Usuario>().WithMany().HasForeignKey(m => m.UsuarioId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(m => new { m.CuentaId, m.UsuarioId }).IsUnique().HasFilter("estado in ('Pendiente', 'Aceptado')");
        builder.HasIndex(m => m.UsuarioId);
    }
}
