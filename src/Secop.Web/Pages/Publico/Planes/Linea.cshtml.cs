using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Secop.Web.Data;

namespace Secop.Web.Pages.Publico.Planes;

/// <summary>Una adquisición planeada con todos sus campos, su saldo y los procesos que salieron de ella.</summary>
[AllowAnonymous]
public sealed class LineaModel(VistaPublica vista) : PageModel
{
    public LineaEnVista Linea { get; private set; } = null!;

    public IReadOnlyList<ProcesoDeLinea> Procesos { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string codigo, int numero, CancellationToken cancelacion)
    {
        if ((await vista.LineasAsync(new() { Plan = codigo, Numero = numero }, 1, cancelacion)).Lineas is not [var linea])
        {
            return NotFound();
        }

        Linea = linea;
        Procesos = await vista.ProcesosDeLineaAsync(linea.Id);
        return Page();
    }
}
