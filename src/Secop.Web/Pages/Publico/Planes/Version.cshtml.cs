using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Secop.Domain.Planes;
using Secop.Web.Data;

namespace Secop.Web.Pages.Publico.Planes;

/// <summary>Una versión publicada: lo que cambió frente a la anterior y el archivo del que sale su huella.</summary>
[AllowAnonymous]
public sealed class VersionModel(VistaPublica vista) : PageModel
{
    public FichaDePlan Plan { get; private set; } = null!;

    public int Numero { get; private set; }

    public VersionPublicaDelPlan Version { get; private set; } = null!;

    public IReadOnlyList<CambioDePlan> Cambios { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string codigo, int numero)
    {
        if (await vista.PlanAsync(codigo) is not { } plan || plan.Versiones.FirstOrDefault(v => v.Numero == numero) is not { } version)
        {
            return NotFound();
        }

        (Plan, Numero, Version) = (plan, numero, version);
        if (numero > 1)
        {
            Cambios = DiferenciaDePlan.Entre(
                ContenidoDelPlan.DeJson((await vista.VersionDelPlanAsync(codigo, numero - 1))!), ContenidoDelPlan.DeJson((await vista.VersionDelPlanAsync(codigo, numero))!));
        }

        return Page();
    }

    public async Task<IActionResult> OnGetJsonAsync(string codigo, int numero) =>
        await vista.VersionDelPlanAsync(codigo, numero) is { } json
            ? File(Encoding.UTF8.GetBytes(json), "application/json", $"plan-{codigo}-version-{numero}.json")
            : NotFound();
}
