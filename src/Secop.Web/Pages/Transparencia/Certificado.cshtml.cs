using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Security;
using Secop.Web.Sobres;

namespace Secop.Web.Pages.Transparencia;

/// <summary>Lo que dice un certificado y si es de esta plataforma. El nombre de su titular sólo se lee si lo autorizó; si no, se comprueba.</summary>
[Anonimo("Cualquiera comprueba un certificado; no guarda nada, y el nombre que se comprueba no cabe en una dirección.")]
public sealed class CertificadoModel(SecopDbContext db, LlaveDePlataforma plataforma) : PageModel, ICargable
{
    [BindProperty(SupportsGet = true)]
    public string Codigo { get; set; } = "";

    [BindProperty]
    public string? Titular { get; set; }

    public Domain.Comun.Certificado Cual { get; private set; } = null!;

    public bool EsAutentico { get; private set; }

    /// <summary>La persona autorizó que su nombre se lea: está en lo que el certificado dice.</summary>
    public bool SeLeeElNombre => Cual.Renglones.Any(r => Cual.EsDe(r.Valor));

    /// <summary>Si el nombre escrito es el del titular; nulo si nadie ha preguntado.</summary>
    public bool? Coincide { get; private set; }

    public async Task<IActionResult> OnGetAsync() => await CargarAsync() ?? Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await CargarAsync() is { } otra)
        {
            return otra;
        }

        Coincide = Cual.EsDe(Titular);
        return Page();
    }

    public async Task<IActionResult?> CargarAsync()
    {
        var codigo = Codigo.ToLowerInvariant();
        if (await db.Certificados.AsNoTracking().FirstOrDefaultAsync(c => c.Codigo == codigo) is not { } cual)
        {
            return NotFound();
        }

        Cual = cual;
        EsAutentico = plataforma.Con(cual.EsAutentico);
        return null;
    }
}
