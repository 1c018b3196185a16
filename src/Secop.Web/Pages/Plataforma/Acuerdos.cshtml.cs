using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Comun;
using Secop.Domain.Procesos.Alertas;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages.Plataforma;

/// <summary>Los acuerdos marco que se conocen; con ellos se avisa a quien va a comprar aparte lo mismo.</summary>
[Permiso(Permisos.EditarParametros)]
public sealed class AcuerdosModel(SecopDbContext db, CuentaActual cuenta, Reloj reloj) : PageModel, ICargable
{
    [BindProperty]
    public FormularioDeAcuerdo Entrada { get; set; } = new();

    public IReadOnlyList<Fila> Filas { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync() => await CargarAsync() ?? Page();

    public async Task<IActionResult> OnPostAsync()
    {
        db.Add(AcuerdoMarco.Registrar(Entrada.Datos(), cuenta.Actor, reloj.Ahora));
        await db.SaveChangesAsync();
        TempData["Hecho"] = "El acuerdo marco quedó registrado.";
        return RedirectToPage();
    }

    public async Task<IActionResult?> CargarAsync()
    {
        var hoy = CalendarioHabil.FechaBogota(reloj.Ahora);
        Filas = await db.AcuerdosMarco.AsNoTracking().OrderByDescending(a => a.Hasta).ThenBy(a => a.Nombre)
            .Select(a => new Fila(a.Id, a.Numero, a.Nombre, a.Unspsc.Count, a.Desde, a.Hasta, a.Desde <= hoy && a.Hasta >= hoy)).ToListAsync();
        return null;
    }

    public sealed record Fila(Guid Id, string Numero, string Nombre, int Codigos, DateOnly Desde, DateOnly Hasta, bool Vigente);
}
