namespace Secop.Domain.Procesos.Modalidades;

/// <summary>
/// Un número de la ley con la fecha desde la que rige y su cita. No se corrige: se añade otro. El que está en
/// <paramref name="PorVerificar"/> se usa y se muestra con esa advertencia.
/// </summary>
public sealed record ParametroLegal(Guid Id, string Clave, DateOnly Desde, decimal Valor, string Norma, bool PorVerificar)
{
    /// <summary>Nulo en los de fábrica.</summary>
    public DateTimeOffset? AnadidoEn { get; init; }

    /// <summary>La persona que lo añadió; nula en los de fábrica.</summary>
    public Guid? AnadidoPor { get; init; }

    // Iguales en toda instalación: la semilla no se repite.
    internal static Guid Identidad(int grupo, int numero) => new($"5ec09000-0000-4000-8000-{grupo:d4}{numero:d8}");
}

/// <summary>
/// Los parámetros que se conocen; el de una fecha es el último que ya regía ese día y, entre dos que empiezan el mismo
/// día, el añadido después: así se corrige sin borrar.
/// </summary>
public sealed class TablaDeParametros(IEnumerable<ParametroLegal> parametros)
{
    private readonly List<ParametroLegal> _todos = [.. parametros.OrderBy(p => p.Desde).ThenBy(p => p.AnadidoEn ?? DateTimeOffset.MinValue)];

    public IReadOnlyList<ParametroLegal> Todos => _todos;

    public ParametroLegal? Buscar(string clave, DateOnly fecha) => _todos.FindLast(p => p.Clave == clave && p.Desde <= fecha);

    public decimal Valor(string clave, DateOnly fecha) =>
        Buscar(clave, fecha)?.Valor ?? throw new InvalidOperationException($"Falta el parámetro legal {clave} en {fecha:yyyy-MM-dd}.");

    /// <summary>Los que valen de una clave: uno por fecha de inicio, el añadido de último.</summary>
    public IReadOnlyList<ParametroLegal> Vigencias(string clave) =>
        [.. _todos.Where(p => p.Clave == clave).GroupBy(p => p.Desde).Select(g => g.Last())];
}
