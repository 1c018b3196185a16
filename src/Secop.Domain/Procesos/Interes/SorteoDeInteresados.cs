using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Secop.Domain.Procesos.Interes;

/// <summary>
/// El sorteo de interesados que cualquiera repite. La plataforma se compromete con un secreto antes de que nadie manifieste
/// interés; la lista y un dato público que nadie controla llegan después. Con los tres sale la semilla, y con ella el orden.
/// </summary>
public static class SorteoDeInteresados
{
    public const string Formato = "SORTEO-1";

    public const string Algoritmo =
        "1. compromiso = SHA-256(secreto). "
        + "2. huella de la lista = SHA-256 de los códigos de los interesados en orden alfabético, uno por línea. "
        + "3. semilla = SHA-256 de cinco líneas: SORTEO-1, código del proceso, huella de la lista, secreto y dato público. "
        + "4. Con la lista en orden alfabético se baraja (Fisher–Yates): para cada posición i, de la última a la segunda, se cambia la i por la j, con j al azar entre 0 e i. "
        + "5. El azar: HMAC-SHA256 con los 32 bytes de la semilla como llave y un contador decimal (0, 1, 2…) como mensaje; sus cuatro primeros bytes, el más significativo primero, son x. "
        + "Si x ≥ ⌊2³² / (i + 1)⌋ × (i + 1) se descarta y se sigue con el contador siguiente; si no, j = x mod (i + 1). "
        + "6. Quedan los primeros de la lista barajada, hasta el máximo. Huellas en hexadecimal minúsculo, texto en UTF-8, renglones separados por un salto de línea y sin uno al final.";

    public static string NuevoSecreto() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    public static string Compromiso(string secreto) => Huella(secreto);

    public static string HuellaDeLaLista(IEnumerable<string> codigos) => Huella(string.Join('\n', Canonica(codigos)));

    public static string Semilla(string codigoDelProceso, string huellaDeLaLista, string secreto, string dato) =>
        Huella(string.Join('\n', Formato, codigoDelProceso, huellaDeLaLista, secreto, dato));

    /// <summary>Los códigos en el orden en que salieron; los primeros son los escogidos.</summary>
    public static IReadOnlyList<string> Barajar(string semilla, IEnumerable<string> codigos)
    {
        var lista = Canonica(codigos).ToArray();
        var azar = new Azar(Convert.FromHexString(semilla));
        for (var i = lista.Length - 1; i > 0; i--)
        {
            var j = azar.Entre(i + 1);
            (lista[i], lista[j]) = (lista[j], lista[i]);
        }

        return lista;
    }

    private static IEnumerable<string> Canonica(IEnumerable<string> codigos) => codigos.Order(StringComparer.Ordinal);

    private static string Huella(string texto) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(texto)));

    private sealed class Azar(byte[] llave)
    {
        private long _contador;

        /// <summary>De 0 a <paramref name="cuantos"/> menos uno, sin que el residuo favorezca a nadie.</summary>
        public int Entre(int cuantos)
        {
            var limite = (1L << 32) / cuantos * cuantos;
            while (true)
            {
                var mensaje = Encoding.UTF8.GetBytes((_contador++).ToString(CultureInfo.InvariantCulture));
                var x = BinaryPrimitives.ReadUInt32BigEndian(HMACSHA256.HashData(llave, mensaje));
                if (x < limite)
                {
                    return (int)(x % cuantos);
                }
            }
        }
    }
}
