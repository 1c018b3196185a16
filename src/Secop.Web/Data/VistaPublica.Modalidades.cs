using Secop.Domain.Procesos.Modalidades;

namespace Secop.Web.Data;

// Los números de la ley son públicos, con su vigencia y su cita.
public sealed partial class VistaPublica
{
    public Task<TablaDeParametros> ParametrosAsync() => _db.ParametrosAsync();
}
