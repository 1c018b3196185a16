using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Secop.Bench;

/// <summary>La portada, anónima y en caché, con todos sus encabezados, junto a un Kestrel pelado que da los mismos bytes.</summary>
public static class MedicionDePaginas
{
    public static async Task CorrerAsync(int conexiones, TimeSpan duracion)
    {
        await using var banco = await Banco.AbrirAsync("paginas");
        await using var producto = new ProductoEnKestrel(banco);
        var portada = producto.Arrancar();
        using var http = new HttpClient { BaseAddress = portada };
        using var respuesta = await http.GetAsync("/");
        respuesta.EnsureSuccessStatusCode();
        var bytes = await respuesta.Content.ReadAsByteArrayAsync();
        await using var pelado = Pelado(respuesta, bytes);
        await pelado.StartAsync();
        var direccion = new Uri(pelado.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

        await Martillo.GolpearAsync(portada, conexiones, TimeSpan.FromSeconds(2));
        await Martillo.GolpearAsync(direccion, conexiones, TimeSpan.FromSeconds(2));
        var (nuestra, enLinea) = await Martillo.GolpearAsync(portada, conexiones, duracion);
        var (suya, _) = await Martillo.GolpearAsync(direccion, conexiones, duracion);
        Banco.Decir("bytes de la portada", $"{bytes.Length} ({enLinea} con encabezados)");
        Banco.Decir("portada por segundo", $"{nuestra:0}");
        Banco.Decir("Kestrel pelado por segundo", $"{suya:0}");
        Banco.Decir("portada frente a Kestrel", $"{nuestra / suya * 100:0} % (límite 50 %)");
        await pelado.StopAsync();
        await producto.DisposeAsync();
        await banco.BorrarAsync();
    }

    internal static WebApplication Pelado(HttpResponseMessage modelo, byte[] bytes)
    {
        var constructor = WebApplication.CreateSlimBuilder();
        constructor.Logging.ClearProviders();
        constructor.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(k => k.AddServerHeader = false);
        var app = constructor.Build();
        var encabezados = modelo.Headers.Concat(modelo.Content.Headers)
            .Where(e => e.Key is not ("Date" or "Transfer-Encoding" or "Content-Length")).Select(e => (e.Key, Valor: string.Join(", ", e.Value))).ToArray();
        app.Run(contexto =>
        {
            foreach (var (clave, valor) in encabezados)
            {
                contexto.Response.Headers[clave] = valor;
            }

            contexto.Response.ContentLength = bytes.Length;
            return contexto.Response.Body.WriteAsync(bytes).AsTask();
        });
        return app;
    }
}
