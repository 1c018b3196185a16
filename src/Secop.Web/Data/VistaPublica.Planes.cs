using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Secop.Domain.Comun;
using Secop.Domain.Cuentas;
using Secop.Domain.Planes;
using Secop.Domain.Procesos;

namespace Secop.Web.Data;

public sealed partial class VistaPublica
{
    /// <summary>Los planes publicados, del más reciente; por entidad y vigencia.</summary>
    public async Task<IReadOnlyList<PlanPublico>> PlanesAsync(FiltroDePlanes filtro, int maximo = 100, CancellationToken cancelacion = default)
    {
        await using var conexion = await AbrirAsync(cancelacion);
        await using var orden = new NpgsqlCommand { Connection = conexion.Conexion };
        var donde = ConsultaDeLineas.Donde(orden, filtro with { Q = null, Unspsc = null, Mes = null, Modalidad = null });
        orden.CommandText = $"""
            select p.codigo, p.vigencia, c.nombre, c.codigo, c.codigo_municipio, p.version_publicada, v.en, v.lineas, v.valor_total
            from planes_anuales p join cuentas c on c.id = p.entidad_id join versiones_del_plan v on v.plan_id = p.id and v.numero = p.version_publicada
            where {donde}
            order by p.vigencia desc, v.en desc, p.codigo limit {maximo}
            """;
        await using var lector = await orden.ExecuteReaderAsync(cancelacion);
        var planes = new List<PlanPublico>();
        while (await lector.ReadAsync(cancelacion))
        {
            planes.Add(new(
                lector.GetString(0), lector.GetInt32(1), lector.GetString(2), lector.GetString(3), lector.GetString(4), lector.GetInt32(5),
                lector.GetFieldValue<DateTimeOffset>(6), lector.GetInt32(7), lector.GetDecimal(8)));
        }

        return planes;
    }

    /// <summary>Las líneas publicadas que cumplen el filtro, con su saldo.</summary>
    public Task<PaginaDeLineas> LineasAsync(FiltroDePlanes filtro, int maximo = PorPagina, CancellationToken cancelacion = default) =>
        _db.LineasPublicasAsync(filtro, maximo, cancelacion);

    /// <summary>Un plan publicado: su última versión, o nulo.</summary>
    public async Task<FichaDePlan?> PlanAsync(string codigo)
    {
        var plan = await _db.Set<PlanAnual>().SingleOrDefaultAsync(p => p.Codigo == codigo && p.VersionPublicada > 0);
        if (plan is null)
        {
            return null;
        }

        var entidad = await _db.Set<Cuenta>().Where(c => c.Id == plan.EntidadId).Select(c => new { c.Nombre, c.Codigo, c.NumeroIdentificacion }).SingleAsync();
        var versiones = await _db.Set<VersionDelPlan>().Where(v => v.PlanId == plan.Id).OrderByDescending(v => v.Numero)
            .Select(v => new VersionPublicaDelPlan(v.Numero, v.En, v.Hash, v.Lineas, v.ValorTotal)).ToListAsync();

        // Lo que se edita ahora no se ve: la información sale de la versión publicada.
        var contenido = (await _db.ContenidoDeAsync(plan.Id, plan.VersionPublicada))!;
        return new(plan.Codigo, plan.Vigencia, entidad.Nombre, entidad.Codigo, entidad.NumeroIdentificacion, plan.EstaCerrado(Ahora), contenido.Informacion, contenido.Necesidades, versiones);
    }

    /// <summary>El JSON de una versión, letra por letra, del que sale su huella.</summary>
    public Task<string?> VersionDelPlanAsync(string codigo, int numero) => (
        from v in _db.Set<VersionDelPlan>()
        join p in _db.Set<PlanAnual>() on v.PlanId equals p.Id
        where p.Codigo == codigo && v.Numero == numero
        select v.Contenido).SingleOrDefaultAsync();

    /// <summary>Los procesos ya publicados que toman de una línea.</summary>
    public async Task<IReadOnlyList<ProcesoDeLinea>> ProcesosDeLineaAsync(Guid lineaId) =>
        [.. (await _db.ProcesosDeLineasAsync([lineaId]))[lineaId].Where(p => p.Estado != EstadoProceso.Borrador)];

    /// <summary>De qué líneas del plan sale un proceso publicado, con el saldo de cada una; o por qué no está en el plan.</summary>
    public Task<ProcesoEnVistaDelPlan?> PlanDelProcesoAsync(Guid procesoId) => _db.PlanDelProcesoAsync(procesoId);
}

/// <summary>Lo que se busca en los planes. Lo que no se entiende se ignora: una dirección vieja siempre abre.</summary>
public sealed record FiltroDePlanes
{
    public string? Q { get; init; }

    /// <summary>Parte del nombre, o NIT.</summary>
    public string? Entidad { get; init; }

    /// <summary>Código público de la entidad.</summary>
    public string? Cuenta { get; init; }

    /// <summary>Código público del plan.</summary>
    public string? Plan { get; init; }

    public int? Vigencia { get; init; }

    public int? Numero { get; init; }

    /// <summary>De segmento (2 cifras) a producto (8), sin los ceros de relleno.</summary>
    public string? Unspsc { get; init; }

