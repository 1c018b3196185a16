using System.Security.Cryptography;
using Secop.Domain.Ofertas;
using Secop.Domain.Sobres;

namespace Secop.Web.Sobres;

/// <summary>Dónde viven las llaves: fuera de la base y, en producción, en discos distintos entre sí.</summary>
public sealed record OpcionesDeSobres
{
    public required string Llaves { get; init; }

    public required string Respaldo { get; init; }

    public required string LlaveMaestra { get; init; }

    /// <summary>Los archivos cifrados de las ofertas.</summary>
    public required string Piezas { get; init; }
}

/// <summary>
/// Las llaves en reposo: cada una cifrada con la llave maestra (un archivo aparte que solo lee el dueño del servicio)
/// y escrita dos veces. Se crean una vez; nunca se sobrescriben.
/// </summary>
public sealed class CajaDeLlaves
{
    private readonly OpcionesDeSobres _opciones;
    private readonly Lazy<byte[]> _maestra;

    public CajaDeLlaves(OpcionesDeSobres opciones)
    {
        _opciones = opciones;
        _maestra = new Lazy<byte[]>(() => LeerOCrearMaestra(opciones));
    }

    /// <summary>Una llave que no se guarda: se deriva de la maestra para un uso y un dueño.</summary>
    public byte[] Derivar(string uso, Guid dueno) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, _maestra.Value, CifradoPorTrozos.LargoDeLlave, dueno.ToByteArray(), System.Text.Encoding.UTF8.GetBytes(uso));

    public bool Existe(string nombre) => File.Exists(Principal(nombre)) || File.Exists(Copia(nombre));

    /// <summary>La llave, o la de respaldo si la primera falta o está dañada.</summary>
    public byte[] Leer(string nombre)
    {
        foreach (var ruta in new[] { Principal(nombre), Copia(nombre) })
        {
            try
            {
                return Caja.Abrir(_maestra.Value, File.ReadAllBytes(ruta), nombre);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException or Domain.Comun.ReglaIncumplida)
            {
                // Se prueba la otra copia.
            }
        }

        throw new Domain.Comun.ReglaIncumplida(ReglasDeOferta.LlavePerdida, null);
    }

    /// <summary>Crea la llave si no existe; si dos la crean a la vez, gana una y las dos la usan.</summary>
    public byte[] LeerOCrear(string nombre, Func<byte[]> crear)
    {
        if (!Existe(nombre))
        {
            var cerrada = Caja.Cerrar(_maestra.Value, crear(), nombre);
            if (Escribir(Principal(nombre), cerrada))
            {
                Escribir(Copia(nombre), cerrada);
            }
        }

        var llave = Leer(nombre);
        if (!File.Exists(Copia(nombre)))
        {
            Escribir(Copia(nombre), Caja.Cerrar(_maestra.Value, llave, nombre));
        }

        return llave;
    }

    private static byte[] LeerOCrearMaestra(OpcionesDeSobres opciones)
    {
        if (!File.Exists(opciones.LlaveMaestra))
        {
            if (Directory.Exists(opciones.Llaves) && Directory.EnumerateFiles(opciones.Llaves).Any())
            {
                throw new InvalidOperationException($"Hay llaves guardadas pero falta la llave maestra: {opciones.LlaveMaestra}.");
            }

            Escribir(opciones.LlaveMaestra, RandomNumberGenerator.GetBytes(CifradoPorTrozos.LargoDeLlave));
        }

        var maestra = File.ReadAllBytes(opciones.LlaveMaestra);
        return maestra.Length == CifradoPorTrozos.LargoDeLlave
            ? maestra
            : throw new InvalidOperationException("La llave maestra debe tener 32 bytes.");
    }

    private static bool Escribir(string ruta, byte[] contenido)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(ruta)!);
        var temporal = $"{ruta}.{Guid.NewGuid():n}";
        var opciones = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            opciones.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        try
        {
            using (var archivo = new FileStream(temporal, opciones))
            {
                archivo.Write(contenido);
                archivo.Flush(flushToDisk: true);
            }

            File.Move(temporal, ruta, overwrite: false);
            return true;
        }
        catch (IOException) when (File.Exists(ruta))
        {
            return false;
        }
        finally
        {
            File.Delete(temporal);
        }
    }

    private string Principal(string nombre) => Path.Combine(_opciones.Llaves, nombre);

    private string Copia(string nombre) => Path.Combine(_opciones.Respaldo, nombre);
}
