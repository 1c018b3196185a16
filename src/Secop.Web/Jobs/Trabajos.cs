namespace Secop.Web.Jobs;

/// <summary>Los trabajos de fondo. Ninguno mueve un proceso de fase: eso lo dicen las fechas y los actos.</summary>
public static class Trabajos
{
    public static void AddTrabajos(this WebApplicationBuilder builder)
    {
        if (!builder.Configuration.GetValue("Trabajos:Activos", true))
        {
            return;
        }
    }
}
