using System.Buffers.Binary;
using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Secop.Domain.Comun;

namespace Secop.Web.Documentos;

/// <summary>Dónde contesta clamd (<c>Antivirus:Direccion</c>); nulo si esta instalación no tiene antivirus.</summary>
public sealed record OpcionesDeAntivirus
{
    private const int PuertoDeClamd = 3310;

    public EndPointDeClamd? Direccion { get; init; }

    /// <summary>Cuánto se espera cada paso: la conexión, un envío, el veredicto.</summary>
    public TimeSpan Espera { get; init; } = TimeSpan.FromMinutes(2);

    public static OpcionesDeAntivirus Leer(IConfiguration configuracion)
    {
        var segundos = configuracion.GetValue<double?>("Antivirus:EsperaEnSegundos");
        var opciones = new OpcionesDeAntivirus { Direccion = Direccionar(configuracion["Antivirus:Direccion"]) };
        return segundos is > 0 ? opciones with { Espera = TimeSpan.FromSeconds(segundos.Value) } : opciones;
    }

    // Una dirección que no se entiende no puede quedar como «sin antivirus».
    private static EndPointDeClamd? Direccionar(string? texto)
    {
        if (string.IsNullOrWhiteSpace(texto))
        {
            return null;
        }

        var ruta = texto.StartsWith("unix:", StringComparison.Ordinal) ? texto[5..] : texto;
        if (ruta.StartsWith('/'))
        {
            return new EndPointDeClamd(ruta, 0);
        }

        var partes = (texto.StartsWith("tcp://", StringComparison.Ordinal) ? texto[6..] : texto).Split(':');
        var puerto = PuertoDeClamd;
        return partes is [{ Length: > 0 }] || (partes is [{ Length: > 0 }, var p] && int.TryParse(p, NumberStyles.None, CultureInfo.InvariantCulture, out puerto) && puerto is > 0 and < 65_536)
            ? new EndPointDeClamd(partes[0], puerto)
            : throw new InvalidOperationException($"Antivirus:Direccion no se entiende: «{texto}». Escriba «servidor:3310» o «/ruta/clamd.ctl».");
    }
}

/// <param name="Lugar">Servidor, o ruta del socket si no hay puerto.</param>
public sealed record EndPointDeClamd(string Lugar, int Puerto)
{
    public override string ToString() => Puerto == 0 ? Lugar : $"{Lugar}:{Puerto}";
}

public static class ReglasDeAntivirus
{
    public static readonly Regla NoContesta = new(
        "ARCHIVO_SIN_ANTIVIRUS", "No se recibió «{0}»: el antivirus que revisa los archivos no contesta. Vuelva a intentarlo en unos minutos; nada quedó guardado.");

    public static readonly Regla Infectado = new(
        "ARCHIVO_INFECTADO", "No se recibió «{0}»: el antivirus encontró en él «{1}». El archivo no se guardó; límpielo o pida otra copia a quien lo hizo.");

    public static readonly Regla NoCabe = new(
        "ARCHIVO_SIN_REVISAR", "No se recibió «{0}»: pesa más de lo que el antivirus alcanza a revisar. Pártalo en varios archivos.");
}

public enum EstadoDeAntivirus
{
    SinConfigurar,
    Contesta,
    NoContesta,
}

/// <summary>Habla con clamd por su orden INSTREAM: el archivo viaja a trozos y la respuesta llega al final.</summary>
public sealed class Antivirus(OpcionesDeAntivirus opciones)
{
    public EndPointDeClamd? Direccion => opciones.Direccion;

    /// <summary>Una revisión nueva; nula si la instalación no tiene antivirus.</summary>
    public async Task<RevisionEnCurso?> EmpezarAsync(string nombre, CancellationToken cancelacion) =>
        opciones.Direccion is null ? null : await RevisionEnCurso.AbrirAsync(opciones, nombre, "zINSTREAM\0"u8.ToArray(), cancelacion);

    public async Task<EstadoDeAntivirus> EstadoAsync(CancellationToken cancelacion)
    {
        if (opciones.Direccion is null)
        {
            return EstadoDeAntivirus.SinConfigurar;
        }

        try
        {
            var pronto = opciones with { Espera = TimeSpan.FromSeconds(Math.Min(3, opciones.Espera.TotalSeconds)) };
            await using var saludo = await RevisionEnCurso.AbrirAsync(pronto, "", "zPING\0"u8.ToArray(), cancelacion);
            return await saludo.LeerAsync(cancelacion) == "PONG" ? EstadoDeAntivirus.Contesta : EstadoDeAntivirus.NoContesta;
        }
        catch (ReglaIncumplida)
        {
            return EstadoDeAntivirus.NoContesta;
        }
    }
}

