namespace Secop.Web.Infrastructure;

/// <summary>Una página de una lista larga: la pedida o, si no existe, la más cercana. Se dibuja con <c>_Paginador</c>.</summary>
public sealed class Paginador
{
    private readonly int _porPagina;

    public Paginador(int pedida, int total, int porPagina)
    {
        _porPagina = porPagina;
        Paginas = Math.Max(1, (total + porPagina - 1) / porPagina);
        Pagina = Math.Clamp(pedida, 1, Paginas);
    }

    public int Pagina { get; }

    public int Paginas { get; }

    /// <summary>Lo demás que lleva la dirección al cambiar de página: la búsqueda, el filtro.</summary>
    public IReadOnlyDictionary<string, string?> Filtro { get; init; } = new Dictionary<string, string?>();

    public string Direccion(int pagina) =>
        QueryString.Create(Filtro.Where(f => !string.IsNullOrEmpty(f.Value))).Add("pagina", pagina.ToString(System.Globalization.CultureInfo.InvariantCulture)).ToString();

    public IQueryable<T> De<T>(IQueryable<T> todos) => todos.Skip((Pagina - 1) * _porPagina).Take(_porPagina);

    public IEnumerable<T> De<T>(IEnumerable<T> todos) => todos.Skip((Pagina - 1) * _porPagina).Take(_porPagina);
}
