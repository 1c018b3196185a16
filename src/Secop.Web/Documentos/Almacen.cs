using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
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

    /// <summary>El de cada archivo y nada más.</summary>
    public LimiteDeAdjuntos PorArchivo => new(TamanoMaximo);

    /// <summary>Lo más que pesa un archivo que sube por trozos y puede reanudarse: 2 GB.</summary>
    public long MaximoPorTrozos { get; init; } = 2L * 1024 * 1024 * 1024;

    /// <summary>Lo más que una cuenta puede tener subiendo a la vez.</summary>
    public long EnCursoPorCuenta { get; init; } = 10L * 1024 * 1024 * 1024;

    /// <summary>Cuánto se espera a quien dejó una subida a medias desde su último trozo.</summary>
    public TimeSpan EsperaDeSubida { get; init; } = TimeSpan.FromDays(2);

    /// <summary>Lo más que puede pesar un contenido que llega.</summary>
    internal long MaximoDe(Stream contenido) => contenido is FlujoRevisado { Subida: not null } ? MaximoPorTrozos : TamanoMaximo;

    internal string Ruta(Guid id)
    {
        var nombre = id.ToString("n");
        return Path.Combine(Carpeta, nombre[..2], nombre);
    }

    /// <summary>Lo que va llegando, en el mismo disco: al terminar sólo cambia de nombre.</summary>
    internal string RutaParcial(Guid id) => Ruta(id) + ".subida";
}

public static class ReglasDeArchivo
{
    public static readonly Regla NombreInvalido = new("ARCHIVO_NOMBRE", "El nombre del archivo debe tener de 1 a 255 caracteres y no ser una ruta. Cámbielo y vuelva a subirlo.");
    public static readonly Regla Vacio = new("ARCHIVO_VACIO", "El archivo «{0}» está vacío.");
    public static readonly Regla MuyGrande = new("ARCHIVO_TAMANO", "El archivo «{0}» pesa más de lo permitido ({1} MB).");
}

/// <summary>
/// Guarda por flujo y con huella los documentos que no son secretos. La fila y el contenido: primero el
/// contenido, en disco y sincronizado; la fila la confirma quien llama. Un contenido sin fila se descarta o se recoge después.
/// </summary>
public sealed class Almacen(OpcionesDeAlmacen opciones, SecopDbContext db, Reloj reloj)
{
    private const int Lectura = 128 * 1024;
    private readonly List<Archivo> _guardados = [];

    public Task<Archivo> GuardarAsync(Stream contenido, string nombre, string? mime, CancellationToken cancelacion = default) =>
        GuardarAsync(contenido, nombre, mime, opciones.MaximoDe(contenido), cancelacion);

    public async Task<Archivo> GuardarAsync(Stream contenido, string nombre, string? mime, long maximo, CancellationToken cancelacion = default)
    {
        var limpio = NombreExigido(nombre);
        if (contenido is FlujoRevisado { Subida: { EstaSellada: false } subida })
        {
            return await AdoptarAsync(subida, contenido, cancelacion);
        }

        var id = Guid.NewGuid();
        var destino = Ruta(id);
        Directory.CreateDirectory(Path.GetDirectoryName(destino)!);
        var temporal = destino + ".parcial";
        try
        {
            var (tamano, huella) = await CopiarAsync(contenido, temporal, limpio, maximo, cancelacion);
            ReglasDeArchivo.Vacio.Exigir(tamano > 0, limpio);
            File.Move(temporal, destino);
            var archivo = new Archivo
            {
                Id = id,
                Nombre = limpio,
                Mime = TipoDeArchivo.De(limpio),
                Tamano = tamano,
                Sha256 = huella,
                GuardadoEn = reloj.Ahora,
            };
            db.Add(archivo);
            _guardados.Add(archivo);
            return archivo;
        }
        finally
        {
            File.Delete(temporal);
        }
    }

