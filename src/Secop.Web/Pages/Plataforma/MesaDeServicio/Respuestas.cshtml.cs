using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Ayudas;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages.Plataforma.MesaDeServicio;

/// <summary>Las respuestas preparadas de la Mesa.</summary>
[Permiso(Permisos.AtenderMesa)]
public sealed class RespuestasModel(SecopDbContext db, CuentaActual cuenta, Reloj reloj) : PageModel, ICargable
{
    /// <summary>La que se cambia; nula si se escribe una nueva.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Cual { get; set; }

    [BindProperty]
    public string? Titulo { get; set; }

    [BindProperty]
    public string? Cuerpo { get; set; }

    public IReadOnlyList<RespuestaPreparada> Todas { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        await CargarAsync();
        if (Todas.FirstOrDefault(r => r.Id == Cual) is { } una)
        {
            (Titulo, Cuerpo) = (una.Titulo, una.Cuerpo);
        }

        return Cual is not null && Titulo is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Cual is { } id)
        {
            if (await BuscarAsync(id) is not { } una)
            {
                return NotFound();
            }

            una.Cambiar(Titulo, Cuerpo, cuenta.Actor, reloj.Ahora);
        }
        else
        {
            db.Add(RespuestaPreparada.Escribir(Titulo, Cuerpo, cuenta.Actor, reloj.Ahora));
        }

        return await GuardarAsync("La respuesta preparada quedó guardada.");
    }

    public async Task<IActionResult> OnPostRetirarAsync()
    {
        if (Cual is not { } id || await BuscarAsync(id) is not { } una)
        {
            return NotFound();
        }

        una.Retirar(cuenta.Actor, reloj.Ahora);
        return await GuardarAsync("La respuesta preparada ya no se ofrece.");
    }

    public async Task<IActionResult?> CargarAsync()
    {
        Todas = await db.RespuestasPreparadas.AsNoTracking().Where(r => r.RetiradaEn == null).OrderBy(r => r.Titulo).ToListAsync();
        return null;
    }

    private Task<RespuestaPreparada?> BuscarAsync(Guid id) => db.RespuestasPreparadas.SingleOrDefaultAsync(r => r.Id == id);

    private async Task<IActionResult> GuardarAsync(string hecho)
    {
        await db.SaveChangesAsync();
        TempData["Hecho"] = hecho;
        return Redirect("/plataforma/mesa/respuestas");
    }
}
