using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Secop.Web.Security;

namespace Secop.Web.Pages.MiCuenta;

/// <summary>Después de ingresar: a trabajar, si no hay nada que elegir; si no, a mis cuentas.</summary>
[Permiso(Permisos.ConSesion)]
public sealed class EmpezarModel(CuentaActual cuenta) : PageModel
{
    public IActionResult OnGet() => LocalRedirect(cuenta.HayCuenta ? RutasDeCuenta.Escritorio(cuenta.Tipo, cuenta.EstadoDeCuenta, cuenta.Roles) : "/mi-cuenta");
}
