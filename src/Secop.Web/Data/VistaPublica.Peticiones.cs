using Microsoft.EntityFrameworkCore;
using Secop.Domain.Comun;
using Secop.Domain.Peticiones;
using Secop.Web.Peticiones;

namespace Secop.Web.Data;

public sealed partial class VistaPublica
{
    public const int RespuestasPorPagina = 20;

    /// <summary>Los términos que rigen hoy.</summary>
    public async Task<PlazosDePeticion> PlazosDePeticionAsync() => TerminosDePeticion.En(await ParametrosAsync(), CalendarioHabil.FechaBogota(Ahora));

    /// <summary>Las respuestas publicadas, de la más reciente a la más antigua; solo su versión sin datos personales.</summary>
    public async Task<IReadOnlyList<RespuestaPublica>> RespuestasAsync(string? texto, string? tema, Radicado? despuesDe, CancellationToken cancelacion = default)
    {
        var (palabras, corte) = (texto ?? "", despuesDe?.ToString() ?? "");
        var ids = await _db.Database.SqlQuery<Guid>(
            $"""
            select id as "Value" from peticiones where publica is not null
              and ({palabras} = '' or to_tsvector('pg_catalog.spanish', llano((publica ->> 'Pregunta') || ' ' || (publica ->> 'Respuesta'))) @@ websearch_to_tsquery('pg_catalog.spanish', llano({palabras})))
              and ({tema ?? ""} = '' or {tema ?? ""} = any(temas)) and ({corte} = '' or radicado_de_salida < {corte})
            order by radicado_de_salida desc limit {RespuestasPorPagina + 1}
            """).ToListAsync(cancelacion);
        return await Proyectadas(_db.Peticiones.Where(p => ids.Contains(p.Id)).OrderByDescending(p => p.RadicadoDeSalida)).ToListAsync(cancelacion);
    }

    public async Task<RespuestaPublica?> RespuestaAsync(Radicado salida) =>
        await Proyectadas(_db.Peticiones.Where(p => p.RadicadoDeSalida == salida && p.Publica != null)).SingleOrDefaultAsync();

    /// <summary>Los avisos que están hoy en sus días de publicación, con la respuesta y sin nada de quien preguntó.</summary>
    public async Task<IReadOnlyList<(AvisoDeRespuesta Aviso, Carta Carta)>> AvisosDePeticionAsync()
    {
        var hoy = CalendarioHabil.FechaBogota(Ahora);
        var avisos = new List<(AvisoDeRespuesta, Carta)>();
        foreach (var p in await _db.Peticiones.Where(p => p.Aviso != null).OrderByDescending(p => p.RadicadoDeSalida).Take(200).ToListAsync())
        {
            if (p.Aviso!.Hasta >= hoy && await Carta.DeAsync(_db, p, reservada: true) is { } carta)
            {
                avisos.Add((p.Aviso, carta));
            }
        }

        return avisos;
    }

    /// <summary>Cuántas y cómo se atendieron las radicadas en un año: números, sin ninguna petición dentro.</summary>
    public async Task<EstadisticasDePeticiones> EstadisticasDePeticionesAsync(int ano)
    {
        var (desde, hasta) = (CalendarioHabil.Instante(new(ano, 1, 1), default), CalendarioHabil.Instante(new(ano + 1, 1, 1), default));
        var hoy = CalendarioHabil.FechaBogota(Ahora);
        var filas = await _db.Peticiones.Where(p => p.RadicadaEn >= desde && p.RadicadaEn < hasta)
            .Select(p => new { p.Clase, p.Canal, p.Estado, p.EsAnonima, p.RadicadaEn, p.Vencimiento, p.DiaDeRespuesta, p.Calificacion }).ToListAsync();
        return new EstadisticasDePeticiones(
            ano, filas.Count, filas.Count(f => f.EsAnonima),
            [
                .. Enum.GetValues<ClaseDePeticion>().Select(c => (Clase: c, Suyas: filas.Where(f => f.Clase == c).ToList())).Where(g => g.Suyas.Count > 0).Select(g => new FilaDePeticiones(
                    g.Clase.Nombre(), g.Suyas.Count,
                    g.Suyas.Count(f => f.DiaDeRespuesta is { } dia && dia <= f.Vencimiento),
                    g.Suyas.Count(f => f.DiaDeRespuesta is { } dia && dia > f.Vencimiento),
                    g.Suyas.Count(f => f.DiaDeRespuesta is null && f.Estado is not (EstadoDePeticion.Trasladada or EstadoDePeticion.Desistida)),
                    g.Suyas.Count(f => f.DiaDeRespuesta is null && f.Vencimiento < hoy && f.Estado is not (EstadoDePeticion.Trasladada or EstadoDePeticion.Desistida or EstadoDePeticion.Incompleta)),
                    g.Suyas.Count(f => f.Estado == EstadoDePeticion.Trasladada), g.Suyas.Count(f => f.Estado == EstadoDePeticion.Desistida))),
            ],
            [.. Enumerable.Range(1, 12).Select(m => (m, filas.Count(f => CalendarioHabil.FechaBogota(f.RadicadaEn).Month == m)))],
            filas.Count(f => f.Calificacion is not null),
            filas.Where(f => f.Calificacion is not null).Select(f => (decimal)f.Calificacion!).DefaultIfEmpty(0).Average());
    }

    private static IQueryable<RespuestaPublica> Proyectadas(IQueryable<Peticion> peticiones) =>
        peticiones.Select(p => new RespuestaPublica(p.RadicadoDeSalida!.Value, p.Publica!, p.Temas, p.Asunto, p.DiaDeRespuesta!.Value));
}

public sealed record RespuestaPublica(Radicado Salida, VersionPublicada Version, List<string> Temas, TipoDeAsunto Asunto, DateOnly Dia);

public sealed record FilaDePeticiones(string Clase, int Recibidas, int EnTermino, int FueraDeTermino, int EnTramite, int Vencidas, int Trasladadas, int Desistidas);

public sealed record EstadisticasDePeticiones(
    int Ano, int Total, int Anonimas, IReadOnlyList<FilaDePeticiones> PorClase, IReadOnlyList<(int Mes, int Cuantas)> PorMes, int Calificadas, decimal Promedio);
