using Microsoft.EntityFrameworkCore;
using Secop.Domain.Comun;
using Secop.Domain.Procesos;

namespace Secop.Web.Data;

/// <param name="Clave">«t-» y una plantilla, o «p-» y un proceso.</param>
public sealed record OrigenDePliego(string Grupo, string Nombre, string Clave);

/// <summary>De dónde se puede empezar un proceso. Lo de otra entidad no existe, tampoco para copiarlo.</summary>
public static class OrigenesDePliego
{
    public static readonly Regla Desconocido = new("PLIEGO_ORIGEN", "Ese pliego ya no está: elija otro o empiece en blanco.");
    private const int Recientes = 100;

    public static async Task<IReadOnlyList<OrigenDePliego>> OrigenesDePliegoAsync(this SecopDbContext db, Guid entidadId)
    {
        var plantillas = await db.Plantillas.Where(p => p.EntidadId == entidadId && p.RetiradaEn == null).OrderBy(p => p.Nombre).Select(p => new { p.Id, p.Nombre }).ToListAsync();
        var procesos = await db.Procesos.IgnoreAutoIncludes().AsNoTracking().Where(p => p.EntidadId == entidadId)
            .OrderByDescending(p => p.CreadoEn).Take(Recientes).Select(p => new { p.Id, p.Numero, p.Nombre }).ToListAsync();
        return
        [
            .. plantillas.Select(p => new OrigenDePliego("Plantillas", p.Nombre, $"t-{p.Id}")),
            .. procesos.Select(p => new OrigenDePliego("Procesos de la entidad", $"{p.Numero} · {p.Nombre}", $"p-{p.Id}")),
        ];
    }

    /// <summary>Nulo si se empieza en blanco.</summary>
    public static async Task<(Guid Id, ContenidoPliego Contenido)?> OrigenDePliegoAsync(this SecopDbContext db, Guid entidadId, string? clave)
    {
        if (string.IsNullOrEmpty(clave))
        {
            return null;
        }

        Desconocido.ExigirEn("Origen", clave.Length == 38 && clave[1] == '-' && Guid.TryParse(clave.AsSpan(2), out _));
        var id = Guid.Parse(clave.AsSpan(2));
        var contenido = clave[0] == 't'
            ? await db.Plantillas.Where(p => p.Id == id && p.EntidadId == entidadId && p.RetiradaEn == null).Select(p => p.Contenido).FirstOrDefaultAsync()
            : (await db.Procesos.AsNoTracking().FirstOrDefaultAsync(p => p.Id == id && p.EntidadId == entidadId))?.Contenido().ComoJson();
        Desconocido.ExigirEn("Origen", contenido is not null);
        return (id, ContenidoPliego.DeJson(contenido!));
    }
}
