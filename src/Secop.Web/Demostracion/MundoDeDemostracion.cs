using Secop.Web.Infrastructure;

namespace Secop.Web.Demostracion;

/// <summary>El mundo con el que un recién llegado vive un proceso entero. Solo fuera de producción.</summary>
public static class MundoDeDemostracion
{
    public static Task PrepararAsync(WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        return Task.CompletedTask;
    }

    public static Task SembrarAsync(WebApplicationBuilder builder, Instalacion instalacion)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(instalacion);
        return Task.CompletedTask;
    }
}
