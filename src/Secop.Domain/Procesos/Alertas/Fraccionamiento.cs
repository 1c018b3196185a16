using System.Globalization;
using Secop.Domain.Procesos.Cuantias;
using Secop.Domain.Procesos.Modalidades;

namespace Secop.Domain.Procesos.Alertas;

/// <summary>Un proceso de la misma entidad.</summary>
/// <param name="Parecido">De 0 a 1, qué tanto se parece su objeto.</param>
public sealed record CompraReciente(Guid Id, string Numero, string Nombre, string Unspsc, decimal Valor, DateTimeOffset PublicadaEn, double Parecido);

/// <summary>
/// Partir una compra para no pasar de la mínima cuantía. Se miran los procesos de la entidad de los últimos doce meses
/// con la misma clase o familia UNSPSC y objeto parecido; si con este suman más que el tope, hay alerta.
/// </summary>
public static class Fraccionamiento
{
    public const int Meses = 12;

    /// <summary>Con la misma clase basta que los objetos se parezcan algo; con la misma familia, bastante.</summary>
    public const double ParecidoEnClase = 0.30;
    public const double ParecidoEnFamilia = 0.45;
    /// <summary>Las compras que se hacen con menos competencia que la que pediría su suma; ni consultas al mercado, ni ventas, ni licitaciones.</summary>
    private static readonly string[] ConMenosCompetencia = [MinimaCuantia.Codigo, "CD", "CDO"];

    private const string Norma = "Ley 80 de 1993, art. 24 núm. 8; Ley 1150 de 2007, art. 2 núm. 5";
    private static readonly CultureInfo Cultura = CultureInfo.GetCultureInfo("es-CO");

    /// <summary>Las modalidades cuyas compras se suman con la de un proceso: las de menos competencia y la suya.</summary>
    public static IReadOnlyList<string> Modalidades(Modalidad modalidad) => [.. ConMenosCompetencia.Append(modalidad.Codigo).Distinct()];

    /// <param name="tope">La cuantía que la modalidad no puede pasar; sin ella no hay con qué comparar.</param>
    public static Alerta? Buscar(Modalidad modalidad, decimal valor, IReadOnlyCollection<string> codigos, decimal? tope, IEnumerable<CompraReciente> compras, DateTimeOffset ahora)
    {
        var parecidas = compras.Where(c => c.PublicadaEn >= ahora.AddMonths(-Meses) && c.PublicadaEn <= ahora && EsParecida(codigos, c))
            .OrderByDescending(c => c.PublicadaEn).ToList();
        var suma = valor + parecidas.Sum(c => c.Valor);
        if (parecidas.Count == 0 || suma <= tope || tope is null)
        {
            return null;
        }

        var frase = parecidas.Count == 1 ? "Otro proceso parecido" : string.Create(Cultura, $"Otros {parecidas.Count} procesos parecidos");
        return new Alerta(
            TipoDeAlerta.Fraccionamiento,
            string.Create(Cultura, $"{frase} de la entidad en los últimos doce meses y este suman $ {suma:#,0.##}, más que la {(modalidad.Cuantia == ClaseDeCuantia.Menor ? "menor" : "mínima")} cuantía, $ {tope:#,0.##}."),
            Norma,
            [.. parecidas.Select(c => new Hallazgo(c.Id, "Secop", c.Numero, c.Nombre, c.Valor, c.PublicadaEn, null))]);
    }

    private static bool EsParecida(IReadOnlyCollection<string> codigos, CompraReciente compra) =>
        (compra.Parecido >= ParecidoEnClase && Comparte(codigos, compra.Unspsc, 6)) || (compra.Parecido >= ParecidoEnFamilia && Comparte(codigos, compra.Unspsc, 4));

    private static bool Comparte(IReadOnlyCollection<string> codigos, string otro, int cifras) =>
        otro.Length == 8 && codigos.Any(c => c.Length == 8 && c[..cifras] == otro[..cifras]);
}
