using Secop.Web.Infrastructure;
using Secop.Web.Jobs;
using Secop.Web.Sondas;

namespace Secop.Web.MesaDeServicio;

public static class ServiciosDeMesa
{
    /// <summary>Los casos, sus registros, los certificados y las sondas del servicio. <c>Sondas:Segundos</c> dice cada cuánto se mide.</summary>
    public static void AddMesa(this WebApplicationBuilder builder)
    {
        var servicios = builder.Services;
        servicios.AddSingleton<RegistroDePeticiones>();
        servicios.AddScoped<AperturaDeCasos>();
        servicios.AddScoped<Certificaciones>();
        servicios.AddSingleton<MarcadorDeSondas>();
        servicios.AddSingleton<NavegadorDeSondas>();
        servicios.AddScoped<Mediciones>();
        servicios.AddScoped<PruebasDelServicio>();
        builder.AddTrabajo<EscrituraDePeticiones>(TimeSpan.FromSeconds(5));
        builder.AddTrabajo<RecogidaDePeticiones>(TimeSpan.FromHours(6));
        builder.AddTrabajo<RondaDeSondas>(TimeSpan.FromSeconds(Math.Clamp(builder.Configuration.GetValue("Sondas:Segundos", 30), 5, 3600)));
    }
}
