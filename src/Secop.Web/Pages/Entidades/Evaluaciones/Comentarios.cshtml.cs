using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Evaluaciones;

/// <summary>Los comentarios al informe: cada uno se responde antes de aceptar.</summary>
[Permiso(Permisos.EvaluarOfertas)]
public sealed class ComentariosModel(SecopDbContext db, CuentaActual cuenta, Reloj reloj) : PageModel, ICargable
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid ComentarioId { get; set; }

    [BindProperty]
    public string? Respuesta { get; set; }

    public Mesa Mesa { get; private set; } = null!;

    public IReadOnlyList<Fila> Filas { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync() => await CargarAsync() ?? Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await CargarAsync() is { } otra)
        {
            return otra;
        }

        Mesa.Evaluacion!.ResponderComentario(Mesa.EnEvaluacion, ComentarioId, Respuesta, cuenta.Actor, reloj.Ahora);
        await db.SaveChangesAsync();
        TempData["Hecho"] = "La respuesta quedó publicada.";
        return Redirect($"/entidad/procesos/{Id}/evaluacion/comentarios");
    }

    public async Task<IActionResult?> CargarAsync()
    {
        if (await db.MesaAsync(Id, cuenta.CuentaId) is not { Evaluacion: { } evaluacion } mesa)
        {
            return NotFound();
        }

        Mesa = mesa;
        var nombres = await db.NombresDeCuentasAsync(evaluacion.Comentarios.Select(c => c.CuentaId));
        Filas = [.. evaluacion.Comentarios.OrderBy(c => c.En).Select(c => new Fila(c.Id, nombres[c.CuentaId], c.Version, c.Texto, c.En, c.Respuesta, c.RespondidoEn))];
        return null;
    }

    public sealed record Fila(Guid Id, string Cuenta, int Version, string Texto, DateTimeOffset En, string? Respuesta, DateTimeOffset? RespondidoEn);
}
