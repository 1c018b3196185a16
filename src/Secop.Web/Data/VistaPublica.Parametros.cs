using Microsoft.EntityFrameworkCore;

namespace Secop.Web.Data;

public sealed partial class VistaPublica
{
    public async Task<IReadOnlyList<AcuerdoPublico>> AcuerdosVigentesAsync(DateOnly fecha, CancellationToken cancelacion = default) =>
        await _db.AcuerdosMarco.Where(a => a.Desde <= fecha && a.Hasta >= fecha).OrderBy(a => a.Nombre)
            .Select(a => new AcuerdoPublico(a.Numero, a.Nombre, a.Unspsc.ToList(), a.Desde, a.Hasta, a.Enlace)).ToListAsync(cancelacion);
}

public sealed record AcuerdoPublico(string Numero, string Nombre, IReadOnlyList<string> Unspsc, DateOnly Desde, DateOnly Hasta, string? Enlace);
