using Npgsql;

namespace Secop.Web.Practicas;

/// <summary>
/// De verdad o de práctica: lo dice una fila de la base, que se pone al migrar y no se cambia, y un archivo en cada carpeta
/// de datos o de llaves. Se comprueba en los dos sentidos antes de abrir.
/// </summary>
public static class MarcaDeInstalacion
{
    public const string Archivo = "ESTO-ES-UNA-PRACTICA.txt";

    /// <summary>Se niega si la base es de la otra clase. Una base vacía todavía no es de ninguna.</summary>
    public static async Task ExigirBaseAsync(NpgsqlConnection conexion, bool practica)
    {
        if (await DeLaBaseAsync(conexion) is not { } marcada || marcada == practica)
        {
            return;
        }

        throw new InvalidOperationException(practica
            ? "Esta base no es de práctica: la práctica necesita una base propia, migrada con --migrar --practica."
            : "Esta base es de práctica: el producto de verdad no se abre ni se migra con ella.");
    }

    public static async Task ExigirBaseAsync(string cadena, bool practica)
    {
        await using var conexion = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(cadena) { Pooling = false }.ConnectionString);
        await conexion.OpenAsync();
        await ExigirBaseAsync(conexion, practica);
    }

    public static async Task MarcarBaseAsync(NpgsqlConnection conexion, bool practica)
    {
        await using var marcar = new NpgsqlCommand("insert into marca_de_instalacion (practica) values ($1) on conflict do nothing", conexion) { Parameters = { new() { Value = practica } } };
        await marcar.ExecuteNonQueryAsync();
    }

    /// <summary>Las llaves y los documentos de una práctica no sirven de verdad, ni al revés: dos carpetas, nunca una.</summary>
    public static void ExigirCarpeta(string carpeta, bool practica)
    {
        var marca = Path.Combine(carpeta, Archivo);
        if (!practica && File.Exists(marca))
        {
            throw new InvalidOperationException($"La carpeta {carpeta} es de una práctica: el producto de verdad no la usa.");
        }

        if (!practica || File.Exists(marca))
        {
            return;
        }

        if (Directory.Exists(carpeta) && Directory.EnumerateFileSystemEntries(carpeta).Any())
        {
            throw new InvalidOperationException($"La carpeta {carpeta} ya tiene contenido y no es de una práctica: indique en Datos:Carpeta una vacía.");
        }

        Directory.CreateDirectory(carpeta);
        File.WriteAllText(marca, "Los documentos y las llaves de esta carpeta son de una práctica: no producen efectos." + Environment.NewLine);
    }

    // Una base migrada antes de que hubiera marca es de verdad.
    private static async Task<bool?> DeLaBaseAsync(NpgsqlConnection conexion)
    {
        await using var hay = new NpgsqlCommand("select to_regclass('public.marca_de_instalacion') is not null, to_regclass('public.bitacora') is not null", conexion);
        await using (var lector = await hay.ExecuteReaderAsync())
        {
            await lector.ReadAsync();
            if (!lector.GetBoolean(0))
            {
                return lector.GetBoolean(1) ? false : null;
            }
        }

        await using var marca = new NpgsqlCommand("select practica from marca_de_instalacion", conexion);
        return await marca.ExecuteScalarAsync() as bool? ?? false;
    }
}
