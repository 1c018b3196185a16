using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Secop.Web.Infrastructure;

public static class Retorno
{
    /// <summary>La dirección de vuelta solo si es de este sitio: un enlace ajeno no puede llevar a nadie fuera.</summary>
    public static string? Local(this PageModel pagina, string? url) => pagina.Url.IsLocalUrl(url) ? url : null;
}
