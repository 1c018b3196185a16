using Npgsql;
using NpgsqlTypes;

namespace Secop.Web.DatosAbiertos.Importadores;

/// <summary>Cuánto cambió la base: las repetidas son filas del mismo archivo que cuentan un solo proceso o contrato.</summary>
public sealed record Fusion(long Repetidas, long Nuevas, long Actualizadas, long SinCambio);

/// <summary>
/// Entra el archivo completo o no entra nada: las filas llegan a una tabla de carga y se fusionan con las públicas en la misma transacción.
/// El que busca mientras tanto no espera ni ve nada a medias.
/// </summary>
public sealed class CargaDeRegistros : IAsyncDisposable
{
    private static readonly (string Nombre, NpgsqlDbType Tipo, Func<RegistroExterno, object?> Valor)[] Columnas =
    [
        ("id", NpgsqlDbType.Uuid, r => r.Id),
        ("plataforma", NpgsqlDbType.Text, r => r.Plataforma),
        ("clase", NpgsqlDbType.Text, r => r.Clase),
        ("clave", NpgsqlDbType.Text, r => r.Clave),
        ("portafolio", NpgsqlDbType.Text, r => r.Portafolio),
        ("numero", NpgsqlDbType.Text, r => r.Numero),
        ("entidad", NpgsqlDbType.Text, r => r.Entidad),
        ("entidad_nit", NpgsqlDbType.Text, r => r.EntidadNit),
        ("proveedor", NpgsqlDbType.Text, r => r.Proveedor),
        ("proveedor_nits", NpgsqlDbType.Array | NpgsqlDbType.Text, r => r.ProveedorNit is null ? null : new[] { r.ProveedorNit }),
        ("nombre", NpgsqlDbType.Text, r => r.Nombre),
        ("objeto", NpgsqlDbType.Text, r => r.Objeto == r.Nombre ? null : r.Objeto),
        ("modalidad", NpgsqlDbType.Text, r => r.Modalidad),
        ("modalidad_original", NpgsqlDbType.Text, r => r.ModalidadOriginal),
        ("tipo_contrato", NpgsqlDbType.Text, r => r.TipoContrato),
        ("estado", NpgsqlDbType.Text, r => r.Estado),
        ("estado_original", NpgsqlDbType.Text, r => r.EstadoOriginal),
        ("departamento", NpgsqlDbType.Text, r => r.Departamento),
        ("municipio", NpgsqlDbType.Text, r => r.Municipio),
        ("unspsc", NpgsqlDbType.Text, r => r.Unspsc),
        ("valor", NpgsqlDbType.Numeric, r => r.Valor),
        ("valor_adjudicado", NpgsqlDbType.Numeric, r => r.ValorAdjudicado),
        ("fecha", NpgsqlDbType.TimestampTz, r => Creible(r.PublicadoEn) ?? Creible(r.FirmadoEn) ?? Creible(r.InicioEn) ?? SinFecha),
        ("publicado_en", NpgsqlDbType.TimestampTz, r => r.PublicadoEn),
        ("cierre_en", NpgsqlDbType.TimestampTz, r => r.CierreEn),
        ("abierto_en", NpgsqlDbType.TimestampTz, r => r.Estado == "Publicado" ? null : r.AbiertoEn),
        ("adjudicado_en", NpgsqlDbType.TimestampTz, r => r.AdjudicadoEn),
        ("firmado_en", NpgsqlDbType.TimestampTz, r => r.FirmadoEn),
        ("inicio_en", NpgsqlDbType.TimestampTz, r => r.InicioEn),
        ("fin_en", NpgsqlDbType.TimestampTz, r => r.FinEn),
        ("enlace", NpgsqlDbType.Text, r => r.Enlace),
        ("fila", NpgsqlDbType.Jsonb, r => r.Fila),
    ];

    // Una fecha por venir es un error de la fuente: si mandara en el orden, estaría siempre de primera.
    private static readonly DateTimeOffset Manana = TimeProvider.System.GetUtcNow().AddDays(1);

    private static readonly string[] Mezcladas = Columnas.Select(c => c.Nombre).Where(n => n is not ("id" or "plataforma" or "clase" or "clave" or "fila")).ToArray();
    private static readonly string Lista = string.Join(", ", Columnas.Select(c => c.Nombre));
    private readonly NpgsqlConnection _conexion;
    private readonly NpgsqlTransaction _transaccion;
    private readonly Conjunto _conjunto;
    private NpgsqlBinaryImporter? _importador;

