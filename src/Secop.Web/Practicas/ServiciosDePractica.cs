using Microsoft.Net.Http.Headers;
using Secop.Web.Infrastructure;
using Secop.Web.Jobs;
using Secop.Web.Security;

namespace Secop.Web.Practicas;

public static class ServiciosDePractica
{
    /// <summary>Todas las respuestas de la práctica lo llevan: también las de la API y las descargas.</summary>
    public const string Cabecera = "Secop-Practica";

    // En la práctica nadie se registra ni ingresa con datos propios: se entra con un botón.
    private static readonly string[] Cerradas =
        ["/mi-cuenta/registrarse", "/mi-cuenta/ingresar", "/mi-cuenta/recuperar", "/mi-cuenta/reenviar", "/mi-cuenta/confirmar", "/mi-cuenta/nueva-contrasena"];

    public static void AddPractica(this WebApplicationBuilder builder)
    {
        var servicios = builder.Services;
        servicios.AddScoped<MundosDePractica>();
        servicios.AddScoped<FundacionDeMundo>();
        servicios.AddScoped<EntradaALaPractica>();
        servicios.AddScoped<Camino>();
        servicios.AddScoped<SituacionDePractica>();
        servicios.AddSingleton<Elenco>();
        if (ModoDePractica.De(builder.Configuration).Activa)
        {
            builder.AddTrabajo<RetiroDeMundos>(TimeSpan.FromHours(1));
            if (Instalacion.RaizDelRepositorio is not null)
            {
                // Desde el repositorio los estáticos no están publicados, y el entorno es el de producción.
                builder.WebHost.UseStaticWebAssets();
            }
        }
    }

    /// <summary>La práctica que se abre desde el repositorio se sirve en esta máquina, sin cifrar, donde quedó.</summary>
    public static string PrepararDireccionDePractica(this WebApplicationBuilder builder, Instalacion instalacion, string direccion)
    {
        if (instalacion is { EsPractica: true, EsEmbebida: true } && builder.Configuration["Publico:Direccion"] is null)
        {
            builder.Configuration["Publico:Direccion"] = direccion;
        }

        return direccion;
    }

    /// <summary>Los buscadores no la guardan, y lo que se descarga lo dice en su nombre.</summary>
    public static void UseMarcasDePractica(this WebApplication app)
    {
        if (!app.Services.GetRequiredService<ModoDePractica>().Activa)
        {
            return;
        }

        app.Use((contexto, siguiente) =>
        {
            contexto.Response.OnStarting(() =>
            {
                var cabeceras = contexto.Response.Headers;
                cabeceras[Cabecera] = "nada-de-esto-es-real";
                cabeceras["X-Robots-Tag"] = "noindex, nofollow, noarchive";
                if (ContentDispositionHeaderValue.TryParse(cabeceras.ContentDisposition.ToString(), out var disposicion)
                    && (disposicion.FileNameStar.Value ?? disposicion.FileName.Value)?.Trim('"') is { Length: > 0 } nombre && !nombre.StartsWith("PRACTICA-", StringComparison.Ordinal))
                {
                    disposicion.SetHttpFileName("PRACTICA-" + nombre);
                    cabeceras.ContentDisposition = disposicion.ToString();
                }

                return Task.CompletedTask;
            });
            return siguiente(contexto);
        });
        app.Use((contexto, siguiente) => contexto.Request.Path == "/robots.txt" ? contexto.Response.WriteAsync("User-agent: *\nDisallow: /\n") : siguiente(contexto));
    }

    /// <summary>Cada petición va a la hora del mundo de quien la hace; después de cada acto suyo, les toca a los personajes.</summary>
    public static void UseMundosDePractica(this WebApplication app)
    {
        if (!app.Services.GetRequiredService<ModoDePractica>().Activa)
        {
            return;
        }

        app.Lifetime.ApplicationStarted.Register(() => Console.WriteLine($"Práctica abierta: {string.Join(" ", app.Urls)}/practica ({ModoDePractica.Lema.ToLowerInvariant()})"));
        app.Use(async (contexto, siguiente) =>
        {
            if (Cerradas.Contains(contexto.Request.Path.Value, StringComparer.OrdinalIgnoreCase))
            {
                contexto.Response.Redirect("/practica");
                return;
            }

            var situacion = contexto.RequestServices.GetRequiredService<SituacionDePractica>();
            await situacion.LeerAsync();
            await siguiente(contexto);
            if (situacion.Mundo is { } mundo && !HttpMethods.IsGet(contexto.Request.Method) && !HttpMethods.IsHead(contexto.Request.Method) && contexto.Response.StatusCode < 400)
            {
                await ActuarAsync(contexto, mundo);
            }
        });
    }

    // El acto de la persona ya quedó: que un personaje tropiece no se lo deshace.
    private static async Task ActuarAsync(HttpContext contexto, MundoDePractica mundo)
    {
        try
        {
            await contexto.RequestServices.GetRequiredService<Elenco>().ActuarAsync(mundo.Id);
        }
        catch (Exception error)
        {
            contexto.RequestServices.GetRequiredService<ILogger<Elenco>>().LogError(error, "El turno de los personajes del mundo {Mundo} falló", mundo.Id);
        }
    }
}

/// <summary>El mundo de quien hace esta petición, si practica, con el reloj ya puesto a su hora.</summary>
public sealed class SituacionDePractica(MundosDePractica mundos, CuentaActual cuenta, Reloj reloj)
{
    public MundoDePractica? Mundo { get; private set; }

    public SiguienteHito? Siguiente { get; private set; }

    /// <summary>Quien compra tiene dos personas: la que tramita y la que ordena el gasto.</summary>
    public bool TieneOtraPersona => Mundo is { Jugadores.Length: > 1 };

    public bool EsOrdenador => Mundo?.Ordenador == cuenta.UsuarioId;

    public async Task LeerAsync()
    {
        if (cuenta.HaySesion && await mundos.DeAsync(cuenta.UsuarioId) is { } mundo)
        {
            reloj.Desfasar(mundo.Desfase);
            Mundo = mundo;
        }
    }

    public async Task<SiguienteHito?> SiguienteAsync() =>
        Mundo is null ? null : Siguiente ??= await mundos.SiguienteAsync(Mundo);
}
