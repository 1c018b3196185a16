using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Secop.Web.Security;

/// <summary>El texto que aceptó una persona, en la versión que leyó (Ley 1581 de 2012, art. 9).</summary>
public sealed class Consentimiento
{
    public Guid Id { get; init; } = Guid.NewGuid();

    public Guid UsuarioId { get; init; }

    public required string Version { get; init; }

    /// <summary>SHA-256 del texto aceptado.</summary>
    public required string Huella { get; init; }

    public DateTimeOffset En { get; init; }
}

/// <summary>Una versión publicada del texto. No se edita: se publica otra.</summary>
public sealed record TextoDeConsentimiento(string Version, string Texto)
{
    private const string Primero = """
        Autorizo el tratamiento de mis datos personales para registrarme, identificarme en los actos que realice y recibir
        los avisos de los procesos y contratos en los que participo.

        Mi nombre, mi cargo y los actos que firme en nombre de una entidad o de un proveedor hacen parte de expedientes
        públicos. Mi número de documento, mi teléfono y mi correo no se publican.

        Los actos firmados se conservan por el tiempo que ordena la ley de archivos y no pueden borrarse. Puedo conocer,
        actualizar y rectificar mis datos en «Mis datos», y pedir que se supriman los que la ley no obligue a conservar.

        Mi usuario es personal: con mi correo y mi contraseña firmo. No los comparto con nadie.

        Esta plataforma no es el SECOP oficial de Colombia Compra Eficiente: lo que se publica aquí no reemplaza la
        publicación que la ley exige en SECOP II.
        """;

    /// <summary>Todas las versiones publicadas; la última es la vigente.</summary>
    public static IReadOnlyList<TextoDeConsentimiento> Publicados { get; } = [new("2026-11", Primero)];

    public static TextoDeConsentimiento Vigente => Publicados[^1];

    public string Huella { get; private init; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Texto)));
}

internal sealed class ConsentimientoConfiguration : IEntityTypeConfiguration<Consentimiento>, IEntityTypeConfiguration<TextoDeConsentimiento>
{
    public void Configure(EntityTypeBuilder<Consentimiento> builder)
    {
        builder.ToTable("Consentimientos");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Huella).HasMaxLength(64);
        builder.HasOne<Usuario>().WithMany().HasForeignKey(c => c.UsuarioId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<TextoDeConsentimiento>().WithMany().HasForeignKey(c => c.Version).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(c => new { c.UsuarioId, c.Version }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<TextoDeConsentimiento> builder)
    {
        builder.ToTable("TextosDeConsentimiento");
        builder.HasKey(t => t.Version);
        builder.Property(t => t.Version).HasMaxLength(20);
        builder.Property(t => t.Huella).HasMaxLength(64);
        builder.HasData(TextoDeConsentimiento.Publicados);
    }
}
