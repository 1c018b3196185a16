using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Secop.Domain.Adjudicaciones;
using Secop.Domain.Evaluaciones;
using Secop.Web.Documentos;

namespace Secop.Web.Data.Configurations;

/// <summary>
/// La evaluación se carga siempre entera: su turno y su conclusión salen de todas sus partes, y cada acto cambia
/// <c>Actos</c>, de modo que la versión de la raíz protege también a las filas hijas.
/// </summary>
internal sealed class EvaluacionConfiguration : IEntityTypeConfiguration<Evaluacion>
{
    public void Configure(EntityTypeBuilder<Evaluacion> builder)
    {
        builder.ToTable("Evaluaciones");
        builder.Ignore(e => e.PorPrecio);
        builder.Ignore(e => e.EnTurno);
        builder.Ignore(e => e.Recomendada);
        builder.Ignore(e => e.InformeVigente);
        builder.Ignore(e => e.DesempateVigente);
        builder.Ignore(e => e.ComentariosSinResponder);
        builder.Ignore(e => e.PendientesDelInforme);
        builder.Property(e => e.RaizDelActa).HasMaxLength(64);
        builder.HasIndex(e => e.ProcesoId).IsUnique();

        Partes(builder, e => e.Declaraciones, "EvaluacionDeclaraciones");
        Partes(builder, e => e.Ofertas, "EvaluacionOfertas");
        Partes(builder, e => e.Requisitos, "EvaluacionRequisitos");
        Partes(builder, e => e.Calificaciones, "EvaluacionCalificaciones");
        Partes(builder, e => e.Rechazos, "EvaluacionRechazos");
        Partes(builder, e => e.Solicitudes, "EvaluacionSolicitudes");
        Partes(builder, e => e.Desempates, "EvaluacionDesempates");
        Partes(builder, e => e.Informes, "EvaluacionInformes");
        Partes(builder, e => e.Comentarios, "EvaluacionComentarios");
    }

    internal static void Partes<TPadre, T>(EntityTypeBuilder<TPadre> builder, Expression<Func<TPadre, IEnumerable<T>?>> partes, string tabla)
        where TPadre : class
        where T : class
    {
        builder.HasMany(partes).WithOne().HasForeignKey(typeof(TPadre).Name + "Id").IsRequired().OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(partes!).AutoInclude().UsePropertyAccessMode(PropertyAccessMode.Field);
        var parte = builder.Metadata.Model.FindEntityType(typeof(T))!;
        parte.SetTableName(tabla);
        parte.FindProperty("Id")!.ValueGenerated = ValueGenerated.Never;
    }
}

internal sealed class PartesDeEvaluacionConfiguration :
    IEntityTypeConfiguration<OfertaEvaluada>,
    IEntityTypeConfiguration<Requisito>,
    IEntityTypeConfiguration<Calificacion>,
    IEntityTypeConfiguration<Solicitud>,
    IEntityTypeConfiguration<ArchivoDeSolicitud>,
    IEntityTypeConfiguration<Desempate>,
    IEntityTypeConfiguration<PasoDeDesempate>,
    IEntityTypeConfiguration<Informe>
{
    public void Configure(EntityTypeBuilder<OfertaEvaluada> builder)
    {
        builder.Ignore(o => o.Precio);
        builder.HasIndex("EvaluacionId", nameof(OfertaEvaluada.OfertaId)).IsUnique();
        builder.HasIndex(o => o.ProveedorId);
    }

    public void Configure(EntityTypeBuilder<Requisito> builder)
    {
        builder.Property(r => r.Nombre).HasMaxLength(500);
        builder.HasIndex("EvaluacionId", nameof(Requisito.Orden)).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Calificacion> builder)
    {
        builder.Property(c => c.Comentario).HasMaxLength(2000);
        builder.HasIndex("EvaluacionId", nameof(Calificacion.Orden)).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Solicitud> builder)
    {
        builder.Property(s => s.Que).HasMaxLength(2000);
        builder.Property(s => s.Respuesta).HasMaxLength(5000);
        builder.HasIndex(s => s.ProveedorId);
        EvaluacionConfiguration.Partes(builder, s => s.Archivos, "EvaluacionArchivos");
    }

    public void Configure(EntityTypeBuilder<ArchivoDeSolicitud> builder)
    {
        builder.Property(a => a.Nombre).HasMaxLength(255);
        builder.Property(a => a.Sha256).HasMaxLength(64);
        builder.HasOne<Archivo>().WithMany().HasForeignKey(a => a.ArchivoId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Desempate> builder)
    {
        builder.Ignore(d => d.Quedan);
        builder.Property(d => d.Semilla).HasMaxLength(64);
        builder.Property(d => d.HuellaDeLaLista).HasMaxLength(64);
        builder.PrimitiveCollection(d => d.Empatadas).HasField("_empatadas").UsePropertyAccessMode(PropertyAccessMode.Field);
        EvaluacionConfiguration.Partes(builder, d => d.Pasos, "EvaluacionPasos");
    }

    public void Configure(EntityTypeBuilder<PasoDeDesempate> builder)
    {
        builder.PrimitiveCollection(p => p.Quedan).HasField("_quedan").UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.HasIndex("DesempateId", nameof(PasoDeDesempate.Numero)).IsUnique();
        EvaluacionConfiguration.Partes(builder, p => p.Acreditaciones, "EvaluacionAcreditaciones");
    }

    public void Configure(EntityTypeBuilder<Informe> builder)
    {
        builder.Property(i => i.Sha256).HasMaxLength(64);
        builder.HasIndex("EvaluacionId", nameof(Informe.Version)).IsUnique();
    }
}

internal sealed class AdjudicacionConfiguration : IEntityTypeConfiguration<Adjudicacion>
{
    public void Configure(EntityTypeBuilder<Adjudicacion> builder)
    {
        builder.ToTable("Adjudicaciones");
        builder.Property(a => a.Sha256).HasMaxLength(64);
        builder.Property(a => a.MotivoDelCambio).HasMaxLength(4000);
        builder.Property(a => a.Motivo).HasMaxLength(2000);
        // Una sola por proceso: dos aceptaciones a la vez dejan una.
        builder.HasIndex(a => a.ProcesoId).IsUnique();
        builder.HasIndex(a => a.OfertaId).IsUnique();
        builder.HasIndex(a => new { a.ProveedorId, a.En });
    }
}
