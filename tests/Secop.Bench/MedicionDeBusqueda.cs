using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Secop.Web.Data;
using Secop.Web.Data.Busqueda;
using Secop.Web.DatosAbiertos.Importadores;
using Secop.Web.Infrastructure;

namespace Secop.Bench;

/// <summary>La página entera de la búsqueda con varios lectores, por bandas de frecuencia, junto a su propio SQL solo.</summary>
public static class MedicionDeBusqueda
{
    // Qué parte de las búsquedas es de cada clase.
    private static readonly (string Clase, double Peso)[] Mezcla =
    [
        ("50", 0.15), ("5", 0.2), ("1", 0.2), ("0.1", 0.15), ("0.001", 0.1), ("filtros", 0.1), ("palabra y filtros", 0.05), ("página profunda", 0.05),
    ];

    public static async Task CorrerAsync(long filas, int lectores, TimeSpan duracion, bool conservar, bool recordar)
    {
        await using var banco = await Banco.AbrirAsync($"busqueda_{filas}");
        if ((long)(await banco.SqlAsync("select count(*) from registros_publicos"))! != filas)
        {
            await LlenarAsync(banco, filas);
        }

        Banco.Decir("filas", filas.ToString(CultureInfo.InvariantCulture));
        Banco.Decir("conteos recordados un minuto", recordar ? "sí, como corre el producto" : "no: cada página cuenta de nuevo");
        // Como un servidor que lleva rato en marcha: lo que cabe, en memoria.
        await banco.SqlAsync("create extension if not exists pg_prewarm; select pg_prewarm('registros_publicos'), pg_prewarm('ix_registros_publicos_texto'), pg_prewarm('ix_registros_publicos_por_fecha'), pg_prewarm('ix_registros_publicos_por_valor'), pg_prewarm('registros_publicos_pkey')");
        Banco.Decir("búferes de PostgreSQL", $"{Banco.Memoria} MB");
        Banco.Decir("lectores", lectores.ToString(CultureInfo.InvariantCulture));
        foreach (var (banda, (_, palabras)) in GeneradorDeRegistros.Bandas)
        {
            var veces = (decimal)(await banco.SqlAsync($"select avg((select count(*) from registros_publicos where texto @@ plainto_tsquery('pg_catalog.spanish', llano(p)))) from unnest('{{{string.Join(',', palabras)}}}'::text[]) p"))!;
            Banco.Decir($"palabras de la banda {banda}", string.Create(CultureInfo.InvariantCulture, $"{palabras.Length}, cada una en el {veces / filas * 100:0.#####} % de las filas"));
        }

        await using var producto = new ProductoEnKestrel(banco, recordar);
        var direccion = producto.Arrancar();
        var profundas = await ProfundasAsync(direccion);
        await MedirAsync(lectores, TimeSpan.FromSeconds(20), profundas, Paginas(direccion));
        var (paginas, porClase) = await MedirAsync(lectores, duracion, profundas, Paginas(direccion));
        var (sql, sqlPorClase) = await MedirAsync(lectores, duracion, profundas, SoloSql(banco, recordar));
        var limite = filas > 1_000_000 ? 100 : 60;
        var todas = porClase.Values.SelectMany(v => v).Order().ToList();
        Banco.Decir("p95 de la página", $"{Banco.Ms(Banco.Percentil(todas, .95))} (límite {limite} ms)");
        foreach (var (clase, _) in Mezcla)
        {
            var tiempos = porClase.GetValueOrDefault(clase, []).Order().ToList();
            var solos = sqlPorClase.GetValueOrDefault(clase, []).Order().ToList();
            Banco.Decir($"banda {clase}", $"{tiempos.Count} páginas, p50 {Banco.Ms(Banco.Percentil(tiempos, .5))}, p95 {Banco.Ms(Banco.Percentil(tiempos, .95))}, máximo {Banco.Ms(tiempos.LastOrDefault())}; su SQL solo p50 {Banco.Ms(Banco.Percentil(solos, .5))}, p95 {Banco.Ms(Banco.Percentil(solos, .95))}");
        }

        Banco.Decir("páginas por segundo", paginas.ToString("0.0", CultureInfo.InvariantCulture));
        Banco.Decir("su SQL solo, por segundo", sql.ToString("0.0", CultureInfo.InvariantCulture));
        Banco.Decir("caudal frente a su SQL", $"{paginas / sql * 100:0} % (límite 50 %)");
        if (!conservar)
        {
            await producto.DisposeAsync();
            await banco.BorrarAsync();
        }
    }

    private static async Task LlenarAsync(Banco banco, long filas)
    {
        var reloj = Stopwatch.StartNew();
        await banco.SqlAsync("truncate registros_publicos");
        var generador = new GeneradorDeRegistros(20261121);
        using var fila = new FilaCsv(Encabezado.Reconocer(GeneradorDeRegistros.Columnas, Conjunto.Secop2Contratos));
        const long Tanda = 500_000;
        for (long i = 0; i < filas;)
        {
            await using var carga = await CargaDeRegistros.AbrirAsync(banco.Cadena, Conjunto.Secop2Contratos, CancellationToken.None);
            for (var hasta = Math.Min(filas, i + Tanda); i < hasta; i++)
            {
                carga.Agregar(GeneradorDeRegistros.Registro(fila, generador.Fila(i + 1)));
            }

            await carga.FusionarAsync(CancellationToken.None);
            await Console.Error.WriteLineAsync($"{i} filas en {reloj.Elapsed.TotalSeconds:0} s");
        }

        await banco.SqlAsync("vacuum (analyze) registros_publicos");
    }

