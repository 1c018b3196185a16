using System.Net;

namespace Secop.Testing;

/// <summary>Guarda y devuelve las galletas, como un navegador.</summary>
public sealed class GalletasHandler : DelegatingHandler
{
    public CookieContainer Galletas { get; } = new();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage peticion, CancellationToken cancelacion)
    {
        var direccion = peticion.RequestUri!;
        var encabezado = Galletas.GetCookieHeader(direccion);
        if (encabezado.Length > 0)
        {
            peticion.Headers.Remove("Cookie");
            peticion.Headers.Add("Cookie", encabezado);
        }

        var respuesta = await base.SendAsync(peticion, cancelacion);
        if (respuesta.Headers.TryGetValues("Set-Cookie", out var nuevas))
        {
            foreach (var nueva in nuevas)
            {
                Galletas.SetCookies(direccion, nueva);
            }
        }

        return respuesta;
    }
}
