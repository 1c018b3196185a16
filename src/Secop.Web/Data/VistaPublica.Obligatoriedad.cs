using Microsoft.EntityFrameworkCore;
using Secop.Domain.Obligatoriedad;

namespace Secop.Web.Data;

public sealed partial class VistaPublica
{
    /// <summary>La tabla es pública; quién añadió cada fila, no.</summary>
    public async Task<TablaDeObligaciones> ObligacionesAsync() =>
        new((await _db.Obligaciones.ToListAsync()).Select(o => o with { AnadidaPor = null }));
}
