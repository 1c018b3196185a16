using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;

namespace Secop.Web.Data.Busqueda;

/// <summary>
/// Una búsqueda sobre <c>registros_publicos</c>. Hay dos caminos y elegir mal cuesta segundos: recorrer por fecha sirve
/// para lo frecuente; el índice de texto, para lo escaso. Entre los dos, el índice de texto acotado a las semanas
/// recientes que bastan, que también son palabras del índice. Se elige con la tabla de frecuencias y, si la cuenta
/// salió mal, se pasa al otro camino con el trabajo ya acotado.
/// </summary>
public sealed partial class ConsultaDeRegistros(NpgsqlConnection conexion, Filtros filtros, DateTimeOffset ahora, EstadisticasDeBusqueda estadisticas)
{
    public static readonly IReadOnlyList<string> Plataformas = ["Secop", "SECOP I", "SECOP II", "Integrado"];

    private const int PasosDeRecorrido = 8_000;
    private const int PasosDeIndice = 40_000;

    // Traer una coincidencia por el índice de texto cuesta lo que varios pasos del recorrido.
    private const double PasosPorTraida = 2.5;
    private const int PasosDeAbrirElIndice = 400;
    private const int SemanasPorConsulta = 40;

    // Con menos coincidencias que estas, traerlas todas cuesta menos que acotarlas por semanas.
    private const int CaberEnteras = 6_000;
    private const int CaberPorRenglon = 100;

    // Con más que estas, ordenarlas todas cuesta más que recorrer el índice de la columna, por lejos que estén.
    private const int DemasiadasParaOrdenar = 20_000;
    private const long SegundosPorSemana = 604_800;
    private const string Fase = "fase_de(estado, fases, fases_desde, cierre_en, @ahora)";
    private const string PorTexto = "texto @@ @q::tsquery";
    private const string ColumnasCortas = $"id, fecha, valor, cierre_en, modalidad, departamento, plataforma, clase, {Fase} as fase";

    private static readonly HashSet<string> FasesCalculadas = new(StringComparer.Ordinal)
    {
        "Invitacion", "Respuestas", "AvisoMipyme", "PresentacionOfertas", "CerradoSinAbrir", "Evaluacion", "Traslado", "Aceptacion", "Publicado", "Precalificacion",
        "InformePrecalificacion", "AudienciaPrecalificacion", "ListaPrecalificados", "ObservacionesBorrador", "EsperaApertura", "ManifestacionInteres", "ListaInteresados",
        "Sorteo", "InformeFinal", "Admision", "Subasta", "OrdenFirme", "RevisionConsistencia", "Audiencia", "Decision", "RecepcionRespuestas", "Terminado",
    };

    private readonly List<string> _condiciones = [];
    private readonly List<NpgsqlParameter> _parametros = [];
    private EstadisticasDeBusqueda.Calendario _calendario = null!;
    private string? _consulta;
    private double _proporcion = 1;
    private string? _porColumnas;
    private long _masEscasa = long.MaxValue;

    /// <summary>Un renglón de la muestra: lo justo para ordenar y contar.</summary>
    public readonly record struct Corto(Guid Id, DateTimeOffset Fecha, decimal? Valor, DateTimeOffset? Cierre, string Modalidad, string? Departamento, string Plataforma, string Clase, string Fase);

    /// <summary>La consulta de palabras del texto libre, para puntuar; vacía si no hay o son todas demasiado comunes.</summary>
    public string Palabras { get; private set; } = "";

    // Las que habría si los filtros no tuvieran que ver entre sí.
    private double Previstas => _proporcion * _calendario.Total;

    public async Task PrepararAsync(CancellationToken cancelacion)
    {
        _calendario = await estadisticas.CalendarioAsync(conexion, cancelacion);
        var grupos = Grupos();
        var frecuencias = await AnalizarAsync(grupos, cancelacion);
        Condicionar();
        _porColumnas = PorColumnas();
        var total = Math.Max(1, _calendario.Total);
        foreach (var cuantos in frecuencias)
        {
            _masEscasa = Math.Min(_masEscasa, cuantos);
            _proporcion *= Math.Min(1, (double)cuantos / total);
        }
    }

