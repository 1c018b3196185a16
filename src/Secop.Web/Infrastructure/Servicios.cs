using System.IO.Compression;
using System.Net;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.WebEncoders;
using Secop.Web.Data;
using Secop.Web.DatosAbiertos;
using Secop.Web.Documentos;
using Secop.Web.Jobs;
using Secop.Web.MesaDeServicio;
using Secop.Web.Notificaciones;
using Secop.Web.Peticiones;
using Secop.Web.Practicas;
using Secop.Web.Security;
using Secop.Web.Sobres;

namespace Secop.Web.Infrastructure;

public static class Servicios
{
    /// <summary>Lleva el aviso «quedó hecho» a la página siguiente; sin ella la página pública se puede guardar en caché.</summary>
    public const string GalletaDeAviso = "secop-aviso";

    /// <summary>Veinte segundos de memoria para páginas anónimas muy leídas. Quien tiene sesión nunca la usa.</summary>
    public const string CachePublica = "publica";

    /// <summary>Todo el producto: lo comparten el servidor y los comandos que necesitan sus servicios.</summary>
    public static void AddProducto(this WebApplicationBuilder builder, Instalacion instalacion)
    {
        builder.Services.AddSingleton(instalacion);
        builder.AddRegistro();
        builder.AddCasa(instalacion.Cadena, instalacion.CarpetaDeDatos);
        builder.AddDocumentos(instalacion.CarpetaDeDatos);
        builder.AddSobres(instalacion.Cadena, instalacion.CarpetaDeDatos);
        builder.AddSeguridad();
        builder.AddNotificaciones();
        builder.AddTrabajos();
        builder.AddApiPublica();
        builder.AddPractica();
        builder.AddMesa();
        builder.AddPeticiones();
    }

