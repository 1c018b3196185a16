using System.Security.Cryptography;
using Secop.Domain.Comun;
using Secop.Web.Data;
using Secop.Web.Infrastructure;

namespace Secop.Web.Documentos;

/// <summary>Dónde viven los archivos y cuánto puede pesar cada uno.</summary>
public sealed record OpcionesDeAlmacen
{
    public required string Carpeta { get; init; }

    /// <summary>Bytes; el límite observado en la plataforma oficial es de 50 MiB, aquí 500 MB.</summary>
    public long TamanoMaximo { get; init; } = 500L * 1024 * 1024;
}

public static class ReglasDeArchivo
{
    public static readonly Regla NombreInvalido = new("ARCHIVO_NOMBRE", "El archivo necesita un nombre de 1 a 255 caracteres.");
    public static readonly Regla Vacio = new("ARCHIVO_VACIO", "El archivo «{0}» está vacío.");
    public static readonly Regla MuyGrande = new("ARCHIVO_TAMANO", "El archivo «{0}» pesa más de lo permitido ({1} MB).");
}

/// <summary>
/// Guarda por flujo y con huella los documentos que no son secretos. La fila y el contenido: primero el
/// contenido, en disco y sincronizado; la fila la confirma quien llama. Un contenido sin fila se recoge después.
/// </summary>
public sealed class Almacen(OpcionesDeAlmacen opciones, SecopDbContext db, Reloj reloj)
{
    public async Task<Archivo> GuardarAsync(Stream contenido, string nombre, string? mime, CancellationToken cancelacion = default)
    {
        var limpio = NombreLimpio(nombre);
        ReglasDeArchivo.NombreInvalido.Exigir(limpio.Length is > 0 and <= 255);
        var id = Guid.NewGuid();
        var destino = Ruta(id);
        Directory.CreateDirectory(Path.GetDirectoryName(destino)!);
        var temporal = destino + ".parcial";
        try
        {
            var (tamano, huella) = await CopiarAsync(contenido, temporal, limpio, cancelacion);
            ReglasDeArchivo.Vacio.Exigir(tamano > 0, limpio);
            File.Move(temporal, destino);
            var archivo = new Archivo
            {
                Id = id,
                Nombre = limpio,
                Mime = MimeSeguro(mime),
                Tamano = tamano,
                Sha256 = huella,
                GuardadoEn = reloj.Ahora,
            };
            db.Add(archivo);
            return archivo;
        }
        finally
        {
            File.Delete(temporal);
        }
    }

    /// <summary>El contenido, o nulo si no está.</summary>
    public Task<Stream?> AbrirAsync(Guid archivoId)
    {
        var ruta = Ruta(archivoId);
        return Task.FromResult<Stream?>(File.Exists(ruta)
            ? new FileStream(ruta, FileMode.Open, FileAccess.Read, FileShare.Read, 81920, FileOptions.Asynchronous | FileOptions.SequentialScan)
            : null);
    }

    /// <summary>Sin rutas, controles ni marcas de dirección, y en una sola forma Unicode.</summary>
    public static string NombreLimpio(string nombre)
    {
        var normal = nombre.Normalize();
        var corte = normal.LastIndexOfAny(['/', '\\']);
        var limpio = string.Concat(normal[(corte + 1)..].Where(c => !char.IsControl(c) && char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.Format)).Trim();
        return limpio is "." or ".." ? "" : limpio;
    }

    private async Task<(long Tamano, string Huella)> CopiarAsync(Stream contenido, string ruta, string nombre, CancellationToken cancelacion)
    {
        using var huella = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var trozo = new byte[81920];
        long total = 0;
        await using var salida = new FileStream(ruta, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.Asynchronous);
        int leidos;
        while ((leidos = await contenido.ReadAsync(trozo, cancelacion)) > 0)
        {
            total += leidos;
            ReglasDeArchivo.MuyGrande.Exigir(total <= opciones.TamanoMaximo, nombre, opciones.TamanoMaximo / 1024 / 1024);
            huella.AppendData(trozo, 0, leidos);
            await salida.WriteAsync(trozo.AsMemory(0, leidos), cancelacion);
        }

        salida.Flush(flushToDisk: true);
        return (total, Convert.ToHexStringLower(huella.GetHashAndReset()));
    }

    private string Ruta(Guid id)
    {
        var nombre = id.ToString("n");
        return Path.Combine(opciones.Carpeta, nombre[..2], nombre);
    }

    public static string MimeSeguro(string? mime) =>
        mime is { Length: > 0 and <= 127 } && mime.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '.' or '+' or '-') ? mime : "application/octet-stream";
}
