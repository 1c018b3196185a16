using System.Text;

namespace Secop.Web.DatosAbiertos.Importadores;

/// <summary>Lo que pasó con un archivo. Leídas = rechazadas + repetidas + nuevas + actualizadas + sin cambio.</summary>
public sealed record Informe(string Conjunto, string Archivo, long Leidas, long Rechazadas, Fusion Fusion, IReadOnlyList<(long Linea, string Motivo)> Rechazos)
{
    public const int RechazosAnotados = 1000;
}

/// <summary>Lee un CSV oficial por flujo y lo fusiona entero, o no cambia nada.</summary>
public static class Importacion
{
    private const int Latido = 100_000;

    public static async Task<Informe> ImportarAsync(
        Conjunto conjunto, string ruta, string cadenaDueno, Action<string> progreso, CancellationToken cancelacion = default)
    {
        if (!File.Exists(ruta))
        {
            throw new ArchivoIlegible($"No encuentro el archivo {ruta}.");
        }

        await using var flujo = new FileStream(ruta, new FileStreamOptions { BufferSize = 1 << 18, Options = FileOptions.SequentialScan });
        using var texto = new StreamReader(flujo, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true, 1 << 16);
        var lector = new LectorCsv(texto);
        if (!lector.Leer())
        {
            throw new ArchivoIlegible("El archivo está vacío.");
        }

        var encabezado = Encabezado.Reconocer(lector.Campos, conjunto);
        lector.Interesan = encabezado.Interesan();
        using var fila = new FilaCsv(encabezado);
        var rechazos = new List<(long, string)>();
        long leidas = 0, rechazadas = 0;
        await using var carga = await CargaDeRegistros.AbrirAsync(cadenaDueno, conjunto, cancelacion);
        while (lector.Leer())
        {
            leidas++;
            if (Leer(conjunto, lector, fila, encabezado.Ancho) is { Rechazo: null, Registro: { } registro })
            {
                carga.Agregar(registro);
            }
            else
            {
                rechazadas++;
                Anotar(rechazos, lector.Linea, Leer(conjunto, lector, fila, encabezado.Ancho).Rechazo!);
            }

            if (leidas % Latido == 0)
            {
                cancelacion.ThrowIfCancellationRequested();
                progreso($"{Infrastructure.Formato.Numero(leidas)} filas leídas ({flujo.Position * 100 / Math.Max(1, flujo.Length)} % del archivo)");
            }
        }

        if (leidas > 0 && rechazadas == leidas)
        {
            throw new ArchivoIlegible($"Ninguna de las {leidas} filas se puede leer; la primera, en la línea {rechazos[0].Item1}: {rechazos[0].Item2}.");
        }

        progreso($"{Infrastructure.Formato.Numero(leidas)} filas leídas; fusionando con lo que ya hay");
        return new Informe(conjunto.Nombre, ruta, leidas, rechazadas, await carga.FusionarAsync(cancelacion), rechazos);
    }

    private static Lectura Leer(Conjunto conjunto, LectorCsv lector, FilaCsv fila, int ancho)
    {
        if (lector.Campos.Count != ancho)
        {
            return new(null, $"tiene {lector.Campos.Count} columnas y el encabezado {ancho}");
        }

        try
        {
            fila.Poner(lector.Campos);
            return conjunto.Leer(fila);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // Ninguna fila tumba el archivo: lo que nadie previó también es una razón.
            return new(null, $"no se pudo leer ({error.GetType().Name})");
        }
    }

    private static void Anotar(List<(long, string)> rechazos, long linea, string motivo)
    {
        if (rechazos.Count < Informe.RechazosAnotados)
        {
            rechazos.Add((linea, motivo));
        }
    }
}
