using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Secop.Domain.Peticiones;
using Secop.Web.Data;
using Secop.Web.Peticiones;

namespace Secop.Web.Pages.Publico.Peticiones;

[AllowAnonymous]
public sealed class AvisosModel(VistaPublica vista) : PageModel
{
    public IReadOnlyList<(AvisoDeRespuesta Aviso, Carta Carta)> Avisos { get; private set; } = [];

    public async Task OnGetAsync() => Avisos = await vista.AvisosDePeticionAsync();
}