    /// <summary>Las coincidencias más recientes (o las siguientes a un cursor). <c>Agotadas</c>: no hay más en esa dirección.</summary>
    public async Task<(List<Corto> Filas, bool Agotadas)> PorFechaAsync(int limite, Cursor? cursor, CancellationToken cancelacion)
    {
        var ascendente = cursor?.HaciaAtras == true;
        var (desde, hasta) = Rango();
        if (desde >= hasta)
        {
            return ([], true);
        }

        var limites = new List<string> { "fecha >= @desde", "fecha < @hasta" };
        var parametros = new List<NpgsqlParameter> { new("desde", desde), new("hasta", hasta) };
        if (cursor is not null)
        {
            limites.Add(ascendente ? "(fecha, id) > (@cfecha, @cid)" : "(fecha, id) < (@cfecha, @cid)");
            parametros.Add(new("cfecha", Instante(cursor)));
            parametros.Add(new("cid", cursor.Id));
        }

        var orden = ascendente ? "fecha, id" : "fecha desc, id desc";
        if (Pasos(limite) is { } pasos)
        {
            var filas = await RecorrerAsync(limites, orden, pasos, limite, parametros, cancelacion);
            if (filas.Count == limite || _condiciones.Count == 0)
            {
                return (filas, filas.Count < limite);
            }
        }

        if (_porColumnas is not null && (filtros.ValorDesde ?? filtros.ValorHasta) is not null)
        {
            var filas = await LeerAsync(
                $"select {ColumnasCortas} from registros_publicos where id = any(array(select id from registros_publicos where {_porColumnas} and {SinIndiceDeFecha(limites)} order by {SinIndice(orden)} limit @limite)) order by {orden}",
                [.. parametros, new("limite", limite)], cancelacion);
            return (filas, filas.Count < limite);
        }

        return await PorSemanasAsync(limite, limites, parametros, orden, ascendente, cursor, cancelacion);
    }

    /// <summary>Cuántas hay, si al buscarlas hubo que traerlas todas.</summary>
    public long? TotalVisto { get; private set; }

    /// <summary>Cuántas hay: exacto hasta el tope. Lo que se sabe muy frecuente no se cuenta.</summary>
    public async Task<(long Total, bool HayMas)> ContarAsync(CancellationToken cancelacion)
    {
        if (TotalVisto is { } visto)
        {
            return (Math.Min(visto, Conteos.Tope), visto > Conteos.Tope);
        }

        if (_condiciones.Count == 0 && filtros.PublicadoDesde is null && filtros.PublicadoHasta is null && _calendario.Total > Conteos.Tope)
        {
            return (Conteos.Tope, true);
        }

        // Lo que la tabla de frecuencias, aunque sea de muestra, ya dice que son muchas más no se cuenta: contar cientos
        // de miles para decir lo mismo cuesta más que la búsqueda.
        var soloPalabras = _condiciones.Count == 1 && _consulta is not null && filtros.PublicadoDesde is null && filtros.PublicadoHasta is null;
        if (soloPalabras && (Previstas > Conteos.Tope * 4 || (!_consulta!.Contains('&', StringComparison.Ordinal) && _masEscasa < long.MaxValue && _masEscasa > Conteos.Tope * 2)))
        {
            return (Conteos.Tope, true);
        }

        var (desde, hasta) = Rango();
        var donde = _porColumnas is not null && (filtros.ValorDesde ?? filtros.ValorHasta) is not null ? _porColumnas : Donde(null);
        await using var orden = Orden(
            $"select count(*) from (select from registros_publicos where {donde} and {SinIndiceDeFecha(["fecha >= @desde", "fecha < @hasta"])} limit {Conteos.Tope + 1}) c",
            [new("desde", desde), new("hasta", hasta)]);
        var total = (long)(await orden.ExecuteScalarAsync(cancelacion))!;
        return total > Conteos.Tope ? (Conteos.Tope, true) : (total, false);
    }

