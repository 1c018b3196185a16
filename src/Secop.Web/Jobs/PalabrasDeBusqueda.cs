using Microsoft.EntityFrameworkCore;
using Secop.Web.Data;

namespace Secop.Web.Jobs;

/// <summary>Lleva a «¿quiso decir…?» las palabras de los procesos publicados aquí.</summary>
public sealed class PalabrasDeBusqueda(SecopDbContext db) : IVuelta
{
    public Task DarAsync(CancellationToken cancelacion) => db.Database.ExecuteSqlAsync($"select agregar_palabras_propias()", cancelacion);
}