    /// <summary>Borra del disco lo que llegó con un formulario que no se guardó: sin esto, los rechazados lo llenarían.</summary>
    public void DescartarSinConfirmar()
    {
        foreach (var archivo in _guardados.Where(a => db.Entry(a).State == EntityState.Added))
        {
            File.Delete(Ruta(archivo.Id));
        }

        _guardados.Clear();
    }

    /// <summary>El contenido, o nulo si no está.</summary>
    public Task<Stream?> AbrirAsync(Guid archivoId)
    {
        var ruta = Ruta(archivoId);
        return Task.FromResult<Stream?>(File.Exists(ruta)
            ? new FileStream(ruta, FileMode.Open, FileAccess.Read, FileShare.Read, 81920, FileOptions.Asynchronous | FileOptions.SequentialScan)
            : null);
    }

    /// <summary>Sin rutas, controles, saltos ni marcas invisibles o de dirección, y en una sola forma Unicode.</summary>
    public static string NombreLimpio(string nombre)
    {
        var corte = nombre.LastIndexOfAny(['/', '\\']);
        var limpio = string.Concat(nombre[(corte + 1)..].EnumerateRunes().Where(EsVisible)).Normalize().Trim();
        return limpio is "." or ".." ? "" : limpio;
    }

    /// <summary>El nombre limpio, o la regla que dice por qué no sirve.</summary>
    public static string NombreExigido(string nombre)
    {
        var limpio = NombreLimpio(nombre);
        ReglasDeArchivo.NombreInvalido.Exigir(limpio.Length is > 0 and <= 255);
        return limpio;
    }

    private static bool EsVisible(Rune letra) => Rune.GetUnicodeCategory(letra) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse);

    // Ya está entera en su lugar del almacén: se lee una vez para sacarle la huella y cambia de nombre. El archivo lleva
    // el id de la subida, así que terminar dos veces no deja dos.
    private async Task<Archivo> AdoptarAsync(Subida subida, Stream contenido, CancellationToken cancelacion)
    {
        using var huella = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var trozo = new byte[Lectura];
        long total = 0;
        int leidos;
        while ((leidos = await contenido.ReadAsync(trozo, cancelacion)) > 0)
        {
            total += leidos;
            huella.AppendData(trozo, 0, leidos);
        }

        ReglasDeSubida.Incompleta.Exigir(total == subida.Tamano, subida.Nombre);
        if (File.Exists(RutaParcial(subida.Id)))
        {
            File.Move(RutaParcial(subida.Id), Ruta(subida.Id));
        }

        var archivo = new Archivo
        {
            Id = subida.Id,
            Nombre = subida.Nombre,
            Mime = TipoDeArchivo.De(subida.Nombre),
            Tamano = total,
            Sha256 = Convert.ToHexStringLower(huella.GetHashAndReset()),
            GuardadoEn = reloj.Ahora,
        };
        db.Add(archivo);
        return archivo;
    }

    private async Task<(long Tamano, string Huella)> CopiarAsync(Stream contenido, string ruta, string nombre, long maximo, CancellationToken cancelacion)
    {
        using var huella = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var trozo = new byte[Lectura];
        long total = 0;
        await using var salida = new FileStream(ruta, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.Asynchronous);
        int leidos;
        while ((leidos = await contenido.ReadAsync(trozo, cancelacion)) > 0)
        {
            total += leidos;
            ReglasDeArchivo.MuyGrande.Exigir(total <= maximo, nombre, maximo / 1024 / 1024);
            huella.AppendData(trozo, 0, leidos);
            await salida.WriteAsync(trozo.AsMemory(0, leidos), cancelacion);
        }

        salida.Flush(flushToDisk: true);
        return (total, Convert.ToHexStringLower(huella.GetHashAndReset()));
    }

    private string Ruta(Guid id) => opciones.Ruta(id);

    private string RutaParcial(Guid id) => opciones.RutaParcial(id);
}