    /// <summary>Ordena la muestra por lo bien que responde a las palabras.</summary>
    public async Task<List<Guid>> PorRelevanciaAsync(IReadOnlyList<Corto> muestra, CancellationToken cancelacion)
    {
        await using var orden = new NpgsqlCommand(
            "select id from registros_publicos where id = any($1) order by ts_rank(texto, $2::tsquery, 1) desc, fecha desc, id desc", conexion)
        {
            Parameters = { new() { Value = muestra.Select(m => m.Id).ToArray() }, new() { Value = Palabras } },
        };
        await using var lector = await orden.ExecuteReaderAsync(cancelacion);
        var ids = new List<Guid>();
        while (await lector.ReadAsync(cancelacion))
        {
            ids.Add(lector.GetGuid(0));
        }

        return ids;
    }

    public async Task<List<Hallazgo>> DetallarAsync(IReadOnlyList<Guid> ids, CancellationToken cancelacion)
    {
        if (ids.Count == 0)
        {
            return [];
        }

        await using var orden = new NpgsqlCommand(
            $"select id, codigo, plataforma, clase, clave, numero, nombre, entidad, entidad_nit, proveedor, modalidad, {Fase}, municipio, departamento, valor, publicado_en, firmado_en, cierre_en, enlace, valor_adjudicado from registros_publicos where id = any(@ids)", conexion)
        {
            Parameters = { new("ids", ids.ToArray()), new("ahora", ahora) },
        };
        await using var lector = await orden.ExecuteReaderAsync(cancelacion);
        string? Texto(int i) => lector.IsDBNull(i) ? null : lector.GetString(i);
        DateTimeOffset? Instante(int i) => lector.IsDBNull(i) ? null : lector.GetFieldValue<DateTimeOffset>(i);
        var hallados = new Dictionary<Guid, Hallazgo>();
        while (await lector.ReadAsync(cancelacion))
        {
            hallados[lector.GetGuid(0)] = new Hallazgo
            {
                Id = lector.GetGuid(0),
                Codigo = Texto(1),
                Plataforma = lector.GetString(2),
                Clase = lector.GetString(3),
                Clave = lector.GetString(4),
                Numero = Texto(5),
                Nombre = lector.GetString(6),
                Entidad = lector.GetString(7),
                EntidadNit = Texto(8),
                Proveedor = Texto(9),
                Modalidad = lector.GetString(10),
                Fase = lector.GetString(11),
                Municipio = Texto(12),
                Departamento = Texto(13),
                Valor = lector.IsDBNull(14) ? null : lector.GetDecimal(14),
                PublicadoEn = Instante(15),
                FirmadoEn = Instante(16),
                CierreEn = Instante(17),
                Enlace = Texto(18),
                ValorAdjudicado = lector.IsDBNull(19) ? null : lector.GetDecimal(19),
            };
        }

        return ids.Where(hallados.ContainsKey).Select(id => hallados[id]).ToList();
    }

    /// <summary>La misma frase con cada palabra desconocida cambiada por la más parecida que sí aparece; nula si no hay mejor.</summary>
    public static async Task<string?> CorregirAsync(NpgsqlConnection conexion, string texto, CancellationToken cancelacion)
    {
        await using var orden = new NpgsqlCommand("""
            select string_agg(coalesce(mejor.palabra, p.palabra), ' ' order by p.n), bool_or(mejor.palabra is not null)
            from unnest(regexp_split_to_array(sin_tildes($1), '[^a-z0-9ñ]+')) with ordinality p(palabra, n)
            left join lateral (
              select v.palabra from palabras_publicas v
              where length(p.palabra) >= 4 and v.palabra % p.palabra and abs(length(v.palabra) - length(p.palabra)) <= 3
                and not exists (select from palabras_publicas igual where igual.palabra = p.palabra)
              order by similarity(v.palabra, p.palabra) desc, v.registros desc limit 1) mejor on true
            where p.palabra <> ''
            """, conexion) { Parameters = { new() { Value = texto } } };
        await using var lector = await orden.ExecuteReaderAsync(cancelacion);
        return await lector.ReadAsync(cancelacion) && !lector.IsDBNull(1) && lector.GetBoolean(1) ? lector.GetString(0) : null;
    }

