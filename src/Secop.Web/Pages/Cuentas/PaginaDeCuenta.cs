using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Secop.Domain.Cuentas;
using Secop.Web.Security;

namespace Secop.Web.Pages.Cuentas;

/// <summary>
/// La administración de una cuenta es la misma para entidades, proveedores y la agencia; la dirección dice cuál y debe
/// ser la de la cuenta en uso.
/// </summary>
public abstract class PaginaDeCuenta(CuentaActual cuenta) : PageModel
{
    public string Base => RutasDeCuenta.Inicio(Cuenta.Tipo);

    protected CuentaActual Cuenta { get; } = cuenta;

    [NonHandler]
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if ($"/{RouteData.Values["tipo"]}" != RutasDeCuenta.Base(Cuenta.Tipo))
        {
            context.Result = NotFound();
        }
    }

    protected void Titular(string titulo, params (string Texto, string? Url)[] antes)
    {
        ViewData["Title"] = titulo;
        ViewData["Migas"] = antes.Prepend((Cuenta.NombreCuenta, Cuenta.Puede(Permisos.AdministrarCuenta) ? Base : (string?)null)).Append((titulo, null)).ToArray();
    }
}