/// <summary>Un archivo que se está mostrando al antivirus. Todo lo que no sea un «bien» claro es un rechazo.</summary>
public sealed class RevisionEnCurso : IAsyncDisposable
{
    private const string Prefijo = "stream: ";
    private const string Sufijo = " FOUND";
    private readonly Socket _socket;
    private readonly TimeSpan _espera;
    private readonly string _nombre;
    private readonly byte[] _largo = new byte[4];

    private RevisionEnCurso(Socket socket, TimeSpan espera, string nombre)
    {
        _socket = socket;
        _espera = espera;
        _nombre = nombre;
    }

    internal static async Task<RevisionEnCurso> AbrirAsync(OpcionesDeAntivirus opciones, string nombre, byte[] orden, CancellationToken cancelacion)
    {
        var d = opciones.Direccion!;
        var socket = d.Puerto == 0 ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified) : new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        var revision = new RevisionEnCurso(socket, opciones.Espera, nombre);
        try
        {
            await revision.EsperarAsync(c => d.Puerto == 0 ? socket.ConnectAsync(new UnixDomainSocketEndPoint(d.Lugar), c) : socket.ConnectAsync(d.Lugar, d.Puerto, c), cancelacion);
            await revision.EsperarAsync(c => revision.TodoAsync(orden, c), cancelacion);
            return revision;
        }
        catch
        {
            await revision.DisposeAsync();
            throw;
        }
    }

    public async Task MostrarAsync(ReadOnlyMemory<byte> trozo, CancellationToken cancelacion)
    {
        BinaryPrimitives.WriteInt32BigEndian(_largo, trozo.Length);
        try
        {
            await EsperarAsync(c => TodoAsync(_largo, c), cancelacion);
            await EsperarAsync(c => TodoAsync(trozo, c), cancelacion);
        }
        catch (ReglaIncumplida)
        {
            // Si cortó porque ya tiene veredicto o porque el archivo no le cabe, lo dejó dicho antes de cerrar.
            Juzgar(await LeerAsync(cancelacion));
            throw;
        }
    }

    /// <summary>Termina el archivo y espera el veredicto: vuelve si está limpio; si no, dice por qué no.</summary>
    public async Task ExigirLimpioAsync(CancellationToken cancelacion)
    {
        try
        {
            await EsperarAsync(c => TodoAsync(new byte[4], c), cancelacion);
        }
        catch (ReglaIncumplida)
        {
            Juzgar(await LeerAsync(cancelacion));
            throw;
        }

        var respuesta = await LeerAsync(cancelacion);
        Juzgar(respuesta);
        ReglasDeAntivirus.NoContesta.Exigir(respuesta == Prefijo + "OK", _nombre);
    }

    public ValueTask DisposeAsync()
    {
        _socket.Dispose();
        return ValueTask.CompletedTask;
    }

    internal async Task<string> LeerAsync(CancellationToken cancelacion)
    {
        var respuesta = new byte[1024];
        var llenos = 0;
        while (llenos < respuesta.Length && !respuesta.AsSpan(0, llenos).Contains((byte)0))
        {
            var leidos = 0;
            await EsperarAsync(async c => leidos = await _socket.ReceiveAsync(respuesta.AsMemory(llenos), c), cancelacion);
            if (leidos == 0)
            {
                break;
            }

            llenos += leidos;
        }

        return Encoding.ASCII.GetString(respuesta, 0, llenos).TrimEnd('\0', '\n');
    }

    private void Juzgar(string respuesta)
    {
        ReglasDeAntivirus.NoCabe.Exigir(!respuesta.Contains("size limit exceeded", StringComparison.OrdinalIgnoreCase), _nombre);
        if (respuesta.StartsWith(Prefijo, StringComparison.Ordinal) && respuesta.EndsWith(Sufijo, StringComparison.Ordinal) && respuesta.Length > Prefijo.Length + Sufijo.Length)
        {
            var firma = string.Concat(respuesta[Prefijo.Length..^Sufijo.Length].Where(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' or '/').Take(100));
            throw new ReglaIncumplida(ReglasDeAntivirus.Infectado, null, _nombre, firma) { Data = { ["Firma"] = firma } };
        }
    }

    private async ValueTask TodoAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancelacion)
    {
        while (!bytes.IsEmpty)
        {
            bytes = bytes[await _socket.SendAsync(bytes, cancelacion)..];
        }
    }

    private async Task EsperarAsync(Func<CancellationToken, ValueTask> paso, CancellationToken cancelacion)
    {
        using var limite = CancellationTokenSource.CreateLinkedTokenSource(cancelacion);
        limite.CancelAfter(_espera);
        try
        {
            await paso(limite.Token);
        }
        catch (Exception error) when (error is SocketException || (error is OperationCanceledException && !cancelacion.IsCancellationRequested))
        {
            throw new ReglaIncumplida(ReglasDeAntivirus.NoContesta, null, _nombre);
        }
    }
}
