using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Secop.Domain.Comun;
using Secop.Domain.Cuentas;
using Secop.Domain.Eventos;
using Secop.Web.Security;

namespace Secop.Web.Data.Configurations;

internal sealed class EventosConfiguration : IEntityTypeConfiguration<Evento>, IEntityTypeConfiguration<Inscripcion>, IEntityTypeConfiguration<SolicitudDeCapacitacion>
{
    public void Configure(EntityTypeBuilder<Evento> builder)
    {
        builder.ToTable("Eventos");
        builder.Ignore(e => e.EsVirtual).Ignore(e => e.EsPresencial).Ignore(e => e.CuposLibres);
        builder.Property(e => e.Codigo).HasMaxLength(Codigo.Largo);
        builder.Property(e => e.Titulo).HasMaxLength(150);
        builder.Property(e => e.CodigoMunicipio).HasMaxLength(5);
        builder.Property(e => e.Direccion).HasMaxLength(200);
        builder.Property(e => e.Enlace).HasMaxLength(300);
        builder.Property(e => e.CodigoDeAsistencia).HasMaxLength(6);
        builder.OwnsOne(e => e.Publico, b =>
        {
            b.ToJson("publico");
            b.Ignore(p => p.EnPalabras);
            b.Ignore(p => p.NombreDelDepartamento);
        });
        builder.HasIndex(e => e.Codigo).IsUnique();
        builder.HasIndex(e => new { e.Estado, e.Empieza });

        // Una solicitud se convierte en un solo evento; si ese se cancela, puede haber otro.
        builder.HasIndex(e => e.SolicitudId).IsUnique().HasFilter("solicitud_id is not null and estado <> 'Cancelado'");
        builder.HasIndex(e => e.PeticionId).HasFilter("peticion_id is not null");
    }

    public void Configure(EntityTypeBuilder<Inscripcion> builder)
    {
        builder.ToTable("Inscripciones");
        builder.Ignore(i => i.EstaVigente).Ignore(i => i.EsSinUsuario).Ignore(i => i.Actor);
        builder.Property(i => i.Nombre).HasMaxLength(150);
        builder.Property(i => i.Correo).HasMaxLength(254);
        builder.HasOne<Evento>().WithMany().HasForeignKey(i => i.EventoId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Usuario>().WithMany().HasForeignKey(i => i.UsuarioId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Cuenta>().WithMany().HasForeignKey(i => i.CuentaId).OnDelete(DeleteBehavior.Restrict);

        // Nadie está dos veces ni dos personas tienen el mismo turno, pase lo que pase.
        builder.HasIndex(i => new { i.EventoId, i.UsuarioId }).IsUnique().HasFilter("estado in ('Inscrita', 'EnEspera') and usuario_id is not null");
        builder.HasIndex(i => new { i.EventoId, i.Correo }).IsUnique().HasFilter("estado <> 'Cancelada' and correo is not null");
        builder.HasIndex(i => new { i.EventoId, i.Turno }).IsUnique().HasFilter("turno > 0");
        builder.HasIndex(i => i.UsuarioId);
    }

    public void Configure(EntityTypeBuilder<SolicitudDeCapacitacion> builder)
    {
        builder.ToTable("SolicitudesDeCapacitacion");
        builder.Property(s => s.CodigoMunicipio).HasMaxLength(5);
        builder.HasOne<Cuenta>().WithMany().HasForeignKey(s => s.EntidadId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Evento>().WithMany().HasForeignKey(s => s.EventoId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(s => new { s.EntidadId, s.PedidaEn });
        builder.HasIndex(s => new { s.Estado, s.PedidaEn });
    }
}