    private static Func<string, Task> Paginas(Uri direccion)
    {
        var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 64 }) { BaseAddress = direccion, Timeout = TimeSpan.FromMinutes(2) };
        return async consulta =>
        {
            using var respuesta = await http.GetAsync("/procesos" + consulta);
            respuesta.EnsureSuccessStatusCode();
            await respuesta.Content.ReadAsByteArrayAsync();
        };
    }

    // Las mismas órdenes a la base, preparadas, sin página ni HTTP.
    private static Func<string, Task> SoloSql(Banco banco, bool recordar)
    {
        var opciones = new DbContextOptionsBuilder<SecopDbContext>().UseNpgsql(banco.CadenaAplicacion + ";Max Auto Prepare=500;Auto Prepare Min Usages=2;Options=-c plan_cache_mode=force_custom_plan").Options;
        var estadisticas = new EstadisticasDeBusqueda { RecuerdaConteos = recordar };
        var reloj = new Reloj(new RelojDeDemostracion());
        return async consulta =>
        {
            await using var db = new SecopDbContext(opciones);
            await new VistaPublica(db, reloj, estadisticas).BuscarAsync(Filtros.De(new QueryCollection(QueryHelpers.ParseQuery(consulta))));
        };
    }

    private static async Task<(double PorSegundo, ConcurrentDictionary<string, ConcurrentBag<double>> PorClase)> MedirAsync(int lectores, TimeSpan duracion, IReadOnlyList<string> profundas, Func<string, Task> pedir)
    {
        var porClase = new ConcurrentDictionary<string, ConcurrentBag<double>>(StringComparer.Ordinal);
        var reloj = Stopwatch.StartNew();
        var cuentas = await Task.WhenAll(Enumerable.Range(0, lectores).Select(lector => Task.Run(async () =>
        {
            var azar = new Random(lector);
            var cuenta = 0;
            while (reloj.Elapsed < duracion)
            {
                var (clase, consulta) = Consulta(azar, profundas);
                var inicio = Stopwatch.GetTimestamp();
                await pedir(consulta);
                porClase.GetOrAdd(clase, _ => []).Add(Stopwatch.GetElapsedTime(inicio).TotalMilliseconds);
                cuenta++;
            }

            return cuenta;
        })));
        return (cuentas.Sum() / reloj.Elapsed.TotalSeconds, porClase);
    }

    private static (string Clase, string Consulta) Consulta(Random azar, IReadOnlyList<string> profundas)
    {
        var tiro = azar.NextDouble();
        var clase = Mezcla[^1].Clase;
        foreach (var (nombre, peso) in Mezcla)
        {
            if ((tiro -= peso) < 0)
            {
                clase = nombre;
                break;
            }
        }

        string Una(params ReadOnlySpan<string> opciones) => opciones[azar.Next(opciones.Length)];
        string Palabra(string banda) => Una(GeneradorDeRegistros.Bandas[banda].Palabras);
        var departamento = Una("11", "76", "05", "25", "68", "27", "91");
        var modalidad = Una("ContratacionDirecta", "MinimaCuantia", "LicitacionPublica", "MenorCuantia");
        return (clase, clase switch
        {
            "filtros" => Una($"?modalidad={modalidad}&departamento={departamento}", $"?departamento={departamento}&valorDesde=500000000", $"?unspsc=43&publicadoDesde={azar.Next(2019, 2026)}-03-01&publicadoHasta={azar.Next(2019, 2026)}-12-31", $"?fase=Liquidado&modalidad={modalidad}&orden=valor"),
            "palabra y filtros" => Una($"?q={Palabra("5")}&departamento={departamento}&modalidad={modalidad}", $"?q={Palabra("1")}+{Palabra("50")}&departamento={departamento}", $"?q={Palabra("5")}+{Palabra("1")}&orden=relevancia"),
            "página profunda" => profundas[azar.Next(profundas.Count)],
            _ => "?q=" + Palabra(clase),
        });
    }

    // Se llega a la página diez siguiendo sus propios enlaces.
    private static async Task<List<string>> ProfundasAsync(Uri direccion)
    {
        using var http = new HttpClient { BaseAddress = direccion, Timeout = TimeSpan.FromMinutes(2) };
        var profundas = new List<string>();
        foreach (var palabra in new[] { "servicios", "mantenimiento", GeneradorDeRegistros.Bandas["1"].Palabras[0], GeneradorDeRegistros.Bandas["0.1"].Palabras[0] })
        {
            var camino = "/procesos?q=" + palabra;
            for (var i = 0; i < 9; i++)
            {
                var html = await http.GetStringAsync(camino);
                var marca = html.IndexOf("rel=\"next\"", StringComparison.Ordinal);
                if (marca < 0)
                {
                    break;
                }

                var inicio = html.IndexOf("href=\"", marca, StringComparison.Ordinal) + 6;
                camino = System.Net.WebUtility.HtmlDecode(html[inicio..html.IndexOf('"', inicio)]);
            }

            profundas.Add(camino["/procesos".Length..]);
        }

        return profundas;
    }
}
