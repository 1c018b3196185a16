using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Secop.Web.Aprende;

namespace Secop.Web.Pages.Publico.Aprende;

/// <summary>Las lecciones de compradores, proveedores o ciudadanos, por etapa.</summary>
[AllowAnonymous]
public sealed class PuertaModel : PageModel
{
    public Puerta Puerta { get; private set; } = null!;

    public IReadOnlyList<IGrouping<string, Leccion>> Etapas { get; private set; } = [];

    public void OnGet(string puerta)
    {
        Puerta = Lecciones.Puerta(puerta.ToLowerInvariant())!;
        Etapas = Lecciones.De(Puerta);
    }
}
