using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Secop.Web.Data;
using Secop.Web.Security;

namespace Secop.Web.Aprende;

/// <summary>Una lección que una persona ya aprendió: contestó bien su pregunta.</summary>
public sealed class LeccionAprendida
{
    public Guid UsuarioId { get; init; }

    /// <summary>«compradores/crear-un-proceso»: si la lección se retira, la fila se ignora.</summary>
    public required string Leccion { get; init; }

    public DateTimeOffset En { get; init; }
}

internal sealed class LeccionAprendidaConfiguration : IEntityTypeConfiguration<LeccionAprendida>
{
    public void Configure(EntityTypeBuilder<LeccionAprendida> builder)
    {
        builder.ToTable("LeccionesAprendidas");
        builder.HasKey(l => new { l.UsuarioId, l.Leccion });
        builder.Property(l => l.Leccion).HasMaxLength(120);
    }
}

/// <summary>Lo aprendido por quien tiene la sesión abierta. Es suyo: nadie más lo ve ni queda en la bitácora.</summary>
public sealed class Avance(SecopDbContext db, CuentaActual cuenta)
{
    private IReadOnlySet<string>? _aprendidas;

    public bool HaySesion => cuenta.HaySesion;

    /// <summary>Las claves de lo aprendido; sin sesión, ninguna y sin ir a la base.</summary>
    public async Task<IReadOnlySet<string>> AprendidasAsync() => _aprendidas ??= cuenta.HaySesion
        ? await db.Set<LeccionAprendida>().Where(l => l.UsuarioId == cuenta.UsuarioId).Select(l => l.Leccion).ToHashSetAsync(StringComparer.Ordinal)
        : new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Dos veces, o desde dos pestañas, es una.</summary>
    public async Task GuardarAsync(Leccion leccion, DateTimeOffset ahora)
    {
        await db.Database.ExecuteSqlInterpolatedAsync($"""
            insert into lecciones_aprendidas (usuario_id, leccion, en) values ({cuenta.UsuarioId}, {leccion.Clave}, {ahora})
            on conflict (usuario_id, leccion) do nothing
            """);
        _aprendidas = null;
    }
}
