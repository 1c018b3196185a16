using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Comun;
using Secop.Web.DatosAbiertos.Importadores;

namespace Secop.Web.Data;

/// <summary>Un renglón de la portada: un proceso nuestro o un registro externo.</summary>
public sealed record RenglonDePortada(Guid Id, string? Codigo, string Plataforma, string Nombre, string Entidad, decimal? Valor, DateTimeOffset Instante)
{
    public string Url => Codigo is null ? $"/registros/{Id}" : $"/procesos/{Codigo}";
}

/// <summary>Una barra que enlaza a la búsqueda que cuenta.</summary>
public sealed record Barra(string Rotulo, long Cuantos, string Url);

public sealed record Portada(
    long Total, IReadOnlyList<RenglonDePortada> Cierran, IReadOnlyList<RenglonDePortada> Recientes, IReadOnlyList<Barra> PorModalidad,
    IReadOnlyList<Barra> PorDepartamento, IReadOnlyList<Barra> PorMes);

public sealed partial class VistaPublica
{
    /// <summary>Lo primero que ve cualquiera. Las cuentas salen de la tabla de frecuencias, no de recorrer millones de filas.</summary>
    public async Task<Portada> PortadaAsync()
    {
        var ahora = Ahora;
        var cierran = await _db.Database.SqlQuery<RenglonDePortada>($"""
            select id as "Id", codigo as "Codigo", plataforma as "Plataforma", nombre as "Nombre", entidad as "Entidad", valor as "Valor", cierre_en as "Instante"
            from registros_publicos where cierre_en > {ahora} and estado = 'Publicado' order by cierre_en, id limit 6
            """).ToListAsync();
        var recientes = await _db.Database.SqlQuery<RenglonDePortada>($"""
            select id as "Id", codigo as "Codigo", plataforma as "Plataforma", nombre as "Nombre", entidad as "Entidad", valor as "Valor", fecha as "Instante"
            from registros_publicos where fecha <= {ahora} order by fecha desc, id desc limit 6
            """).ToListAsync();
        var lexemas = await _db.Database.SqlQuery<LexemaContado>($"""
            select lexema as "Lexema", registros as "Registros" from lexemas_publicos
            where lexema = '=total' or lexema like '=m:%' or lexema like '=d:%' or lexema like '=f:%'
            """).ToListAsync();
        return new(
            lexemas.Find(l => l.Lexema == "=total")?.Registros ?? 0, cierran, recientes,
            Barras(lexemas, "=m:", 8, m => (Vocabulario.Modalidades.GetValueOrDefault(m, m), $"/procesos?modalidad={Uri.EscapeDataString(m)}")),
            Barras(lexemas, "=d:", 10, d => (Divipola.Departamentos.FirstOrDefault(x => x.Codigo == d)?.Nombre ?? d, $"/procesos?departamento={Uri.EscapeDataString(d)}")),
            PorMes(lexemas, ahora));
    }

    private static IReadOnlyList<Barra> Barras(List<LexemaContado> lexemas, string prefijo, int cuantas, Func<string, (string Rotulo, string Url)> leer) =>
        [.. lexemas.Where(l => l.Lexema.StartsWith(prefijo, StringComparison.Ordinal)).OrderByDescending(l => l.Registros).Take(cuantas)
            .Select(l => (Leido: leer(l.Lexema[prefijo.Length..]), l.Registros)).Select(l => new Barra(l.Leido.Rotulo, l.Registros, l.Leido.Url))];

    // El índice guarda la semana; el mes es el del día en que empieza.
    private static IReadOnlyList<Barra> PorMes(List<LexemaContado> lexemas, DateTimeOffset ahora)
    {
        var hoy = CalendarioHabil.FechaBogota(ahora);
        var primero = new DateOnly(hoy.Year, hoy.Month, 1).AddMonths(-11);
        var meses = Enumerable.Range(0, 12).ToDictionary(i => primero.AddMonths(i), _ => 0L);
        foreach (var lexema in lexemas.Where(l => l.Lexema.StartsWith("=f:", StringComparison.Ordinal)))
        {
            var semana = long.Parse(lexema.Lexema.AsSpan(3), CultureInfo.InvariantCulture);
            var dia = DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(semana * 604_800).UtcDateTime);
            var mes = new DateOnly(dia.Year, dia.Month, 1);
            if (meses.TryGetValue(mes, out var llevan))
            {
                meses[mes] = llevan + lexema.Registros;
            }
        }

        return meses.Values.All(v => v == 0) ? [] : [.. meses.OrderBy(m => m.Key).Select(m => new Barra(
            m.Key.ToString("MMM yyyy", Infrastructure.Formato.Cultura).Replace(".", "", StringComparison.Ordinal), m.Value,
            $"/procesos?publicadoDesde={m.Key:yyyy-MM-dd}&publicadoHasta={m.Key.AddMonths(1).AddDays(-1):yyyy-MM-dd}"))];
    }

    private sealed record LexemaContado(string Lexema, long Registros);
}