    private CargaDeRegistros(NpgsqlConnection conexion, NpgsqlTransaction transaccion, Conjunto conjunto)
    {
        _conexion = conexion;
        _transaccion = transaccion;
        _conjunto = conjunto;
    }

    /// <summary>El lugar de lo que no tiene ninguna fecha: al final de la lista.</summary>
    public static DateTimeOffset SinFecha { get; } = new(1900, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static async Task<CargaDeRegistros> AbrirAsync(string cadenaDueno, Conjunto conjunto, CancellationToken cancelacion)
    {
        // La fusión de un archivo grande dura lo que dure: se corta con Ctrl+C, no por reloj.
        var conexion = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(cadenaDueno) { Pooling = false, CommandTimeout = 0 }.ConnectionString);
        await conexion.OpenAsync(cancelacion);
        var transaccion = await conexion.BeginTransactionAsync(cancelacion);
        var carga = new CargaDeRegistros(conexion, transaccion, conjunto);
        await carga.EjecutarAsync("select pg_advisory_xact_lock(hashtext('secop.importar'))", cancelacion);
        await carga.EjecutarAsync($"create temp table carga on commit drop as select {Lista} from registros_publicos limit 0", cancelacion);
        await carga.EjecutarAsync("set local work_mem = '128MB'; set local synchronous_commit = off", cancelacion);
        carga._importador = await conexion.BeginBinaryImportAsync($"copy carga ({Lista}) from stdin (format binary)", cancelacion);
        return carga;
    }

    public void Agregar(RegistroExterno registro)
    {
        _importador!.StartRow();
        foreach (var (_, tipo, valor) in Columnas)
        {
            switch (valor(registro))
            {
                case null:
                    _importador.WriteNull();
                    break;
                case string texto:
                    _importador.Write(texto, tipo);
                    break;
                case DateTimeOffset instante:
                    _importador.Write(instante, tipo);
                    break;
                case var otro:
                    _importador.Write(otro, tipo);
                    break;
            }
        }
    }

    /// <summary>Junta las filas repetidas, las fusiona con lo que ya había y confirma.</summary>
    public async Task<Fusion> FusionarAsync(CancellationToken cancelacion)
    {
        var total = (long)await _importador!.CompleteAsync(cancelacion);
        await _importador.DisposeAsync();
        _importador = null;
        await EjecutarAsync("""
            create temp table repetidos on commit drop as select id from carga group by id having count(*) > 1;
            analyze repetidos;
            create temp table juntos on commit drop as
              with varias as (select c.* from carga c join repetidos using (id)),
              una as (
                select distinct on (id) * from varias
                order by id, coalesce(adjudicado_en, publicado_en, firmado_en) desc nulls last, valor_adjudicado desc nulls last, fila::text),
              premios as (
                select id, sum(valor_adjudicado) as adjudicado, count(*) as cuantos, array_agg(distinct nit) filter (where nit is not null) as nits
                from (select distinct id, proveedor, valor_adjudicado, proveedor_nits[1] as nit from varias where proveedor is not null) p group by id)
              select una.*, premios.adjudicado, premios.cuantos, premios.nits from una left join premios using (id);
            update juntos set
              valor_adjudicado = coalesce(adjudicado, valor_adjudicado),
              proveedor_nits = coalesce(nits, proveedor_nits),
              proveedor = case when cuantos > 1 then proveedor || ' y ' || (cuantos - 1) || ' más' else proveedor end;
            """, cancelacion);
        var distintas = (long)(await EscalarAsync("select (select count(*) from carga) - (select count(*) from carga join repetidos using (id)) + (select count(*) from juntos)", cancelacion))!;
        var sueltas = await VolcarAsync($"select {Lista} from carga c where not exists (select from repetidos r where r.id = c.id)", cancelacion);
        var unidas = await VolcarAsync($"select {Lista} from juntos", cancelacion);
        await EjecutarAsync("select recontar_palabras()", cancelacion);
        await _transaccion.CommitAsync(cancelacion);
        await EjecutarAsync("analyze registros_publicos", cancelacion);
        var nuevas = sueltas.Nuevas + unidas.Nuevas;
        var actualizadas = sueltas.Actualizadas + unidas.Actualizadas;
        return new Fusion(total - distintas, nuevas, actualizadas, distintas - nuevas - actualizadas);
    }

