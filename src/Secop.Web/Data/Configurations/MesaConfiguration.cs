using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Secop.Domain.Ayudas;
using Secop.Domain.Servicio;

namespace Secop.Web.Data.Configurations;

/// <summary>La Mesa de Servicio y el estado del servicio.</summary>
internal sealed class MesaConfiguration :
    IEntityTypeConfiguration<CasoMesaServicio>,
    IEntityTypeConfiguration<MensajeDeCaso>,
    IEntityTypeConfiguration<RespuestaPreparada>,
    IEntityTypeConfiguration<Incidente>,
    IEntityTypeConfiguration<Mantenimiento>
{
    public void Configure(EntityTypeBuilder<CasoMesaServicio> builder)
    {
        builder.ToTable("Casos");
        builder.Ignore(c => c.EstaVivo);
        builder.Property(c => c.HuellaDelCodigo).HasMaxLength(64).IsFixedLength();
        builder.Property(c => c.Correo).HasMaxLength(254);
        builder.Property(c => c.Asunto).HasMaxLength(150);
        builder.Property(c => c.Tema).HasMaxLength(20);
        builder.Property(c => c.Estado).HasMaxLength(20);
        builder.Property(c => c.Prioridad).HasMaxLength(20);
        builder.Property(c => c.Satisfaccion).HasMaxLength(20);
        builder.Property(c => c.Decision).HasMaxLength(20);
        builder.Property(c => c.MotivoDeDecision).HasMaxLength(1_000);
        builder.ComplexProperty(c => c.Contexto, b =>
        {
            b.Property(x => x.Pagina).HasColumnName("contexto_pagina").HasMaxLength(200);
            b.Property(x => x.Navegador).HasColumnName("contexto_navegador").HasMaxLength(200);
            b.Property(x => x.Errores).HasColumnName("contexto_errores").HasMaxLength(2_000);
        });
        builder.OwnsMany(c => c.Intentos, b => b.ToJson("intentos"));
        builder.HasMany(c => c.Mensajes).WithOne().HasForeignKey(m => m.CasoId).OnDelete(DeleteBehavior.Restrict);
        builder.Navigation(c => c.Mensajes).AutoInclude();
        builder.HasIndex(c => c.Radicado).IsUnique();
        builder.HasIndex(c => new { c.UsuarioId, c.AbiertoEn });
        builder.HasIndex(c => new { c.Estado, c.VenceSolucionEn });
        builder.HasIndex(c => c.AsignadoA);
    }

    public void Configure(EntityTypeBuilder<MensajeDeCaso> builder)
    {
        builder.ToTable("MensajesDeCaso");
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.De).HasMaxLength(10);
        builder.Property(m => m.Cuerpo).HasMaxLength(CasoMesaServicio.MaximoDeTexto);
        builder.OwnsMany(m => m.Archivos, b => b.ToJson("archivos"));
        builder.HasIndex(m => new { m.CasoId, m.En });
    }

    public void Configure(EntityTypeBuilder<RespuestaPreparada> builder)
    {
        builder.ToTable("RespuestasPreparadas");
        builder.Property(r => r.Titulo).HasMaxLength(100);
        builder.Property(r => r.Cuerpo).HasMaxLength(CasoMesaServicio.MaximoDeTexto);
    }

    public void Configure(EntityTypeBuilder<Incidente> builder)
    {
        builder.ToTable("Incidentes");
        builder.Ignore(i => i.EstaAbierto);
        builder.Property(i => i.Clase).HasMaxLength(20);
        builder.Property(i => i.Sonda).HasMaxLength(20);
        builder.Property(i => i.Titulo).HasMaxLength(150);
        builder.PrimitiveCollection(i => i.Funciones).HasField("_funciones").UsePropertyAccessMode(PropertyAccessMode.Field).ElementType(e => e.HasConversion<string>());
        builder.OwnsMany(i => i.Novedades, b => b.ToJson("novedades"));
        builder.OwnsMany(i => i.Plazos, b => b.ToJson("plazos"));
        builder.HasIndex(i => i.Desde);

        // Una sonda tiene a lo sumo un incidente abierto, aunque midan dos servidores.
        builder.HasIndex(i => i.Sonda).IsUnique().HasFilter("hasta is null and sonda is not null");
    }

    public void Configure(EntityTypeBuilder<Mantenimiento> builder)
    {
        builder.ToTable("Mantenimientos");
        builder.Property(m => m.Titulo).HasMaxLength(150);
        builder.Property(m => m.Descripcion).HasMaxLength(2_000);
        builder.PrimitiveCollection(m => m.Funciones).HasField("_funciones").UsePropertyAccessMode(PropertyAccessMode.Field).ElementType(e => e.HasConversion<string>());
        builder.HasIndex(m => m.Desde);
    }
}
