using Serilog;
using Serilog.Events;
using Serilog.Extensions.Logging;

namespace Secop.Web.Infrastructure;

/// <summary>El registro técnico, en un solo sitio. Sin direcciones de red, sin cuerpos y sin consultas de la URL.</summary>
public static class Registro
{
    public static void AddRegistro(this WebApplicationBuilder builder)
    {
        var serilog = new LoggerConfiguration()
            .MinimumLevel.Is(builder.Environment.IsProduction() ? LogEventLevel.Information : LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft.EntityFrameworkCore.Database.Command", LogEventLevel.Error)
            .MinimumLevel.Override("Microsoft.EntityFrameworkCore.Update", LogEventLevel.Fatal)
            .MinimumLevel.Override("Microsoft.EntityFrameworkCore.Query", LogEventLevel.Error)
            .Enrich.FromLogContext()
            .WriteTo.Console(formatProvider: System.Globalization.CultureInfo.InvariantCulture, outputTemplate: "{Timestamp:yyyy-MM-dd HH:mm:ss.fff}Z {Level:u3} {SourceContext} {Message:lj}{NewLine}{Exception}")
            .CreateLogger();
        builder.Logging.ClearProviders();
        builder.Logging.AddProvider(new SerilogLoggerProvider(serilog, dispose: true));
    }

    /// <summary>Una línea por lo que alguien querrá mirar: lo que escribe, lo que falla y lo que tarda. Ruta sin consulta ni dirección de red.</summary>
    public static IApplicationBuilder UseRegistroDePeticiones(this WebApplication app) => app.Use(async (contexto, siguiente) =>
    {
        var inicio = TimeProvider.System.GetTimestamp();
        await siguiente(contexto);
        var ms = TimeProvider.System.GetElapsedTime(inicio).TotalMilliseconds;
        if (HttpMethods.IsGet(contexto.Request.Method) && contexto.Response.StatusCode < 400 && ms < 1000)
        {
            return;
        }

        app.Logger.LogInformation("{Metodo} {Ruta} {Estado} en {Ms:0} ms", contexto.Request.Method,
            contexto.GetEndpoint()?.DisplayName, contexto.Response.StatusCode, ms);
    });
}
