using System.Collections.Concurrent;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Npgsql;
using Secop.Domain.Sobres;
using Secop.Testing;

namespace Secop.Bench;

/// <summary>
/// Muchos proveedores presentan mientras el proceso se cierra. Lo que se acusó recibo debe ser exactamente lo que quedó
/// sellado en el acta. Se corre también con las protecciones quitadas, para ver que este arnés sabe ver la falla.
/// </summary>
public static class CarreraDeCierre
{
    private const int Proveedores = 40;
    private const int MargenMs = 60;
    private const int TrabajoMs = 25;

    public static async Task CorrerAsync(int rondas)
    {
        var cadena = await PostgresDePruebas.ClonarAsync();
        try
        {
            await using var app = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(PostgresDePruebas.ComoAplicacion(cadena)) { MaxPoolSize = Proveedores + 8, MinPoolSize = Proveedores + 4 }.ConnectionString);
            await using var dueno = NpgsqlDataSource.Create(cadena);
            Imprimir("producto", await RondasAsync(app, dueno, rondas));
            Console.WriteLine($"cierre_bajo_carga_continua_ms: {await InanicionAsync(app, dueno):0}");

            await EjecutarAsync(dueno, "create or replace function urna.drenaje() returns interval language sql immutable as $$ select interval '0' $$");
            Imprimir("solo_cerrojo", await RondasAsync(app, dueno, rondas));

            await EjecutarAsync(dueno, """
                do $$ begin
                  execute replace(pg_get_functiondef('urna.asentar'::regproc), 'perform pg_advisory_xact_lock_shared(urna.cerrojo(s.proceso_id));', '');
                end $$
                """);
            Imprimir("mutante_sin_cerrojo", await RondasAsync(app, dueno, rondas));
        }
        finally
        {
            await PostgresDePruebas.BorrarAsync(cadena);
        }
    }

    private static void Imprimir(string nombre, Resultado r)
    {
        Console.WriteLine($"{nombre}_rondas: {r.Rondas}");
        Console.WriteLine($"{nombre}_presentadas: {r.Intentos}");
        Console.WriteLine($"{nombre}_acusadas: {r.Acusadas}");
        Console.WriteLine($"{nombre}_selladas: {r.Selladas}");
        Console.WriteLine($"{nombre}_tardias_rechazadas: {r.Tardias}");
        Console.WriteLine($"{nombre}_acusadas_fuera_del_acta: {r.Perdidas}");
        Console.WriteLine($"{nombre}_en_el_acta_sin_acuse: {r.Sobrantes}");
        Console.WriteLine($"{nombre}_a_tiempo_no_incorporadas: {r.NoIncorporadas}");
        Console.WriteLine($"{nombre}_rondas_con_falla: {r.RondasMalas}");
        Console.WriteLine($"{nombre}_espera_del_cierre_p50_ms: {r.Esperas.Order().ElementAt(r.Esperas.Count / 2):0}");
        Console.WriteLine($"{nombre}_espera_del_cierre_max_ms: {r.Esperas.Max():0}");
    }

    private static async Task<Resultado> RondasAsync(NpgsqlDataSource app, NpgsqlDataSource dueno, int rondas)
    {
        var total = new Resultado();
        for (var ronda = 0; ronda < rondas; ronda++)
        {
            var semilla = new Random(ronda);
            var proceso = Guid.NewGuid();
            var cierre = TimeProvider.System.GetUtcNow().AddMilliseconds(150);
            await EjecutarAsync(dueno, "select urna.fijar_plazo($1, $2, $3, $3, 0, true)", proceso, cierre.AddDays(-1), cierre);
            var acusadas = new ConcurrentDictionary<string, byte>();
            var (tardias, noIncorporadas) = (0, 0);
            var tareas = Enumerable.Range(0, Proveedores).Select(_ =>
            {
                var (llegada, antes, despues) = (semilla.Next(-MargenMs, MargenMs), semilla.Next(TrabajoMs), semilla.Next(TrabajoMs));
                return Task.Run(async () =>
                {
                    await HastaAsync(cierre.AddMilliseconds(llegada));
                    try
                    {
                        acusadas.TryAdd(await PresentarAsync(app, proceso, antes, despues), 0);
                    }
                    catch (PostgresException error) when (error.MessageText == "PLAZO_VENCIDO")
                    {
                        Interlocked.Increment(ref tardias);
                    }
                    catch (PostgresException error) when (error.MessageText == "CERRADO_CON_SELLO_A_TIEMPO")
                    {
                        Interlocked.Increment(ref noIncorporadas);
                    }
                });
            }).ToList();
            var raiz = await CerrarAsync(app, proceso, cierre, total.Esperas);
            await Task.WhenAll(tareas);
            await ContrastarAsync(dueno, proceso, raiz, acusadas, total);
            total.Tardias += tardias;
            total.NoIncorporadas += noIncorporadas;
            total.Intentos += Proveedores;
            total.Rondas++;
        }

        return total;
    }

    // Lo sellado es lo que entra en la raíz del acta: se busca el prefijo de la cadena que la rehace.
    private static async Task ContrastarAsync(NpgsqlDataSource dueno, Guid proceso, byte[] raiz, ConcurrentDictionary<string, byte> acusadas, Resultado total)
    {
        var asentadas = new List<byte[]>();
        byte[] sal;
        int enElActa;
        await using (var orden = dueno.CreateCommand("select sal, ofertas from urna.cierres where proceso_id = $1"))
        {
            orden.Parameters.Add(new() { Value = proceso });
            await using var lector = await orden.ExecuteReaderAsync();
            await lector.ReadAsync();
            (sal, enElActa) = ((byte[])lector[0], lector.GetInt32(1));
        }

        await using (var orden = dueno.CreateCommand("select h from urna.asientos where proceso_id = $1 order by k"))
        {
            orden.Parameters.Add(new() { Value = proceso });
            await using var lector = await orden.ExecuteReaderAsync();
            while (await lector.ReadAsync())
            {
                asentadas.Add((byte[])lector[0]);
            }
        }

        var selladas = asentadas.Take(enElActa).Select(Convert.ToHexStringLower).ToHashSet();
        var coincide = ArbolDeMerkle.Raiz([sal, .. asentadas.Take(enElActa)]).AsSpan().SequenceEqual(raiz);
        var perdidas = acusadas.Keys.Count(a => !selladas.Contains(a));
        var sobrantes = selladas.Count(s => !acusadas.ContainsKey(s));
        total.Acusadas += acusadas.Count;
        total.Selladas += selladas.Count;
        total.Perdidas += perdidas;
        total.Sobrantes += sobrantes;
        total.RondasMalas += perdidas > 0 || sobrantes > 0 || !coincide ? 1 : 0;
    }

    private static async Task<string> PresentarAsync(NpgsqlDataSource app, Guid proceso, int antes, int despues)
    {
        var (clave, cuenta) = (Guid.NewGuid(), Guid.NewGuid());
        var manifiesto = Encoding.UTF8.GetBytes(clave.ToString());
        var h = Convert.ToHexStringLower(SHA256.HashData(manifiesto));
        await using (var orden = app.CreateCommand("select recibida from urna.sellar($1, 'presentacion', $2, $3, $4, 1, 0, $5, $5, $6)"))
        {
            Poner(orden, clave, proceso, Guid.NewGuid(), cuenta, manifiesto, new byte[65536]);
            await orden.ExecuteScalarAsync();
        }

        await using var conexion = await app.OpenConnectionAsync();
        await using var transaccion = await conexion.BeginTransactionAsync();
        await Task.Delay(antes);
        await using (var orden = new NpgsqlCommand("select recibo from urna.recibir_oferta($1, $2, $3)", conexion))
        {
            Poner(orden, clave, cuenta, $$$"""{"recibo":{"h":"{{{h}}}"}}""");
            await orden.ExecuteScalarAsync();
        }

        await Task.Delay(despues);
        await transaccion.CommitAsync();
        return h;
    }

    private static async Task<byte[]> CerrarAsync(NpgsqlDataSource app, Guid proceso, DateTimeOffset cierre, List<double> esperas)
    {
        await HastaAsync(cierre);
        var inicio = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                await using var orden = app.CreateCommand("select raiz from urna.cerrar_proceso($1)");
                orden.Parameters.Add(new() { Value = proceso });
                var raiz = (byte[])(await orden.ExecuteScalarAsync())!;
                esperas.Add(Stopwatch.GetElapsedTime(inicio).TotalMilliseconds);
                return raiz;
            }
            catch (PostgresException error) when (error.MessageText is "DRENANDO" or "PLAZO_ABIERTO")
            {
                await Task.Delay(2);
            }
        }
    }

    /// <summary>Cuánto espera el cierre mientras 40 no dejan de presentar ni después de la hora.</summary>
    private static async Task<double> InanicionAsync(NpgsqlDataSource app, NpgsqlDataSource dueno)
    {
        var proceso = Guid.NewGuid();
        var cierre = TimeProvider.System.GetUtcNow().AddMilliseconds(500);
        await EjecutarAsync(dueno, "select urna.fijar_plazo($1, $2, $3, $3, 0, true)", proceso, cierre.AddDays(-1), cierre);
        using var parada = new CancellationTokenSource();
        var tareas = Enumerable.Range(0, Proveedores).Select(i => Task.Run(async () =>
        {
            while (!parada.IsCancellationRequested)
            {
                try
                {
                    await PresentarAsync(app, proceso, i % 10, i % 10);
                }
                catch (PostgresException)
                {
                    // Tarde o cerrado: insiste.
                }
            }
        })).ToList();
        var esperas = new List<double>();
        await CerrarAsync(app, proceso, cierre, esperas);
        await parada.CancelAsync();
        await Task.WhenAll(tareas);
        return esperas[0];
    }

    private static async Task HastaAsync(DateTimeOffset instante)
    {
        var falta = instante - TimeProvider.System.GetUtcNow();
        if (falta > TimeSpan.Zero)
        {
            await Task.Delay(falta);
        }
    }

    private static async Task EjecutarAsync(NpgsqlDataSource fuente, string sql, params object[] parametros)
    {
        await using var orden = fuente.CreateCommand(sql);
        Poner(orden, parametros);
        await orden.ExecuteNonQueryAsync();
    }

    private static void Poner(NpgsqlCommand orden, params object[] parametros)
    {
        foreach (var parametro in parametros)
        {
            orden.Parameters.Add(new() { Value = parametro });
        }
    }

    private sealed class Resultado
    {
        public int Rondas { get; set; }

        public int Intentos { get; set; }

        public int Acusadas { get; set; }

        public int Selladas { get; set; }

        public int Perdidas { get; set; }

        public int Sobrantes { get; set; }

        public int Tardias { get; set; }

        public int NoIncorporadas { get; set; }

        public int RondasMalas { get; set; }

        public List<double> Esperas { get; } = [];
    }
}
