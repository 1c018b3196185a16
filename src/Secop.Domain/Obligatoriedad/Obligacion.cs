using Secop.Domain.Comun;
using Secop.Domain.Cuentas;

namespace Secop.Domain.Obligatoriedad;

/// <summary>Con qué reglas contrata una entidad: las del Estatuto General o las de su propio manual.</summary>
public enum RegimenDeContratacion
{
    General,
    Especial,
}

/// <summary>A quién alcanza una fila: cuanto más dice, más manda. Con NIT, a esa sola entidad.</summary>
public sealed record Alcance(RegimenDeContratacion Regimen, OrdenEntidad? Orden, string? Departamento, string? Nit)
{
    /// <summary>El NIT pesa más que el departamento, y el departamento más que el orden.</summary>
    public int Precision => (Nit is null ? 0 : 4) + (Departamento is null ? 0 : 2) + (Orden is null ? 0 : 1);

    public bool Cubre(EntidadQuePregunta entidad) =>
        Nit is { } propio
            ? propio == entidad.Nit
            : Regimen == entidad.Regimen && (Orden is null || Orden == entidad.Orden) && (Departamento is null || Departamento == entidad.Departamento);
}

/// <summary>Lo que se sabe de quien pregunta.</summary>
public sealed record EntidadQuePregunta(RegimenDeContratacion? Regimen, OrdenEntidad? Orden, string? Departamento, string? Nit);

/// <summary>
/// Desde cuándo debe usar SECOP II un grupo de entidades, con su norma. No se corrige: se añade otra fila con el mismo
/// alcance y vale la última. Sin fecha dice de qué norma sale, pero que aquí no se conoce.
/// </summary>
/// <param name="SoloMes">Se conoce el mes y no el día: la fecha es el primero de ese mes.</param>
public sealed record Obligacion(
    Guid Id, RegimenDeContratacion Regimen, OrdenEntidad? Orden, string? Departamento, string? Nit, DateOnly? Desde, bool SoloMes, string Norma, string? Nota, bool PorConfirmar)
{
    /// <summary>Nulo en las de fábrica.</summary>
    public DateTimeOffset? AnadidaEn { get; init; }

    public Guid? AnadidaPor { get; init; }

    public Alcance Alcance => new(Regimen, Orden, Departamento, Nit);
}

/// <summary>Las filas que se conocen y la que responde por una entidad.</summary>
public sealed class TablaDeObligaciones(IEnumerable<Obligacion> filas)
{
    private readonly List<Obligacion> _todas = [.. filas.OrderBy(f => f.AnadidaEn ?? DateTimeOffset.MinValue)];

    public IReadOnlyList<Obligacion> Todas => _todas;

    /// <summary>Una por alcance: la añadida de último.</summary>
    public IReadOnlyList<Obligacion> Vigentes =>
        [.. _todas.GroupBy(f => f.Alcance).Select(g => g.Last()).OrderBy(f => f.Regimen).ThenBy(f => f.Alcance.Precision).ThenBy(f => f.Departamento, StringComparer.Ordinal)];

    /// <summary>La más precisa de las que cubren a la entidad.</summary>
    public Obligacion? Buscar(EntidadQuePregunta entidad) => Vigentes.Where(f => f.Alcance.Cubre(entidad)).MaxBy(f => f.Alcance.Precision);
}

/// <summary>Lo único que sostiene la norma que se tiene a mano; lo demás lo registra la agencia.</summary>
public static class ObligacionesDeFabrica
{
    public static readonly IReadOnlyList<Obligacion> Semilla =
    [
        new(new Guid("0b11ca00-0000-4000-8000-000000000001"), RegimenDeContratacion.General, null, null, null, null, false,
            "Calendarios de uso de SECOP II que fija Colombia Compra Eficiente",
            "La fecha de cada entidad la fijaron calendarios que esta tabla todavía no tiene.", true),
        new(new Guid("0b11ca00-0000-4000-8000-000000000002"), RegimenDeContratacion.Especial, null, null, null, new DateOnly(2022, 7, 1), true,
            "Ley 2195 de 2022, art. 53",
            "La ley obliga a las entidades de régimen especial a publicar en SECOP II. El día exacto de julio está por confirmar.", true),
    ];
}

public static class PalabrasDeObligatoriedad
{
    public static string Nombre(this RegimenDeContratacion regimen) => regimen switch
    {
        RegimenDeContratacion.General => "Régimen general (Ley 80 de 1993)",
        RegimenDeContratacion.Especial => "Régimen especial (manual propio)",
    };
}
