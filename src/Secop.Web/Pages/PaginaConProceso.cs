using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Secop.Domain.Comun;
using Secop.Domain.Procesos;
using Secop.Web.Infrastructure;
using Secop.Web.Pages.Entidades.Procesos;
using Secop.Web.Security;

namespace Secop.Web.Pages;

/// <summary>Una página privada de un proceso: lo carga y hace en él un acto. El que no se encuentra es 404.</summary>
public abstract class PaginaConProceso(ServiciosDeProceso s) : PageModel, ICargable
{
    private Proceso? _proceso;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public abstract string Raiz { get; }

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
        _proceso = await BuscarAsync();
        if (_proceso is null)
        {
            return NotFound();
        }

        return await CompletarAsync() ? null : NotFound();
    }

    public virtual async Task<IActionResult> OnGetAsync() => await CargarAsync() ?? Page();

    /// <summary>El proceso, si esta cuenta puede verlo aquí.</summary>
    protected abstract Task<Proceso?> BuscarAsync();

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
        Escrito.ExigirLegible(ModelState);
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
