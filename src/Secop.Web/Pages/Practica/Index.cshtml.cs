using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Practicas;
using Secop.Web.Security;

namespace Secop.Web.Pages.Practica;

/// <summary>En el producto de verdad explica la práctica y lleva a ella; en la práctica, se entra y se ve el camino.</summary>
[Anonimo("A practicar se entra con un botón, sin cuenta: la que se recibe no existe.")]
public sealed class IndexModel(ModoDePractica modo, SituacionDePractica situacion, EntradaALaPractica entrada, Camino camino, SecopDbContext db) : PageModel, ICargable
{
    public ModoDePractica Modo => modo;

    public SituacionDePractica Situacion => situacion;

    public IReadOnlyList<PasoDePractica> Pasos { get; private set; } = [];

    public IReadOnlyList<Fila> Correos { get; private set; } = [];

    public SiguienteHito? Siguiente { get; private set; }

    public async Task<IActionResult> OnGetAsync() => await CargarAsync() ?? Page();

    public async Task<IActionResult> OnPostAsync(PapelEnPractica papel)
    {
        if (!modo.Activa || !Enum.IsDefined(papel))
        {
            return NotFound();
        }

        await entrada.EntrarAsync(papel);
        TempData["Hecho"] = "Su mundo de práctica está listo. Nadie más lo toca, y su reloj lo mueve solo usted.";
        return Redirect("/practica");
    }

    public async Task<IActionResult?> CargarAsync()
    {
        if (situacion.Mundo is not { } mundo)
        {
            return null;
        }

        Pasos = await camino.DeAsync(mundo);
        Siguiente = await situacion.SiguienteAsync();
        var buzones = $"%@{mundo.Codigo}.practica.example";
        Correos = await db.Envios.AsNoTracking().Where(e => EF.Functions.Like(e.Direccion, buzones) && !e.EsSecreto)
            .OrderByDescending(e => e.CreadoEn).Take(8).Select(e => new Fila(e.Direccion, e.Asunto, e.Cuerpo)).ToListAsync();
        return null;
    }

    public sealed record Fila(string Direccion, string Asunto, string Cuerpo);
}
