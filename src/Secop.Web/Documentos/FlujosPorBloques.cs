using System.Security.Cryptography;
using Secop.Domain.Sobres;

namespace Secop.Web.Documentos;

/// <summary>
/// Junta en bloques lo que llega y los escribe cifrados. Lo que no alcanza a llenar uno no toca el disco, ni cuenta, salvo
/// que sea el final del archivo.
/// </summary>
internal sealed class EscritorPorBloques(Stream salida, Subida subida, byte[] llave) : IDisposable
{
    private readonly byte[] _bloque = new byte[SelloDeSubidas.Bloque];
    private int _llenos;

    /// <summary>Los bytes del archivo que ya están escritos.</summary>
    public long Escritos { get; private set; } = subida.Recibidos;

    public async Task EscribirAsync(ReadOnlyMemory<byte> trozo)
    {
        while (!trozo.IsEmpty)
        {
            var caben = Math.Min(trozo.Length, _bloque.Length - _llenos);
            trozo[..caben].CopyTo(_bloque.AsMemory(_llenos));
            trozo = trozo[caben..];
            _llenos += caben;
            if (_llenos == _bloque.Length || Escritos + _llenos == subida.Tamano)
            {
                _bloque.AsSpan(_llenos).Clear();
                await salida.WriteAsync(Caja.Cerrar(llave, _bloque, SelloDeSubidas.UsoDelBloque(subida.Id, Escritos / SelloDeSubidas.Bloque)));
                Escritos += _llenos;
                _llenos = 0;
            }
        }
    }

    public void Dispose() => CryptographicOperations.ZeroMemory(_bloque);
}

/// <summary>Lee en claro una subida sellada, bloque a bloque; falla si alguno falta o se alteró.</summary>
internal sealed class FlujoPorBloques(Stream cifrado, Subida subida, byte[] llave) : Stream
{
    private readonly byte[] _cerrado = new byte[SelloDeSubidas.BloqueCerrado];
    private ReadOnlyMemory<byte> _claro;
    private long _leidos;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_claro.IsEmpty && _leidos < subida.Tamano)
        {
            var llegaron = await cifrado.ReadAtLeastAsync(_cerrado, _cerrado.Length, throwOnEndOfStream: false, cancellationToken);
            var bloque = Caja.Abrir(llave, _cerrado.AsSpan(0, llegaron), SelloDeSubidas.UsoDelBloque(subida.Id, _leidos / SelloDeSubidas.Bloque));
            _claro = bloque.AsMemory(0, (int)Math.Min(bloque.Length, subida.Tamano - _leidos));
            _leidos += _claro.Length;
        }

        var caben = Math.Min(buffer.Length, _claro.Length);
        _claro[..caben].CopyTo(buffer);
        _claro = _claro[caben..];
        return caben;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Use la lectura asíncrona.");

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    public override async ValueTask DisposeAsync()
    {
        await cifrado.DisposeAsync();
        await base.DisposeAsync();
    }
}
