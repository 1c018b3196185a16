namespace Secop.Domain.Procesos.Modalidades;

/// <summary>
/// Un número de la ley con la fecha desde la que rige y su cita. No se corrige: se añade otro. El que está en
/// <paramref name="PorVerificar"/> se usa y se muestra con esa advertencia.
/// </summary>
public sealed record ParametroLegal(Guid Id, string Clave, DateOnly Desde, decimal Valor, string Norma, bool PorVerificar);

/// <summary>Los parámetros que se conocen; el de una fecha es el último que ya regía ese día.</summary>
public sealed class TablaDeParametros(IEnumerable<ParametroLegal> parametros)
{
    private readonly List<ParametroLegal> _todos = [.. parametros.OrderBy(p => p.Desde)];

    public IReadOnlyList<ParametroLegal> Todos => _todos;

    public ParametroLegal? Buscar(string clave, DateOnly fecha) => _todos.FindLast(p => p.Clave == clave && p.Desde <= fecha);

    public decimal Valor(string clave, DateOnly fecha) =>
        Buscar(clave, fecha)?.Valor ?? throw new InvalidOperationException($"Falta el parámetro legal {clave} en {fecha:yyyy-MM-dd}.");
}
