using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Secop.Testing;

/// <summary>Un archivo grande que no se guarda en ninguna parte: cada byte sale de su posición y no hay dos bloques iguales.</summary>
public sealed class ContenidoDeEnsayo
{
    private const int Bloque = 4096;
    private readonly byte[] _base = new byte[1 << 20];

    public ContenidoDeEnsayo(long tamano, int semilla)
    {
        Tamano = tamano;
        new Random(semilla).NextBytes(_base);
    }

    public long Tamano { get; }

    /// <summary>Llena el destino con lo que hay desde esa posición; devuelve cuánto alcanzó.</summary>
    public int Leer(long desde, Span<byte> destino)
    {
        var total = (int)Math.Min(destino.Length, Tamano - desde);
        Span<byte> bloque = stackalloc byte[Bloque];
        for (var llenos = 0; llenos < total;)
        {
            var numero = (desde + llenos) / Bloque;
            var dentro = (int)((desde + llenos) % Bloque);
            _base.AsSpan((int)(numero % (_base.Length / Bloque)) * Bloque, Bloque).CopyTo(bloque);
            BinaryPrimitives.WriteInt64LittleEndian(bloque, numero);
            var caben = Math.Min(Bloque - dentro, total - llenos);
            bloque.Slice(dentro, caben).CopyTo(destino[llenos..]);
            llenos += caben;
        }

        return total;
    }

    public string Sha256()
    {
        using var huella = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var trozo = new byte[1 << 18];
        int leidos;
        for (long desde = 0; (leidos = Leer(desde, trozo)) > 0; desde += leidos)
        {
            huella.AppendData(trozo, 0, leidos);
        }

        return Convert.ToHexStringLower(huella.GetHashAndReset());
    }
}