    private List<string[]> Grupos()
    {
        var grupos = new List<string[]>();
        void Poner(IEnumerable<string> lexemas)
        {
            if (lexemas.ToArray() is { Length: > 0 } grupo)
            {
                grupos.Add(grupo);
            }
        }

        Poner(filtros.Nit is { } nit ? [$"=n:{nit}", $"=p:{nit}"] : []);
        Poner(filtros.Cuenta is { } cuenta ? [$"=e:{cuenta}"] : []);
        var juntos = filtros.Departamento is not null && filtros.Modalidades.Count > 0;
        Poner(filtros.Modalidades.Select(m => juntos ? $"=x:{m}:{filtros.Departamento}" : $"=m:{m}"));
        Poner(filtros.Plataformas.Select(p => $"=o:{p}"));
        Poner(filtros.Clase is { } clase ? [$"=c:{clase}"] : []);
        Poner(filtros.Departamento is { } departamento && !juntos ? [$"=d:{departamento}"] : []);
        Poner(filtros.Municipio is { } municipio ? [$"=l:{municipio}"] : []);
        Poner(filtros.Unspsc is { } unspsc ? [$"=u:{PrefijoUnspsc(unspsc)}"] : []);
        Poner(filtros.Fases.SelectMany(PalabrasDeFase).Distinct(StringComparer.Ordinal));
        return grupos;
    }

    // Una solicitud de información termina sola, al vencer: sigue publicada y la fase sale de la hora.
    private static string[] PalabrasDeFase(string fase) => fase switch
    {
        "Terminado" => ["=s:Terminado", "=m:SolicitudDeInformacion"],
        "Evaluacion" => ["=s:Publicado", "=s:Evaluacion"],
        _ => [FasesCalculadas.Contains(fase) ? "=s:Publicado" : $"=s:{fase}"],
    };

    // Una sola ida a la base: la consulta de palabras en español y cuántos registros tiene cada raíz y cada filtro.
    private async Task<List<long>> AnalizarAsync(List<string[]> grupos, CancellationToken cancelacion)
    {
        if (filtros.Texto is null && filtros.Entidad is null && grupos.Count == 0)
        {
            return [];
        }

        await using var orden = new NpgsqlCommand("""
            with t as materialized (
              select websearch_to_tsquery('pg_catalog.spanish', llano($1))::text as q,
                     regexp_replace(plainto_tsquery('pg_catalog.spanish', llano($2))::text, '(''[^'']+'')', '\1:C', 'g') as e)
            select 'q', q, 0::bigint from t
            union all select 'e', e, 0 from t
            union all select 'l', lexema, registros from lexemas_publicos
              where lexema = any($3 || array(select m[1] from t, regexp_matches(q || ' ' || e, '''([^'']+)''', 'g') m))
            """, conexion)
        {
            Parameters = { new() { Value = filtros.Texto ?? "" }, new() { Value = filtros.Entidad ?? "" }, new() { Value = grupos.SelectMany(g => g).ToArray() } },
        };
        var frecuencia = new Dictionary<string, long>(StringComparer.Ordinal);
        var (palabras, entidad) = ("", "");
        await using (var lector = await orden.ExecuteReaderAsync(cancelacion))
        {
            while (await lector.ReadAsync(cancelacion))
            {
                switch (lector.GetString(0))
                {
                    case "q":
                        palabras = lector.GetString(1);
                        break;
                    case "e":
                        entidad = lector.GetString(1);
                        break;
                    default:
                        frecuencia[lector.GetString(1)] = lector.GetInt64(2);
                        break;
                }
            }
        }

        Palabras = palabras;
        var partes = new List<string>();
        var cuantos = new List<long>();
        foreach (var parte in new[] { palabras, entidad }.Where(p => p.Length > 0))
        {
            partes.Add($"({parte})");
            var lexemas = Lexema().Matches(parte).Select(m => frecuencia.GetValueOrDefault(m.Groups["raiz"].Value)).ToList();
            cuantos.AddRange(parte.Contains('!', StringComparison.Ordinal) || parte.Contains('|', StringComparison.Ordinal) ? [lexemas.Count == 0 ? 0 : lexemas.Max()] : lexemas);
        }

        foreach (var grupo in grupos)
        {
            partes.Add("(" + string.Join(" | ", grupo.Select(l => $"'{l}'")) + ")");
            cuantos.Add(grupo.Sum(l => frecuencia.GetValueOrDefault(l)));
        }

        _consulta = partes.Count == 0 ? null : string.Join(" & ", partes);
        return cuantos;
    }

