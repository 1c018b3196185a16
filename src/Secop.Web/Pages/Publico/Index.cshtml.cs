using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Secop.Web.Data;
using Secop.Web.Infrastructure;

namespace Secop.Web.Pages.Publico;

[AllowAnonymous]
[OutputCache(PolicyName = Servicios.CachePublica)]
public sealed class IndexModel(VistaPublica vista) : PageModel
{
    public Portada Portada { get; private set; } = null!;

    public DateTimeOffset Ahora => vista.Ahora;

    public async Task OnGetAsync() => Portada = await vista.PortadaAsync();
}
