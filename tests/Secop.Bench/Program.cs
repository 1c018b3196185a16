using System.Globalization;
using Secop.Bench;

long Opcion(string nombre, long valor) =>
    Array.IndexOf(args, nombre) is >= 0 and var i && i + 1 < args.Length ? long.Parse(args[i + 1], CultureInfo.InvariantCulture) : valor;

switch (args.FirstOrDefault())
{
    case "cierre":
        await CarreraDeCierre.CorrerAsync(rondas: 60);
        return 0;
    case "busqueda":
        await MedicionDeBusqueda.CorrerAsync(Opcion("--filas", 100_000), (int)Opcion("--lectores", 8), TimeSpan.FromSeconds(Opcion("--segundos", 20)), args.Contains("--conservar", StringComparer.Ordinal), !args.Contains("--sin-recordar", StringComparer.Ordinal));
        return 0;
    case "paginas":
        await MedicionDePaginas.CorrerAsync((int)Opcion("--conexiones", 16), TimeSpan.FromSeconds(Opcion("--segundos", 8)));
        return 0;
    case "importar":
        await MedicionDeImportar.CorrerAsync(Opcion("--filas", 200_000));
        return 0;
    case "importar-aparte":
        await MedicionDeImportar.AparteAsync(args[1], args[2]);
        return 0;
    case "paa":
        await MedicionDePlanes.CorrerAsync((int)Opcion("--lineas", 5_000), (int)Opcion("--guardar", 200));
        return 0;
    case "subidas":
        await MedicionDeSubidas.CorrerAsync(Opcion("--mb", 2048), (int)Opcion("--cortes", 100));
        return 0;
    case "pliego":
        await MedicionDePliego.CorrerAsync((int)Opcion("--filas", 5_000), (int)Opcion("--peticiones", 300));
        return 0;
    case "cronograma":
        MedicionDeCronograma.Correr((int)Opcion("--vueltas", 100_000));
        return 0;
    default:
        await Console.Error.WriteLineAsync("""
            Uso: dotnet run -c Release --project tests/Secop.Bench -- <medición>
              cierre                                       carrera de la urna en el último segundo
              busqueda --filas N [--lectores 8] [--segundos 20] [--conservar] [--sin-recordar]
              paginas [--conexiones 16] [--segundos 8]
              importar [--filas N]
              pliego [--filas 5000] [--peticiones 300]     la página de un pliego con miles de líneas de precios
              cronograma [--vueltas 100000]                validar un cronograma contra la ley
              paa [--lineas 5000] [--guardar 200]          importar un plan por su página y guardar una línea
              subidas [--mb 2048] [--cortes 100]           un archivo grande con la conexión cortada al azar
            """);
        return 2;
}
