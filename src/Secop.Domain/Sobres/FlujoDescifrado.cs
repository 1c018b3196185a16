using System.Security.Cryptography;
using Secop.Domain.Comun;

namespace Secop.Domain.Sobres;

/// <summary>Lee en claro, trozo a trozo; al final comprueba que no falte ni sobre nada y que el relleno sean ceros.</summary>
public sealed class FlujoDescifrado : Stream
{
    private readonly Stream _cifrado;
    private readonly AesGcm _aes;
    private readonly byte[] _aad;
    private readonly byte[] _entrada = new byte[CifradoPorTrozos.Trozo + CifradoPorTrozos.Etiqueta];
    private readonly byte[] _claro = new byte[CifradoPorTrozos.Trozo];
    private readonly byte[] _adelanto = new byte[1];
    private byte[]? _prefijo;
    private long _porEntregar;
    private int _desde;
    private int _hasta;
    private uint _indice;
    private bool _hayAdelanto;
    private bool _acabado;

    internal FlujoDescifrado(Stream cifrado, byte[] llave, ContextoDeSobre contexto, long tamano)
    {
        _cifrado = cifrado;
        _aes = new AesGcm(llave, CifradoPorTrozos.Etiqueta);
        _aad = contexto.Bytes();
        _porEntregar = tamano;
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override async ValueTask<int> ReadAsync(Memory<byte> destino, CancellationToken cancelacion = default)
    {
        while (_desde == _hasta && !_acabado)
        {
            await SiguienteAsync(cancelacion);
        }

        var cuantos = Math.Min(destino.Length, _hasta - _desde);
        _claro.AsMemory(_desde, cuantos).CopyTo(destino);
        _desde += cuantos;
        return cuantos;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Use la lectura asíncrona.");

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            CryptographicOperations.ZeroMemory(_claro);
            _aes.Dispose();
            _cifrado.Dispose();
        }

        base.Dispose(disposing);
    }

    private async Task SiguienteAsync(CancellationToken cancelacion)
    {
        if (_prefijo is null)
        {
            var cabecera = new byte[CifradoPorTrozos.Cabecera];
            var leidos = await _cifrado.ReadAtLeastAsync(cabecera, cabecera.Length, throwOnEndOfStream: false, cancelacion);
            _prefijo = CifradoPorTrozos.PrefijoDe(cabecera.AsSpan(0, leidos));
        }

        var inicio = 0;
        if (_hayAdelanto)
        {
            _entrada[0] = _adelanto[0];
            inicio = 1;
        }

        var cuantos = inicio + await _cifrado.ReadAtLeastAsync(_entrada.AsMemory(inicio), _entrada.Length - inicio, throwOnEndOfStream: false, cancelacion);
        _hayAdelanto = cuantos == _entrada.Length && await _cifrado.ReadAsync(_adelanto, cancelacion) == 1;
        Descifrar(cuantos, ultimo: !_hayAdelanto);
    }

    private void Descifrar(int cuantos, bool ultimo)
    {
        var largo = cuantos - CifradoPorTrozos.Etiqueta;
        ReglasDeSobre.Danado.Exigir(largo >= 0);
        try
        {
            _aes.Decrypt(CifradoPorTrozos.Nonce(_prefijo, _indice, ultimo), _entrada.AsSpan(0, largo), _entrada.AsSpan(largo, CifradoPorTrozos.Etiqueta), _claro.AsSpan(0, largo), _aad);
        }
        catch (CryptographicException)
        {
            throw new ReglaIncumplida(ReglasDeSobre.Danado, null);
        }

        _indice++;
        var utiles = (int)Math.Min(_porEntregar, largo);
        ReglasDeSobre.Danado.Exigir(!_claro.AsSpan(utiles, largo - utiles).ContainsAnyExcept((byte)0));
        _porEntregar -= utiles;
        _desde = 0;
        _hasta = utiles;
        if (ultimo)
        {
            ReglasDeSobre.Danado.Exigir(_porEntregar == 0);
            _acabado = true;
        }
    }
}
