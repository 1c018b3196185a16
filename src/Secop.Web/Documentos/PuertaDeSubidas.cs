using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;
using Secop.Domain.Comun;
using Secop.Web.Security;

namespace Secop.Web.Documentos;

/// <summary>
/// <c>/subidas</c>: el protocolo tus 1.0 (https://tus.io/protocols/resumable-upload) con creación, vencimiento, sumas y
/// descarte. La cabecera Tus-Resumable, que otro sitio no puede poner, hace aquí de marca antifalsificación.
/// </summary>
public static class PuertaDeSubidas
{
    public const string Ruta = "/subidas";
    private const string Version = "1.0.0";
    private const int SumaDistinta = 460;

    public static void MapSubidas(this WebApplication app)
    {
        var puerta = app.MapGroup(Ruta).RequireAuthorization(new PermisoAttribute(Permisos.ConSesion)).AddEndpointFilter(ExigirProtocoloAsync).DisableAntiforgery();
        puerta.MapMethods("", [HttpMethods.Options], (HttpResponse r, Subidas subidas) => Presentar(r, subidas));
        puerta.MapGet("", ListarAsync);
        puerta.MapPost("", CrearAsync);
        puerta.MapMethods("/{id:guid}", [HttpMethods.Head], EstadoAsync);
        puerta.MapPatch("/{id:guid}", ContinuarAsync);
        puerta.MapDelete("/{id:guid}", DescartarAsync);
    }

    private static async ValueTask<object?> ExigirProtocoloAsync(EndpointFilterInvocationContext contexto, EndpointFilterDelegate siguiente)
    {
        var http = contexto.HttpContext;
        http.Response.Headers["Tus-Resumable"] = Version;
        http.Response.Headers.CacheControl = "no-store";
        if (!http.RequestServices.GetRequiredService<CuentaActual>().HayCuenta)
        {
            return Decir("Escoja primero la cuenta con la que va a trabajar.", StatusCodes.Status403Forbidden);
        }

        if (http.Request.Method != HttpMethods.Options && http.Request.Headers["Tus-Resumable"] != Version)
        {
            http.Response.Headers["Tus-Version"] = Version;
            return Decir("Se espera la versión 1.0.0 del protocolo tus.", StatusCodes.Status412PreconditionFailed);
        }

        try
        {
            return await siguiente(contexto);
        }
        catch (ReglaIncumplida regla)
        {
            http.Items[MesaDeServicio.RegistroDePeticiones.ReglaDeLaPeticion] = regla.Regla.Codigo;
            return Decir(regla.Message, regla.Regla == ReglasDeArchivo.MuyGrande ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status422UnprocessableEntity);
        }
    }

    private static IResult Presentar(HttpResponse respuesta, Subidas subidas)
    {
        respuesta.Headers["Tus-Version"] = Version;
        respuesta.Headers["Tus-Extension"] = "creation,expiration,checksum,termination";
        respuesta.Headers["Tus-Checksum-Algorithm"] = "sha1,sha256";
        respuesta.Headers["Tus-Max-Size"] = Numero(subidas.Maximo);
        return Results.NoContent();
    }

    private static async Task<IResult> ListarAsync(string lugar, Subidas subidas, CancellationToken cancelacion) =>
        Results.Json((await subidas.SinTerminarAsync(lugar, cancelacion)).Select(s => new { s.Id, s.Nombre, s.Tamano, s.Recibidos, s.Senas }));

    private static async Task<IResult> CrearAsync(HttpContext http, Subidas subidas, CancellationToken cancelacion)
    {
        if (!long.TryParse(http.Request.Headers["Upload-Length"], NumberStyles.None, CultureInfo.InvariantCulture, out var tamano)
            || Metadatos(http.Request.Headers["Upload-Metadata"].ToString()) is not { } datos)
        {
            return Decir("Faltan el tamaño o los datos del archivo.", StatusCodes.Status400BadRequest);
        }

        var (lugar, senas) = (datos.GetValueOrDefault("lugar", ""), datos.GetValueOrDefault("senas", ""));
        if (lugar.Length > 200 || senas.Length > 200)
        {
            return Decir("Los datos del archivo son demasiado largos.", StatusCodes.Status400BadRequest);
        }

        var subida = await subidas.CrearAsync(datos.GetValueOrDefault("filename", ""), tamano, lugar, senas, cancelacion);
        Vencer(http.Response, subida);
        return Results.Created($"{Ruta}/{subida.Id}", null);
    }

    private static async Task<IResult> EstadoAsync(Guid id, HttpResponse respuesta, Subidas subidas, CancellationToken cancelacion)
    {
        if (await subidas.BuscarAsync(id, cancelacion) is not { } subida)
        {
            return NoEsta();
        }

        respuesta.Headers["Upload-Offset"] = Numero(subida.Recibidos);
        respuesta.Headers["Upload-Length"] = Numero(subida.Tamano);
        Vencer(respuesta, subida);
        return Results.Ok();
    }

