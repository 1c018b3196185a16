using Secop.Domain.Servicio;

namespace Secop.Web.Sondas;

public sealed record Resultado(ComponenteDeServicio Componente, DateTimeOffset En, bool EsBueno, double Ms);

/// <summary>Lo que hay que hacer con los incidentes después de una medición.</summary>
public sealed record Senal(ComponenteDeServicio Componente, DateTimeOffset PrimeraFalla, DateTimeOffset? RecuperadoEn);

/// <summary>
/// La cuenta de fallas seguidas de cada componente y lo medido que aún no se ha guardado: cuando la base no contesta, la
/// medición que lo dice espera aquí hasta que vuelva.
/// </summary>
public sealed class MarcadorDeSondas
{
    public const int FallasQueAbren = 3;
    private const int MaximoPendiente = 5_000;
    private readonly Lock _cerrojo = new();
    private readonly List<Resultado> _pendientes = [];
    private readonly Dictionary<ComponenteDeServicio, (int Fallas, DateTimeOffset Desde)> _seguidas = [];
    private readonly Dictionary<ComponenteDeServicio, Senal> _senales = [];

    public IReadOnlyList<Resultado> Pendientes
    {
        get
        {
            lock (_cerrojo)
            {
                return [.. _pendientes];
            }
        }
    }

    public IReadOnlyList<Senal> Senales
    {
        get
        {
            lock (_cerrojo)
            {
                return [.. _senales.Values];
            }
        }
    }

    public void Anotar(Resultado r)
    {
        lock (_cerrojo)
        {
            if (_pendientes.Count < MaximoPendiente)
            {
                _pendientes.Add(r);
            }

            var (fallas, desde) = _seguidas.GetValueOrDefault(r.Componente);
            if (!r.EsBueno)
            {
                _seguidas[r.Componente] = (fallas + 1, fallas == 0 ? r.En : desde);
                if (fallas + 1 >= FallasQueAbren && r.Componente.EsCritico())
                {
                    _senales[r.Componente] = new(r.Componente, fallas == 0 ? r.En : desde, null);
                }
            }
            else
            {
                _seguidas[r.Componente] = default;
                if (_senales.TryGetValue(r.Componente, out var senal) && senal.RecuperadoEn is null)
                {
                    _senales[r.Componente] = senal with { RecuperadoEn = r.En };
                }
            }
        }
    }

    /// <summary>Lo que ya quedó en la base. La señal de una falla que sigue se queda: dice desde cuándo.</summary>
    public void Guardado(IReadOnlyCollection<Resultado> resultados, IReadOnlyCollection<Senal> senales)
    {
        lock (_cerrojo)
        {
            _pendientes.RemoveAll(resultados.Contains);
            foreach (var senal in senales.Where(s => s.RecuperadoEn is not null && _senales.GetValueOrDefault(s.Componente) == s))
            {
                _senales.Remove(senal.Componente);
            }
        }
    }
}
