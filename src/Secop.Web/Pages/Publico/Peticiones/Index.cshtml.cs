using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Secop.Domain.Peticiones;
using Secop.Web.Data;

namespace Secop.Web.Pages.Publico.Peticiones;

[AllowAnonymous]
public sealed class IndexModel(VistaPublica vista) : PageModel
{
    public PlazosDePeticion Plazos { get; private set; } = null!;

    public async Task OnGetAsync() => Plazos = await vista.PlazosDePeticionAsync();
}
