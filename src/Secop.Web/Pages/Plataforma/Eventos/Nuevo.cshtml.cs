using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Eventos;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages.Plataforma.Eventos;

/// <summary>Un evento nuevo: en blanco, de la capacitación que pidió una entidad o de una petición ciudadana.</summary>
[Permiso(Permisos.OrganizarEventos)]
public sealed class NuevoModel(SecopDbContext db, CuentaActual cuenta, Reloj reloj) : PageModel, ICargable
{
    [BindProperty(SupportsGet = true, Name = "solicitud")]
    public Guid? SolicitudId { get; set; }

    [BindProperty(SupportsGet = true, Name = "peticion")]
    public Guid? PeticionId { get; set; }

    [BindProperty]
    public FormularioDeEvento Entrada { get; set; } = new();

    /// <summary>La entidad que lo pidió.</summary>
    public string? Entidad { get; private set; }

    /// <summary>El radicado de la petición ciudadana de la que nace.</summary>
    public string? Radicado { get; private set; }

    private SolicitudDeCapacitacion? Solicitud { get; set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (await CargarAsync() is { } otra)
        {
            return otra;
        }

        if (Solicitud is not null)
        {
            Entrada = FormularioDeEvento.De(Solicitud, Entidad!, reloj.Ahora);
        }

        return Page();
    }

    public Task<IActionResult> OnPostAsync() => CrearAsync(publicar: false);

    public Task<IActionResult> OnPostPublicarAsync() => CrearAsync(publicar: true);

    public async Task<IActionResult?> CargarAsync()
    {
        if (PeticionId is not null)
        {
            if (await db.RadicadoDePeticionAsync(PeticionId) is not { } radicado)
            {
                return NotFound();
            }

            Radicado = radicado;
        }

        if (SolicitudId is null)
        {
            return null;
        }

        Solicitud = await db.SolicitudesDeCapacitacion.SingleOrDefaultAsync(s => s.Id == SolicitudId);
        Entidad = Solicitud is null ? null : await db.Cuentas.Where(c => c.Id == Solicitud.EntidadId).Select(c => c.Nombre).SingleAsync();
        return Solicitud is null ? NotFound() : null;
    }

    private async Task<IActionResult> CrearAsync(bool publicar)
    {
        if (await CargarAsync() is { } otra)
        {
            return otra;
        }

        var ahora = reloj.Ahora;
        var evento = Evento.Crear(Entrada.Datos(), SolicitudId, PeticionId, cuenta.Actor, ahora);
        Solicitud?.Acoger(evento, cuenta.Actor, ahora);
        if (publicar)
        {
            evento.Publicar(cuenta.Actor, ahora);
        }

        db.Add(evento);
        await db.SaveChangesAsync();
        TempData["Hecho"] = publicar ? "El evento quedó publicado y ya recibe inscripciones." : "El evento quedó en borrador: nadie lo ve todavía.";
        return Redirect($"/plataforma/eventos/{evento.Id}");
    }
}
