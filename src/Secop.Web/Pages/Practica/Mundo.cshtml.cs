using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Secop.Web.Infrastructure;
using Secop.Web.Practicas;
using Secop.Web.Security;

namespace Secop.Web.Pages.Practica;

/// <summary>Los mandos del propio mundo: el reloj y la persona. El mundo sale de la sesión, nunca del formulario.</summary>
[Permiso(Permisos.ConSesion)]
[SoloPractica]
public sealed class MundoModel(SituacionDePractica situacion, MundosDePractica mundos, EntradaALaPractica entrada, CuentaActual cuenta, Reloj reloj) : PageModel
{
    public IActionResult OnGet() => Redirect("/practica");

    /// <param name="saltos">Los que llevaba el reloj al ver el botón: el segundo de dos saltos a la vez no mueve nada.</param>
    public async Task<IActionResult> OnPostSaltarAsync(int saltos, string? returnUrl)
    {
        if (situacion.Mundo is not { } mundo)
        {
            return NotFound();
        }

        var siguiente = await mundos.SiguienteAsync(mundo);
        TempData["Hecho"] = await mundos.AdelantarAsync(mundo, saltos, siguiente.Instante - reloj.Ahora + TimeSpan.FromSeconds(1))
            ? $"El reloj saltó a «{siguiente.Nombre}»: {Formato.Corto(siguiente.Instante)}"
            : "El reloj ya había saltado: no se movió dos veces.";
        return Volver(returnUrl);
    }

    public async Task<IActionResult> OnPostPersonaAsync(string? returnUrl)
    {
        if (situacion.Mundo is not { Jugadores.Length: > 1 } mundo)
        {
            return NotFound();
        }

        await entrada.AbrirAsync(mundo.Jugadores.First(j => j != cuenta.UsuarioId), mundo.Entidad);
        return Volver(returnUrl);
    }

    private IActionResult Volver(string? returnUrl) => Redirect(Url.IsLocalUrl(returnUrl) ? returnUrl! : "/practica");
}
