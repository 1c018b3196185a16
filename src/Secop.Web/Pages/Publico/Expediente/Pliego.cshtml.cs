using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Secop.Web.Data;
using Secop.Web.Infrastructure;

namespace Secop.Web.Pages.Publico.Expediente;

/// <summary>El pliego vigente entero, con todas las líneas de la lista de precios.</summary>
[AllowAnonymous]
public sealed class PliegoModel(VistaPublica vista) : PageModel
{
    public PliegoPublicado Pliego { get; private set; } = null!;

    public PliegoEnPublico ComoSeLee => new(
        new PliegoALeer(Pliego.Contenido, $"/procesos/{Pliego.Codigo}/documentos"), Pliego.Entidad, Pliego.EntidadCodigo,
        $"Versión {Pliego.Version} del pliego, del {Formato.Instante(Pliego.En)}", Pliego.Huella);

    public async Task<IActionResult> OnGetAsync(string codigo)
    {
        if (await vista.PliegoAsync(codigo) is not { } pliego)
        {
            return NotFound();
        }

        Pliego = pliego;
        return Page();
    }
}
