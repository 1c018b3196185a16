using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Secop.Web.Data;

namespace Secop.Web.Pages.Publico.Expediente;

/// <summary>El sorteo de interesados o de precalificados, con lo que hace falta para repetirlo y un botón que lo repite en el navegador.</summary>
[AllowAnonymous]
public sealed class SorteoModel(VistaPublica vista) : PageModel
{
    public SorteoPublico Sorteo { get; private set; } = null!;

    public string Numero { get; private set; } = "";

    public string Nombre { get; private set; } = "";

    /// <summary>Se sortea quiénes quedan precalificados, y no entre los interesados de la menor cuantía.</summary>
    public bool Precalifica { get; private set; }

    public async Task<IActionResult> OnGetAsync(string codigo)
    {
        if (await vista.SorteoAsync(codigo) is not { } s)
        {
            return NotFound();
        }

        (Sorteo, Numero, Nombre, Precalifica) = s;
        return Page();
    }
}
