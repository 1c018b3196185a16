using Microsoft.EntityFrameworkCore;
using Secop.Domain.Procesos.Modalidades;

namespace Secop.Web.Data;

public sealed partial class VistaPublica
{
    /// <summary>Los números de la ley, con sus vigencias y citas.</summary>
    public Task<TablaDeParametros> ParametrosAsync() => _db.ParametrosAsync();

    public async Task<IReadOnlyList<AcuerdoPublico>> AcuerdosVigentesAsync(DateOnly fecha, CancellationToken cancelacion = default) =>
        await _db.AcuerdosMarco.Where(a => a.Desde <= fecha && a.Hasta >= fecha).OrderBy(a => a.Nombre)
            .Select(a => new AcuerdoPublico(a.Numero, a.Nombre, a.Unspsc.ToList(), a.Desde, a.Hasta, a.Enlace)).ToListAsync(cancelacion);
}

public sealed record AcuerdoPublico(string Numero, string Nombre, IReadOnlyList<string> Unspsc, DateOnly Desde, DateOnly Hasta, string? Enlace);
