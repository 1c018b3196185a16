using Microsoft.EntityFrameworkCore;
using Secop.Web.Data.Busqueda;
using Secop.Web.Infrastructure;

namespace Secop.Web.Data;

/// <summary>
/// La única puerta de las páginas públicas: lectura sin seguimiento y solo de lo que la ley ya hizo público.
/// Cada área trae sus proyecciones en un archivo parcial.
/// </summary>
public sealed partial class VistaPublica
{
    private readonly SecopDbContext _db;
    private readonly Reloj _reloj;

    private readonly EstadisticasDeBusqueda _estadisticas;

    public VistaPublica(SecopDbContext db, Reloj reloj, EstadisticasDeBusqueda estadisticas)
    {
        _estadisticas = estadisticas;
        _db = db;
        _reloj = reloj;
        _db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTrackingWithIdentityResolution;
    }

    public DateTimeOffset Ahora => _reloj.Ahora;
}
