using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Secop.Web.Pages.Publico.Aprende;

/// <summary>Qué es cada SECOP, por qué conviven y por qué este no es el oficial.</summary>
[AllowAnonymous]
public sealed class SecopIyIIModel : PageModel
{
    public void OnGet()
    {
    }
}
