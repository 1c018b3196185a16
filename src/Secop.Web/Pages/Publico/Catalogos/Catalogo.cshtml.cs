using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Secop.Domain.Comun;

namespace Secop.Web.Pages.Publico.Catalogos;

/// <summary>Buscar por palabra en los clasificadores, para los selectores que ayudan mientras se escribe.</summary>
[AllowAnonymous]
public sealed class CatalogoModel : PageModel
{
    private const int Maximo = 12;

    public IActionResult OnGet(string cual, string? q)
    {
        var texto = q is { Length: > 80 } ? q[..80] : q ?? "";
        var hallados = cual == "unspsc"
            ? CodigoUnspsc.Buscar(texto, Maximo).Select(u => new { codigo = u.Codigo, nombre = u.Titulo })
            : Divipola.Buscar(texto, Maximo).Select(m => new { codigo = m.Codigo, nombre = m.NombreCompleto });
        Response.Headers.CacheControl = "public, max-age=3600";
        return new JsonResult(hallados);
    }
}
