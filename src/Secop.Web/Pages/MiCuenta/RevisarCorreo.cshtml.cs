using Microsoft.AspNetCore.Mvc.RazorPages;
using Secop.Web.Security;

namespace Secop.Web.Pages.MiCuenta;

[Anonimo("Sigue al registro, que se hace sin sesión.")]
public sealed class RevisarCorreoModel(IWebHostEnvironment entorno) : PageModel
{
    public bool HayBuzon { get; } = !entorno.IsProduction();
}
