using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Eventos;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages.Plataforma.Eventos;

[Permiso(Permisos.OrganizarEventos)]
public sealed class SolicitudModel(SecopDbContext db, CuentaActual cuenta, Reloj reloj) : PageModel, ICargable
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Motivo { get; set; }

    public SolicitudDeCapacitacion Solicitud { get; private set; } = null!;

    public string Entidad { get; private set; } = "";

    /// <summary>Quien la pidió, para escribirle.</summary>
    public string Persona { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync() => await CargarAsync() ?? Page();

    public async Task<IActionResult> OnPostDeclinarAsync()
    {
        if (await db.SolicitudesDeCapacitacion.SingleOrDefaultAsync(s => s.Id == Id) is not { } solicitud)
        {
            return NotFound();
        }

        solicitud.Declinar(Motivo, cuenta.Actor, reloj.Ahora);
        await db.SaveChangesAsync();
        TempData["Hecho"] = "La solicitud quedó declinada; la entidad recibe el motivo.";
        return Redirect("/plataforma/capacitaciones");
    }

    public async Task<IActionResult?> CargarAsync()
    {
        if (await db.SolicitudesDeCapacitacion.AsNoTracking().SingleOrDefaultAsync(s => s.Id == Id) is not { } solicitud)
        {
            return NotFound();
        }

        Solicitud = solicitud;
        Entidad = await db.Cuentas.Where(c => c.Id == solicitud.EntidadId).Select(c => c.Nombre).SingleAsync();
        Persona = await db.Users.Where(u => u.Id == solicitud.UsuarioId).Select(u => u.Nombres + " " + u.Apellidos + ", " + u.Email).SingleAsync();
        return null;
    }
}
