using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Comun;
using Secop.Domain.Planes;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Pages.Entidades.Procesos;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Planes;

/// <summary>Un plan de la entidad en uso; el de otra es 404. Los actos toman el cerrojo del plan antes de leerlo.</summary>
public abstract class PaginaDePlan(ServiciosDeProceso s, string titulo) : PageModel, ICargable
{
    private PlanAnual? _plan;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public string Raiz => $"/entidad/paa/{Id}";

    public string Titulo => titulo;

    public int Vigencia => Plan.Vigencia;

    public string Codigo => Plan.Codigo;

    public int VersionPublicada => Plan.VersionPublicada;

    public FasePlan Fase => Plan.FaseEn(s.Ahora);

    public bool SeEdita => Plan.SeEdita(s.Ahora);

    public CuentaActual Cuenta => s.Cuenta;

    protected PlanAnual Plan => _plan ?? throw new InvalidOperationException("El plan no está cargado.");

    protected SecopDbContext Db => s.Db;

    protected Actor Actor => s.Cuenta.Actor;

    protected DateTimeOffset Ahora => s.Ahora;

    public async Task<IActionResult?> CargarAsync()
    {
        _plan = await s.Db.PlanDeAsync(s.Cuenta.CuentaId, Id);
        if (_plan is null)
        {
            return NotFound();
        }

        ModelState.Remove("Revision");
        ViewData["Title"] = titulo.Length == 0 ? $"Plan de {Vigencia}" : titulo;
        ViewData["Migas"] = titulo.Length == 0
            ? new (string, string?)[] { ("Plan anual", "/entidad/paa"), ($"Plan de {Vigencia}", null) }
            : [("Plan anual", "/entidad/paa"), ($"Plan de {Vigencia}", Raiz), (titulo, null)];
        return await CompletarAsync() ? null : NotFound();
    }

    public virtual async Task<IActionResult> OnGetAsync()
    {
        if (await CargarAsync() is { } alterno)
        {
            return alterno;
        }

        Precargar();
        return Page();
    }

    /// <summary>Lo demás que la página muestra; falso si lo que nombra la dirección no está.</summary>
    protected virtual Task<bool> CompletarAsync() => Task.FromResult(true);

    /// <summary>Los valores con que se abre el formulario; no se llama al volver con un error.</summary>
    protected virtual void Precargar()
    {
    }

    /// <summary>Toma el cerrojo, lee, hace un acto, guarda y vuelve.</summary>
    /// <param name="exclusivo">Falso sólo para guardar una línea que ya existe: varias personas guardan a la vez.</param>
    protected async Task<IActionResult> ActuarAsync(Func<PlanAnual, Task> acto, Func<string> hecho, string? destino = null, bool exclusivo = true)
    {
        if (!await s.Db.Planes.AnyAsync(p => p.Id == Id && p.EntidadId == s.Cuenta.CuentaId))
        {
            return NotFound();
        }

        await using var transaccion = await s.Db.TomarPlanAsync(Id, exclusivo);
        _plan = (await s.Db.PlanDeAsync(s.Cuenta.CuentaId, Id))!;
        await acto(_plan);
        await s.Db.SaveChangesAsync();
        await transaccion.CommitAsync();
        TempData["Hecho"] = hecho();
        return Redirect(destino ?? Raiz);
    }

    protected Task<IActionResult> ActuarAsync(Action<PlanAnual> acto, string hecho, string? destino = null) => ActuarAsync(
        p =>
        {
            acto(p);
            return Task.CompletedTask;
        },
        () => hecho,
        destino);
}
