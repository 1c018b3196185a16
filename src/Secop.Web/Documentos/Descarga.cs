using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Secop.Web.Documentos;

public static class Descarga
{
    /// <summary>
    /// Entrega un archivo de una persona para guardarlo, nunca para pintarlo en la página: aislado, sin adivinar
    /// su tipo y con el nombre escrito como manda RFC 6266.
    /// </summary>
    public static async Task<IActionResult> EntregarAsync(this Almacen almacen, HttpResponse respuesta, Guid archivoId, string nombre, string mime)
    {
        var contenido = await almacen.AbrirAsync(archivoId);
        if (contenido is null)
        {
            return new NotFoundResult();
        }

        return Entregar(respuesta, contenido, nombre, mime);
    }

    /// <summary>Lo mismo con un contenido que ya está abierto, como el de un archivo cifrado.</summary>
    public static FileStreamResult Entregar(HttpResponse respuesta, Stream contenido, string nombre, string mime)
    {
        var disposicion = new ContentDispositionHeaderValue("attachment");
        disposicion.SetHttpFileName(nombre);
        respuesta.Headers.ContentDisposition = disposicion.ToString();
        respuesta.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        Practicas.SelloDePractica.NoTocar(respuesta.HttpContext);
        return new FileStreamResult(contenido, TipoDeArchivo.ParaEntregar(mime)) { EnableRangeProcessing = contenido.CanSeek };
    }
}
