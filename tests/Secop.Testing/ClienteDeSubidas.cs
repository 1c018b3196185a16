using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;

namespace Secop.Testing;

/// <summary>Sube por trozos como lo haría cualquier cliente de tus 1.0.</summary>
public sealed class ClienteDeSubidas(HttpClient http)
{
    public const string Ruta = "/subidas";

    public static HttpRequestMessage Peticion(HttpMethod metodo, string url)
    {
        var peticion = new HttpRequestMessage(metodo, url);
        peticion.Headers.Add("Tus-Resumable", "1.0.0");
        return peticion;
    }

    public async Task<HttpResponseMessage> CrearAsync(string nombre, long tamano, string lugar = "/ensayo")
    {
        static string En64(string texto) => Convert.ToBase64String(Encoding.UTF8.GetBytes(texto));
        var peticion = Peticion(HttpMethod.Post, Ruta);
        peticion.Headers.Add("Upload-Length", tamano.ToString(CultureInfo.InvariantCulture));
        peticion.Headers.TryAddWithoutValidation("Upload-Metadata", $"filename {En64(nombre)},lugar {En64(lugar)}");
        return await http.SendAsync(peticion);
    }

    /// <summary>La dirección de una subida nueva.</summary>
    public async Task<string> EmpezarAsync(string nombre, long tamano, string lugar = "/ensayo")
    {
        using var respuesta = await CrearAsync(nombre, tamano, lugar);
        return respuesta.StatusCode == HttpStatusCode.Created
            ? respuesta.Headers.Location!.ToString()
            : throw new InvalidOperationException($"No se creó la subida: {respuesta.StatusCode} {await respuesta.Content.ReadAsStringAsync()}");
    }

    public Task<HttpResponseMessage> EnviarAsync(string url, long desde, byte[] trozo, string? suma = null) => EnviarAsync(url, desde, new ByteArrayContent(trozo), suma);

    public async Task<HttpResponseMessage> EnviarAsync(string url, long desde, HttpContent trozo, string? suma = null)
    {
        var peticion = Peticion(HttpMethod.Patch, url);
        peticion.Headers.Add("Upload-Offset", desde.ToString(CultureInfo.InvariantCulture));
        if (suma is not null)
        {
            peticion.Headers.TryAddWithoutValidation("Upload-Checksum", suma);
        }

        peticion.Content = trozo;
        trozo.Headers.ContentType = new MediaTypeHeaderValue("application/offset+octet-stream");
        return await http.SendAsync(peticion);
    }

    /// <summary>Dónde va, o nulo si ya no existe.</summary>
    public async Task<long?> DondeAsync(string url)
    {
        using var respuesta = await http.SendAsync(Peticion(HttpMethod.Head, url));
        return respuesta.StatusCode == HttpStatusCode.OK ? Valor(respuesta, "Upload-Offset") : null;
    }

    /// <summary>Sube un archivo pequeño entero y devuelve el id con que se nombra en un formulario.</summary>
    public async Task<Guid> SubirAsync(string nombre, byte[] contenido, string lugar = "/ensayo")
    {
        var url = await EmpezarAsync(nombre, contenido.Length, lugar);
        using var respuesta = await EnviarAsync(url, 0, contenido);
        return respuesta.StatusCode == HttpStatusCode.NoContent ? Guid.Parse(url[(url.LastIndexOf('/') + 1)..]) : throw new InvalidOperationException($"El trozo no llegó: {respuesta.StatusCode}");
    }

    public static long Valor(HttpResponseMessage respuesta, string cabecera) => long.Parse(respuesta.Headers.GetValues(cabecera).Single(), CultureInfo.InvariantCulture);
}

/// <summary>
/// Sube con una red muy mala: manda todo lo que falta en un solo trozo y corta el socket en un byte al azar, con y sin
/// despedida, tantas veces como se pida; después pregunta dónde va y sigue.
/// </summary>
public sealed class SubidaConCortes(Uri direccion, string galleta, ClienteDeSubidas cliente, int semilla)
{
    private readonly Random _azar = new(semilla);

    /// <summary>Cortes que ocurrieron con el trozo todavía llegando.</summary>
    public int Cortes { get; private set; }

    /// <summary>Bytes que hubo que mandar más de una vez.</summary>
    public long Repetidos { get; private set; }

    public async Task SubirAsync(string url, ContenidoDeEnsayo contenido, int cortes)
    {
        var puntos = Enumerable.Range(0, cortes).Select(_ => 1 + _azar.NextInt64(contenido.Tamano - 1)).Order().ToList();
        long enviado = 0;
        while (true)
        {
            var desde = await cliente.DondeAsync(url) ?? throw new InvalidOperationException("La subida ya no existe.");
            if (desde == contenido.Tamano)
            {
                return;
            }

            while (puntos.Count > 0 && puntos[0] <= desde)
            {
                // Cayó en lo que ya estaba: se corta un poco más adelante.
                puntos[0] = Math.Min(contenido.Tamano - 1, desde + 1 + _azar.Next(64 * 1024));
                if (puntos[0] <= desde)
                {
                    puntos.RemoveAt(0);
                }
            }

            var hasta = puntos.Count > 0 ? puntos[0] : contenido.Tamano;
            var (estado, llego) = await EnviarAsync(url, contenido, desde, hasta);
            Repetidos += Math.Max(0, Math.Min(enviado, llego) - desde);
            enviado = Math.Max(enviado, llego);
            if (estado is 409 or 423)
            {
                // El servidor todavía no notó el corte anterior.
                await Task.Delay(5);
                continue;
            }

            if (puntos.Count > 0)
            {
                puntos.RemoveAt(0);
                Cortes++;
            }
            else if (estado != 204)
            {
                throw new InvalidOperationException($"El último trozo terminó en {estado}.");
            }
        }
    }

    // El estado es cero si se cortó antes de que contestara.
    private async Task<(int Estado, long Llego)> EnviarAsync(string url, ContenidoDeEnsayo contenido, long desde, long hasta)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, direccion.Port);
        var cabecera = $"PATCH {url} HTTP/1.1\r\nHost: localhost:{direccion.Port}\r\nCookie: {galleta}\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: {desde}\r\n"
            + $"Content-Type: application/offset+octet-stream\r\nContent-Length: {contenido.Tamano - desde}\r\n\r\n";
        var trozo = new byte[128 * 1024];
        var en = desde;
        try
        {
            await socket.SendAsync(Encoding.ASCII.GetBytes(cabecera));
            while (en < hasta && !socket.Poll(0, SelectMode.SelectRead))
            {
                var leidos = contenido.Leer(en, trozo.AsSpan(0, (int)Math.Min(trozo.Length, hasta - en)));
                for (var salidos = 0; salidos < leidos;)
                {
                    salidos += await socket.SendAsync(trozo.AsMemory(salidos, leidos - salidos));
                }

                en += leidos;
            }

            if (en == contenido.Tamano || socket.Poll(0, SelectMode.SelectRead))
            {
                return (await EstadoAsync(socket, trozo), en);
            }
        }
        catch (SocketException)
        {
            return (0, en);
        }

        // La mitad de las veces se cuelga sin despedirse.
        socket.LingerState = new LingerOption(_azar.Next(2) == 0, 0);
        return (0, en);
    }

    private static async Task<int> EstadoAsync(Socket socket, byte[] trozo)
    {
        var leidos = await socket.ReceiveAsync(trozo);
        var linea = Encoding.ASCII.GetString(trozo, 0, Math.Min(leidos, 32)).Split(' ');
        return linea.Length > 1 ? int.Parse(linea[1], CultureInfo.InvariantCulture) : 0;
    }
}
