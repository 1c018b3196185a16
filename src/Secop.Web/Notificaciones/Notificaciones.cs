namespace Secop.Web.Notificaciones;

public static class Notificaciones
{
    public static void AddNotificaciones(this WebApplicationBuilder builder) => builder.Services.AddOptions();
}
