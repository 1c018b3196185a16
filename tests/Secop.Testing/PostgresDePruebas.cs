using Npgsql;
using Secop.Web.Data;
using Secop.Web.Infrastructure;

namespace Secop.Testing;

/// <summary>
/// Un PostgreSQL por checkout, compartido por todos los ensamblados de prueba, con una plantilla ya migrada por
/// compilación. Clonarla cuesta decenas de milisegundos.
/// </summary>
public static class PostgresDePruebas
{
    private const string Ajustes =
        "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c wal_level=minimal -c max_wal_senders=0 -c autovacuum=off -c jit=off";

    private static readonly Lazy<Task<PostgresEmbebido>> Servidor = new(ArrancarAsync);
    private static readonly string Plantilla = $"plantilla_{typeof(SecopDbContext).Module.ModuleVersionId:n}";

    /// <summary>Crea una base nueva desde la plantilla y devuelve la cadena del dueño.</summary>
    public static async Task<string> ClonarAsync()
    {
        var servidor = await Servidor.Value;
        var nombre = $"p_{Guid.NewGuid():n}";
        await EjecutarAsync(servidor.Cadena("postgres"), $"create database {nombre} template {Plantilla} strategy file_copy");
        return servidor.Cadena(nombre);
    }

    /// <summary>Un clon hecho de práctica: solo el dueño puede cambiar la marca, y solo quitándole el candado.</summary>
    public static async Task<string> ClonarDePracticaAsync()
    {
        var cadena = await ClonarAsync();
        var sinReserva = new NpgsqlConnectionStringBuilder(cadena) { Pooling = false }.ConnectionString;
        await EjecutarAsync(sinReserva, """
            alter table marca_de_instalacion disable trigger solo_se_anade;
            update marca_de_instalacion set practica = true;
            alter table marca_de_instalacion enable trigger solo_se_anade;
            """);
        await BaseDeDatos.MigrarAsync(sinReserva, relojMovible: true, practica: true);
        return cadena;
    }

    public static string ComoAplicacion(string cadenaDueno) =>
        new NpgsqlConnectionStringBuilder(cadenaDueno) { Username = BaseDeDatos.RolDeAplicacion }.ConnectionString;

    public static async Task BorrarAsync(string cadenaDueno)
    {
        var servidor = await Servidor.Value;
        foreach (var cadena in new[] { cadenaDueno, ComoAplicacion(cadenaDueno) })
        {
            // Sólo las de esta base: cerrar las de todas dejaría a las demás pruebas abriendo conexiones otra vez.
            await using var suya = new NpgsqlConnection(cadena);
            NpgsqlConnection.ClearPool(suya);
        }

        await EjecutarAsync(servidor.Cadena("postgres"), $"drop database if exists {new NpgsqlConnectionStringBuilder(cadenaDueno).Database} with (force)");
    }

    private static async Task<PostgresEmbebido> ArrancarAsync()
    {
        var servidor = await PostgresEmbebido.ArrancarAsync(Repositorio.Raiz, "-pruebas", Ajustes);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => servidor.DisposeAsync().AsTask().Wait(TimeSpan.FromSeconds(5));
        await using var conexion = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(servidor.Cadena("postgres")) { Pooling = false }.ConnectionString);
        await conexion.OpenAsync();
        await Sql(conexion, "select pg_advisory_lock(5080)");
        await using var existe = new NpgsqlCommand("select 1 from pg_database where datname = $1", conexion) { Parameters = { new() { Value = Plantilla } } };
        if (await existe.ExecuteScalarAsync() is null)
        {
            await BorrarViejasAsync(conexion);
            await Sql(conexion, $"drop database if exists {Plantilla}_x with (force)");
            await Sql(conexion, $"create database {Plantilla}_x");
            await BaseDeDatos.MigrarAsync(new NpgsqlConnectionStringBuilder(servidor.Cadena($"{Plantilla}_x")) { Pooling = false }.ConnectionString, relojMovible: true);
            await Sql(conexion, $"alter database {Plantilla}_x rename to {Plantilla}");
            await Sql(conexion, $"alter database {Plantilla} with is_template true allow_connections false");
        }

        return servidor;
    }

    private static async Task BorrarViejasAsync(NpgsqlConnection conexion)
    {
        var viejas = new List<string>();
        await using (var orden = new NpgsqlCommand(
            "select d.datname from pg_database d where (d.datname like 'plantilla\\_%' or d.datname like 'p\\_%') and not exists (select 1 from pg_stat_activity a where a.datname = d.datname)", conexion))
        await using (var lector = await orden.ExecuteReaderAsync())
        {
            while (await lector.ReadAsync())
            {
                viejas.Add(lector.GetString(0));
            }
        }

        foreach (var vieja in viejas)
        {
            await Sql(conexion, $"alter database {vieja} with is_template false");
            await Sql(conexion, $"drop database {vieja}");
        }
    }

    private static async Task EjecutarAsync(string cadena, string sql)
    {
        await using var conexion = new NpgsqlConnection(cadena);
        await conexion.OpenAsync();
        await Sql(conexion, sql);
    }

    private static async Task Sql(NpgsqlConnection conexion, string sql)
    {
        await using var orden = new NpgsqlCommand(sql, conexion);
        await orden.ExecuteNonQueryAsync();
    }
}
