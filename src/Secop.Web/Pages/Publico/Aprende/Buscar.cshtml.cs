using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Secop.Domain.Comun;
using Secop.Web.Aprende;

namespace Secop.Web.Pages.Publico.Aprende;

/// <summary>Buscar por palabras en las lecciones y en el glosario.</summary>
[AllowAnonymous]
public sealed class BuscarModel : PageModel
{
    private const int MaximoDeTerminos = 12;

    public string Q { get; private set; } = "";

    public IReadOnlyList<Leccion> Halladas { get; private set; } = [];

    public IReadOnlyList<Termino> Terminos { get; private set; } = [];

    public void OnGet(string? q)
    {
        var limpio = Texto.EnUnaLinea(q);
        Q = limpio.Length > 120 ? limpio[..120] : limpio;
        Halladas = Lecciones.Hallar(Q);
        Terminos = [.. Glosario.Hallar(Q).Take(MaximoDeTerminos)];
    }
}
