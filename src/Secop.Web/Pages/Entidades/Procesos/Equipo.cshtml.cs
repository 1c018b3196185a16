using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Comun;
using Secop.Domain.Cuentas;
using Secop.Domain.Procesos;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Procesos;

[Permiso(Permisos.EditarProceso)]
public sealed class EquipoModel(ServiciosDeProceso s) : PaginaDePliego(s, SeccionPliego.Equipo)
{
    public static readonly Regla SinRol = new(
        "EQUIPO_SIN_ROL", "Esa persona no tiene en la cuenta un rol que le permita ser: {0}. Quien administra la cuenta puede dárselo.");

    [BindProperty]
    public Formulario Entrada { get; set; } = new();

    public IReadOnlyList<SelectListItem> Personas { get; private set; } = [];

    public IReadOnlyList<(Guid UsuarioId, string Nombre, FuncionEquipo Funcion)> Miembros { get; private set; } = [];

    protected override bool EditableSinAdenda => true;

    public Task<IActionResult> OnPostAsync() => ActuarAsync(
        async p =>
        {
            await ExigirRolAsync();
            p.AgregarMiembro(Entrada.UsuarioId, Entrada.Funcion, Actor, Ahora);
        },
        "El equipo quedó actualizado.",
        $"{Raiz}/equipo");

    public Task<IActionResult> OnPostQuitarAsync() => ActuarAsync(
        p => p.QuitarMiembro(Entrada.UsuarioId, Entrada.Funcion, Actor, Ahora), "El equipo quedó actualizado.", $"{Raiz}/equipo");

    protected override async Task<bool> MostrarAsync()
    {
        var personas = await Servicios.Db.Membresias.AsNoTracking()
            .Where(m => m.CuentaId == Cuenta.CuentaId && m.Estado == EstadoMembresia.Aceptado)
            .Join(Servicios.Db.Users, m => m.UsuarioId, u => u.Id, (m, u) => new { u.Id, Nombre = u.Nombres + " " + u.Apellidos, m.Roles })
            .OrderBy(p => p.Nombre).ToListAsync();
        Personas = [.. personas.Select(p => new SelectListItem($"{p.Nombre} ({string.Join(", ", p.Roles.Select(RolesDeCuenta.Nombre))})", p.Id.ToString()))];
        var equipo = Proceso.Equipo.Select(m => m.UsuarioId).ToList();
        var nombres = await Servicios.Db.Users.Where(u => equipo.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Nombres + " " + u.Apellidos);
        Miembros = [.. Proceso.Equipo.OrderBy(m => m.Funcion).Select(m => (m.UsuarioId, nombres.GetValueOrDefault(m.UsuarioId, "Persona retirada"), m.Funcion))];
        return true;
    }

    private async Task ExigirRolAsync()
    {
        var permiso = Entrada.Funcion switch
        {
            FuncionEquipo.Estructurador => Permisos.EditarProceso,
            FuncionEquipo.AbreOfertas => Permisos.AbrirOfertas,
            FuncionEquipo.Evaluador => Permisos.EvaluarOfertas,
            FuncionEquipo.OrdenadorDelGasto => Permisos.AceptarOferta,
            FuncionEquipo.Supervisor => Permisos.SupervisarContrato,
        };
        var roles = Roles.QueConceden(TipoCuenta.EntidadEstatal, permiso).ToArray();
        SinRol.ExigirEn(
            "UsuarioId",
            await Servicios.Db.Membresias.AnyAsync(m => m.CuentaId == Cuenta.CuentaId && m.UsuarioId == Entrada.UsuarioId
                && m.Estado == EstadoMembresia.Aceptado && m.Roles.Any(r => roles.Contains(r))),
            Entrada.Funcion.Nombre().ToLowerInvariant());
    }

    public sealed class Formulario
    {
        public Guid UsuarioId { get; set; }

        public FuncionEquipo Funcion { get; set; }
    }
}
