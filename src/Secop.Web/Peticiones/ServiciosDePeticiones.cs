using Secop.Web.Jobs;

namespace Secop.Web.Peticiones;

public static class ServiciosDePeticiones
{
    public static void AddPeticiones(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<RadicacionDePeticiones>();
        builder.AddTrabajo<AlertasDePeticiones>(TimeSpan.FromMinutes(15));
    }
}
