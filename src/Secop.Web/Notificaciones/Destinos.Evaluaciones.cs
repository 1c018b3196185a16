using Microsoft.EntityFrameworkCore;
using Secop.Web.Data;

namespace Secop.Web.Notificaciones;

public sealed partial class Destinos
{
    /// <summary>Las cuentas cuyas ofertas se abrieron en el proceso.</summary>
    public async Task<IReadOnlyCollection<Guid>> ProponentesAsync(Guid procesoId) =>
        await Db.Ofertas.Where(o => o.ProcesoId == procesoId && o.AbiertaEn != null).Select(o => o.ProveedorId).ToListAsync();
}
