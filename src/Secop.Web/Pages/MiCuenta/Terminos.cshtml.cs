using Microsoft.AspNetCore.Mvc.RazorPages;
using Secop.Web.Security;

namespace Secop.Web.Pages.MiCuenta;

[Anonimo("Los términos se leen antes de registrarse; no escribe nada.")]
public sealed class TerminosModel : PageModel
{
    public IReadOnlyList<TextoDeConsentimiento> Textos { get; } = [.. TextoDeConsentimiento.Publicados.Reverse()];
}
