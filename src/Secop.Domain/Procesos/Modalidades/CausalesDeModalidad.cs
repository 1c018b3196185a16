using Secop.Domain.Procesos.Cuantias;

namespace Secop.Domain.Procesos.Modalidades;

/// <summary>Por qué se usa una modalidad que no depende sólo del valor: lo que el portal público llama «justificación de la modalidad».</summary>
/// <param name="Clave">Con la que se guarda.</param>
public sealed record CausalDeModalidad(string Clave, string Nombre, string Norma);

/// <summary>Las causales que admite cada modalidad. La contratación directa y la selección abreviada sin cuantía sólo proceden por las que trae la ley.</summary>
public static class CausalesDeModalidad
{
    private static readonly IReadOnlyList<CausalDeModalidad> Directas = [.. Enum.GetValues<CausalDirecta>().Select(c => new CausalDeModalidad($"{c}", c.Nombre(), c.Norma()))];

    private static readonly IReadOnlyList<CausalDeModalidad> Abreviadas =
        [.. Enum.GetValues<CausalAbreviada>().Where(c => c != CausalAbreviada.Enajenacion).Select(c => new CausalDeModalidad($"{c}", c.Nombre(), c.Norma()))];

    private static readonly IReadOnlyList<CausalDeModalidad> Especiales =
    [
        new("ReglaPropia", "Régimen propio de la entidad", "Ley que crea la entidad y su manual de contratación"),
        new("Decreto092", "Convenio con una entidad sin ánimo de lucro", "Decreto 092 de 2017"),
        new("ConvenioSolidario92", "Convenio solidario con una organización comunal", "Ley 2166 de 2021, art. 92"),
        new("ConvenioSolidario95", "Convenio solidario para obras hasta la menor cuantía", "Ley 2166 de 2021, art. 95"),
    ];

    public static IReadOnlyList<CausalDeModalidad> Todas => [.. Directas, .. Abreviadas, .. Especiales];

    /// <summary>Vacía si la modalidad la decide el valor o el objeto.</summary>
    public static IReadOnlyList<CausalDeModalidad> De(string modalidad) => modalidad switch
    {
        "CD" or "CDO" => Directas,
        "SAMC-SM" => Abreviadas,
        "RE" or "REO" => Especiales,
        _ => [],
    };

    public static CausalDeModalidad? Buscar(string modalidad, string? clave) => De(modalidad).FirstOrDefault(c => c.Clave == clave);
}
