using Microsoft.EntityFrameworkCore;
using Npgsql;
using Secop.Domain.Cuentas;
using Secop.Domain.Procesos;
using Secop.Web.Data;
using Secop.Web.Infrastructure;

namespace Secop.Web.Demostracion;

/// <summary>El mundo con el que un recién llegado vive un proceso entero. Solo fuera de producción.</summary>
public static class MundoDeDemostracion
{
    /// <summary>La misma para todas las personas de la demostración.</summary>
    public const string Contrasena = "demostracion abierta 2026";

    private const long Cerrojo = 0x5EC0D;

    /// <summary>Al abrir el producto en desarrollo: lee el reloj, siembra si la base está vacía y escribe cómo entrar.</summary>
    public static async Task PrepararAsync(WebApplication app)
    {
        await SembrarAsync(app.Services);
        app.Lifetime.ApplicationStarted.Register(() => Saludar(app));
    }

    /// <summary>Siembra una sola vez, aunque dos programas lo intenten a la vez o uno se haya cortado a la mitad.</summary>
    public static async Task SembrarAsync(IServiceProvider servicios)
    {
        var cadena = servicios.GetRequiredService<Instalacion>().CadenaDueno;
        await using var conexion = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(cadena) { Pooling = false }.ConnectionString);
        await conexion.OpenAsync();
        await using (var tomar = new NpgsqlCommand($"select pg_advisory_lock({Cerrojo})", conexion))
        {
            await tomar.ExecuteNonQueryAsync();
        }

        var escena = new Escena(servicios, await PartirAsync(servicios));
        var reparto = await Reparto.PonerAsync(escena);
        await new PlanDeDemostracion(escena, reparto).RepresentarAsync();
        await new MesaDeDemostracion(escena, reparto).RepresentarAsync();
        await new PeticionesDeDemostracion(escena, reparto).RepresentarAsync();
        var nuevos = 0;
        foreach (var proceso in Cartelera.Procesos)
        {
            await UnaVezAsync(proceso.Numero, () => new Funcion(escena, reparto, proceso).RepresentarAsync());
        }

        foreach (var obra in Temporada.Obras)
        {
            await UnaVezAsync(obra.Numero, () => new FuncionDeModalidad(escena, reparto, obra).RepresentarAsync());
        }

        await new EventosDeDemostracion(escena, reparto).RepresentarAsync();

        if (nuevos > 0)
        {
            // La portada cuenta con la tabla de frecuencias.
            await using var recontar = new NpgsqlCommand("select recontar_palabras()", conexion);
            await recontar.ExecuteNonQueryAsync();
        }

        // Cada proceso se siembra entero o se retoma: el número dice si ya está.
        async Task UnaVezAsync(string numero, Func<Task> sembrar)
        {
            if (!await escena.ConAsync(escena.Hoy, s => s.GetRequiredService<SecopDbContext>().Set<Proceso>().AnyAsync(p => p.Numero == numero && p.EntidadId == reparto.Alcaldia)))
            {
                await sembrar();
                nuevos++;
            }
        }
    }

    // Si falta algo por sembrar, el mundo parte de un momento en que puede haber procesos que cierren hoy.
    private static async Task<DateTimeOffset> PartirAsync(IServiceProvider servicios)
    {
        await using var alcance = servicios.CreateAsyncScope();
        var mando = alcance.ServiceProvider.GetRequiredService<MandoDelReloj>();
        await mando.LeerAsync();
        var ahora = alcance.ServiceProvider.GetRequiredService<Reloj>().Ahora;
        var numeros = Cartelera.Procesos.Select(p => p.Numero).Concat(Temporada.Obras.Select(o => o.Numero)).ToList();
        var sembrados = await alcance.ServiceProvider.GetRequiredService<SecopDbContext>().Set<Proceso>()
            .Where(p => numeros.Contains(p.Numero)).Select(p => p.Numero).Distinct().CountAsync();
        var partida = Programacion.PuntoDePartida(ahora);
        if (sembrados == numeros.Count || partida == ahora)
        {
            return ahora;
        }

        await mando.PartirAsync(partida - ahora);
        return partida;
    }

    private static void Saludar(WebApplication app)
    {
        Console.WriteLine($"""

            Secop está abierto en {string.Join(", ", app.Urls)}

            Personas de la demostración (contraseña de todas: «{Contrasena}»)
            """);
        foreach (var (correo, papel) in Reparto.Personas.Select(p => (p.Correo, p.Papel)))
        {
            Console.WriteLine($"  {correo,-38} {papel}");
        }

        Console.WriteLine($"""

            Correo de la demostración: {app.Urls.First()}/desarrollo/correo    Reloj: {app.Urls.First()}/desarrollo/reloj
            Esta no es la plataforma oficial SECOP.

            """);
    }
}
