using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Procesos;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages.Proveedores.Procesos;

/// <summary>Un proceso visto por un proveedor: interesarse, observar y llegar a su oferta.</summary>
[Permiso(Permisos.SuscribirseAProcesos)]
public sealed class VerModel(SecopDbContext db, CuentaActual cuenta, Reloj reloj) : PageModel, ICargable
{
    public sealed class DatosDeObservacion
    {
        public string? Asunto { get; set; }

        public string? Texto { get; set; }
    }

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public DatosDeObservacion Entrada { get; set; } = new();

    public ProcesoDeProveedor Proceso { get; private set; } = null!;

    public DateTimeOffset Ahora => reloj.Ahora;

    public IReadOnlyList<TareaDeEscritorio> Tareas { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync() => await CargarAsync() ?? Page();

    public async Task<IActionResult> OnPostSuscribirAsync() => await ActuarAsync(
        Permisos.SuscribirseAProcesos,
        async proceso =>
        {
            if (!await SuscritoAsync())
            {
                db.Add(Suscripcion.Suscribir(proceso, cuenta.Actor, reloj.Ahora));
            }
        },
        "Quedó suscrito: le avisaremos por correo de lo que pase en este proceso.");

    public async Task<IActionResult> OnPostObservarAsync() => await ActuarAsync(
        Permisos.EnviarObservaciones,
        async proceso =>
        {
            ReglasDeProceso.SuscribirsePrimero.Exigir(await SuscritoAsync());
            db.Add(Observacion.Enviar(proceso, Entrada.Asunto ?? "", Entrada.Texto ?? "", null, cuenta.Actor, reloj.Ahora));
        },
        "Su observación quedó publicada. Le avisaremos cuando la entidad responda.");

    public async Task<IActionResult?> CargarAsync()
    {
        if (await db.ProcesoDeProveedorAsync(Id, cuenta.CuentaId, Ahora) is not { } proceso)
        {
            return NotFound();
        }

        Proceso = proceso;
        Tareas = await db.TareasDeOfertasAsync(cuenta, Ahora, Id);
        return null;
    }

    private Task<bool> SuscritoAsync() => db.EstaSuscritoAsync(Id, cuenta.CuentaId);

    private async Task<IActionResult> ActuarAsync(string permiso, Func<Proceso, Task> acto, string aviso)
    {
        if (!cuenta.Puede(permiso))
        {
            return Forbid();
        }

        if (await db.ProcesoPublicoAsync(Id) is not { } proceso)
        {
            return NotFound();
        }

        await acto(proceso);
        await db.SaveChangesAsync();
        TempData["Hecho"] = aviso;
        return RedirectToPage(new { Id });
    }
}
