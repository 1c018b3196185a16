using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Secop.Domain.Comun;
using Secop.Domain.Procesos;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Procesos;

/// <summary>Lo que necesita cualquier página de un proceso propio.</summary>
public sealed class ServiciosDeProceso(SecopDbContext db, CuentaActual cuenta, Reloj reloj)
{
    public SecopDbContext Db => db;

    public CuentaActual Cuenta => cuenta;

    public DateTimeOffset Ahora => reloj.Ahora;

    public CalendarioHabil Calendario => CalendarioHabil.Nacional;
}

/// <summary>Un proceso de la entidad en uso; lo de otra es 404.</summary>
public abstract class PaginaDeProceso(ServiciosDeProceso s) : PageModel, ICargable
{
    private Proceso? _proceso;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public string Raiz => $"/entidad/procesos/{Id}";

    public string Numero => Proceso.Numero;

    public string Nombre => Proceso.Nombre;

    public FaseProceso Fase => Proceso.FaseEn(s.Ahora);

    public DateTimeOffset Ahora => s.Ahora;

    public CuentaActual Cuenta => s.Cuenta;

    protected Proceso Proceso => _proceso ?? throw new InvalidOperationException("El proceso no está cargado.");

    protected ServiciosDeProceso Servicios => s;

    protected Actor Actor => s.Cuenta.Actor;

    public virtual async Task<IActionResult?> CargarAsync()
    {
        _proceso = await s.Db.ProcesoDeAsync(s.Cuenta.CuentaId, Id);
        if (_proceso is null)
        {
            return NotFound();
        }

        return await CompletarAsync() ? null : NotFound();
    }

    public virtual async Task<IActionResult> OnGetAsync() => await CargarAsync() ?? Page();

    /// <summary>Lo demás que la página muestra; falso si lo que nombra la dirección no está.</summary>
    protected virtual Task<bool> CompletarAsync() => Task.FromResult(true);

    /// <summary>Carga, hace un acto, guarda y vuelve.</summary>
    protected async Task<IActionResult> ActuarAsync(Func<Proceso, Task> acto, string hecho, string? destino = null)
    {
        if (await CargarAsync() is { } alterno)
        {
            return alterno;
        }

        await acto(Proceso);
        await s.Db.SaveChangesAsync();
        TempData["Hecho"] = hecho;
        return Redirect(destino ?? Raiz);
    }

    protected Task<IActionResult> ActuarAsync(Action<Proceso> acto, string hecho, string? destino = null) => ActuarAsync(
        p =>
        {
            acto(p);
            return Task.CompletedTask;
        },
        hecho,
        destino);
}