    public async ValueTask DisposeAsync()
    {
        if (_importador is not null)
        {
            await _importador.DisposeAsync();
        }

        await _transaccion.DisposeAsync();
        await _conexion.DisposeAsync();
    }

    private static DateTimeOffset? Creible(DateTimeOffset? fecha) => fecha < Manana ? fecha : null;

    // Lo nuevo entra con un INSERT corriente, que cuesta bastante menos que el que prevé choques: el cerrojo de la
    // importación garantiza que nadie más trae registros externos.
    private async Task<(long Nuevas, long Actualizadas)> VolcarAsync(string origen, CancellationToken cancelacion)
    {
        const string YaEsta = "exists (select from registros_publicos r where r.id = n.id)";
        await using var insertar = new NpgsqlCommand(
            $"insert into registros_publicos ({Lista}, conjuntos, prioridad) select n.*, array[$1::text], $2::smallint from ({origen}) n where not {YaEsta}", _conexion, _transaccion)
        {
            Parameters = { new() { Value = _conjunto.Nombre }, new() { Value = _conjunto.Prioridad } },
        };
        await using var contar = new NpgsqlCommand($"select count(*) from ({origen}) n where {YaEsta}", _conexion, _transaccion);
        var yaEstaban = (long)(await contar.ExecuteScalarAsync(cancelacion))!;
        if (yaEstaban > 0)
        {
            await EjecutarAsync($"create temp table conocidos on commit drop as select n.* from ({origen}) n where {YaEsta}", cancelacion);
        }

        var nuevas = (long)await insertar.ExecuteNonQueryAsync(cancelacion);
        var actualizadas = yaEstaban == 0 ? 0 : await ActualizarAsync(cancelacion);
        return (nuevas, actualizadas);
    }

    // Con un solo conjunto la fila nueva reemplaza; con varios, manda el de mayor prioridad y el otro completa lo vacío.
    private async Task<long> ActualizarAsync(CancellationToken cancelacion)
    {
        static string Valor(string columna) =>
            $"case when r.conjuntos = excluded.conjuntos then excluded.{columna} when excluded.prioridad > r.prioridad or (excluded.prioridad = r.prioridad and r.conjuntos[1] = excluded.conjuntos[1]) then coalesce(excluded.{columna}, r.{columna}) else coalesce(r.{columna}, excluded.{columna}) end";
        var sql = $"""
              insert into registros_publicos as r ({Lista}, conjuntos, prioridad)
              select n.*, array[$1::text], $2::smallint from conocidos n
              on conflict (id) do update set
                {string.Join(", ", Mezcladas.Select(c => $"{c} = {Valor(c)}"))},
                fila = r.fila || excluded.fila,
                conjuntos = case when r.conjuntos @> excluded.conjuntos then r.conjuntos
                                 when excluded.prioridad > r.prioridad then excluded.conjuntos || r.conjuntos else r.conjuntos || excluded.conjuntos end,
                prioridad = greatest(r.prioridad, excluded.prioridad)
              where not (r.conjuntos @> excluded.conjuntos) or (r.fila -> $1::text) is distinct from (excluded.fila -> $1::text)
                 or ({string.Join(", ", Mezcladas.Select(c => $"r.{c}"))}) is distinct from ({string.Join(", ", Mezcladas.Select(Valor))})
            """;
        await using var orden = new NpgsqlCommand(sql, _conexion, _transaccion) { Parameters = { new() { Value = _conjunto.Nombre }, new() { Value = _conjunto.Prioridad } } };
        var cambiadas = (long)await orden.ExecuteNonQueryAsync(cancelacion);
        await EjecutarAsync("drop table conocidos", cancelacion);
        return cambiadas;
    }

    private async Task EjecutarAsync(string sql, CancellationToken cancelacion)
    {
        await using var orden = new NpgsqlCommand(sql, _conexion);
        await orden.ExecuteNonQueryAsync(cancelacion);
    }

    private async Task<object?> EscalarAsync(string sql, CancellationToken cancelacion)
    {
        await using var orden = new NpgsqlCommand(sql, _conexion);
        return await orden.ExecuteScalarAsync(cancelacion);
    }
}
