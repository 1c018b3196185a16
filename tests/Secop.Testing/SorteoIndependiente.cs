using System.Diagnostics;
using System.Text.Json;

namespace Secop.Testing;

/// <summary>El programa que recalcula un sorteo sin usar nada de la plataforma: sólo lee el JSON de su página pública.</summary>
public static class SorteoIndependiente
{
    public static async Task<(bool Coincide, IReadOnlyList<string> Escogidos, string Salida)> RecalcularAsync(string json)
    {
        var guion = Path.Combine(Repositorio.Raiz, "tests", "Independiente", "recalcular-sorteo.mjs");
        var inicio = new ProcessStartInfo("node", [guion]) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        using var proceso = Process.Start(inicio)!;
        await proceso.StandardInput.WriteAsync(json);
        proceso.StandardInput.Close();
        var (salida, error) = (await proceso.StandardOutput.ReadToEndAsync(), await proceso.StandardError.ReadToEndAsync());
        await proceso.WaitForExitAsync();
        if (salida.Length == 0)
        {
            throw new InvalidOperationException($"El programa no respondió: {error}");
        }

        var escogidos = JsonDocument.Parse(salida).RootElement.GetProperty("escogidos").EnumerateArray().Select(e => e.GetString()!).ToList();
        return (proceso.ExitCode == 0, escogidos, salida);
    }
}
