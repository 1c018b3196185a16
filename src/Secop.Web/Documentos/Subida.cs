using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Secop.Domain.Comun;

namespace Secop.Web.Documentos;

/// <summary>Un archivo que está llegando por trozos. Sólo existe para quien lo sube, en la cuenta con que lo sube.</summary>
public sealed class Subida
{
    public Guid Id { get; init; } = Guid.NewGuid();

    public Guid UsuarioId { get; init; }

    public Guid CuentaId { get; init; }

    public required string Nombre { get; init; }

    /// <summary>Lo que pesa el archivo entero.</summary>
    public long Tamano { get; init; }

    /// <summary>Lo que ya llegó y está sincronizado en el disco: desde aquí se reanuda.</summary>
    public long Recibidos { get; init; }

    /// <summary>La página para la que se sube.</summary>
    public required string Lugar { get; init; }

    /// <summary>Con qué reconoce el navegador que es el mismo archivo.</summary>
    public required string Senas { get; init; }

    public DateTimeOffset CreadaEn { get; init; }

    public DateTimeOffset CaducaEn { get; init; }

    /// <summary>El nombre, el tamaño y lo demás, cifrados; nulo si no va sellada. Ver <see cref="SelloDeSubidas"/>.</summary>
    public byte[]? Secreto { get; init; }

    public bool EstaSellada => Secreto is not null;
}

public static class ReglasDeSubida
{
    public static readonly Regla Tope = new("SUBIDA_TOPE", "Su cuenta ya tiene {0} GB subiendo a la vez. Termine o descarte una subida antes de empezar otra.");
    public static readonly Regla NoEsta = new("SUBIDA_NO_ESTA", "Esa subida ya no está: se anexó antes, se descartó o venció. Escoja el archivo otra vez.");
    public static readonly Regla TrozoCorto = new("SUBIDA_TROZO_CORTO", "El trozo es muy corto: mande por lo menos 128 KB de una vez, o todo lo que falta.");
    public static readonly Regla Incompleta = new("SUBIDA_INCOMPLETA", "«{0}» no ha terminado de subir. Espere a que termine y vuelva a enviar el formulario.");
}

internal sealed class SubidaConfiguration : IEntityTypeConfiguration<Subida>
{
    public void Configure(EntityTypeBuilder<Subida> builder)
    {
        builder.ToTable("Subidas");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Nombre).HasMaxLength(255);
        builder.Property(s => s.Lugar).HasMaxLength(200);
        builder.Property(s => s.Senas).HasMaxLength(200);
        builder.HasIndex(s => new { s.CuentaId, s.UsuarioId });
        builder.HasIndex(s => s.CaducaEn);
    }
}
