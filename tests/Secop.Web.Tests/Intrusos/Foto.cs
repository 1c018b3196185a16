using Npgsql;
using Secop.Testing;

namespace Secop.Web.Tests.Intrusos;

/// <summary>Cómo está todo: cada tabla con su número de filas y su huella, y cuántos archivos hay guardados.</summary>
public static class Foto
{
    public static async Task<IReadOnlyList<string>> DeAsync(SecopFactory fabrica, params string[] sin)
    {
        await using var conexion = new NpgsqlConnection(fabrica.CadenaDueno);
        await conexion.OpenAsync();
        var tablas = new List<string>();
        await using (var orden = new NpgsqlCommand("select format('%I.%I', table_schema, table_name) from information_schema.tables where table_schema in ('public', 'urna') and table_type = 'BASE TABLE' order by 1", conexion))
        await using (var lector = await orden.ExecuteReaderAsync())
        {
            while (await lector.ReadAsync())
            {
                tablas.Add(lector.GetString(0));
            }
        }

        var foto = new List<string>();
        foreach (var tabla in tablas.Except(sin))
        {
            await using var orden = new NpgsqlCommand($"select count(*) || ' ' || md5(coalesce(string_agg(md5(t::text), '' order by md5(t::text)), '')) from {tabla} t", conexion);
            foto.Add($"{tabla}: {await orden.ExecuteScalarAsync()}");
        }

        return [.. foto, .. new[] { "archivos", "sobres" }.Except(sin).Select(c => $"{c}: {Archivos(Path.Combine(fabrica.Carpeta, c))} en disco")];
    }

    private static int Archivos(string carpeta) =>
        Directory.Exists(carpeta) ? Directory.EnumerateFiles(carpeta, "*", SearchOption.AllDirectories).Count() : 0;
}

/// <summary>Una base propia, para poder afirmar que en toda ella no cambió nada.</summary>
public sealed class BaseAparte : IAsyncLifetime
{
    public SecopFactory Fabrica { get; private set; } = null!;

    public Datos Datos { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Fabrica = await SecopFactory.NuevaAsync();
        Datos = new Datos(Fabrica);
    }

    public Task DisposeAsync() => Fabrica.DisposeAsync().AsTask();
}
