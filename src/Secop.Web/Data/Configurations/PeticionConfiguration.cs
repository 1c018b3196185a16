using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Secop.Domain.Contratos;
using Secop.Domain.Peticiones;
using Secop.Domain.Procesos;

namespace Secop.Web.Data.Configurations;

internal sealed class PeticionConfiguration : IEntityTypeConfiguration<Peticion>
{
    public void Configure(EntityTypeBuilder<Peticion> builder)
    {
        builder.ToTable("Peticiones");
        builder.Ignore(p => p.DiaDeRadicacion);
        builder.Ignore(p => p.EstaPendiente);
        builder.Ignore(p => p.EstaRespondida);
        builder.Ignore(p => p.VencimientoInicial);
        builder.Ignore(p => p.ArchivosIniciales);
        builder.Property(p => p.Norma).HasMaxLength(300);
        builder.Property(p => p.HuellaDelCodigo).HasMaxLength(64);
        builder.Property(p => p.Peticionario).EnJson();
        builder.Property(p => p.Complemento).EnJson();
        builder.Property(p => p.Traslado).EnJson();
        builder.Property(p => p.Ampliacion).EnJson();
        builder.Property(p => p.Respuesta).EnJson();
        builder.Property(p => p.Aviso).EnJson();
        builder.Property(p => p.Publica).EnJson();
        builder.Property(p => p.Archivos).EnJson(new ValueComparer<IReadOnlyList<ArchivoAdjunto>>((a, b) => a!.SequenceEqual(b!), a => a.Count, a => a.ToList()));
        builder.HasIndex(p => p.Radicado).IsUnique();
        builder.HasIndex(p => p.RadicadoDeSalida).IsUnique();
        builder.HasIndex(p => p.Llave).IsUnique();
        builder.HasIndex(p => new { p.Vencimiento, p.Id }).HasFilter("estado in ('Radicada', 'Asignada', 'EnTramite', 'Ampliada', 'Incompleta')").HasDatabaseName("IxPeticionesPendientes");
        builder.HasIndex(p => p.AsignadaA);
        builder.HasOne<Proceso>().WithMany().HasForeignKey(p => p.ProcesoId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Security.Usuario>().WithMany().HasForeignKey(p => p.UsuarioId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Security.Usuario>().WithMany().HasForeignKey(p => p.AsignadaA).OnDelete(DeleteBehavior.Restrict);
    }
}
