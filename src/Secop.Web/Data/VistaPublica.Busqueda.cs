using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Secop.Web.Data.Busqueda;

namespace Secop.Web.Data;

public sealed partial class VistaPublica
{
    /// <summary>Renglones de una página de la búsqueda.</summary>
    public const int PorPagina = 20;

    /// <summary>Sobre cuántas coincidencias, las más recientes, se calculan las facetas y la relevancia.</summary>
    public const int Muestra = 300;

    public async Task<Resultados> BuscarAsync(Filtros filtros, int filas = PorPagina, CancellationToken cancelacion = default)
    {
        await using var conexion = await AbrirAsync(cancelacion);
        var resultados = await BuscarAsync(conexion.Conexion, filtros, filas, cancelacion);
        if (resultados.Hallazgos.Count > 0 || filtros.Texto is null || filtros.Cursor is not null
            || await ConsultaDeRegistros.CorregirAsync(conexion.Conexion, filtros.Texto, cancelacion) is not { } corregido)
        {
            return resultados;
        }

        var otros = await BuscarAsync(conexion.Conexion, filtros with { Texto = corregido }, filas, cancelacion);
        return otros.Hallazgos.Count > 0 ? otros with { Correccion = corregido } : resultados;
    }

    /// <summary>La ficha de un registro externo, con lo que traía cada conjunto.</summary>
    public async Task<Ficha?> RegistroAsync(Guid id, CancellationToken cancelacion = default)
    {
        await using var conexion = await AbrirAsync(cancelacion);
        var consulta = new ConsultaDeRegistros(conexion.Conexion, new Filtros(), Ahora, _estadisticas);
        if (await consulta.DetallarAsync([id], cancelacion) is not [{ Codigo: null } hallazgo])
        {
            return null;
        }

        await using var orden = new NpgsqlCommand(
            "select objeto, tipo_contrato, estado_original, modalidad_original, unspsc, valor_adjudicado, abierto_en, adjudicado_en, inicio_en, fin_en, portafolio, proveedor_nits, conjuntos, fila::text from registros_publicos where id = $1", conexion.Conexion)
        {
            Parameters = { new() { Value = id } },
        };
        await using var lector = await orden.ExecuteReaderAsync(cancelacion);
        await lector.ReadAsync(cancelacion);
        string? Texto(int i) => lector.IsDBNull(i) ? null : lector.GetString(i);
        DateTimeOffset? Instante(int i) => lector.IsDBNull(i) ? null : lector.GetFieldValue<DateTimeOffset>(i);
        return new Ficha(hallazgo)
        {
            Objeto = Texto(0),
            TipoContrato = Texto(1),
            EstadoOriginal = Texto(2),
            ModalidadOriginal = Texto(3),
            Unspsc = Texto(4),
            ValorAdjudicado = lector.IsDBNull(5) ? null : lector.GetDecimal(5),
            AbiertoEn = Instante(6),
            AdjudicadoEn = Instante(7),
            InicioEn = Instante(8),
            FinEn = Instante(9),
            Portafolio = Texto(10),
            ProveedorNits = lector.IsDBNull(11) ? [] : lector.GetFieldValue<string[]>(11),
            Conjuntos = lector.GetFieldValue<string[]>(12),
            Filas = JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string>>>(lector.GetString(13))!,
        };
    }

    private async Task<Resultados> BuscarAsync(NpgsqlConnection conexion, Filtros filtros, int filas, CancellationToken cancelacion)
    {
        var consulta = new ConsultaDeRegistros(conexion, filtros, Ahora, _estadisticas);
        await consulta.PrepararAsync(cancelacion);
        var cursor = filtros.Cursor is null ? null : Cursor.Leer(filtros.Cursor);
        var conteos = _estadisticas.Recordados(filtros.ClaveDeConteos());
        var porRelevancia = filtros.Orden == OrdenDeBusqueda.Relevancia && consulta.Palabras.Length > 0;
        var hacenFaltaTodas = conteos is null || porRelevancia;
        (List<ConsultaDeRegistros.Corto> Filas, bool Agotadas)? muestra =
            hacenFaltaTodas ? await consulta.PorFechaAsync(Muestra, null, cancelacion) : null;
        if (conteos is null)
        {
            conteos = await ContarAsync(consulta, muestra!.Value.Filas, muestra.Value.Agotadas, cancelacion);
            if (!conteos.SonTodas)
            {
                _estadisticas.Recordar(filtros.ClaveDeConteos(), conteos);
            }
        }

        if (porRelevancia)
        {
            return await PaginarRelevantesAsync(consulta, muestra!.Value.Filas, conteos, cursor, filas, cancelacion);
        }

        var pagina = cursor is null && filtros.Orden is OrdenDeBusqueda.Publicacion or OrdenDeBusqueda.Relevancia && muestra is { } m && (m.Filas.Count > filas || m.Agotadas)
            ? (m.Filas.Take(filas + 1).ToList(), m.Agotadas)
            : filtros.Orden is OrdenDeBusqueda.Valor or OrdenDeBusqueda.Cierre
                ? await consulta.PorColumnaAsync(filas + 1, cursor, cancelacion)
                : await consulta.PorFechaAsync(filas + 1, cursor, cancelacion);
        var haciaAtras = cursor?.HaciaAtras == true;
        var hayMas = pagina.Item1.Count > filas;
        var cortos = pagina.Item1.Take(filas).ToList();
        if (haciaAtras)
        {
            cortos.Reverse();
        }

        string? Marca(bool atras, ConsultaDeRegistros.Corto corto) => new Cursor(atras, ValorDe(filtros.Orden, corto), corto.Id).Escribir();
        return new Resultados(
            await consulta.DetallarAsync(cortos.Select(c => c.Id).ToList(), cancelacion),
            conteos,
            cortos.Count > 0 && (haciaAtras ? hayMas : cursor is not null) ? Marca(true, cortos[0]) : null,
            cortos.Count > 0 && (haciaAtras || hayMas) ? Marca(false, cortos[^1]) : null,
            null,
            null);
    }

