using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;
using Secop.Web.Practicas;

namespace Secop.Web.Data;

/// <summary>
/// Dos roles desde el primer día: <c>secop</c> (dueño) migra; <c>secop_app</c> corre y no puede cambiar lo que
/// solo se añade. Con una sola cadena de conexión la aplicación se pone el rol al conectarse.
/// </summary>
public static class BaseDeDatos
{
    public const string RolDeAplicacion = "secop_app";

    /// <summary>Clave del cerrojo consultivo que evita que dos migraciones corran a la vez.</summary>
    private const long CerrojoDeMigracion = 0x5EC0F;

    public static string ConRolDeAplicacion(string cadena)
    {
        var partes = new NpgsqlConnectionStringBuilder(cadena);
        partes.Options = $"{partes.Options} -c role={RolDeAplicacion}".Trim();
        return partes.ConnectionString;
    }

    public static async Task CrearSiFaltaAsync(string cadenaDueno)
    {
        var partes = new NpgsqlConnectionStringBuilder(cadenaDueno);
        var nombre = partes.Database!;
        partes.Database = "postgres";
        await using var conexion = new NpgsqlConnection(partes.ConnectionString);
        await conexion.OpenAsync();
        await using var existe = new NpgsqlCommand("select 1 from pg_database where datname = $1", conexion) { Parameters = { new() { Value = nombre } } };
        if (await existe.ExecuteScalarAsync() is null)
        {
            await using var crear = new NpgsqlCommand($"create database {new NpgsqlCommandBuilder().QuoteIdentifier(nombre)}", conexion);
            await crear.ExecuteNonQueryAsync();
        }
    }

    /// <summary>Aplica las migraciones y los objetos SQL numerados. Repetirla no cambia nada.</summary>
    /// <param name="relojMovible">Instala la variante movible de <c>ahora()</c>: en producción, solo si la base es de práctica.</param>
    /// <param name="practica">La base es de práctica: lo dirá su marca desde la primera vez.</param>
    public static async Task MigrarAsync(string cadenaDueno, bool relojMovible, bool practica = false)
    {
        await using (var conexion = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(cadenaDueno) { Pooling = false }.ConnectionString))
        {
            await conexion.OpenAsync();
            await EjecutarAsync(conexion, $"select pg_advisory_lock({CerrojoDeMigracion})");
            await MarcaDeInstalacion.ExigirBaseAsync(conexion, practica);
            await CrearRolAsync(conexion);
            if (!await EstaAlDiaAsync(conexion))
            {
                await using var contexto = new SecopDbContext(Opciones(cadenaDueno));
                await contexto.Database.MigrateAsync();
            }

            foreach (var (nombre, sql) in Guiones())
            {
                if ((nombre.Contains("movible", StringComparison.Ordinal) && !relojMovible) || (nombre.Contains("practica", StringComparison.Ordinal) && !practica))
                {
                    continue;
                }

                await EjecutarAsync(conexion, sql);
            }

            await MarcaDeInstalacion.MarcarBaseAsync(conexion, practica);
            await conexion.ReloadTypesAsync();
        }
    }

    public static DbContextOptions<SecopDbContext> Opciones(string cadena)
    {
        var opciones = new DbContextOptionsBuilder<SecopDbContext>();
        Configurar(opciones, cadena);
        return opciones.Options;
    }

    /// <summary>Lo que todo contexto tiene igual: por eso arman el modelo una sola vez entre todos.</summary>
    public static DbContextOptionsBuilder Configurar(DbContextOptionsBuilder opciones, string cadena) =>
        opciones.UseNpgsql(cadena, pg => pg.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery));

    /// <summary>Empieza a armar el modelo, que tarda segundos, mientras arranca lo demás.</summary>
    public static Task AdelantarModelo() => Task.Run(() =>
    {
        using var contexto = new SecopDbContext(Opciones("Host=localhost"));
        return contexto.Model;
    });

    // Preguntárselo a EF arma el modelo entero: segundos de cada arranque.
    private static async Task<bool> EstaAlDiaAsync(NpgsqlConnection conexion)
    {
        await using var hay = new NpgsqlCommand("select to_regclass('\"__EFMigrationsHistory\"') is not null", conexion);
        if (await hay.ExecuteScalarAsync() is not true)
        {
            return false;
        }

        var migraciones = Assembly.GetExecutingAssembly().GetTypes().Select(t => t.GetCustomAttribute<MigrationAttribute>()?.Id).OfType<string>().ToArray();
        await using var faltan = new NpgsqlCommand("select not exists (select unnest($1) except select \"MigrationId\" from \"__EFMigrationsHistory\")", conexion) { Parameters = { new() { Value = migraciones } } };
        return await faltan.ExecuteScalarAsync() is true;
    }

    // Los roles son del cluster: varias bases migrando a la vez se estorban, y el cerrojo consultivo es por base.
    private static async Task CrearRolAsync(NpgsqlConnection conexion)
    {
        try
        {
            await EjecutarAsync(conexion, $$"""
                do $$ begin
                  if not exists (select from pg_roles where rolname = '{{RolDeAplicacion}}') then
                    create role {{RolDeAplicacion}} login;
                  end if;
                end $$;
                """);
        }
        catch (PostgresException error) when (error.SqlState is PostgresErrorCodes.DuplicateObject or PostgresErrorCodes.UniqueViolation)
        {
            // Lo creó otro al mismo tiempo.
        }
    }

    private static async Task EjecutarAsync(NpgsqlConnection conexion, string sql)
    {
        await using var orden = new NpgsqlCommand(sql, conexion) { CommandTimeout = 600 };
        await orden.ExecuteNonQueryAsync();
    }

    private static IEnumerable<(string Nombre, string Sql)> Guiones()
    {
        var ensamblado = Assembly.GetExecutingAssembly();
        foreach (var nombre in ensamblado.GetManifestResourceNames().Where(n => n.StartsWith("sql/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var lector = new StreamReader(ensamblado.GetManifestResourceStream(nombre)!);
            yield return (nombre, lector.ReadToEnd());
        }
    }
}