    private void Condicionar()
    {
        void Poner(string condicion, string nombre, object valor)
        {
            _condiciones.Add(condicion);
            _parametros.Add(new(nombre, valor));
        }

        if (_consulta is not null)
        {
            _condiciones.Add(PorTexto);
        }

        if (filtros.ValorDesde is { } minimo)
        {
            Poner("valor >= @vmin", "vmin", minimo);
        }

        if (filtros.ValorHasta is { } maximo)
        {
            Poner("valor <= @vmax", "vmax", maximo);
        }

        if (filtros.CierraDesde is { } cierraDesde)
        {
            Poner("cierre_en >= @cdesde", "cdesde", Inicio(cierraDesde));
        }

        if (filtros.CierraHasta is { } cierraHasta)
        {
            Poner("cierre_en < @chasta", "chasta", Inicio(cierraHasta.AddDays(1)));
        }

        if (filtros.Fases.Any(FasesCalculadas.Contains))
        {
            Poner($"{Fase} = any(@fases)", "fases", filtros.Fases.ToArray());
        }
    }

    // Tramos hacia atrás (o hacia adelante) en el tiempo, cada uno con las semanas que deberían bastar; al final, el resto.
    private async Task<(List<Corto> Filas, bool Agotadas)> PorSemanasAsync(
        int limite, List<string> limites, List<NpgsqlParameter> parametros, string orden, bool ascendente, Cursor? cursor, CancellationToken cancelacion)
    {
        var filas = new List<Corto>();
        var (desde, hasta) = Rango();
        var primera = Math.Max(_calendario.PrimeraSemana, Semana(desde));
        var ultima = Math.Min(Math.Max(_calendario.UltimaSemana, Semana(ahora)), Semana(hasta));
        var semana = cursor is null ? ultima : Math.Clamp(Semana(Instante(cursor)), Math.Min(primera, ultima), ultima);
        var recorrido = "";
        var factor = 1.5;
        // Un rango de valor o de cierre no se sabe cuánto quita: solo vale la pena acotar lo muy numeroso.
        var acotar = _consulta is not null && Previstas > (_condiciones.Count == 1 ? Math.Min(CaberEnteras, CaberPorRenglon * limite) : 10 * CaberEnteras);
        for (var vuelta = 0; vuelta < 3 && acotar && primera < ultima; vuelta++, factor *= 4)
        {
            var (borde, tramo) = Tramo(semana, ascendente, (limite - filas.Count) * factor, primera, ultima);
            if (tramo.Count > SemanasPorConsulta || (ascendente ? borde >= ultima : borde <= primera))
            {
                break;
            }

            var hastaElBorde = ascendente ? " and fecha < @borde" : " and fecha >= @borde";
            filas.AddRange((await MaterializarAsync(Donde(tramo.Select(s => $"'=f:{s.ToString(CultureInfo.InvariantCulture)}'")), hastaElBorde + recorrido, DeSemana(ascendente ? borde + 1 : borde), DeSemana(ascendente ? semana : semana + 1))).Filas);
            if (filas.Count >= limite)
            {
                return (filas, false);
            }

            recorrido = ascendente ? " and fecha >= @recorrido" : " and fecha < @recorrido";
            semana = ascendente ? borde + 1 : borde - 1;
        }

        var resto = await MaterializarAsync(Donde(null), recorrido, DeSemana(semana), DeSemana(ascendente ? semana : semana + 1));
        TotalVisto = recorrido.Length == 0 && cursor is null ? resto.Total : null;
        filas.AddRange(resto.Filas);
        return (filas, filas.Count < limite);

        Task<(List<Corto> Filas, long Total)> MaterializarAsync(string donde, string tramo, DateTimeOffset borde, DateTimeOffset hecho) => LeerConTotalAsync(
            $"with m as materialized (select {ColumnasCortas} from registros_publicos where {donde} and {SinIndiceDeFecha(limites)}{tramo}) select *, (select count(*) from m) from m order by {orden} limit @limite",
            [.. parametros, new("limite", limite - filas.Count), new("borde", borde), new("recorrido", hecho)],
            cancelacion);
    }

