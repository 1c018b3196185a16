using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Comun;
using Secop.Domain.Cuentas;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Audiencias;
using Secop.Domain.Procesos.Modalidades;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages.MiCuenta;

/// <summary>Quien asiste a una audiencia pública se registra: por su empresa o por sí mismo.</summary>
[Permiso(Permisos.ConSesion)]
public sealed class AsistirModel(SecopDbContext db, CuentaActual cuenta, Reloj reloj) : PageModel, ICargable
{
    private Proceso _proceso = null!;

    /// <summary>Sin ella, la página lista a cuáles se puede asistir ahora.</summary>
    [BindProperty(SupportsGet = true, Name = "audiencia")]
    public Guid? Id { get; set; }

    [BindProperty]
    public CalidadDeAsistente Calidad { get; set; } = CalidadDeAsistente.Ciudadania;

    public Audiencia? Audiencia { get; private set; }

    public IReadOnlyList<Fila> Abiertas { get; private set; } = [];

    public string Clase => Audiencia!.Clase.Nombre();

    public string Proceso => $"{_proceso.Numero} · {_proceso.Nombre}";

    public string Codigo => _proceso.Codigo;

    public string Persona => cuenta.NombreUsuario;

    /// <summary>La empresa por la que asiste, si está actuando por una.</summary>
    public string? Empresa => cuenta.HayCuenta && cuenta.Tipo == TipoCuenta.Proveedor ? cuenta.NombreCuenta : null;

    public bool YaSeRegistro => Audiencia!.Asistentes.Any(a => a.UsuarioId == cuenta.UsuarioId);

    public bool RecibeAsistentes => Audiencia!.RecibeAsistentes(reloj.Ahora);

    public IEnumerable<CalidadDeAsistente> Calidades => Empresa is not null
        ? [CalidadDeAsistente.Interesado, CalidadDeAsistente.Proponente]
        : [CalidadDeAsistente.Ciudadania, CalidadDeAsistente.Veeduria, CalidadDeAsistente.OrganismoDeControl];

    public async Task<IActionResult> OnGetAsync() => await CargarAsync() ?? Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await CargarAsync() is { } otra)
        {
            return otra;
        }

        if (Audiencia is null)
        {
            return NotFound();
        }

        // Quien va por su cuenta no dice ser proponente; quien va por una empresa, no dice ser de un organismo de control.
        var calidad = Calidades.Contains(Calidad) ? Calidad : Calidades.First();
        Audiencia.Asistir(
            _proceso, Empresa is null ? null : cuenta.CuentaId, cuenta.NombreUsuario, calidad, new Actor(cuenta.UsuarioId, cuenta.HayCuenta ? cuenta.CuentaId : Guid.Empty), reloj.Ahora);
        await db.SaveChangesAsync();
        TempData["Hecho"] = "Su asistencia quedó registrada.";
        return Redirect($"/mi-cuenta/asistir?audiencia={Id}");
    }

    public async Task<IActionResult?> CargarAsync()
    {
        if (Id is null)
        {
            await ListarAsync();
            return null;
        }

        if (await db.Audiencias.SingleOrDefaultAsync(a => a.Id == Id) is not { } audiencia || await db.ProcesoPublicoAsync(audiencia.ProcesoId) is not { } proceso)
        {
            return NotFound();
        }

        (Audiencia, _proceso) = (audiencia, proceso);
        return null;
    }

    private async Task ListarAsync()
    {
        var limite = reloj.Ahora + Audiencia.AntesDeLaHora;
        var filas = await db.Audiencias.AsNoTracking()
            .Where(a => a.Estado == EstadoAudiencia.Instalada || a.Estado == EstadoAudiencia.Suspendida || (a.Estado == EstadoAudiencia.Programada && a.Hora <= limite))
            .Join(db.Procesos.IgnoreAutoIncludes().Where(p => p.Estado == EstadoProceso.Publicado), a => a.ProcesoId, p => p.Id, (a, p) => new { a.Id, a.Clase, a.Hora, p.Numero, p.Nombre })
            .OrderBy(f => f.Hora).Take(100).ToListAsync();
        Abiertas = [.. filas.Select(f => new Fila(f.Id, f.Clase.Nombre(), $"{f.Numero} · {f.Nombre}", f.Hora))];
    }

    public sealed record Fila(Guid Id, string Clase, string Proceso, DateTimeOffset Hora);
}
