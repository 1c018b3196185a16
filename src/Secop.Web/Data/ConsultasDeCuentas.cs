using Microsoft.EntityFrameworkCore;
using Secop.Domain.Cuentas;

namespace Secop.Web.Data;

/// <summary>Las lecturas de cuentas que usan varias páginas.</summary>
public static class ConsultasDeCuentas
{
    /// <summary>La cuenta con sus miembros, para actuar sobre ella.</summary>
    public static Task<Cuenta?> CuentaConAccesosAsync(this SecopDbContext db, Guid cuentaId) =>
        db.Cuentas.Include(c => c.Membresias).SingleOrDefaultAsync(c => c.Id == cuentaId);

    public static Task<Agencia?> AgenciaAsync(this SecopDbContext db) =>
        db.Set<Agencia>().Include(c => c.Membresias).SingleOrDefaultAsync();
}
