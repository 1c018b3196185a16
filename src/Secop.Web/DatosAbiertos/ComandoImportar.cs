using System.Diagnostics;
using Npgsql;
using Secop.Web.DatosAbiertos.Importadores;
using Secop.Web.Infrastructure;

namespace Secop.Web.DatosAbiertos;

/// <summary><c>importar &lt;conjunto&gt; &lt;archivo.csv&gt;</c>: también mientras el producto corre.</summary>
public static class ComandoImportar
{
    /// <summary>0 si el archivo quedó cargado; 2 si no se entendió la orden; 3 si el archivo se rechazó y la base quedó como estaba.</summary>
    public static async Task<int> EjecutarAsync(string[] args, string cadenaDueno, TextWriter salida, CancellationToken cancelacion = default)
    {
        ArgumentNullException.ThrowIfNull(args);
        ArgumentNullException.ThrowIfNull(salida);
        if (args.Length != 2)
        {
            await salida.WriteLineAsync("Uso: importar <conjunto> <archivo.csv>. Conjuntos: " + string.Join(", ", Conjunto.Todos.Select(c => c.Nombre)) + ".");
            return 2;
        }

        if (Conjunto.DeNombre(args[0]) is not { } conjunto)
        {
            await salida.WriteLineAsync($"«{args[0]}» no es un conjunto oficial que se pueda importar. Los que hay: {string.Join(", ", Conjunto.Todos.Select(c => c.Nombre))}.");
            return 2;
        }

        var reloj = Stopwatch.StartNew();
        try
        {
            var informe = await Importacion.ImportarAsync(conjunto, args[1], cadenaDueno, m => salida.WriteLine($"{reloj.Elapsed:mm\\:ss}  {m}"), cancelacion);
            await EscribirAsync(salida, informe, reloj.Elapsed);
            return 0;
        }
        catch (ArchivoIlegible error)
        {
            await salida.WriteLineAsync($"No se importó nada. {error.Message}");
            return 3;
        }
        catch (Exception error) when (error is NpgsqlException or IOException or UnauthorizedAccessException)
        {
            await salida.WriteLineAsync($"No se importó nada: {error.Message}");
            return 3;
        }
    }

    private static async Task EscribirAsync(TextWriter salida, Informe informe, TimeSpan duracion)
    {
        var f = informe.Fusion;
        await salida.WriteLineAsync($"""
            {informe.Conjunto}: {Path.GetFileName(informe.Archivo)} en {duracion.TotalSeconds:0.0} s
              leídas:       {Formato.Numero(informe.Leidas),12}
              rechazadas:   {Formato.Numero(informe.Rechazadas),12}
              fusionadas:   {Formato.Numero(f.Repetidas),12}   (varias filas del mismo proceso o contrato)
              nuevas:       {Formato.Numero(f.Nuevas),12}
              actualizadas: {Formato.Numero(f.Actualizadas),12}
              sin cambio:   {Formato.Numero(f.SinCambio),12}
            """);
        foreach (var (linea, motivo) in informe.Rechazos)
        {
            await salida.WriteLineAsync($"  línea {linea}: {motivo}");
        }

        if (informe.Rechazadas > informe.Rechazos.Count)
        {
            await salida.WriteLineAsync($"  … y {Formato.Numero(informe.Rechazadas - informe.Rechazos.Count)} más");
        }
    }
}
