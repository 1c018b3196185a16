using Microsoft.EntityFrameworkCore;
using Secop.Domain.Cuentas;
using Secop.Web.Pages.MiCuenta;

namespace Secop.Web.Data;

public static class CuentasEncontradas
{
    /// <summary>Las cuentas a las que se puede pedir acceso, y si esta persona ya está en ellas.</summary>
    public static Task<List<CuentaEncontrada>> EncontrarAsync(this SecopDbContext db, IQueryable<Cuenta> cuentas, Guid usuarioId) =>
        cuentas.AsNoTracking()
            .Where(c => c.Tipo != TipoCuenta.Agencia && c.Estado != EstadoCuenta.Rechazada && c.Estado != EstadoCuenta.Inactiva)
            .OrderBy(c => c.Nombre).Take(20)
            .Select(c => new CuentaEncontrada(
                c.Id, c.Nombre, ((EntidadEstatal)c).Unidad, c.Tipo, c.CodigoMunicipio, c.Estado,
                db.Membresias.Any(m => m.CuentaId == c.Id && m.UsuarioId == usuarioId && m.Estado == EstadoMembresia.Aceptado),
                db.Membresias.Any(m => m.CuentaId == c.Id && m.UsuarioId == usuarioId && m.Estado == EstadoMembresia.Pendiente)))
            .ToListAsync();
}
