using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Secop.Domain.Procesos.Modalidades;

namespace Secop.Web.Pages.Publico.Herramientas;

[AllowAnonymous]
public sealed class ModalidadesModel : PageModel
{
    public IEnumerable<IGrouping<ClaseDeModalidad, Modalidad>> Grupos => CatalogoDeModalidades.Todas.GroupBy(m => m.Clase);

    public void OnGet()
    {
    }
}
