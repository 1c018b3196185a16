using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Secop.Testing;

public enum AnimoDeClamd
{
    Normal,
    CortaALaMitad,
    NuncaContesta,
    ContestaRaro,
    CuelgaSinContestar,
    NoLeCabe,
    Caido,
}

/// <summary>Un clamd de mentira en un socket local: entiende PING e INSTREAM y conoce un solo virus, el de ensayo EICAR.</summary>
public sealed class ClamdFalso : IDisposable
{
    public static readonly byte[] Eicar = Encoding.ASCII.GetBytes(string.Concat("X5O!P%@AP[4\\PZX54(P^)7CC)7}$", "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"));
    private const int Paciencia = 64 * 1024;
    private readonly Socket _puerta;
    private readonly CancellationTokenSource _fin = new();
    private long _vistos;
    private bool _cerrado;

    /// <param name="ruta">Ruta del socket; nula para escuchar por TCP.</param>
    public ClamdFalso(string? ruta = null)
    {
        _puerta = ruta is null ? new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) : new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        _puerta.Bind(ruta is null ? new IPEndPoint(IPAddress.Loopback, 0) : new UnixDomainSocketEndPoint(ruta));
        _puerta.Listen();
        Direccion = ruta ?? $"127.0.0.1:{((IPEndPoint)_puerta.LocalEndPoint!).Port}";
        _ = AtenderAsync();
    }

    public string Direccion { get; }

    public AnimoDeClamd Animo { get; set; }

    /// <summary>Bytes de archivo que le han mostrado.</summary>
    public long Vistos => Interlocked.Read(ref _vistos);

    /// <summary>Deja de escuchar: desde aquí nadie se puede conectar.</summary>
    public void Dispose()
    {
        if (_cerrado)
        {
            return;
        }

        _cerrado = true;
        _fin.Cancel();
        _puerta.Dispose();
        _fin.Dispose();
    }

    private async Task AtenderAsync()
    {
        while (!_fin.IsCancellationRequested)
        {
            try
            {
                var visita = await _puerta.AcceptAsync(_fin.Token);
                _ = ConversarAsync(visita);
            }
            catch (Exception error) when (error is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task ConversarAsync(Socket visita)
    {
        using (visita)
        {
            try
            {
                if (Animo == AnimoDeClamd.Caido)
                {
                    return;
                }

                await using var flujo = new NetworkStream(visita);
                var orden = await OrdenAsync(flujo);
                var respuesta = orden == "zPING" ? "PONG" : await RevisarAsync(flujo);
                if (respuesta is not null)
                {
                    await flujo.WriteAsync(Encoding.ASCII.GetBytes(respuesta + "\0"));
                }
            }
            catch (Exception error) when (error is IOException or OperationCanceledException)
            {
                // Colgaron del otro lado.
            }
        }
    }

    private static async Task<string> OrdenAsync(NetworkStream flujo)
    {
        var letras = new List<byte>();
        var una = new byte[1];
        while (await flujo.ReadAsync(una) == 1 && una[0] != 0)
        {
            letras.Add(una[0]);
        }

        return Encoding.ASCII.GetString([.. letras]);
    }

    private async Task<string?> RevisarAsync(NetworkStream flujo)
    {
        var largo = new byte[4];
        var cola = Array.Empty<byte>();
        var infectado = false;
        long total = 0;
        while (true)
        {
            await flujo.ReadExactlyAsync(largo);
            var trozo = new byte[BinaryPrimitives.ReadInt32BigEndian(largo)];
            if (trozo.Length == 0)
            {
                break;
            }

            await flujo.ReadExactlyAsync(trozo);
            total += trozo.Length;
            Interlocked.Add(ref _vistos, trozo.Length);
            byte[] ventana = [.. cola, .. trozo];
            infectado |= ventana.AsSpan().IndexOf(Eicar) >= 0;
            cola = ventana[Math.Max(0, ventana.Length - Eicar.Length)..];
            if (total > Paciencia && Animo == AnimoDeClamd.CortaALaMitad)
            {
                return null;
            }

            if (total > Paciencia && Animo == AnimoDeClamd.NoLeCabe)
            {
                return "INSTREAM size limit exceeded. ERROR";
            }
        }

        if (Animo == AnimoDeClamd.NuncaContesta)
        {
            await Task.Delay(TimeSpan.FromMinutes(1), _fin.Token);
        }

        return Animo switch
        {
            AnimoDeClamd.ContestaRaro => "stream: quizás OK",
            AnimoDeClamd.CuelgaSinContestar => null,
            _ => infectado ? "stream: Eicar-Test-Signature FOUND" : "stream: OK",
        };
    }
}
