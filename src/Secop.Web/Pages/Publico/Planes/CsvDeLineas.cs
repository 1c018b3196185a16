using Secop.Domain.Planes;
using Secop.Web.Data;

namespace Secop.Web.Pages.Publico.Planes;

/// <summary>Las columnas de una línea publicada en los CSV.</summary>
public static class CsvDeLineas
{
    public static IReadOnlyList<string> Columnas { get; } =
        ["Entidad", "Vigencia", "Línea", .. DiferenciaDePlan.Campos.Select(c => c.Nombre), "Saldo", "Dirección"];

    public static IReadOnlyList<object?> Celdas(LineaEnVista l) =>
        [l.Entidad, l.Vigencia, l.Numero, .. DiferenciaDePlan.Campos.Select(c => c.Valor(l.Datos)), l.Saldo, $"/paa/{l.Plan}/lineas/{l.Numero}"];
}
