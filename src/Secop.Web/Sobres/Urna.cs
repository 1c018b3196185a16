using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using Secop.Domain.Comun;
using Secop.Domain.Ofertas;
using Secop.Web.Data;
using Secop.Web.Infrastructure;

namespace Secop.Web.Sobres;

/// <summary>Lo que entra en la urna.</summary>
public sealed record MensajeSellado(
    Guid Clave, string Acto, Guid ProcesoId, Guid OfertaId, Guid CuentaId, int Version, int Adenda, byte[] Huella, byte[] Manifiesto, byte[] Contenido, byte[]? Economico = null);

/// <summary>El sello de llegada y lo que quedó sellado (en un reintento, lo de la primera vez).</summary>
public sealed record Sello(DateTimeOffset Recibida, byte[] H, int Version, int Adenda, byte[] Manifiesto);

public sealed record ReciboDeUrna(Guid Clave, string Acto, int Version, DateTimeOffset Recibida, string Recibo);

public sealed record CierreDeUrna(bool Nuevo, DateTimeOffset Cierre, DateTimeOffset CerradoEn, byte[] Raiz);

public sealed record ActaDeUrna(DateTimeOffset Cierre, DateTimeOffset CerradoEn, byte[] Raiz, string? Acta);

public sealed record SobreDeUrna(
    Guid OfertaId, Guid CuentaId, int Version, int Adenda, DateTimeOffset Recibida, byte[] H, byte[] Manifiesto, byte[] Contenido);

public sealed record EconomicoDeUrna(Guid OfertaId, Guid CuentaId, int Version, int Adenda, byte[] H, byte[] Manifiesto, byte[] Economico);

public sealed record PruebaDeUrna(byte[] Sal, int Ofertas, byte[] Ultimo, byte[] Raiz);

/// <summary>Las puertas de la urna (Sql/040): lo único que la aplicación puede hacer con lo sellado.</summary>
public sealed class Urna(SecopDbContext db, ConexionesDeUrna conexiones, Reloj reloj)
{
    private static readonly Dictionary<string, Regla> Reglas = new(StringComparer.Ordinal)
    {
        ["PLAZO_VENCIDO"] = ReglasDeOferta.PlazoVencido,
        ["AUN_NO_RECIBE"] = ReglasDeOferta.AunNoRecibe,
        ["NO_RECIBE"] = ReglasDeOferta.NoRecibe,
        ["CLAVE_DISTINTA"] = ReglasDeOferta.ClaveDistinta,
        ["SELLO_ANULADO"] = ReglasDeOferta.SelloAnulado,
        ["SIN_SELLO"] = ReglasDeOferta.SelloAnulado,
        ["CERRADO_CON_SELLO_A_TIEMPO"] = ReglasDeOferta.NoIncorporada,
        ["ADENDA_NUEVA"] = ReglasDeOferta.AdendaNueva,
        ["VERSION_REPETIDA"] = ReglasDeOferta.ClaveDistinta,
        ["OTRA_OFERTA"] = ReglasDeOferta.YaTieneUna,
        ["NADA_QUE_RETIRAR"] = ReglasDeOferta.NadaQueRetirar,
        ["DRENANDO"] = ReglasDeOferta.CierreEnCurso,
        ["PLAZO_ABIERTO"] = ReglasDeOferta.AperturaAntesDeHora,
        ["APERTURA_ANTES_DE_HORA"] = ReglasDeOferta.AperturaAntesDeHora,
        ["ECONOMICO_ANTES_DE_HORA"] = ReglasDeOferta.EconomicoAntesDeHora,
    };

    /// <summary>Sella la llegada por una conexión aparte: la espera de las demás no hace llegar tarde a nadie.</summary>
    public async Task<Sello> SellarAsync(MensajeSellado m, CancellationToken cancelacion = default)
    {
        await using var conexion = await conexiones.AbrirAsync(reloj, cancelacion);
        await using var orden = new NpgsqlCommand("select recibida, h, version, adenda, manifiesto from urna.sellar($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)", conexion)
        {
            Parameters =
            {
                new() { Value = m.Clave }, new() { Value = m.Acto }, new() { Value = m.ProcesoId }, new() { Value = m.OfertaId }, new() { Value = m.CuentaId },
                new() { Value = m.Version }, new() { Value = m.Adenda }, new() { Value = m.Huella }, new() { Value = m.Manifiesto }, new() { Value = m.Contenido },
                new() { Value = (object?)m.Economico ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Bytea },
            },
        };
        try
        {
            await using var lector = await orden.ExecuteReaderAsync(cancelacion);
            await lector.ReadAsync(cancelacion);
            return new Sello(new DateTimeOffset(lector.GetDateTime(0)), lector.GetFieldValue<byte[]>(1), lector.GetInt32(2), lector.GetInt32(3), lector.GetFieldValue<byte[]>(4));
        }
        catch (PostgresException error) when (ReglaDe(error) is { } regla)
        {
            throw new ReglaIncumplida(regla, null);
        }
    }

