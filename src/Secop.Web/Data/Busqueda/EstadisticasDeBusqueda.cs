using Microsoft.Extensions.Caching.Memory;
using Npgsql;

namespace Secop.Web.Data.Busqueda;

/// <summary>
/// Lo que se recuerda entre búsquedas: cuántos registros hay por semana (para saber hasta dónde mirar) y los conteos
/// de las búsquedas grandes. Nada de lo que se muestra en la lista sale de aquí.
/// </summary>
public sealed class EstadisticasDeBusqueda : IDisposable
{
    private static readonly TimeSpan Vigencia = TimeSpan.FromSeconds(60);
    private readonly MemoryCache _conteos = new(new MemoryCacheOptions { SizeLimit = 2_000 });
    private volatile Calendario? _calendario;

    public sealed record Calendario(long Total, IReadOnlyDictionary<long, long> PorSemana, long PrimeraSemana, long UltimaSemana, DateTimeOffset LeidoEn);

    public async Task<Calendario> CalendarioAsync(NpgsqlConnection conexion, CancellationToken cancelacion)
    {
        if (_calendario is { } vigente && TimeProvider.System.GetUtcNow() - vigente.LeidoEn < Vigencia)
        {
            return vigente;
        }

        await using var orden = new NpgsqlCommand("select lexema, registros from lexemas_publicos where lexema >= '=f:' and lexema < '=f;' or lexema = '=total'", conexion);
        await using var lector = await orden.ExecuteReaderAsync(cancelacion);
        var semanas = new Dictionary<long, long>();
        long total = 0;
        while (await lector.ReadAsync(cancelacion))
        {
            var lexema = lector.GetString(0);
            if (lexema == "=total")
            {
                total = lector.GetInt64(1);
            }
            else if (long.TryParse(lexema.AsSpan(3), System.Globalization.CultureInfo.InvariantCulture, out var semana))
            {
                semanas[semana] = lector.GetInt64(1);
            }
        }

        return _calendario = new Calendario(total, semanas, semanas.Count == 0 ? 0 : semanas.Keys.Min(), semanas.Count == 0 ? 0 : semanas.Keys.Max(), TimeProvider.System.GetUtcNow());
    }

    /// <summary>Apagado, cada búsqueda cuenta de nuevo: para medir.</summary>
    public bool RecuerdaConteos { get; init; } = true;

    public Conteos? Recordados(string clave) => !RecuerdaConteos ? null : _conteos.TryGetValue<Conteos>(clave, out var conteos) ? conteos : null;

    public void Recordar(string clave, Conteos conteos) =>
        _conteos.Set(clave, conteos, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Vigencia });

    public void Dispose() => _conteos.Dispose();
}
