using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Secop.Domain.Comun;
using Secop.Web.Data;

namespace Secop.Web.Pages.Publico.Peticiones;

[AllowAnonymous]
public sealed class EstadisticasModel(VistaPublica vista) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int? Ano { get; set; }

    public int EsteAno => CalendarioHabil.FechaBogota(vista.Ahora).Year;

    public EstadisticasDePeticiones E { get; private set; } = null!;

    public async Task OnGetAsync() => E = await vista.EstadisticasDePeticionesAsync(Ano is >= 2015 and <= 2100 ? Ano.Value : EsteAno);
}
