using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Secop.Web.Notificaciones;

public enum EstadoDeEnvio
{
    Pendiente,
    Enviado,
    Fallido,
}

/// <summary>Un mensaje para una dirección. Único por hecho, correo y destinatario: releer un hecho no repite nada.</summary>
public sealed class Envio
{
    public Guid Id { get; init; } = Guid.NewGuid();

    /// <summary>Nulo en los que llevan un enlace secreto: esos no nacen de un hecho.</summary>
    public Guid? HechoId { get; init; }

    public required string Correo { get; init; }

    public required string Direccion { get; init; }

    public required string Asunto { get; init; }

    public required string Cuerpo { get; set; }

    /// <summary>Lleva un enlace que solo su dueño debe ver: el texto se borra al enviarlo.</summary>
    public bool EsSecreto { get; init; }

    public EstadoDeEnvio Estado { get; set; }

    public int Intentos { get; set; }

    public DateTimeOffset CreadoEn { get; init; }

    public DateTimeOffset ProximoIntentoEn { get; set; }

    public DateTimeOffset? EnviadoEn { get; set; }
}

/// <summary>Un hecho que aún no se ha mirado. Lo pone un disparador con el hecho mismo, en su transacción.</summary>
public sealed class HechoPorAvisar
{
    public Guid HechoId { get; init; }

    public long Orden { get; init; }

    public int Intentos { get; set; }

    public DateTimeOffset ProximoIntentoEn { get; set; }
}

internal sealed class EnvioConfiguration : IEntityTypeConfiguration<Envio>, IEntityTypeConfiguration<HechoPorAvisar>
{
    public void Configure(EntityTypeBuilder<Envio> builder)
    {
        builder.ToTable("Envios");
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Correo).HasMaxLength(100);
        builder.Property(e => e.Direccion).HasMaxLength(254);
        builder.Property(e => e.Asunto).HasMaxLength(250);
        builder.HasIndex(e => new { e.HechoId, e.Correo, e.Direccion }).IsUnique();
        builder.HasIndex(e => e.ProximoIntentoEn).HasFilter("estado = 'Pendiente'");
        builder.HasIndex(e => e.CreadoEn);
    }

    public void Configure(EntityTypeBuilder<HechoPorAvisar> builder)
    {
        builder.ToTable("HechosPorAvisar");
        builder.HasKey(h => h.HechoId);
        builder.Property(h => h.HechoId).ValueGeneratedNever();
        builder.HasIndex(h => new { h.ProximoIntentoEn, h.Orden });
    }
}
