using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Secop.Web.Data;

namespace Secop.Web.Pages.Publico.Apertura;

[AllowAnonymous]
public sealed class IndexModel(VistaPublica vista) : PageModel
{
    public RegistroDeApertura? Registro { get; private set; }

    public async Task<IActionResult> OnGetAsync(string codigo) =>
        (Registro = await vista.RegistroDeAperturaAsync(codigo)) is null ? NotFound() : Page();

    public async Task<IActionResult> OnGetActaAsync(string codigo) =>
        await vista.RegistroDeAperturaAsync(codigo) is { ActaFirmada: { } acta }
            ? File(Encoding.UTF8.GetBytes(acta), "application/json", $"acta-de-cierre-{codigo}.json")
            : NotFound();
}
