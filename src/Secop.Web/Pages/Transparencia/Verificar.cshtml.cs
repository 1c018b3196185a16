using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Secop.Domain.Sobres;
using Secop.Web.Security;
using Secop.Web.Sobres;

namespace Secop.Web.Pages.Transparencia;

[Anonimo("Cualquiera comprueba un recibo; no guarda nada, y el recibo no cabe en una dirección.")]
public sealed class VerificarModel(LlaveDePlataforma plataforma) : PageModel
{
    [BindProperty]
    public string? Texto { get; set; }

    public Recibo? Leido { get; private set; }

    public bool EsAutentico { get; private set; }

    public void OnPost()
    {
        ReglasDeSobre.ReciboIlegible.ExigirEn(nameof(Texto), !string.IsNullOrWhiteSpace(Texto));
        (Leido, EsAutentico) = plataforma.Con(llave => Recibo.Verificar(Texto!, llave));
    }
}
