using Secop.Web.Jobs;

namespace Secop.Web.Sobres;

public static class ServiciosDeSobres
{
    /// <summary>La urna, las llaves y el cierre. <c>Sobres:Llaves</c>, <c>Sobres:Respaldo</c> y <c>Sobres:LlaveMaestra</c> deben ir en discos distintos.</summary>
    public static void AddSobres(this WebApplicationBuilder builder, string cadena, string carpetaDeDatos)
    {
        string Carpeta(string clave, string omision) => builder.Configuration[$"Sobres:{clave}"] ?? Path.Combine(carpetaDeDatos, omision);
        var servicios = builder.Services;
        servicios.AddSingleton(new OpcionesDeSobres
        {
            Llaves = Carpeta("Llaves", "llaves"),
            Respaldo = Carpeta("Respaldo", "llaves-respaldo"),
            LlaveMaestra = Carpeta("LlaveMaestra", Path.Combine("secreto", "llave-maestra")),
            Piezas = Carpeta("Piezas", "sobres"),
        });
        servicios.AddSingleton<CajaDeLlaves>();
        servicios.AddSingleton<LlaveDePlataforma>();
        servicios.AddSingleton<AlmacenCifrado>();
        servicios.AddSingleton<BorradoresDeOferta>();
        servicios.AddSingleton(_ => new ConexionesDeUrna(cadena));
        servicios.AddScoped<Urna>();
        servicios.AddScoped<LlavesDeProceso>();
        servicios.AddScoped<SecretosDeSorteo>();
        servicios.AddScoped<PliegosDeOferta>();
        servicios.AddScoped<Pages.Proveedores.Ofertas.MisOfertas>();
        servicios.AddScoped<PresentacionDeOfertas>();
        servicios.AddScoped<LecturaDeSobres>();
        servicios.AddScoped<AperturaDeOfertas>();
        servicios.AddScoped<AperturaEconomica>();
        builder.AddTrabajo<CierreDeProcesos>(TimeSpan.FromSeconds(5));
        builder.AddTrabajo<RecogidaDePiezas>(TimeSpan.FromHours(6));
    }
}
