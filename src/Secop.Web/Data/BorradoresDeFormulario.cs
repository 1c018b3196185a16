using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Secop.Web.Data;

/// <summary>
/// Lo que una persona lleva escrito en una sección y todavía no ha guardado. Es suyo: no toca el pliego, no se valida y
/// nadie más lo ve.
/// </summary>
public sealed class BorradorDeFormulario
{
    public Guid Id { get; init; }

    public Guid ProcesoId { get; init; }

    public Guid UsuarioId { get; init; }

    /// <summary>La página y el elemento que se edita en ella.</summary>
    public required string Formulario { get; init; }

    /// <summary>La revisión de la sección que tenía a la vista.</summary>
    public int Revision { get; init; }

    public required string Campos { get; init; }

    public DateTimeOffset En { get; init; }

    public IReadOnlyDictionary<string, string[]> Leer() => JsonSerializer.Deserialize<Dictionary<string, string[]>>(Campos)!;
}

internal sealed class BorradorDeFormularioConfiguration : IEntityTypeConfiguration<BorradorDeFormulario>
{
    public void Configure(EntityTypeBuilder<BorradorDeFormulario> builder)
    {
        builder.ToTable("BorradoresDeFormulario");
        builder.Property(b => b.Id).ValueGeneratedNever();
        builder.Property(b => b.Formulario).HasMaxLength(120);
        builder.HasIndex(b => new { b.ProcesoId, b.UsuarioId, b.Formulario }).IsUnique();
    }
}

public static class BorradoresDeFormulario
{
    /// <summary>Lo más que se guarda de un formulario a medias.</summary>
    private const int Maximo = 200_000;

    public static Task<BorradorDeFormulario?> BorradorAsync(this SecopDbContext db, Guid procesoId, Guid usuarioId, string formulario) =>
        db.Set<BorradorDeFormulario>().AsNoTracking().FirstOrDefaultAsync(b => b.ProcesoId == procesoId && b.UsuarioId == usuarioId && b.Formulario == formulario);

    /// <summary>Falso si es demasiado grande para guardarlo solo.</summary>
    public static async Task<bool> GuardarBorradorAsync(
        this SecopDbContext db, Guid procesoId, Guid usuarioId, string formulario, int revision, IReadOnlyDictionary<string, string[]> campos, DateTimeOffset ahora)
    {
        var json = JsonSerializer.Serialize(campos);
        if (json.Length > Maximo)
        {
            return false;
        }

        // Dos pestañas a la vez: gana la última, sin chocar.
        await db.Database.ExecuteSqlInterpolatedAsync($"""
            insert into borradores_de_formulario (id, proceso_id, usuario_id, formulario, revision, campos, en)
            values ({Guid.NewGuid()}, {procesoId}, {usuarioId}, {formulario}, {revision}, {json}, {ahora})
            on conflict (proceso_id, usuario_id, formulario) do update set revision = excluded.revision, campos = excluded.campos, en = excluded.en
            """);
        return true;
    }

    public static Task<int> OlvidarBorradorAsync(this SecopDbContext db, Guid procesoId, Guid usuarioId, string formulario) =>
        db.Database.ExecuteSqlInterpolatedAsync(
            $"delete from borradores_de_formulario where proceso_id = {procesoId} and usuario_id = {usuarioId} and formulario = {formulario}");
}
