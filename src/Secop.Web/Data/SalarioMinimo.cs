using Secop.Domain.Contratos;

namespace Secop.Web.Data;

/// <summary>Salario mínimo mensual legal vigente de cada año, con su norma.</summary>
public static class SalarioMinimo
{
    private static readonly (int Ano, decimal Valor, string Norma)[] Valores =
    [
        (2024, 1_300_000m, "Decreto 2292 de 2023"),
        (2025, 1_423_500m, "Decreto 1572 de 2024"),
        (2026, 1_750_905m, "Decreto 1469 de 2025 y decreto transitorio de febrero de 2026"),
    ];

    /// <summary>El de la fecha; mientras no se expida el de un año nuevo, el último conocido.</summary>
    public static decimal De(DateOnly fecha)
    {
        var valor = Valores.LastOrDefault(v => v.Ano <= fecha.Year).Valor;
        ReglasDeContrato.SmmlvConocido.Exigir(valor > 0);
        return valor;
    }
}
