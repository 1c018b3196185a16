using System.Diagnostics;
using System.Globalization;
using Npgsql;
using Secop.Web.DatosAbiertos;

namespace Secop.Bench;

/// <summary>Importar un CSV, en un proceso aparte para ver su memoria, junto a COPY de las mismas filas con los mismos índices.</summary>
public static class MedicionDeImportar
{
    public static async Task CorrerAsync(long filas)
    {
        await using var banco = await Banco.AbrirAsync($"importar_{filas}");
        var csv = Path.Combine(Path.GetTempPath(), $"secop-banco-{filas}.csv");
        var copia = csv + ".copia";
        try
        {
            GeneradorDeRegistros.EscribirCsv(csv, filas, 7);
            await banco.SqlAsync("truncate registros_publicos");
            Banco.Decir("filas", filas.ToString(CultureInfo.InvariantCulture));
            Banco.Decir("archivo", $"{new FileInfo(csv).Length / 1048576.0:0.0} MB");
            string[] medir = ["importar-aparte", csv, banco.Cadena];
            // Con «dotnet run» este proceso es ya el programa; con «dotnet archivo.dll» hay que nombrarlo.
            var conDll = Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet";
            using var hijo = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, conDll ? [typeof(MedicionDeImportar).Assembly.Location, .. medir] : medir) { RedirectStandardOutput = true, UseShellExecute = false })!;
            var salida = await hijo.StandardOutput.ReadToEndAsync();
            await hijo.WaitForExitAsync();
            var partes = salida.Split('\n').First(l => l.StartsWith("medido ", StringComparison.Ordinal)).Split(' ');
            var importar = double.Parse(partes[1], CultureInfo.InvariantCulture);
            var memoria = double.Parse(partes[2], CultureInfo.InvariantCulture);
            var copiar = await CopiarAsync(banco, copia);
            Banco.Decir("importar", $"{importar:0.0} s, {filas / importar:0} filas por segundo");
            Banco.Decir("COPY con los mismos índices", $"{copiar:0.0} s, {filas / copiar:0} filas por segundo");
            Banco.Decir("velocidad frente a COPY", $"{copiar / importar * 100:0} % (límite 60 %)");
            Banco.Decir("memoria máxima", $"{memoria:0} MB (límite 300 MB)");
        }
        finally
        {
            File.Delete(csv);
            File.Delete(copia);
            await banco.BorrarAsync();
        }
    }

    /// <summary>El comando del producto, tal cual, en este proceso.</summary>
    public static async Task AparteAsync(string csv, string cadena)
    {
        var reloj = Stopwatch.StartNew();
        var codigo = await ComandoImportar.EjecutarAsync(["secop2-contratos", csv], cadena, TextWriter.Null);
        if (codigo != 0)
        {
            throw new InvalidOperationException("El archivo del banco no se importó.");
        }

        using var yo = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"medido {reloj.Elapsed.TotalSeconds:0.000} {yo.PeakWorkingSet64 / 1048576.0:0.0}"));
    }

    // Las filas ya entendidas se sacan a un archivo y entran a una tabla igual, con su columna generada y sus índices.
    private static async Task<double> CopiarAsync(Banco banco, string copia)
    {
        const string Columnas = "id, codigo, plataforma, clase, clave, portafolio, numero, entidad, entidad_nit, proveedor, proveedor_nits, nombre, objeto, modalidad, modalidad_original, tipo_contrato, estado, estado_original, departamento, municipio, unspsc, valor, fecha, firmado_en, inicio_en, fin_en, enlace, conjuntos, prioridad, fila";
        await banco.SqlAsync("create table copia (like registros_publicos including all)");
        await using var conexion = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(banco.Cadena) { CommandTimeout = 0 }.ConnectionString);
        await conexion.OpenAsync();
        await using (var archivo = File.Create(copia))
        await using (var sale = await conexion.BeginRawBinaryCopyAsync($"copy (select {Columnas} from registros_publicos) to stdout (format binary)"))
        {
            await sale.CopyToAsync(archivo, 1 << 20);
        }

        var reloj = Stopwatch.StartNew();
        await using (var archivo = File.OpenRead(copia))
        await using (var entra = await conexion.BeginRawBinaryCopyAsync($"copy copia ({Columnas}) from stdin (format binary)"))
        {
            await archivo.CopyToAsync(entra, 1 << 20);
        }

        return reloj.Elapsed.TotalSeconds;
    }
}