    private static async Task<IResult> ContinuarAsync(Guid id, HttpContext http, Subidas subidas, CancellationToken cancelacion)
    {
        var peticion = http.Request;
        if (peticion.ContentType != "application/offset+octet-stream")
        {
            return Decir("El trozo debe venir como application/offset+octet-stream.", StatusCodes.Status415UnsupportedMediaType);
        }

        if (!long.TryParse(peticion.Headers["Upload-Offset"], NumberStyles.None, CultureInfo.InvariantCulture, out var desplazamiento)
            || !LeerSuma(peticion.Headers["Upload-Checksum"].ToString(), out var suma))
        {
            return Decir("El desplazamiento o la suma del trozo no se entienden.", StatusCodes.Status400BadRequest);
        }

        if (await subidas.BuscarAsync(id, cancelacion) is not { } subida)
        {
            return NoEsta();
        }

        if (peticion.ContentLength > subida.Tamano - desplazamiento)
        {
            return Decir("El trozo trae más de lo que falta.", StatusCodes.Status400BadRequest);
        }

        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limite)
        {
            limite.MaxRequestBodySize = null;
        }

        var (fin, recibidos) = await subidas.RecibirAsync(id, desplazamiento, peticion.Body, suma, cancelacion);
        if (fin == FinDeTrozo.Cortado)
        {
            http.Abort();
        }

        http.Response.Headers["Upload-Offset"] = Numero(recibidos);
        return Contestar(fin);
    }

    private static IResult Contestar(FinDeTrozo fin) => fin switch
    {
        FinDeTrozo.Recibido => Results.NoContent(),
        FinDeTrozo.OtroDesplazamiento => Decir("El trozo no empieza donde va la subida.", StatusCodes.Status409Conflict),
        FinDeTrozo.EnUso => Decir("Otro trozo de esta subida está llegando.", StatusCodes.Status423Locked),
        FinDeTrozo.SumaDistinta => Decir("El trozo llegó dañado.", SumaDistinta),
        FinDeTrozo.Sobra => Decir("El trozo trae más de lo que falta.", StatusCodes.Status400BadRequest),
        FinDeTrozo.MuyCorto => Decir(ReglasDeSubida.TrozoCorto.Frase, StatusCodes.Status400BadRequest),
        FinDeTrozo.NoEsta => NoEsta(),
        FinDeTrozo.Cortado => Results.Empty,
    };

    private static async Task<IResult> DescartarAsync(Guid id, Subidas subidas, CancellationToken cancelacion)
    {
        if (await subidas.BuscarAsync(id, cancelacion) is null)
        {
            return NoEsta();
        }

        return await subidas.DescartarAsync(id, cancelacion) ? Results.NoContent() : Contestar(FinDeTrozo.EnUso);
    }

    private static IResult NoEsta() => Decir(ReglasDeSubida.NoEsta.Frase, StatusCodes.Status404NotFound);

    private static IResult Decir(string frase, int estado) => Results.Text(frase, "text/plain", Encoding.UTF8, estado);

    private static string Numero(long valor) => valor.ToString(CultureInfo.InvariantCulture);

    private static void Vencer(HttpResponse respuesta, Subida subida) => respuesta.Headers["Upload-Expires"] = HeaderUtilities.FormatDate(subida.CaducaEn);

    // «clave base64,clave base64»; nulo si no se entiende.
    private static Dictionary<string, string>? Metadatos(string cabecera)
    {
        var datos = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var par in cabecera.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var partes = par.Split(' ', 2);
            var bytes = new byte[4096];
            if (!Convert.TryFromBase64String(partes.Length == 2 ? partes[1] : "", bytes, out var largo) || !datos.TryAdd(partes[0], Encoding.UTF8.GetString(bytes, 0, largo)))
            {
                return null;
            }
        }

        return datos;
    }

    private static bool LeerSuma(string cabecera, out SumaDeTrozo? suma)
    {
        suma = null;
        if (cabecera.Length == 0)
        {
            return true;
        }

        var partes = cabecera.Split(' ');
        var valor = new byte[64];
        HashAlgorithmName? algoritmo = partes[0] switch { "sha1" => HashAlgorithmName.SHA1, "sha256" => HashAlgorithmName.SHA256, _ => null };
        if (partes.Length != 2 || algoritmo is not { } conocido || !Convert.TryFromBase64String(partes[1], valor, out var largo))
        {
            return false;
        }

        suma = new SumaDeTrozo(conocido, valor[..largo]);
        return true;
    }
}
