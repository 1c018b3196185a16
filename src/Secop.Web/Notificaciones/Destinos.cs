using Microsoft.EntityFrameworkCore;
using Secop.Domain.Cuentas;
using Secop.Domain.Procesos;
using Secop.Web.Data;
using Secop.Web.Security;

namespace Secop.Web.Notificaciones;

/// <summary>A quién avisar: las búsquedas que comparten los correos. Cada área añade las suyas en un archivo parcial.</summary>
public sealed partial class Destinos(SecopDbContext db)
{
    public SecopDbContext Db { get; } = db;

    /// <summary>Las personas con acceso vigente a la cuenta cuyos roles dan ese permiso.</summary>
    public async Task<IReadOnlyCollection<Destinatario>> MiembrosConAsync(Guid cuentaId, string permiso)
    {
        var tipo = await Db.Cuentas.Where(c => c.Id == cuentaId).Select(c => c.Tipo).SingleAsync();
        var roles = Roles.QueConceden(tipo, permiso).ToArray();
        return await Db.Membresias
            .Where(m => m.CuentaId == cuentaId && m.Estado == EstadoMembresia.Aceptado && m.Roles.Any(r => roles.Contains(r)))
            .Join(Db.Users, m => m.UsuarioId, u => u.Id, (_, u) => u)
            .Select(u => new Destinatario(u.Email!, u.Nombres + " " + u.Apellidos))
            .ToListAsync();
    }

    /// <summary>Los miembros con ese permiso de varias cuentas a la vez: los proponentes, los suscriptores.</summary>
    public async Task<IReadOnlyCollection<Destinatario>> MiembrosDeAsync(IEnumerable<Guid> cuentas, string permiso)
    {
        var todos = new List<Destinatario>();
        foreach (var cuenta in cuentas.Distinct())
        {
            todos.AddRange(await MiembrosConAsync(cuenta, permiso));
        }

        return todos.DistinctBy(d => d.Direccion, StringComparer.OrdinalIgnoreCase).ToList();
    }

    /// <summary>En cada proveedor suscrito al proceso, quienes preparan ofertas.</summary>
    public async Task<IReadOnlyCollection<Destinatario>> SuscriptoresAsync(Guid procesoId) =>
        await MiembrosDeAsync(await Db.Set<Suscripcion>().Where(s => s.ProcesoId == procesoId).Select(s => s.ProveedorId).ToListAsync(), Permisos.PrepararOferta);

    public async Task<IReadOnlyCollection<Destinatario>> PersonasAsync(params Guid[] usuarios) =>
        await Db.Users.Where(u => usuarios.Contains(u.Id)).Select(u => new Destinatario(u.Email!, u.Nombres + " " + u.Apellidos)).ToListAsync();

    /// <summary>El correo de notificaciones que la cuenta declaró.</summary>
    public async Task<Destinatario> BuzonDeAsync(Guid cuentaId) =>
        await Db.Cuentas.Where(c => c.Id == cuentaId).Select(c => new Destinatario(c.CorreoNotificaciones, c.Nombre)).SingleAsync();
}
