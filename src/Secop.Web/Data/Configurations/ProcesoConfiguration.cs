using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Secop.Domain.Cuentas;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Cuantias;
using Secop.Domain.Procesos.Modalidades;

namespace Secop.Web.Data.Configurations;

/// <summary>
/// Las partes pequeñas del pliego viven en la fila del proceso, como JSON: las protege su versión. La lista de precios,
/// que puede tener miles de líneas, tiene tabla; cada edición cambia además la fila del proceso.
/// </summary>
internal sealed class ProcesoConfiguration : IEntityTypeConfiguration<Proceso>
{
    public void Configure(EntityTypeBuilder<Proceso> builder)
    {
        builder.ToTable("Procesos");
        builder.Ignore(p => p.Reglas);
        builder.Ignore(p => p.SuModalidad);
        builder.Ignore(p => p.LaTrmDecide);
        builder.Ignore(p => p.OpcionesDePrecios);
        builder.Property(p => p.Modalidad).HasMaxLength(10);
        builder.Property(p => p.Codigo).HasMaxLength(12);
        builder.Property(p => p.Numero).HasMaxLength(60);
        builder.Property(p => p.Nombre).HasMaxLength(200);
        builder.Property(p => p.Descripcion).HasMaxLength(500);
        builder.Property(p => p.TipoContrato).HasMaxLength(60);
        builder.Property(p => p.Causal).HasMaxLength(40);
        builder.Property(p => p.CodigoMunicipio).HasMaxLength(5);
        builder.Property(p => p.UnspscPrincipal).HasMaxLength(8);
        builder.Property(p => p.ReglasHash).HasMaxLength(64);
        builder.Property(p => p.UnspscAdicionales).HasField("_unspscAdicionales");
        builder.Property<List<int>>("_revisiones").HasColumnName("revisiones");
        builder.HasOne<EntidadEstatal>().WithMany().HasForeignKey(p => p.EntidadId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Proceso>().WithMany().HasForeignKey(p => p.ProcesoOrigenId).OnDelete(DeleteBehavior.Restrict);
        builder.Ignore(p => p.AdmiteRelacionado);
        builder.HasIndex(p => p.Codigo).IsUnique();

        // Único sin distinguir mayúsculas: lo garantiza la base aunque dos lo creen a la vez.
        builder.Property<string>("NumeroNormalizado").HasComputedColumnSql("lower(numero)", stored: true);
        builder.HasIndex("EntidadId", "NumeroNormalizado").IsUnique();
        builder.HasIndex(p => new { p.Estado, p.Cierre });
        builder.HasIndex(p => p.PublicadoEn);

        builder.OwnsMany(p => p.Cronograma, b => b.ToJson("cronograma"));
        builder.OwnsMany(p => p.Cuestionario, b => b.ToJson("cuestionario"));
        builder.OwnsMany(p => p.Documentos, b => b.ToJson("documentos"));
        builder.OwnsMany(p => p.Equipo, b => b.ToJson("equipo"));
        builder.OwnsMany(p => p.Garantias, b => b.ToJson("garantias"));
        builder.OwnsMany(p => p.Cdps, b => b.ToJson("cdps"));
        builder.OwnsMany(p => p.Fuentes, b => b.ToJson("fuentes"));
        builder.OwnsMany(p => p.VigenciasFuturas, b => b.ToJson("vigencias_futuras"));
        builder.Property(p => p.Pagos).EnJson();
        builder.Property(p => p.Marco).EnJson();
        builder.Property(p => p.DocumentosDeOferta).EnJson();
        builder.OwnsMany(p => p.Justificaciones, b => b.ToJson("justificaciones"));
        builder.OwnsMany(p => p.Actos, b => b.ToJson("actos"));
        builder.OwnsMany(p => p.Resultados, b => b.ToJson("resultados"));
        builder.OwnsMany(p => p.OrdenDeElegibilidad, b => b.ToJson("orden_de_elegibilidad"));
        builder.Property<List<Guid>>("_editores").HasColumnName("editores");
        builder.Ignore(p => p.Editores);
        builder.OwnsOne(p => p.Aprobacion, b => b.ToJson("aprobacion"));
        builder.OwnsMany(p => p.Formulas, b =>
        {
            b.ToJson("formulas");
            b.OwnsMany(f => f.Puntajes);
        });
        builder.OwnsMany(p => p.Lotes, b => b.ToJson("lotes"));
        builder.OwnsMany(p => p.Criterios, b => b.ToJson("criterios"));
        builder.OwnsOne(p => p.Visita, b => b.ToJson("visita"));
        builder.OwnsOne(p => p.OpcionesElegidas, b =>
        {
            b.ToJson("opciones_de_precios");
            b.OwnsOne(o => o.Aiu);
        });
        builder.OwnsOne(p => p.Limitacion, b => b.ToJson("limitacion"));

        builder.HasMany(p => p.ListaPrecios).WithOne().HasForeignKey("ProcesoId").IsRequired().OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(p => p.ListaPrecios).HasField("_listaPrecios").UsePropertyAccessMode(PropertyAccessMode.Field).AutoInclude();
    }
}

internal sealed class PartesDelProcesoConfiguration :
    IEntityTypeConfiguration<ItemPrecio>,
    IEntityTypeConfiguration<VersionPliego>,
    IEntityTypeConfiguration<PlantillaDePliego>,
    IEntityTypeConfiguration<Adenda>,
    IEntityTypeConfiguration<Observacion>,
    IEntityTypeConfiguration<Suscripcion>,
    IEntityTypeConfiguration<SolicitudMipyme>,
    IEntityTypeConfiguration<ParametroLegal>
{
    public void Configure(EntityTypeBuilder<ItemPrecio> builder)
    {
        builder.ToTable("ProcesoItems");
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.Property(i => i.Cantidad).HasPrecision(20, 6);
        builder.Property(i => i.Referencia).HasMaxLength(60);
        builder.Property(i => i.Descripcion).HasMaxLength(500);
        builder.Property(i => i.Unidad).HasMaxLength(40);
        builder.Property(i => i.Capitulo).HasMaxLength(LineasDePrecios.CapituloMaximo);
        builder.Property(i => i.Unspsc).HasMaxLength(8);
    }

    public void Configure(EntityTypeBuilder<PlantillaDePliego> builder)
    {
        builder.ToTable("PlantillasDePliego");
        builder.Property(p => p.Nombre).HasMaxLength(150);
        builder.HasOne<EntidadEstatal>().WithMany().HasForeignKey(p => p.EntidadId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<VersionPliego> builder)
    {
        builder.ToTable("VersionesPliego");
        builder.Property(v => v.Id).ValueGeneratedNever();
        builder.Property(v => v.Hash).HasMaxLength(64);
        builder.HasOne<Proceso>().WithMany().HasForeignKey(v => v.ProcesoId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(v => new { v.ProcesoId, v.Numero }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Adenda> builder)
    {
        builder.ToTable("Adendas");
        builder.Property<List<int>>("_revisiones").HasColumnName("revisiones");
        builder.HasOne<Proceso>().WithMany().HasForeignKey(a => a.ProcesoId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(a => a.ProcesoId).IsUnique().HasFilter("estado = 'EnPreparacion'").HasDatabaseName("UxAdendaEnPreparacion");
        builder.HasIndex(a => new { a.ProcesoId, a.Numero }).IsUnique().HasFilter("estado = 'Expedida'");
    }

    public void Configure(EntityTypeBuilder<Observacion> builder)
    {
        builder.ToTable("Observaciones");
        builder.Property(o => o.Asunto).HasMaxLength(150);
        builder.HasOne<Proceso>().WithMany().HasForeignKey(o => o.ProcesoId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(o => new { o.ProcesoId, o.EnviadaEn });
    }

    public void Configure(EntityTypeBuilder<Suscripcion> builder)
    {
        builder.ToTable("Suscripciones");
        builder.HasOne<Proceso>().WithMany().HasForeignKey(s => s.ProcesoId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(s => new { s.ProcesoId, s.ProveedorId }).IsUnique();
        builder.HasIndex(s => s.ProveedorId);
    }

    public void Configure(EntityTypeBuilder<SolicitudMipyme> builder)
    {
        builder.ToTable("SolicitudesMipyme");
        builder.Ignore(s => s.Decision);
        builder.Property(s => s.MotivoDeRechazo).HasMaxLength(1000);

        // Las de antes no decían su alcance: pedían la limitación sin más.
        builder.Property(s => s.Alcance).HasDefaultValue(AlcanceMipyme.Nacional).HasSentinel(AlcanceMipyme.Abierto);
        builder.OwnsMany(s => s.Certificados, b => b.ToJson("certificados"));
        builder.HasOne<Proceso>().WithMany().HasForeignKey(s => s.ProcesoId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(s => new { s.ProcesoId, s.ProveedorId }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ParametroLegal> builder)
    {
        builder.ToTable("ParametrosLegales");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Clave).HasMaxLength(60);
        builder.HasIndex(p => new { p.Clave, p.Desde });
        builder.HasData(ParametrosDeFabrica.Semilla);
    }
}
