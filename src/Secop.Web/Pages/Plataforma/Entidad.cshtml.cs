using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Cuentas;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages.Plataforma;

[Permiso(Permisos.ActivarEntidades)]
public sealed class EntidadModel(SecopDbContext db, CuentaActual cuenta, Reloj reloj) : PageModel, ICargable
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Motivo { get; set; }

    public Ficha Datos { get; private set; } = null!;

    public IReadOnlyList<Persona> Administradores { get; private set; } = [];

    public IReadOnlyList<string> MismoNit { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync() => await CargarAsync() ?? Page();

    public Task<IActionResult> OnPostActivarAsync() => ActuarAsync(c => c.Activar(cuenta.Actor, reloj.Ahora), "quedó activa.");

    public Task<IActionResult> OnPostRechazarAsync() =>
        ActuarAsync(c => c.RechazarActivacion(Motivo, cuenta.Actor, reloj.Ahora), "quedó rechazada; sus administradores recibirán el motivo.");

    public Task<IActionResult> OnPostSuspenderAsync() => ActuarAsync(c => c.Suspender(Motivo, cuenta.Actor, reloj.Ahora), "quedó suspendida.");

    public Task<IActionResult> OnPostReactivarAsync() => ActuarAsync(c => c.Reactivar(cuenta.Actor, reloj.Ahora), "volvió a estar activa.");

    public async Task<IActionResult?> CargarAsync()
    {
        if (await Visibles.AsNoTracking().SingleOrDefaultAsync(c => c.Id == Id) is not { } c)
        {
            return NotFound();
        }

        var entidad = c as EntidadEstatal;
        Datos = new Ficha(c.Nombre, entidad?.Unidad, c.Tipo, c.Estado, c.MotivoDeEstado, c.Identificacion.ToString(), c.CodigoMunicipio, c.Direccion,
            c.CorreoNotificaciones, c.Telefono, c.SitioWeb, c.RepresentanteLegal, c.RegistradaEn);
        Administradores = await db.Membresias
            .Where(m => m.CuentaId == Id && m.Estado == EstadoMembresia.Aceptado && m.Roles.Contains(RolesDeCuenta.Administrador))
            .Join(db.Users, m => m.UsuarioId, u => u.Id, (_, u) => new Persona(u.Nombres + " " + u.Apellidos, u.Email!, u.Cargo))
            .ToListAsync();
        MismoNit = await Visibles.Where(x => x.NumeroIdentificacion == c.NumeroIdentificacion && x.Id != Id)
            .Select(x => x.Nombre + (((EntidadEstatal)x).Unidad == null ? "" : " · " + ((EntidadEstatal)x).Unidad)).Take(20).ToListAsync();
        return null;
    }

    private IQueryable<Cuenta> Visibles => db.Cuentas.Where(c => c.Tipo != TipoCuenta.Agencia);

    private async Task<IActionResult> ActuarAsync(Action<Cuenta> acto, string hecho)
    {
        if (await Visibles.SingleOrDefaultAsync(c => c.Id == Id) is not { } guardada)
        {
            return NotFound();
        }

        acto(guardada);
        await db.SaveChangesAsync();
        TempData["Hecho"] = $"{guardada.Nombre} {hecho}";
        return LocalRedirect("/plataforma/entidades");
    }

    public sealed record Ficha(
        string Nombre, string? Unidad, TipoCuenta Tipo, EstadoCuenta Estado, string? Motivo, string Identificacion, string CodigoMunicipio, string Direccion,
        string Correo, string Telefono, string? SitioWeb, string RepresentanteLegal, DateTimeOffset RegistradaEn);

    public sealed record Persona(string Nombre, string Correo, string? Cargo);
}
