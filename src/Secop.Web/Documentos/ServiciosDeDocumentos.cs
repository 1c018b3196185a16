using Secop.Web.Jobs;

namespace Secop.Web.Documentos;

public static class ServiciosDeDocumentos
{
    /// <summary>El almacén, la revisión de lo que entra y las subidas por trozos.</summary>
    public static void AddDocumentos(this WebApplicationBuilder builder, string carpetaDeDatos)
    {
        var servicios = builder.Services;
        servicios.AddSingleton(new OpcionesDeAlmacen { Carpeta = Path.Combine(carpetaDeDatos, "archivos") });
        servicios.AddSingleton(OpcionesDeAntivirus.Leer(builder.Configuration));
        servicios.AddSingleton<Antivirus>();
        servicios.AddScoped<Almacen>();
        servicios.AddScoped<RevisionDeArchivos>();
        servicios.AddSingleton<SelloDeSubidas>();
        servicios.AddScoped<Subidas>();
        builder.AddTrabajo<RecogidaDeArchivos>(TimeSpan.FromHours(6));
    }
}
