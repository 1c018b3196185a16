using Microsoft.EntityFrameworkCore;
using Secop.Domain.Cuentas;
using Secop.Domain.Eventos;
using Secop.Web.Data;
using Secop.Web.Security;

namespace Secop.Web.Notificaciones;

public sealed partial class Destinos
{
    /// <summary>
    /// Las personas de esas inscripciones, cada una con el enlace a la suya: quien no tiene usuario recibe el secreto. De
    /// quien ya se borró el correo no hay a quién avisar.
    /// </summary>
    public async Task<IReadOnlyCollection<Destinatario>> DeInscripcionesAsync(IQueryable<Inscripcion> cuales, EnlaceDeInscripcion enlace)
    {
        var filas = await (
            from i in cuales
            join u in Db.Users on i.UsuarioId equals u.Id into usuarios
            from u in usuarios.DefaultIfEmpty()
            select new { i.Id, SinUsuario = i.UsuarioId == null, Correo = u == null ? i.Correo : u.Email, Nombre = u == null ? i.Nombre : u.Nombres + " " + u.Apellidos }).ToListAsync();
        return [.. filas.Where(f => f.Correo is not null).Select(f => new Destinatario(f.Correo!, f.Nombre!)
        {
            Enlace = f.SinUsuario ? enlace.Ruta(f.Id) : $"/mi-cuenta/eventos/{f.Id}",
            EnlaceSecreto = f.SinUsuario,
        })];
    }

    /// <summary>Quienes organizan eventos en la Agencia.</summary>
    public async Task<IReadOnlyCollection<Destinatario>> OrganizadoresAsync() =>
        await Db.Cuentas.Where(c => c.Tipo == TipoCuenta.Agencia).Select(c => (Guid?)c.Id).FirstOrDefaultAsync() is { } agencia
            ? await MiembrosConAsync(agencia, Permisos.OrganizarEventos)
            : [];
}