    private static async Task<Resultados> PaginarRelevantesAsync(
        ConsultaDeRegistros consulta, List<ConsultaDeRegistros.Corto> muestra, Conteos conteos, Cursor? cursor, int filas, CancellationToken cancelacion)
    {
        var ids = await consulta.PorRelevanciaAsync(muestra, cancelacion);
        var desde = (int)Math.Clamp(cursor?.Valor ?? 0, 0, ids.Count);
        string Marca(int puesto) => new Cursor(false, puesto, Guid.Empty).Escribir();
        return new Resultados(
            await consulta.DetallarAsync(ids.Skip(desde).Take(filas).ToList(), cancelacion),
            conteos,
            desde > 0 ? Marca(Math.Max(0, desde - filas)) : null,
            desde + filas < ids.Count ? Marca(desde + filas) : null,
            null,
            conteos.SonTodas ? null : muestra.Count);
    }

    private static async Task<Conteos> ContarAsync(ConsultaDeRegistros consulta, List<ConsultaDeRegistros.Corto> muestra, bool agotadas, CancellationToken cancelacion)
    {
        static IReadOnlyList<OpcionDeFaceta> Faceta(IEnumerable<string?> valores) =>
            valores.OfType<string>().GroupBy(v => v, StringComparer.Ordinal).Select(g => new OpcionDeFaceta(g.Key, g.Count())).OrderByDescending(o => o.Cuantos).ThenBy(o => o.Valor, StringComparer.Ordinal).ToList();
        var (total, hayMas) = agotadas ? (muestra.Count, false) : await consulta.ContarAsync(cancelacion);
        return new Conteos(muestra.Count, agotadas, total, hayMas, new Dictionary<string, IReadOnlyList<OpcionDeFaceta>>(StringComparer.Ordinal)
        {
            ["fase"] = Faceta(muestra.Select(c => c.Fase)),
            ["modalidad"] = Faceta(muestra.Select(c => c.Modalidad)),
            ["departamento"] = Faceta(muestra.Select(c => c.Departamento)),
            ["plataforma"] = Faceta(muestra.Select(c => c.Plataforma)),
            ["clase"] = Faceta(muestra.Select(c => c.Clase)),
        });
    }

    private static decimal ValorDe(OrdenDeBusqueda orden, ConsultaDeRegistros.Corto corto) => orden switch
    {
        OrdenDeBusqueda.Valor => corto.Valor ?? 0,
        OrdenDeBusqueda.Cierre => EnMicrosegundos(corto.Cierre ?? default),
        OrdenDeBusqueda.Publicacion or OrdenDeBusqueda.Relevancia => EnMicrosegundos(corto.Fecha),
    };

    private static long EnMicrosegundos(DateTimeOffset instante) => (instante - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;

    private async Task<ConexionAbierta> AbrirAsync(CancellationToken cancelacion)
    {
        await _db.Database.OpenConnectionAsync(cancelacion);
        return new ConexionAbierta(_db);
    }

    private sealed class ConexionAbierta(SecopDbContext db) : IAsyncDisposable
    {
        public NpgsqlConnection Conexion { get; } = (NpgsqlConnection)db.Database.GetDbConnection();

        public async ValueTask DisposeAsync() => await db.Database.CloseConnectionAsync();
    }
}

/// <summary>Un registro externo entero: lo entendido y lo que decía la fuente, sin datos personales.</summary>
public sealed record Ficha(Hallazgo Registro)
{
    public string? Objeto { get; init; }

    public string? TipoContrato { get; init; }

    public string? EstadoOriginal { get; init; }

    public string? ModalidadOriginal { get; init; }

    public string? Unspsc { get; init; }

    public decimal? ValorAdjudicado { get; init; }

    public DateTimeOffset? AbiertoEn { get; init; }

    public DateTimeOffset? AdjudicadoEn { get; init; }

    public DateTimeOffset? InicioEn { get; init; }

    public DateTimeOffset? FinEn { get; init; }

    public string? Portafolio { get; init; }

    public IReadOnlyList<string> ProveedorNits { get; init; } = [];

    public IReadOnlyList<string> Conjuntos { get; init; } = [];

    public IReadOnlyDictionary<string, Dictionary<string, string>> Filas { get; init; } = new Dictionary<string, Dictionary<string, string>>(StringComparer.Ordinal);
}
