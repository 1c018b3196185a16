using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages.Plataforma;

[Permiso(Permisos.EditarParametros)]
public sealed class AcuerdoModel(SecopDbContext db, CuentaActual cuenta, Reloj reloj) : PageModel, ICargable
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public FormularioDeAcuerdo Entrada { get; set; } = new();

    public string Nombre { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync()
    {
        if (await db.AcuerdosMarco.AsNoTracking().SingleOrDefaultAsync(a => a.Id == Id) is not { } a)
        {
            return NotFound();
        }

        Nombre = a.Nombre;
        Entrada = new() { Numero = a.Numero, Nombre = a.Nombre, Unspsc = string.Join(", ", a.Unspsc), Desde = a.Desde, Hasta = a.Hasta, Enlace = a.Enlace };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await db.AcuerdosMarco.SingleOrDefaultAsync(a => a.Id == Id) is not { } acuerdo)
        {
            return NotFound();
        }

        acuerdo.Cambiar(Entrada.Datos(), cuenta.Actor, reloj.Ahora);
        await db.SaveChangesAsync();
        TempData["Hecho"] = "El acuerdo marco quedó como usted lo escribió.";
        return Redirect("/plataforma/acuerdos");
    }

    public async Task<IActionResult?> CargarAsync()
    {
        Nombre = await db.AcuerdosMarco.Where(a => a.Id == Id).Select(a => a.Nombre).SingleOrDefaultAsync() ?? "";
        return Nombre.Length == 0 ? NotFound() : null;
    }
}
