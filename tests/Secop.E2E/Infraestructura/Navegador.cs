using System.Formats.Tar;
using System.IO.Compression;
using Microsoft.Playwright;
using Secop.Testing;

namespace Secop.E2E.Infraestructura;

/// <summary>
/// Un Chromium sin instalar nada: el del sistema si lo hay y, si no, el que viaja en los paquetes de npm,
/// descomprimido una vez en la caché del checkout.
/// </summary>
public static class Navegador
{
    private static readonly Lazy<Task<IBrowser>> Comun = new(AbrirAsync);

    public static Task<IBrowser> ComunAsync() => Comun.Value;

    private static async Task<IBrowser> AbrirAsync()
    {
        var playwright = await Playwright.CreateAsync();
        var opciones = new BrowserTypeLaunchOptions
        {
            Headless = true,
            Args =
            [
                "--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run",
                "--disable-dev-shm-usage", "--font-render-hinting=none",
            ],
        };
        if (Environment.GetEnvironmentVariable("SECOP_CHROMIUM") is { Length: > 0 } propio)
        {
            opciones.ExecutablePath = propio;
        }
        else if (OperatingSystem.IsLinux())
        {
            var carpeta = Desempacar();
            opciones.ExecutablePath = Path.Combine(carpeta, "chromium");
            opciones.Env = Environment.GetEnvironmentVariables().Cast<System.Collections.DictionaryEntry>()
                .ToDictionary(e => (string)e.Key, e => (string?)e.Value ?? "");
            var entorno = opciones.Env.ToDictionary();
            entorno["LD_LIBRARY_PATH"] = Path.Combine(carpeta, "lib");
            entorno["FONTCONFIG_PATH"] = Path.Combine(carpeta, "fonts");
            entorno["FONTCONFIG_FILE"] = Path.Combine(carpeta, "fonts", "propio.conf");
            entorno["HOME"] = carpeta;
            opciones.Env = entorno;
        }
        else
        {
            opciones.Channel = "chrome";
        }

        return await playwright.Chromium.LaunchAsync(opciones);
    }

    private static string Desempacar()
    {
        var raiz = Repositorio.Raiz;
        var carpeta = Path.Combine(raiz, "node_modules", ".cache", "chromium");
        if (Directory.Exists(carpeta))
        {
            return carpeta;
        }

        var origen = Path.Combine(raiz, "node_modules", "@sparticuz", "chromium", "bin");
        var temporal = $"{carpeta}.{Environment.ProcessId}";
        Directory.CreateDirectory(temporal);
        using (var salida = File.Create(Path.Combine(temporal, "chromium")))
        using (var entrada = new BrotliStream(File.OpenRead(Path.Combine(origen, "chromium.br")), CompressionMode.Decompress))
        {
            entrada.CopyTo(salida);
        }

        foreach (var paquete in (string[])["al2023.tar.br", "fonts.tar.br"])
        {
            using var entrada = new BrotliStream(File.OpenRead(Path.Combine(origen, paquete)), CompressionMode.Decompress);
            TarFile.ExtractToDirectory(entrada, temporal, overwriteFiles: true);
        }

        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Path.Combine(temporal, "chromium"), (UnixFileMode)0b111_101_101);
        }

        Directory.CreateDirectory(Path.Combine(temporal, "fonts"));
        File.WriteAllText(Path.Combine(temporal, "fonts", "propio.conf"), $"""
            <?xml version="1.0"?>
            <!DOCTYPE fontconfig SYSTEM "fonts.dtd">
            <fontconfig><dir>{carpeta}/fonts</dir><dir>/usr/share/fonts</dir><cachedir>{carpeta}/fonts/cache</cachedir></fontconfig>
            """);
        try
        {
            Directory.Move(temporal, carpeta);
        }
        catch (IOException) when (Directory.Exists(carpeta))
        {
            Directory.Delete(temporal, recursive: true);
        }

        return carpeta;
    }
}