    /// <summary>Lo común: base, reloj, almacén, páginas con sus filtros, compresión y llaves de protección.</summary>
    public static void AddCasa(this WebApplicationBuilder builder, string cadena, string carpetaDeDatos)
    {
        var servicios = builder.Services;
        var modo = ModoDePractica.De(builder.Configuration);
        servicios.AddSingleton(modo);
        servicios.AddHttpContextAccessor();
        servicios.AddSingleton<RelojDeDemostracion>();
        servicios.AddScoped<Reloj>();
        servicios.AddScoped<DesfaseDeConexion>();
        servicios.AddSingleton<LimitesSinRastro>();
        servicios.AddSingleton<EscritorDeBitacora>();
        servicios.AddSingleton<GuardiaDeLectura>();
        servicios.AddSingleton<ProyeccionPublica>();
        servicios.AddDbContext<SecopDbContext>((alcance, opciones) => BaseDeDatos.Configurar(opciones, cadena)
            .AddInterceptors(
                alcance.GetRequiredService<GuardiaDeLectura>(),
                alcance.GetRequiredService<EscritorDeBitacora>(),
                alcance.GetRequiredService<ProyeccionPublica>(),
                alcance.GetRequiredService<DesfaseDeConexion>()));
        servicios.AddSingleton<Data.Busqueda.EstadisticasDeBusqueda>();
        servicios.AddScoped<VistaPublica>();
        servicios.AddScoped<Radicador>();
        servicios.AddScoped<Aprende.Avance>();
        servicios.AddScoped<Demostracion.MandoDelReloj>();

        servicios.AddScoped<Pages.ServiciosDeContrato>();
        servicios.AddScoped<Pages.Entidades.Procesos.ServiciosDeProceso>();
        servicios.AddScoped<Pages.Entidades.Mensajes.MensajesRecibidos>();
        servicios.AddSingleton<EnlaceDeInscripcion>();
        servicios.AddScoped<InscripcionesSinUsuario>();
        servicios.AddScoped<CertificadosDeAsistencia>();
        servicios.AddDataProtection().SetApplicationName(modo.Activa ? "Secop.Practica" : "Secop")
            .PersistKeysToFileSystem(Directory.CreateDirectory(Path.Combine(carpetaDeDatos, "claves")));

        servicios.PostConfigure<MvcOptions>(o =>
        {
            // Nadie envía «a[b]» como lo hace jQuery, y un nombre a medias rompía la lectura de todo el formulario.
            o.ValueProviderFactories.RemoveType<JQueryFormValueProviderFactory>();
            o.ValueProviderFactories.RemoveType<JQueryQueryStringValueProviderFactory>();
        });
        servicios.AddRazorPages(paginas => paginas.Conventions.ConfigureFilter(new Microsoft.AspNetCore.Mvc.TypeFilterAttribute(typeof(FiltroDeReglas))));
        servicios.Configure<Microsoft.AspNetCore.Mvc.MvcOptions>(MensajesDeFormulario.Poner);
        servicios.Configure<Microsoft.AspNetCore.Mvc.MvcOptions>(opciones => opciones.Filters.Add<MarcaInvalida>());
        servicios.Configure<CookieTempDataProviderOptions>(opciones => opciones.Cookie.Name = modo.Galleta(GalletaDeAviso));
        servicios.Configure<WebEncoderOptions>(opciones => opciones.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        servicios.Configure<RouteOptions>(rutas => rutas.LowercaseUrls = true);
        servicios.AddAntiforgery(opciones => opciones.Cookie.Name = modo.Galleta("secop-marca"));
        servicios.AddResponseCompression(opciones =>
        {
            opciones.EnableForHttps = false;
            opciones.Providers.Add<BrotliCompressionProvider>();
            opciones.Providers.Add<GzipCompressionProvider>();
        });
        servicios.Configure<BrotliCompressionProviderOptions>(o => o.Level = CompressionLevel.Fastest);
        servicios.AddOutputCache(opciones => opciones.AddPolicy(CachePublica, politica => politica
            .Expire(TimeSpan.FromSeconds(20)).SetVaryByHeader("Accept-Encoding").SetVaryByQuery("*")));
        servicios.AddProblemDetails();
        servicios.Configure<HostOptions>(o => o.ShutdownTimeout = TimeSpan.FromSeconds(10));
        builder.WebHost.ConfigureKestrel(k => k.AddServerHeader = false);
    }

    /// <summary>
    /// Si el producto se publica solo en esta máquina y sin cifrar, como en un ensayo de despliegue. En cualquier otra
    /// dirección de producción las galletas exigen https.
    /// </summary>
    public static bool EsDireccionLocal(IConfiguration configuracion) =>
        Uri.TryCreate(configuracion["Publico:Direccion"], UriKind.Absolute, out var direccion) && direccion is { Scheme: "http", IsLoopback: true };

    /// <summary>
    /// Detrás de un intermediario que termina el TLS (<c>Proxy:Confiables</c>, direcciones separadas por comas), el
    /// esquema y la dirección de quien llama son los que él dice; los de cualquier otro se ignoran.
    /// </summary>
    public static void UseProxyConfiable(this WebApplication app)
    {
        var confiables = (app.Configuration["Proxy:Confiables"] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (confiables.Length == 0)
        {
            return;
        }

        var opciones = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = 1 };
        opciones.KnownProxies.Clear();
        foreach (var confiable in confiables)
        {
            opciones.KnownProxies.Add(IPAddress.Parse(confiable));
        }

        app.UseForwardedHeaders(opciones);
    }

    /// <summary>Fuera de producción, una petición de prueba puede traer su propia hora.</summary>
    public static void UseHoraDePrueba(this WebApplication app)
    {
        if (app.Environment.IsProduction())
        {
            return;
        }

        app.Use((contexto, siguiente) =>
        {
            if (contexto.Connection.RemoteIpAddress is null || IPAddress.IsLoopback(contexto.Connection.RemoteIpAddress))
            {
                if (contexto.Request.Headers.TryGetValue("Secop-Desfase", out var crudo)
                    && long.TryParse(crudo, System.Globalization.CultureInfo.InvariantCulture, out var microsegundos))
                {
                    contexto.RequestServices.GetRequiredService<Reloj>().Desfasar(new TimeSpan(microsegundos * TimeSpan.TicksPerMicrosecond));
                }
            }

            return siguiente(contexto);
        });
    }

    /// <summary><c>/salud</c>: 200 solo si la base contesta; dice también si no se están recibiendo archivos.</summary>
    public static void MapSalud(this WebApplication app) => app.MapGet("/salud", async (SecopDbContext db, Antivirus antivirus, CancellationToken cancelacion) =>
    {
        try
        {
            using var limite = CancellationTokenSource.CreateLinkedTokenSource(cancelacion);
            limite.CancelAfter(TimeSpan.FromSeconds(3));
            await db.Database.ExecuteSqlAsync($"select 1", limite.Token);
        }
        catch (Exception error) when (error is not OperationCanceledException || !cancelacion.IsCancellationRequested)
        {
            return Results.Text("la base no contesta", statusCode: StatusCodes.Status503ServiceUnavailable);
        }

        var sinAntivirus = await antivirus.EstadoAsync(cancelacion) == EstadoDeAntivirus.NoContesta;
        return Results.Text(sinAntivirus ? "bien, pero el antivirus no contesta: no se reciben archivos" : "bien");
    }).AllowAnonymous();
}
