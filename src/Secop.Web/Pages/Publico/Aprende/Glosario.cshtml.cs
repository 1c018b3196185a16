using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Secop.Web.Aprende;

namespace Secop.Web.Pages.Publico.Aprende;

/// <summary>Las palabras del oficio, con un ancla cada una: las lecciones enlazan a ellas.</summary>
[AllowAnonymous]
public sealed class GlosarioModel : PageModel
{
    public IEnumerable<IGrouping<string, Termino>> Letras => Glosario.Todos.GroupBy(t => t.Ancla[..1]);

    public void OnGet()
    {
    }
}
