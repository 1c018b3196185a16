using System.Text.Json;
using Secop.Domain.Sobres;
using Secop.Web.Sobres;

namespace Secop.Web.Documentos;

/// <summary>
/// Lo que sube un proveedor puede ser de una oferta: mientras llega está en el disco por bloques cifrados, y su nombre y su
/// tamaño no están en claro en ninguna parte. Lo único que se ve es cuántos bloques van.
/// </summary>
public sealed class SelloDeSubidas(CajaDeLlaves caja)
{
    public const int Bloque = 128 * 1024;
    internal const int BloqueCerrado = Bloque + 28;
    private const int MinimoDelSecreto = 1024;
    private const string Uso = "SOBRE-1|subida";

    /// <summary>La fila que se guarda de una subida: nada de ella dice qué archivo es.</summary>
    public Subida Sellar(Subida clara)
    {
        var secreto = new Datos(clara.Nombre, clara.Tamano, clara.Lugar, clara.Senas);
        return new Subida
        {
            Id = clara.Id,
            UsuarioId = clara.UsuarioId,
            CuentaId = clara.CuentaId,
            Nombre = "",
            Tamano = EnBloques(clara.Tamano) * Bloque,
            Lugar = "",
            Senas = "",
            CreadaEn = clara.CreadaEn,
            CaducaEn = clara.CaducaEn,
            Secreto = Caja.CerrarConRelleno(Llave(clara.Id), JsonSerializer.SerializeToUtf8Bytes(secreto), $"{Uso}|{clara.Id:D}", MinimoDelSecreto),
        };
    }

    /// <summary>La subida con su nombre y su tamaño verdaderos, para quien la sube.</summary>
    public Subida Abrir(Subida fila)
    {
        if (fila.Secreto is null)
        {
            return fila;
        }

        var datos = JsonSerializer.Deserialize<Datos>(Caja.AbrirConRelleno(Llave(fila.Id), fila.Secreto, $"{Uso}|{fila.Id:D}"))!;
        return new Subida
        {
            Id = fila.Id,
            UsuarioId = fila.UsuarioId,
            CuentaId = fila.CuentaId,
            Nombre = datos.Nombre,
            Tamano = datos.Tamano,
            Recibidos = Math.Min(fila.Recibidos, datos.Tamano),
            Lugar = datos.Lugar,
            Senas = datos.Senas,
            CreadaEn = fila.CreadaEn,
            CaducaEn = fila.CaducaEn,
            Secreto = fila.Secreto,
        };
    }

    /// <summary>Lo que ocupan en el disco los primeros bytes de una subida.</summary>
    internal static long EnDisco(Subida subida, long bytes) => subida.EstaSellada ? EnBloques(bytes) * BloqueCerrado : bytes;

    /// <summary>Lo que la fila dice haber recibido: de una sellada, bloques enteros.</summary>
    internal static long EnFila(Subida subida, long bytes) => subida.EstaSellada ? EnBloques(bytes) * Bloque : bytes;

    internal EscritorPorBloques Escribir(Stream salida, Subida subida) => new(salida, subida, Llave(subida.Id));

    internal FlujoPorBloques Leer(Stream cifrado, Subida subida) => new(cifrado, subida, Llave(subida.Id));

    // Un bloque no se puede cambiar de sitio ni de subida sin que se note.
    internal static string UsoDelBloque(Guid id, long indice) => $"{Uso}|{id:D}|{indice}";

    private static long EnBloques(long bytes) => (bytes + Bloque - 1) / Bloque;

    private byte[] Llave(Guid id) => caja.Derivar(Uso, id);

    private sealed record Datos(string Nombre, long Tamano, string Lugar, string Senas);
}
