using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Secop.Domain.Contratos;
using Secop.Domain.Cuentas;

namespace Secop.Web.Data.Configurations;

/// <summary>
/// El contrato se carga siempre entero: sus saldos y comprobaciones necesitan todas sus partes, y cada acto cambia
/// <c>Actos</c>, de modo que la versión de la raíz protege también a las filas hijas.
/// </summary>
internal sealed class ContratoConfiguration : IEntityTypeConfiguration<Contrato>
{
    public void Configure(EntityTypeBuilder<Contrato> builder)
    {
        builder.ToTable("Contratos");
        builder.Ignore(c => c.Plazo);
        builder.Ignore(c => c.DocumentosPorAdjuntar);
        builder.Ignore(c => c.ModificacionAbierta);
        builder.Property(c => c.Codigo).HasMaxLength(12);
        builder.Property(c => c.Numero).HasMaxLength(60);
        builder.Property(c => c.TipoContrato).HasMaxLength(120);
        builder.Property(c => c.CodigoMunicipio).HasMaxLength(5);
        builder.Property(c => c.HashFirmado).HasMaxLength(64);
        builder.Property(c => c.Banco).HasMaxLength(120);
        builder.Property(c => c.NumeroDeCuenta).HasMaxLength(40);
        builder.HasOne<EntidadEstatal>().WithMany().HasForeignKey(c => c.EntidadId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Proveedor>().WithMany().HasForeignKey(c => c.ProveedorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(c => c.Codigo).IsUnique();
        builder.HasIndex(c => c.OfertaId).IsUnique();
        builder.HasIndex(c => new { c.EntidadId, c.Numero }).IsUnique();
        builder.HasIndex(c => new { c.ProveedorId, c.AceptadoEn });
        builder.HasIndex(c => c.ProcesoId);
        builder.HasIndex(c => c.FirmadoEn);

        Partes(builder, c => c.Eventos, "ContratoEventos");
        Partes(builder, c => c.Items, "ContratoItems");
        Partes(builder, c => c.GarantiasExigidas, "ContratoGarantiasExigidas");
        Partes(builder, c => c.Cdps, "ContratoCdps");
        Partes(builder, c => c.Fuentes, "ContratoFuentes");
        Partes(builder, c => c.DocumentosRequeridos, "ContratoDocumentosRequeridos");
        Partes(builder, c => c.Documentos, "ContratoDocumentos");
        Partes(builder, c => c.Firmas, "ContratoFirmas");
        Partes(builder, c => c.Supervisores, "ContratoSupervisores");
        Partes(builder, c => c.RegistrosPresupuestales, "ContratoRegistrosPresupuestales", "_registros");
        Partes(builder, c => c.Garantias, "ContratoGarantias");
        Partes(builder, c => c.Entregas, "ContratoEntregas");
        Partes(builder, c => c.Facturas, "ContratoFacturas");
        Partes(builder, c => c.PasosDeFacturas, "ContratoPasosDeFacturas");
        Partes(builder, c => c.Modificaciones, "ContratoModificaciones");
        Partes(builder, c => c.Liquidaciones, "ContratoLiquidaciones");
        Partes(builder, c => c.Incumplimientos, "ContratoIncumplimientos");
    }

    private static void Partes<T>(
        EntityTypeBuilder<Contrato> builder, Expression<Func<Contrato, IEnumerable<T>?>> partes, string tabla, string? campo = null)
        where T : class
    {
        builder.HasMany(partes).WithOne().HasForeignKey("ContratoId").IsRequired().OnDelete(DeleteBehavior.Cascade);
        var navegacion = builder.Navigation(partes!);
        navegacion.AutoInclude().UsePropertyAccessMode(PropertyAccessMode.Field);
        if (campo is not null)
        {
            navegacion.HasField(campo);
        }

        builder.Metadata.Model.FindEntityType(typeof(T))!.SetTableName(tabla);
        builder.Metadata.Model.FindEntityType(typeof(T))!.FindProperty("Id")!.ValueGenerated = Microsoft.EntityFrameworkCore.Metadata.ValueGenerated.Never;
    }
}

internal sealed class PartesDelContratoConfiguration :
    IEntityTypeConfiguration<ItemContrato>,
    IEntityTypeConfiguration<GarantiaExigida>,
    IEntityTypeConfiguration<RegistroPresupuestal>,
    IEntityTypeConfiguration<Garantia>,
    IEntityTypeConfiguration<AmparoDeGarantia>,
    IEntityTypeConfiguration<Entrega>,
    IEntityTypeConfiguration<Factura>,
    IEntityTypeConfiguration<DocumentoContrato>
{
    public void Configure(EntityTypeBuilder<ItemContrato> builder) => builder.Property(i => i.Cantidad).HasPrecision(20, 6);

    public void Configure(EntityTypeBuilder<GarantiaExigida> builder) => builder.Property(g => g.Porcentaje).HasPrecision(7, 4);

    public void Configure(EntityTypeBuilder<RegistroPresupuestal> builder)
    {
        builder.Property(r => r.Numero).HasMaxLength(60);
        builder.HasIndex("ContratoId", nameof(RegistroPresupuestal.Numero)).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Garantia> builder)
    {
        builder.HasMany(g => g.Amparos).WithOne().HasForeignKey("GarantiaId").IsRequired().OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(g => g.Amparos).AutoInclude().UsePropertyAccessMode(PropertyAccessMode.Field);
    }

    public void Configure(EntityTypeBuilder<AmparoDeGarantia> builder)
    {
        builder.ToTable("ContratoAmparos");
        builder.Property(a => a.Id).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<Entrega> builder)
    {
        builder.Property(e => e.PorcentajeEsperado).HasPrecision(7, 4);
        builder.Property(e => e.PorcentajeReal).HasPrecision(7, 4);
    }

    public void Configure(EntityTypeBuilder<Factura> builder)
    {
        builder.Property(f => f.Numero).HasMaxLength(60);
        builder.HasIndex("ContratoId", nameof(Factura.Numero)).IsUnique();
    }

    public void Configure(EntityTypeBuilder<DocumentoContrato> builder)
    {
        builder.Property(d => d.NombreArchivo).HasMaxLength(255);
        builder.Property(d => d.Sha256).HasMaxLength(64);
        builder.HasOne<Documentos.Archivo>().WithMany().HasForeignKey(d => d.ArchivoId).OnDelete(DeleteBehavior.Restrict);
    }
}
