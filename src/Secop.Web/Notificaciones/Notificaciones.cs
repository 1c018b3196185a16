using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Secop.Web.Jobs;
using Secop.Web.Practicas;

namespace Secop.Web.Notificaciones;

public static class Notificaciones
{
    public static void AddNotificaciones(this WebApplicationBuilder builder)
    {
        var servicios = builder.Services;
        servicios.AddSingleton((builder.Configuration.GetSection("Correo").Get<OpcionesDeCorreo>() ?? new OpcionesDeCorreo()).Revisadas());
        servicios.AddSingleton(proveedor => new OpcionesPublicas { Direccion = Direccion(builder.Configuration, proveedor), EsPractica = ModoDePractica.De(builder.Configuration).Activa });
        servicios.AddScoped<EnlacesSecretos>();
        foreach (var correo in typeof(Correo).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Correo)) && !t.IsAbstract))
        {
            servicios.AddScoped(typeof(Correo), correo);
        }

        // Las direcciones de la práctica no existen: nada sale, se lee en la propia práctica.
        if (ModoDePractica.De(builder.Configuration).Activa)
        {
            servicios.AddSingleton<ISalidaDeCorreo, BuzonDeDesarrollo>();
        }
        else if (builder.Environment.IsProduction() || builder.Configuration["Correo:Servidor"] is { Length: > 0 })
        {
            servicios.AddSingleton<ISalidaDeCorreo, SalidaSmtp>();
        }
        else
        {
            servicios.AddSingleton<ISalidaDeCorreo, BuzonDeDesarrollo>();
        }

        builder.AddTrabajo<EscritorDeCorreos>(TimeSpan.FromSeconds(5));
        builder.AddTrabajo<Cartero>(TimeSpan.FromSeconds(5));
    }

    private static Uri Direccion(IConfiguration configuracion, IServiceProvider servicios)
    {
        var escrita = configuracion["Publico:Direccion"]
            ?? servicios.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()
            ?? "http://localhost:5080";
        return Uri.TryCreate(escrita, UriKind.Absolute, out var direccion) && direccion.Scheme is "http" or "https"
            ? direccion
            : throw new InvalidOperationException("Publico:Direccion debe ser la dirección completa del sitio, como https://secop.ejemplo.gov.co.");
    }
}
