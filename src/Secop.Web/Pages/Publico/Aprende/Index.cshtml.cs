using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Secop.Web.Pages.Publico.Aprende;

/// <summary>La entrada del minisitio: las tres puertas, la búsqueda y las páginas de consulta.</summary>
[AllowAnonymous]
public sealed class IndexModel : PageModel
{
    public void OnGet()
    {
    }
}
