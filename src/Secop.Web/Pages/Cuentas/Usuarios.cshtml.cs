using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Cuentas;
using Secop.Web.Data;
using Secop.Web.Security;

namespace Secop.Web.Pages.Cuentas;

[Permiso(Permisos.AceptarUsuarios)]
public sealed class UsuariosModel(SecopDbContext db, CuentaActual cuenta) : PaginaDeCuenta(cuenta)
{
    public IReadOnlyList<Fila> Filas { get; private set; } = [];

    public IEnumerable<Fila> Pendientes => Filas.Where(f => f.Estado == EstadoMembresia.Pendiente);

    public IEnumerable<Fila> Miembros => Filas.Where(f => f.Estado == EstadoMembresia.Aceptado);

    public IEnumerable<Fila> Anteriores => Filas.Where(f => f.Estado is EstadoMembresia.Rechazado or EstadoMembresia.Cancelado);

    public async Task OnGetAsync()
    {
        Titular("Usuarios y accesos");
        Filas = await db.Membresias.AsNoTracking().Where(m => m.CuentaId == Cuenta.CuentaId)
            .Join(db.Users, m => m.UsuarioId, u => u.Id, (m, u) => new { m, u })
            .OrderBy(f => f.u.Nombres).ThenBy(f => f.u.Apellidos).ThenBy(f => f.m.SolicitadaEn)
            .Select(f => new Fila(
                f.m.Id, f.u.Id, f.u.Nombres + " " + f.u.Apellidos, f.u.Email!, f.u.Cargo, f.m.Estado, f.m.Roles, f.m.SolicitadaEn, f.m.DecididaEn, f.m.Motivo))
            .ToListAsync();
    }

    public sealed record Fila(
        Guid Id, Guid UsuarioId, string Nombre, string Correo, string? Cargo, EstadoMembresia Estado, IReadOnlyList<string> Roles,
        DateTimeOffset Pedida, DateTimeOffset? Decidida, string? Motivo);
}
