namespace Secop.Web.Jobs;

/// <summary>Los trabajos de fondo. Ninguno mueve un proceso de fase: eso lo dicen las fechas y los actos.</summary>
public static class Trabajos
{
    public static void AddTrabajos(this WebApplicationBuilder builder)
    {
        builder.AddTrabajo<PalabrasDeBusqueda>(TimeSpan.FromMinutes(2));
        builder.AddTrabajo<RecordatoriosDeEventos>(TimeSpan.FromMinutes(1));
        builder.AddTrabajo<OlvidoDeInscripciones>(TimeSpan.FromHours(1));
    }

    /// <summary>Registra una vuelta y, si los trabajos están activos, quien la da cada cierto tiempo.</summary>
    public static void AddTrabajo<TVuelta>(this WebApplicationBuilder builder, TimeSpan cada)
        where TVuelta : class, IVuelta
    {
        builder.Services.AddScoped<TVuelta>();
        if (builder.Configuration.GetValue("Trabajos:Activos", true))
        {
            builder.Services.AddHostedService(servicios => ActivatorUtilities.CreateInstance<TrabajoPeriodico<TVuelta>>(servicios, cada));
        }
    }
}
