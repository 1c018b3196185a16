using System.Security.Cryptography;
using System.Text;

namespace Secop.Domain.Evaluaciones;

/// <summary>
/// El sorteo que cualquiera repite con <c>sha256sum</c>. La semilla sale de la raíz del acta de cierre, publicada antes de
/// que nadie conociera un precio; gana la oferta de menor boleta. Quitar a un perdedor no cambia al ganador.
/// </summary>
public static class SorteoVerificable
{
    public const string Algoritmo =
        "semilla = SHA-256(«proceso:raíz del acta de cierre»); boleta de cada oferta = SHA-256(«semilla:oferta»); gana la boleta menor. "
        + "Identificadores en minúscula con guiones, huellas en hexadecimal minúsculo, texto en UTF-8.";

    public static string Semilla(Guid procesoId, string raizDelActa) => Huella($"{procesoId:D}:{raizDelActa.ToLowerInvariant()}");

    public static string Boleta(string semilla, Guid ofertaId) => Huella($"{semilla}:{ofertaId:D}");

    /// <summary>Huella de los identificadores en orden alfabético, uno por línea.</summary>
    public static string HuellaDeLaLista(IEnumerable<Guid> ofertas) => Huella(string.Join('\n', Textos(ofertas)));

    /// <summary>Las ofertas con su boleta, de la ganadora en adelante.</summary>
    public static IReadOnlyList<(Guid OfertaId, string Boleta)> Ordenar(string semilla, IEnumerable<Guid> ofertas) =>
        [.. ofertas.Select(o => (OfertaId: o, Boleta: Boleta(semilla, o))).OrderBy(b => b.Boleta, StringComparer.Ordinal)];

    private static IEnumerable<string> Textos(IEnumerable<Guid> ofertas) => ofertas.Select(o => o.ToString("D")).Order(StringComparer.Ordinal);

    private static string Huella(string texto) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(texto)));
}