    public async Task<bool> SelladaAsync(Guid clave, Guid cuentaId) =>
        (await db.Database.SqlQuery<bool>($"""select urna.sellada({clave}, {cuentaId}) as "Value" """).ToListAsync()).Single();

    public async Task AnularAsync(Guid clave, Guid cuentaId)
    {
        await using var conexion = await conexiones.AbrirAsync(reloj, default);
        await using var orden = new NpgsqlCommand("select urna.anular_sello($1, $2)", conexion) { Parameters = { new() { Value = clave }, new() { Value = cuentaId } } };
        await orden.ExecuteNonQueryAsync();
    }

    /// <summary>Deja constancia, en su propia transacción, de un acto que no se aceptó.</summary>
    public async Task AnotarIntentoAsync(Guid procesoId, Actor actor, string acto, ReglaIncumplida motivo)
    {
        await using var conexion = await conexiones.AbrirAsync(reloj, default);
        await using var orden = new NpgsqlCommand(
            "insert into intentos (id, proceso_id, cuenta_id, usuario_id, en, acto, codigo, frase) values ($1, $2, $3, $4, ahora(), $5, $6, $7)", conexion)
        {
            Parameters =
            {
                new() { Value = Guid.NewGuid() }, new() { Value = procesoId }, new() { Value = actor.CuentaId }, new() { Value = actor.UsuarioId },
                new() { Value = acto }, new() { Value = motivo.Regla.Codigo }, new() { Value = motivo.Message },
            },
        };
        await orden.ExecuteNonQueryAsync();
    }

    internal async Task AnotarUsoDeLlaveAsync(Guid procesoId, MomentoDeApertura momento, Actor actor, bool concedido, string resultado)
    {
        await using var conexion = await conexiones.AbrirAsync(reloj, default);
        await using var orden = new NpgsqlCommand(
            "insert into usos_de_llave (id, proceso_id, cuenta_id, usuario_id, en, concedido, resultado, momento) values ($1, $2, $3, $4, ahora(), $5, $6, $7)", conexion)
        {
            Parameters =
            {
                new() { Value = Guid.NewGuid() }, new() { Value = procesoId }, new() { Value = actor.CuentaId }, new() { Value = actor.UsuarioId },
                new() { Value = concedido }, new() { Value = resultado }, new() { Value = momento.ToString() },
            },
        };
        await orden.ExecuteNonQueryAsync();
    }

    internal async Task AnotarLlavePublicaAsync(Guid procesoId, MomentoDeApertura momento, byte[] punto)
    {
        await using var conexion = await conexiones.AbrirAsync(reloj, default);
        await using var orden = new NpgsqlCommand("insert into llaves_publicas (proceso_id, momento, punto, creada_en) values ($1, $2, $3, ahora()) on conflict do nothing", conexion)
        {
            Parameters = { new() { Value = procesoId }, new() { Value = momento.ToString() }, new() { Value = punto } },
        };
        await orden.ExecuteNonQueryAsync();
    }

    public Task RecibirAsync(Guid clave, Guid cuentaId, string recibo) =>
        UnaAsync<ReciboAsentado>($"""select recibo as "Recibo", recibida as "Recibida", repetida as "Repetida" from urna.recibir_oferta({clave}, {cuentaId}, {recibo})""");

    public Task RetirarAsync(Guid clave, Guid cuentaId, string recibo) =>
        UnaAsync<ReciboAsentado>($"""select recibo as "Recibo", recibida as "Recibida", repetida as "Repetida" from urna.retirar_oferta({clave}, {cuentaId}, {recibo})""");

    /// <summary>Los recibos de una oferta propia, del más reciente al más viejo.</summary>
    public async Task<IReadOnlyList<ReciboDeUrna>> RecibosAsync(Guid ofertaId, Guid cuentaId) => await db.Database
        .SqlQuery<ReciboDeUrna>($"""select clave as "Clave", acto as "Acto", version as "Version", recibida as "Recibida", recibo as "Recibo" from urna.recibos_de({ofertaId}, {cuentaId})""")
        .ToListAsync();

