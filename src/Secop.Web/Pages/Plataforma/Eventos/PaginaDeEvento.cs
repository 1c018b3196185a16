using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Comun;
using Secop.Domain.Eventos;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages.Plataforma.Eventos;

/// <summary>Un evento por dentro, para quien lo organiza. Cada acto toma el cerrojo del evento y lo lee después.</summary>
public abstract class PaginaDeEvento(SecopDbContext db, CuentaActual cuenta, Reloj reloj) : PageModel, ICargable
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Evento Evento { get; private set; } = null!;

    public DateTimeOffset Ahora => reloj.Ahora;

    protected SecopDbContext Db => db;

    protected Actor Actor => cuenta.Actor;

    protected string Direccion => $"/plataforma/eventos/{Id}";

    public async Task<IActionResult> OnGetAsync()
    {
        if (await CargarAsync() is { } otra)
        {
            return otra;
        }

        Precargar();
        return Page();
    }

    public async Task<IActionResult?> CargarAsync()
    {
        if (await db.Eventos.AsNoTracking().SingleOrDefaultAsync(e => e.Id == Id) is not { } evento)
        {
            return NotFound();
        }

        Evento = evento;
        await MostrarAsync();
        return null;
    }

    /// <summary>Llena el formulario con lo guardado, sólo al abrir la página.</summary>
    protected virtual void Precargar()
    {
    }

    /// <summary>Reúne lo demás que la página muestra.</summary>
    protected virtual Task MostrarAsync() => Task.CompletedTask;

    protected async Task<IActionResult> ActuarAsync(Func<Evento, Task> acto, string hecho, string? destino = null)
    {
        await using var transaccion = await db.TomarEventoAsync(Id);
        if (await db.Eventos.SingleOrDefaultAsync(e => e.Id == Id) is not { } evento)
        {
            return NotFound();
        }

        await acto(evento);
        await db.SaveChangesAsync();
        await transaccion.CommitAsync();
        TempData["Hecho"] = hecho;
        return Redirect(destino ?? Direccion);
    }

    protected Task<IActionResult> ActuarAsync(Action<Evento> acto, string hecho, string? destino = null) => ActuarAsync(
        e =>
        {
            acto(e);
            return Task.CompletedTask;
        },
        hecho,
        destino);
}

/// <summary>Una persona del evento, como la ve quien organiza.</summary>
public sealed record PersonaDelEvento(Inscripcion Inscripcion, NombresDeInscripcion Quien);
