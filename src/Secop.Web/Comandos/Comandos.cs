using Secop.Web.DatosAbiertos;
using Secop.Web.Demostracion;
using Secop.Web.Infrastructure;

namespace Secop.Web.Comandos;

/// <summary>Los comandos del programa. No arrancan el servidor web ni los trabajos.</summary>
public static class Comandos
{
    private const string Ayuda = """
        Secop: plataforma abierta de contratación pública.

          (sin comando)                     abre el producto; en desarrollo, con PostgreSQL embebido y demostración
          --migrar                          crea o pone al día la base de datos
          --sembrar                         siembra el mundo de demostración (solo fuera de producción)
          importar <conjunto> <archivo.csv> carga un conjunto oficial de datos abiertos:
                                            secop2-procesos, secop2-contratos, secop1-procesos, secop-integrado
          --practica                        abre la práctica: base, carpeta y puerto propios; también con --migrar
          legibilidad                       mide cada lección de /aprende con el índice de Fernández-Huerta
          --ayuda                           muestra esta ayuda

          --urls http://localhost:5080      dirección en la que escucha

        Variables: ConnectionStrings__Secop, ConnectionStrings__SecopDueno, Datos__Carpeta, Publico__Direccion, Correo__*,
                   Practica__Activa, Practica__Direccion, Practica__Dias
        """;

    /// <summary>Código de salida si se pidió un comando; nulo si hay que abrir el producto.</summary>
    public static async Task<int?> EjecutarAsync(string[] args, WebApplicationBuilder builder)
    {
        var comando = args.FirstOrDefault(a => a is "--migrar" or "--sembrar" or "--ayuda" or "--help" or "-h" or "importar" or "legibilidad");
        if (comando is null)
        {
            var raro = args.FirstOrDefault(a => !a.StartsWith('-') && args[Math.Max(0, Array.IndexOf(args, a) - 1)].StartsWith("--", StringComparison.Ordinal) is false);
            if (raro is null)
            {
                return null;
            }

            await Console.Error.WriteLineAsync($"No conozco el comando «{raro}».{Environment.NewLine}{Environment.NewLine}{Ayuda}");
            return 2;
        }

        if (comando is "--ayuda" or "--help" or "-h")
        {
            Console.WriteLine(Ayuda);
            return 0;
        }

        if (comando == "legibilidad")
        {
            return ComandoLegibilidad.Ejecutar(Console.Out);
        }

        await using var instalacion = await Instalacion.PrepararAsync(builder.Configuration, builder.Environment);
        var movible = !builder.Environment.IsProduction();
        switch (comando)
        {
            case "--migrar":
                await instalacion.MigrarAsync(movible);
                Console.WriteLine("La base está al día.");
                return 0;
            case "--sembrar" when !movible:
                await Console.Error.WriteLineAsync("El mundo de demostración no se siembra en producción.");
                return 2;
            case "--sembrar":
                await instalacion.MigrarAsync(movible);
                builder.AddProducto(instalacion);
                await using (var app = builder.Build())
                {
                    await MundoDeDemostracion.SembrarAsync(app.Services);
                }

                Console.WriteLine("El mundo de demostración está sembrado.");
                return 0;
            default:
                if (instalacion.EsPractica)
                {
                    await Console.Error.WriteLineAsync("En la práctica no se importan datos oficiales: se mezclarían con lo que no es real.");
                    return 2;
                }

                await Practicas.MarcaDeInstalacion.ExigirBaseAsync(instalacion.CadenaDueno, practica: false);
                if (!builder.Environment.IsProduction())
                {
                    await instalacion.MigrarAsync(movible);
                }

                return await ComandoImportar.EjecutarAsync(args.SkipWhile(a => a != "importar").Skip(1).ToArray(), instalacion.CadenaDueno, Console.Out);
        }
    }
}
