using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Secop.Web.Data;
using Secop.Web.Security;

namespace Secop.Web.Pages.Desarrollo;

/// <summary>Los correos que no salieron de la máquina. Fuera de desarrollo y pruebas no existe.</summary>
[Anonimo("Buzón de desarrollo: quien confirma su registro aún no tiene sesión.")]
public sealed class CorreoModel(SecopDbContext db, IWebHostEnvironment entorno) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Para { get; set; }

    public IReadOnlyList<Fila> Mensajes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (!entorno.IsDevelopment() && !entorno.IsEnvironment("Testing"))
        {
            return NotFound();
        }

        var para = $"%{Para?.Trim()}%";
        Mensajes = await db.Envios.AsNoTracking()
            .Where(e => EF.Functions.ILike(e.Direccion, para))
            .OrderByDescending(e => e.CreadoEn).Take(50)
            .Select(e => new Fila(e.Direccion, e.Asunto, e.Cuerpo, e.CreadoEn))
            .ToListAsync();
        return Page();
    }

    public sealed record Fila(string Direccion, string Asunto, string Cuerpo, DateTimeOffset En)
    {
        public IEnumerable<(string Texto, bool EsEnlace)> Lineas =>
            Cuerpo.Split('\n').Select(l => (l, l.StartsWith("http://", StringComparison.Ordinal) || l.StartsWith("https://", StringComparison.Ordinal)));
    }
}