    public Task<CierreDeUrna> CerrarAsync(Guid procesoId) =>
        UnaAsync<CierreDeUrna>($"""select nuevo as "Nuevo", cierre as "Cierre", cerrado_en as "CerradoEn", raiz as "Raiz" from urna.cerrar_proceso({procesoId})""");

    public Task FirmarCierreAsync(Guid procesoId, string acta) => db.Database.ExecuteSqlAsync($"select urna.firmar_cierre({procesoId}, {acta})");

    public async Task<ActaDeUrna?> ActaAsync(Guid procesoId) => (await db.Database
        .SqlQuery<ActaDeUrna>($"""select cierre as "Cierre", cerrado_en as "CerradoEn", raiz as "Raiz", acta as "Acta" from urna.acta_de_cierre({procesoId})""")
        .ToListAsync()).SingleOrDefault();

    public async Task<(bool Puede, DateTimeOffset HoraDeLaBase)> PuedeAbrirseAsync(Guid procesoId, MomentoDeApertura momento)
    {
        var fila = await (momento == MomentoDeApertura.Primera
            ? UnaAsync<FilaDePermiso>($"""select urna.puede_abrirse({procesoId}) as "Puede", ahora() as "Hora" """)
            : UnaAsync<FilaDePermiso>($"""select urna.puede_abrirse_economico({procesoId}) as "Puede", ahora() as "Hora" """));
        return (fila.Puede, fila.Hora);
    }

    public async Task<IReadOnlyList<SobreDeUrna>> SobresAsync(Guid procesoId) => await ConReglasAsync(() => db.Database
        .SqlQuery<SobreDeUrna>($"""
            select oferta_id as "OfertaId", cuenta_id as "CuentaId", version as "Version", adenda as "Adenda", recibida as "Recibida",
                   h as "H", manifiesto as "Manifiesto", contenido as "Contenido" from urna.sobres_para_abrir({procesoId})
            """).ToListAsync());

    public async Task<IReadOnlyList<EconomicoDeUrna>> EconomicosAsync(Guid procesoId) => await ConReglasAsync(() => db.Database
        .SqlQuery<EconomicoDeUrna>($"""
            select oferta_id as "OfertaId", cuenta_id as "CuentaId", version as "Version", adenda as "Adenda",
                   h as "H", manifiesto as "Manifiesto", economico as "Economico" from urna.economicos_para_abrir({procesoId})
            """).ToListAsync());

    public Task<PruebaDeUrna> PruebaAsync(Guid procesoId) =>
        UnaAsync<PruebaDeUrna>($"""select sal as "Sal", ofertas as "Ofertas", ultimo as "Ultimo", raiz as "Raiz" from urna.prueba_del_cierre({procesoId})""");

    public static Regla? ReglaDe(PostgresException error) => Reglas.GetValueOrDefault(error.MessageText);

    private static async Task<T> ConReglasAsync<T>(Func<Task<T>> que)
    {
        try
        {
            return await que();
        }
        catch (PostgresException error) when (ReglaDe(error) is { } regla)
        {
            throw new ReglaIncumplida(regla, null);
        }
    }

    private Task<T> UnaAsync<T>(FormattableString sql) =>
        ConReglasAsync(async () => (await db.Database.SqlQuery<T>(sql).ToListAsync()).Single());

    private sealed record ReciboAsentado(string Recibo, DateTimeOffset Recibida, bool Repetida);

    private sealed record FilaDePermiso(bool Puede, DateTimeOffset Hora);
}

/// <summary>Conexiones reservadas para sellar y dejar constancia, aparte de las que atienden páginas.</summary>
public sealed class ConexionesDeUrna(string cadena) : IAsyncDisposable
{
    private readonly NpgsqlDataSource _fuente = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(cadena)
    {
        ApplicationName = "secop-urna",
        MaxPoolSize = 12,
    }.ConnectionString);

    public async Task<NpgsqlConnection> AbrirAsync(Reloj reloj, CancellationToken cancelacion)
    {
        var conexion = await _fuente.OpenConnectionAsync(cancelacion);
        if (reloj.TieneDesfasePropio)
        {
            await using var orden = new NpgsqlCommand("select set_config('secop.desfase', $1, false)", conexion)
            {
                Parameters = { new() { Value = string.Create(CultureInfo.InvariantCulture, $"{reloj.Desfase.Ticks / TimeSpan.TicksPerMicrosecond} microseconds") } },
            };
            await orden.ExecuteNonQueryAsync(cancelacion);
        }

        return conexion;
    }

    public ValueTask DisposeAsync() => _fuente.DisposeAsync();
}
