using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Secop.Web.Pages.Publico.Herramientas;

[AllowAnonymous]
public sealed class IndexModel : PageModel
{
    /// <summary>Lo que se puede calcular sin cuenta.</summary>
    public static readonly IReadOnlyList<(string Url, string Titulo, string Texto)> Todas =
    [
        ("/herramientas/modalidad", "¿Qué modalidad corresponde?", "Diga cuánto vale y qué es: la respuesta trae su norma y por qué no las otras modalidades."),
        ("/herramientas/parametros", "Números de la ley por año", "Salario mínimo, topes de la mínima y la menor cuantía en pesos, umbral Mipyme y Ley de Garantías."),
        ("/herramientas/modalidades", "Modalidades y sus reglas", "Cada modalidad con sus hitos, términos, documentos, actos y lo que es público en cada fase."),
        ("/herramientas/cronograma", "Armar un cronograma", "Fechas sugeridas según la modalidad y la comprobación de cada término."),
        ("/transparencia/verificar", "Verificar un recibo", "Compruebe que el recibo de una oferta es auténtico y que su contenido no cambió."),
    ];
}
