using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Secop.Web.Notificaciones;

namespace Secop.Testing;

public sealed partial class Datos
{
    /// <summary>Escribe los correos pendientes, como lo hace el trabajo de fondo, y devuelve los de esa dirección.</summary>
    public async Task<IReadOnlyList<Envio>> CorreosAsync(string direccion)
    {
        // Otra prueba puede estar escribiendo el de esta: se espera a que no quede ninguno de los que había al llamar.
        var hasta = await Fabrica.SqlAsync<long>("select coalesce(max(orden), 0) from hechos_por_avisar");
        do
        {
            await Fabrica.ConAsync(servicios => servicios.GetRequiredService<EscritorDeCorreos>().DarAsync(CancellationToken.None));
        }
        while (await Fabrica.SqlAsync<long>("select count(*) from hechos_por_avisar where intentos = 0 and orden <= $1", null, hasta) > 0);

        return await Fabrica.ConBaseAsync(db => db.Envios.AsNoTracking().Where(e => e.Direccion == direccion).OrderBy(e => e.CreadoEn).ToListAsync());
    }

    /// <summary>El enlace (ruta y consulta) del último correo de esa clase para esa dirección.</summary>
    public async Task<string> EnlaceSecretoAsync(string correo, string direccion)
    {
        var envio = (await CorreosAsync(direccion)).Last(e => e.Correo == correo);
        var linea = envio.Cuerpo.Split('\n').First(l => l.StartsWith("http", StringComparison.Ordinal));
        return new Uri(linea).PathAndQuery;
    }
}
