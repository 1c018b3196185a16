using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Secop.Web.Security;

namespace Secop.Web.Pages.MiCuenta;

[Permiso(Permisos.ConSesion)]
public sealed class CambiarContrasenaModel(UserManager<Usuario> usuarios, ConfirmacionDeContrasena confirmacion, CuentaActual cuenta) : PageModel
{
    [BindProperty]
    public string? Actual { get; set; }

    [BindProperty]
    public string? Contrasena { get; set; }

    [BindProperty]
    public string? Repetida { get; set; }

    public async Task<IActionResult> OnPostAsync()
    {
        ReglasDeUsuario.Repetida.ExigirEn("Repetida", Contrasena == Repetida);
        await confirmacion.ExigirAsync(Actual, "Actual");
        var usuario = await usuarios.FindByIdAsync(cuenta.UsuarioId.ToString());
        (await usuarios.ChangePasswordAsync(usuario!, Actual!, Contrasena ?? "")).Exigir("Contrasena");
        TempData["Hecho"] = "Su contraseña cambió y se cerraron todas sus sesiones. Ingrese con la nueva.";
        return RedirectToPage("Ingresar");
    }
}