    /// <summary>Mes estimado de inicio.</summary>
    public int? Mes { get; init; }

    public string? Modalidad { get; init; }

    public Guid[]? Lineas { get; init; }

    public Guid? EntidadId { get; init; }

    /// <summary>La última línea de la página anterior.</summary>
    public string? Desde { get; init; }

    /// <summary>Si pregunta por líneas y no sólo por planes.</summary>
    public bool PideLineas => (Q ?? Unspsc ?? Modalidad) is not null || Mes is not null;

    public bool EstaVacio => !PideLineas && (Entidad ?? Cuenta) is null && Vigencia is null;

    public (int Vigencia, string Codigo, int Numero)? Seguida =>
        Desde?.Split('-') is [var v, { Length: Codigo.Largo } c, var n] && int.TryParse(v, NumberStyles.None, CultureInfo.InvariantCulture, out var vigencia)
            && int.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out var numero) ? (vigencia, c, numero) : null;

    public static string Marca(LineaEnVista l) => string.Create(CultureInfo.InvariantCulture, $"{l.Vigencia}-{l.Plan}-{l.Numero}");

    public static FiltroDePlanes De(IQueryCollection direccion)
    {
        string? Uno(string clave) => direccion[clave].FirstOrDefault()?.Replace("\0", "", StringComparison.Ordinal).Trim() is { Length: > 0 } v ? v[..Math.Min(v.Length, 200)] : null;
        int? Entero(string clave, int minimo, int maximo) =>
            int.TryParse(Uno(clave), NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n >= minimo && n <= maximo ? n : null;
        return new()
        {
            Q = Uno("q"),
            Entidad = Uno("entidad"),
            Cuenta = Uno("cuenta") is { Length: Codigo.Largo } c && c.All(char.IsAsciiLetterOrDigit) ? c : null,
            Vigencia = Entero("vigencia", 2000, 2100),
            Unspsc = Raiz(Uno("unspsc")),
            Mes = Entero("mes", 1, 12),
            Modalidad = PalabrasDelPlan.Modalidades.FirstOrDefault(m => m.Codigo == Uno("modalidad"))?.Codigo,
            Desde = Uno("desde"),
        };
    }

    public string Direccion(string ruta, string? desde = null)
    {
        var partes = new Microsoft.AspNetCore.Http.Extensions.QueryBuilder();
        foreach (var (clave, valor) in new (string, string?)[]
        {
            ("q", Q), ("entidad", Entidad), ("cuenta", Cuenta), ("vigencia", Vigencia?.ToString(CultureInfo.InvariantCulture)), ("unspsc", Unspsc),
            ("mes", Mes?.ToString(CultureInfo.InvariantCulture)), ("modalidad", Modalidad), ("desde", desde),
        })
        {
            if (valor is not null)
            {
                partes.Add(clave, valor);
            }
        }

        return ruta + partes.ToQueryString();
    }

    // «44121600» es la clase 441216: sus productos también la cumplen.
    private static string? Raiz(string? codigo)
    {
        var limpio = CodigoUnspsc.Normalizar(codigo);
        while (limpio.Length > 2 && limpio.Length % 2 == 0 && limpio.EndsWith("00", StringComparison.Ordinal))
        {
            limpio = limpio[..^2];
        }

        return limpio.Length is 2 or 4 or 6 or 8 && limpio.All(char.IsAsciiDigit) ? limpio : null;
    }
}

public sealed record PlanPublico(
    string Codigo, int Vigencia, string Entidad, string EntidadCodigo, string CodigoMunicipio, int Version, DateTimeOffset PublicadoEn, int Lineas, decimal ValorTotal);

/// <param name="Saldo">Valor planeado menos lo que toman los procesos publicados.</param>
public sealed record LineaEnVista([property: System.Text.Json.Serialization.JsonIgnore] Guid Id, string Plan, int Vigencia, string Entidad, string EntidadCodigo, int Numero, DatosDeLinea Datos, decimal Saldo);

public sealed record PaginaDeLineas(IReadOnlyList<LineaEnVista> Lineas, long Total, decimal ValorTotal, string? Siguiente);

public sealed record VersionPublicaDelPlan(int Numero, DateTimeOffset En, string Hash, int Lineas, decimal ValorTotal);

public sealed record FichaDePlan(
    string Codigo, int Vigencia, string Entidad, string EntidadCodigo, string EntidadNit, bool EstaCerrado, DatosDeInformacionDelPlan Informacion,
    IReadOnlyList<Necesidad> Necesidades, IReadOnlyList<VersionPublicaDelPlan> Versiones);

/// <param name="Tomado">La parte del valor del proceso que sale de esa línea.</param>
public sealed record LineaDelProceso(LineaEnVista Linea, decimal Tomado)
{
    /// <summary>En cuánto pasa lo tomado de lo planeado; cero si alcanza. El saldo ya cuenta lo que toma un proceso publicado.</summary>
    public decimal Exceso(bool publicado) => Math.Max(0, publicado ? -Linea.Saldo : Tomado - Linea.Saldo);
}

public sealed record ProcesoEnVistaDelPlan(IReadOnlyList<LineaDelProceso> Lineas, string? Justificacion);
