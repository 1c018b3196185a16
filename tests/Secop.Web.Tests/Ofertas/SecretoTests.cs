using System.Text;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Secop.Domain.Ofertas;
using Secop.Domain.Procesos;
using Secop.Testing;

namespace Secop.Web.Tests.Ofertas;

/// <summary>
/// Un precio, una respuesta, un nombre y un contenido de archivo conocidos se presentan por la web y luego se buscan, en
/// varias formas, en toda la base, en la carpeta de datos, en el registro y en los temporales.
/// </summary>
public sealed class SecretoTests : IAsyncLifetime
{
    private const string Precio = "57004275,13";
    private static readonly string[] Canarios = ["57004275", "canario-respuesta-7391", "canario-archivo-5528", "canario-nombre-9146"];
    private SecopFactory _fabrica = null!;

    public async Task InitializeAsync() => _fabrica = await SecopFactory.NuevaAsync();

    public async Task DisposeAsync() => await _fabrica.DisposeAsync();

    [Fact]
    public async Task AntesDeAbrir_NadaDeLaOfertaEstaEnClaroEnNingunaParte()
    {
        var inicio = TimeProvider.System.GetUtcNow().UtcDateTime.AddSeconds(-1);
        using var salida = new StringWriter();
        var consola = Console.Out;
        Console.SetOut(TextWriter.Synchronized(salida));
        try
        {
            await PresentarCanariosAsync();
        }
        finally
        {
            Console.SetOut(consola);
        }

        foreach (var canario in Canarios)
        {
            foreach (var forma in Formas(canario))
            {
                Assert.Empty(await EnLaBaseAsync(forma));
                Assert.Empty(EnLaCarpeta(_fabrica.Carpeta, forma, DateTime.MinValue));
                Assert.Empty(EnLaCarpeta(Path.GetTempPath(), forma, inicio));
            }

            Assert.DoesNotContain(canario, salida.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task ElBarrido_SabeEncontrarLoQueEstaEnClaro()
    {
        await _fabrica.SqlAsync<object>("create table delatora (a text, b bytea)");
        await _fabrica.SqlAsync<object>("insert into delatora values ('x canario-respuesta-7391 y', $1)", null, Encoding.Unicode.GetBytes("canario-archivo-5528"));
        await File.WriteAllTextAsync(Path.Combine(_fabrica.Carpeta, "delator"), "canario-nombre-9146");

        Assert.NotEmpty(await EnLaBaseAsync(Encoding.UTF8.GetBytes("canario-respuesta-7391")));
        Assert.NotEmpty(await EnLaBaseAsync(Encoding.Unicode.GetBytes("canario-archivo-5528")));
        Assert.NotEmpty(EnLaCarpeta(_fabrica.Carpeta, Encoding.UTF8.GetBytes("canario-nombre-9146"), DateTime.MinValue));
    }

    private async Task PresentarCanariosAsync()
    {
        var datos = new Datos(_fabrica);
        var proceso = await datos.ProcesoRecibiendoAsync(null, (p, actor) =>
            p.AgregarPregunta(new DatosDePregunta(null, TipoPregunta.Texto, "¿Cómo entrega?", null, true), 2, actor, Datos.Publicacion));
        var oferta = await datos.OfertaEnBorradorAsync(proceso);
        var cliente = (await _fabrica.ClienteDeAsync(oferta.Proveedor)).EnFecha(proceso.Ahora);
        var url = $"/proveedor/ofertas/{oferta.Id}";
        var abierta = proceso.Proceso.Cuestionario.First(p => p.Tipo == TipoPregunta.Texto);
        var sinTope = proceso.Proceso.ListaPrecios.First(i => i.PrecioUnitarioTope is null);
        var contenido = Encoding.UTF8.GetBytes("%PDF-1.7 " + string.Concat(Enumerable.Repeat("canario-archivo-5528 ", 20_000)));

        var pasos = new List<Pagina>
        {
            await cliente.EnviarAsync($"{url}/cuestionario", [(ContenidoOferta.CampoDeRespuesta(abierta.Id), "canario-respuesta-7391")]),
            await cliente.EnviarAsync($"{url}/precios", [(ContenidoOferta.CampoDePrecio(sinTope.Id), Precio)]),
            await cliente.EnviarAsync($"{url}/archivos", [], "Subir", ("a-general", "canario-nombre-9146.pdf", contenido)),
            await cliente.EnviarAsync($"{url}/presentar", [("AceptaAdvertencias", "true"), ("Contrasena", Datos.Contrasena)]),
        };
        Assert.All(pasos, p => Assert.True(p.Estado == System.Net.HttpStatusCode.Redirect, p.Errores));
        var archivos = await cliente.VerAsync($"{url}/archivos");
        Assert.Contains("canario-nombre-9146.pdf", archivos.Texto, StringComparison.Ordinal);
    }

    private static IEnumerable<byte[]> Formas(string texto)
    {
        yield return Encoding.UTF8.GetBytes(texto);
        yield return Encoding.Unicode.GetBytes(texto);

        // Base64 según en cuál de los tres desplazamientos caiga; se quita lo que depende de los vecinos.
        for (var corrida = 0; corrida < 3; corrida++)
        {
            var base64 = Convert.ToBase64String([.. new byte[corrida], .. Encoding.UTF8.GetBytes(texto)]);
            yield return Encoding.ASCII.GetBytes(base64[4..^4]);
        }
    }

    // Cada columna de cada tabla de cada esquema propio, como texto y como bytes.
    private async Task<List<string>> EnLaBaseAsync(byte[] aguja)
    {
        var hallazgos = new List<string>();
        await using var conexion = new NpgsqlConnection(_fabrica.CadenaDueno);
        await conexion.OpenAsync();
        var columnas = new List<(string Tabla, string Columna, string Tipo)>();
        await using (var orden = new NpgsqlCommand("select format('%I.%I', table_schema, table_name), format('%I', column_name), data_type from information_schema.columns where table_schema in ('public', 'urna')", conexion))
        await using (var lector = await orden.ExecuteReaderAsync())
        {
            while (await lector.ReadAsync())
            {
                columnas.Add((lector.GetString(0), lector.GetString(1), lector.GetString(2)));
            }
        }

        foreach (var grupo in columnas.GroupBy(c => c.Tabla))
        {
            var condicion = string.Join(" or ", grupo.Select(c => c.Tipo == "bytea"
                ? $"position($1 in {c.Columna}) > 0"
                : $"position($1 in convert_to({c.Columna}::text, 'UTF8')) > 0 or position(encode($1, 'hex') in {c.Columna}::text) > 0"));
            await using var busca = new NpgsqlCommand($"select count(*) from {grupo.Key} where {condicion}", conexion) { Parameters = { new() { Value = aguja } } };
            if (await busca.ExecuteScalarAsync() is long and > 0)
            {
                hallazgos.Add(grupo.Key);
            }
        }

        return hallazgos;
    }

    private static List<string> EnLaCarpeta(string carpeta, byte[] aguja, DateTime desde)
    {
        var opciones = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint };
        return [.. Directory.EnumerateFiles(carpeta, "*", opciones).Where(f => File.GetLastWriteTimeUtc(f) >= desde && Contiene(f, aguja))];
    }

    // Las tuberías y los enchufes miden cero: abrirlos esperaría para siempre.
    private static bool Contiene(string ruta, byte[] aguja)
    {
        try
        {
            return new FileInfo(ruta).Length is > 0 and < 64 * 1024 * 1024 && File.ReadAllBytes(ruta).AsSpan().IndexOf(aguja) >= 0;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