    // Ordenar al final: con el índice del orden, lo escaso se busca recorriéndolo entero.
    private static string SinIndice(string orden) => "fecha + interval '0'" + orden[5..];

    // Un rango de muchos meses no ayuda al índice de texto: cruzarlo con el de fechas trae medio índice.
    private string SinIndiceDeFecha(IEnumerable<string> limites)
    {
        var (desde, hasta) = Rango();
        return string.Join(" and ", limites.Select(l => (_consulta is not null || _porColumnas is not null) && hasta - desde > TimeSpan.FromDays(60) && l.StartsWith("fecha ", StringComparison.Ordinal)
            ? "(fecha + interval '0')" + l[5..] : l));
    }

    private (long Borde, List<long> Semanas) Tramo(long semana, bool ascendente, double quiero, long primera, long ultima)
    {
        var semanas = new List<long>();
        double esperadas = 0;
        var proporcion = Math.Max(_proporcion, 1e-9);
        for (; semana >= primera && semana <= ultima && esperadas < quiero && semanas.Count <= SemanasPorConsulta; semana += ascendente ? 1 : -1)
        {
            semanas.Add(semana);
            esperadas += _calendario.PorSemana.GetValueOrDefault(semana) * proporcion;
        }

        return (semana + (ascendente ? -1 : 1), semanas);
    }

