using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Cuentas;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages.Cuentas;

[Permiso(Permisos.AceptarUsuarios)]
public sealed class UsuarioModel(SecopDbContext db, CuentaActual cuenta, Reloj reloj) : PaginaDeCuenta(cuenta), ICargable
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string[]? Roles { get; set; }

    [BindProperty]
    public string? Motivo { get; set; }

    public Ficha Persona { get; private set; } = null!;

    public bool EsUnoMismo => Persona.UsuarioId == Cuenta.UsuarioId;

    /// <summary>Los roles de este tipo de cuenta y lo que permite cada uno, en palabras.</summary>
    public IEnumerable<(string Rol, string Nombre, string Permite, bool Marcado)> Opciones =>
        RolesDeCuenta.De(Cuenta.Tipo).Select(rol => (rol, RolesDeCuenta.Nombre(rol),
            Frase(Security.Roles.PermisosDe(Cuenta.Tipo, rol)),
            (Roles ?? Persona.Roles).Contains(rol)));

    public async Task<IActionResult> OnGetAsync() => await CargarAsync() ?? Page();

    public Task<IActionResult> OnPostAceptarAsync() =>
        ActuarAsync(c => c.AceptarSolicitud(Id, Roles, Cuenta.Actor, reloj.Ahora), "La persona ya tiene acceso y le avisaremos por correo.");

    public Task<IActionResult> OnPostRechazarAsync() =>
        ActuarAsync(c => c.RechazarSolicitud(Id, Motivo, Cuenta.Actor, reloj.Ahora), "La solicitud quedó rechazada y la persona recibirá el motivo por correo.");

    public Task<IActionResult> OnPostRolesAsync() =>
        ActuarAsync(c => c.CambiarRoles(Id, Roles, Cuenta.Actor, reloj.Ahora), "Los roles cambiaron desde ya.");

    public Task<IActionResult> OnPostCancelarAsync() =>
        ActuarAsync(c => c.CancelarAcceso(Id, Cuenta.Actor, reloj.Ahora), "El acceso quedó cancelado desde ya.");

    public async Task<IActionResult?> CargarAsync()
    {
        var fila = await db.Membresias.AsNoTracking().Where(m => m.Id == Id && m.CuentaId == Cuenta.CuentaId)
            .Join(db.Users, m => m.UsuarioId, u => u.Id, (m, u) => new Ficha(
                u.Id, u.Nombres + " " + u.Apellidos, u.Email!, u.Cargo, u.PhoneNumber, m.Estado, m.Roles, m.SolicitadaEn, m.DecididaEn, m.Motivo))
            .SingleOrDefaultAsync();
        if (fila is null)
        {
            return NotFound();
        }

        Persona = fila;
        Titular(fila.Nombre, ("Usuarios y accesos", $"{Base}/usuarios"));
        return null;
    }

    // Una sola oración: la primera en mayúscula y las demás seguidas.
    private static string Frase(IEnumerable<string> permisos) =>
        string.Join("; ", permisos.Select(p => Permisos.Todos[p]).Select((f, i) => i == 0 ? f : char.ToLower(f[0], Formato.Cultura) + f[1..])) + ".";

    private async Task<IActionResult> ActuarAsync(Action<Cuenta> acto, string hecho)
    {
        var guardada = await db.CuentaConAccesosAsync(Cuenta.CuentaId);
        if (guardada?.Membresias.Any(m => m.Id == Id) != true)
        {
            return NotFound();
        }

        acto(guardada);
        await db.SaveChangesAsync();
        TempData["Hecho"] = hecho;
        return LocalRedirect($"{Base}/usuarios");
    }

    public sealed record Ficha(
        Guid UsuarioId, string Nombre, string Correo, string? Cargo, string? Telefono, EstadoMembresia Estado, IReadOnlyList<string> Roles,
        DateTimeOffset Pedida, DateTimeOffset? Decidida, string? Motivo);
}
