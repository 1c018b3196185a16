using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Secop.Domain.Comun;
using Secop.Web.Aprende;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages.MiCuenta;

/// <summary>Lo que la persona ha aprendido; contestar bien la pregunta de una lección la suma.</summary>
[Permiso(Permisos.ConSesion)]
public sealed class AprendizajeModel(Avance avance, Reloj reloj) : PageModel
{
    public IReadOnlySet<string> Aprendidas { get; private set; } = new HashSet<string>();

    public async Task OnGetAsync() => Aprendidas = await avance.AprendidasAsync();

    public async Task<IActionResult> OnPostAsync(string? leccion, string? respuesta)
    {
        if (Lecciones.Buscar(leccion) is not { } hallada)
        {
            return NotFound();
        }

        var elegida = hallada.Opciones.FirstOrDefault(o => o.Letra.ToString() == respuesta);
        if (elegida is { EsBuena: true })
        {
            await avance.GuardarAsync(hallada, reloj.Ahora);
        }

        return LocalRedirect(elegida is null ? $"{hallada.Url}#pregunta" : $"{hallada.Url}?respuesta={elegida.Letra}#pregunta");
    }
}