    // Las condiciones; con semanas de más, una cualquiera de ellas también. Van aparte de las palabras: juntas en una sola
    // consulta, el índice recorre todas las semanas y mira la consulta entera en cada registro; aparte, salta de una a otra.
    private string Donde(IEnumerable<string>? ademas)
    {
        if (_condiciones.Count == 0)
        {
            return "true";
        }

        return ademas is null
            ? string.Join(" and ", _condiciones)
            : string.Join(" and ", _condiciones.Select(c => c == PorTexto ? $"{PorTexto} and texto @@ '{string.Join(" | ", ademas).Replace("'", "''", StringComparison.Ordinal)}'::tsquery" : c));
    }

    // Cuántos pasos dar por el orden; nulo si llegar así costaría más que por el índice de texto. Van con holgura: si no
    // bastan, la cuenta salió mal y se sigue por el otro camino.
    private int? Pasos(int limite)
    {
        var previstos = limite / Math.Max(_proporcion, 1e-9);
        return _condiciones.Count == 0 ? limite
            : _porColumnas is not null && (_consulta is null || previstos <= PasosDeIndice / 2) ? PasosDeIndice
            : _consulta is null ? PasosDeRecorrido
            : _calendario.Total > 20_000 && previstos <= Math.Min(PasosPorSemanas(limite), Previstas * PasosPorTraida) ? (int)Math.Clamp(4 * previstos, 500, PasosDeRecorrido)
            : null;
    }

    // Lo que costaría, en pasos del recorrido, traer por el índice de texto las coincidencias de las semanas que bastan.
    private double PasosPorSemanas(int limite)
    {
        var deUnaSemana = (double)_calendario.Total / Math.Max(1, _calendario.PorSemana.Count) * _proporcion;
        return PasosDeAbrirElIndice + (Math.Max(1.5 * limite, deUnaSemana) / PasosPorTraida);
    }

    // Por el orden, mirando cada registro: si los filtros van dentro del índice del orden, sin tocar la tabla.
    private Task<List<Corto>> RecorrerAsync(List<string> limites, string orden, int? pasos, int limite, IEnumerable<NpgsqlParameter> parametros, CancellationToken cancelacion)
    {
        var tope = pasos is null ? "offset 0" : $"limit {pasos}";
        var sql = _porColumnas is null || _condiciones.Count == 0
            ? $"select {ColumnasCortas} from (select * from registros_publicos where {string.Join(" and ", limites)} order by {orden} {tope}) r where {Donde(null)} limit @limite"
            : $"""
              select {ColumnasCortas} from registros_publicos where id = any(array(
                select id from (select id, fecha, valor, cierre_en, modalidad, departamento, municipio, plataforma, clase, estado, unspsc
                                from registros_publicos where {string.Join(" and ", limites)} order by {orden} {tope}) r
                where {_porColumnas} limit @limite)) order by {orden}
              """;
        return LeerAsync(sql, [.. parametros, new("limite", limite)], cancelacion);
    }

    private async Task<List<Corto>> LeerAsync(string sql, IEnumerable<NpgsqlParameter> parametros, CancellationToken cancelacion) =>
        (await LeerConTotalAsync(sql, parametros, cancelacion)).Filas;

    // El total solo si la orden lo trae, después de las columnas cortas.
    private async Task<(List<Corto> Filas, long Total)> LeerConTotalAsync(string sql, IEnumerable<NpgsqlParameter> parametros, CancellationToken cancelacion)
    {
        await using var orden = Orden(sql, parametros.Select(p => p.Clone()));
        await using var lector = await orden.ExecuteReaderAsync(cancelacion);
        var filas = new List<Corto>();
        long total = 0;
        while (await lector.ReadAsync(cancelacion))
        {
            total = lector.FieldCount > 9 ? lector.GetInt64(9) : 0;
            filas.Add(new Corto(
                lector.GetGuid(0), lector.GetFieldValue<DateTimeOffset>(1), lector.IsDBNull(2) ? null : lector.GetDecimal(2),
                lector.IsDBNull(3) ? null : lector.GetFieldValue<DateTimeOffset>(3), lector.GetString(4), lector.IsDBNull(5) ? null : lector.GetString(5),
                lector.GetString(6), lector.GetString(7), lector.GetString(8)));
        }

        return (filas, total);
    }

    private NpgsqlCommand Orden(string sql, IEnumerable<NpgsqlParameter> parametros)
    {
        var orden = new NpgsqlCommand(sql, conexion);
        foreach (var parametro in _parametros.Select(p => p.Clone()).Concat(parametros).Append(new("ahora", ahora)))
        {
            orden.Parameters.Add(parametro);
        }

        if (_consulta is not null)
        {
            orden.Parameters.Add(new("q", _consulta));
        }

        return orden;
    }

    private (DateTimeOffset Desde, DateTimeOffset Hasta) Rango() =>
        (filtros.PublicadoDesde is { } desde ? Inicio(desde) : new DateTimeOffset(1800, 1, 1, 0, 0, 0, TimeSpan.Zero),
         filtros.PublicadoHasta is { } hasta ? Inicio(hasta.AddDays(1)) : new DateTimeOffset(2200, 1, 1, 0, 0, 0, TimeSpan.Zero));

    private static DateTimeOffset Instante(Cursor cursor) =>
        DateTimeOffset.UnixEpoch.AddTicks((long)Math.Clamp(cursor.Valor, -6e15m, 6e15m) * TimeSpan.TicksPerMicrosecond);

    private static DateTimeOffset Inicio(DateOnly dia) => new DateTimeOffset(dia.ToDateTime(TimeOnly.MinValue), TimeSpan.FromHours(-5)).ToUniversalTime();

    private static long Semana(DateTimeOffset instante) => instante.ToUnixTimeSeconds() / SegundosPorSemana;

    private static DateTimeOffset DeSemana(long semana) => DateTimeOffset.FromUnixTimeSeconds(semana * SegundosPorSemana);

    [GeneratedRegex("'(?<raiz>[^']+)'", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Lexema();
}
