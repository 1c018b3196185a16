using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Secop.Domain.Comun;
using Secop.Domain.Cuentas;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Modalidades;
using Secop.Testing;
using Secop.Web.Data;
using Secop.Web.Documentos;
using Secop.Web.Security;

namespace Secop.Bench;

/// <summary>
/// La página pública de un pliego con miles de líneas de precios, junto a lo que costaría como poco: los mismos bytes
/// servidos por un Kestrel pelado y el SQL que trae el pliego, solo.
/// </summary>
public static class MedicionDePliego
{
    private const int Limite = 200;

    public static async Task CorrerAsync(int filas, int peticiones)
    {
        await using var banco = await Banco.AbrirAsync("pliego");
        await using var producto = new ProductoEnKestrel(banco);
        var direccion = producto.Arrancar();
        var codigo = await PublicarAsync(producto.Services, filas);
        using var http = new HttpClient { BaseAddress = direccion };
        var ruta = $"/procesos/{codigo}/pliego";
        using var respuesta = await http.GetAsync(ruta);
        respuesta.EnsureSuccessStatusCode();
        var bytes = await respuesta.Content.ReadAsByteArrayAsync();
        Banco.Decir("bytes de la página", bytes.Length.ToString("#,0", CultureInfo.GetCultureInfo("es-CO")));
        Banco.Decir("líneas en la página", $"{System.Text.Encoding.UTF8.GetString(bytes).Split("Elemento de ensayo número").Length - 1}");
        var pagina = await MedirAsync(peticiones, () => http.GetByteArrayAsync(ruta));
        await using var pelado = MedicionDePaginas.Pelado(respuesta, bytes);
        await pelado.StartAsync();
        using var aSecas = new HttpClient { BaseAddress = new Uri(pelado.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()) };
        var limite = await MedirAsync(peticiones, () => aSecas.GetByteArrayAsync("/"));
        await using var fuente = NpgsqlDataSource.Create(banco.CadenaAplicacion);
        var sql = await MedirAsync(peticiones, async () =>
        {
            await using var orden = fuente.CreateCommand("select v.contenido from procesos p join versiones_pliego v on v.proceso_id = p.id and v.numero = p.version_pliego where p.codigo = $1");
            orden.Parameters.AddWithValue(codigo);
            return await orden.ExecuteScalarAsync();
        });
        var (suya, minimo) = (Banco.Percentil(pagina, .95), Banco.Percentil(limite, .95) + Banco.Percentil(sql, .95));
        Banco.Decir($"página de un pliego de {filas.ToString("#,0", CultureInfo.GetCultureInfo("es-CO"))} líneas p95", $"{Banco.Ms(suya)} (límite {Limite} ms)");
        Banco.Decir("página del pliego p50", Banco.Ms(Banco.Percentil(pagina, .5)));
        Banco.Decir("los mismos bytes por Kestrel a secas más su SQL p95", $"{Banco.Ms(minimo)} (la página, {suya / minimo:0.0} veces)");
        await pelado.StopAsync();
        await producto.DisposeAsync();
        await banco.BorrarAsync();
    }

    private static async Task<List<double>> MedirAsync<T>(int veces, Func<Task<T>> pedir)
    {
        const int Calentamiento = 30;
        var tiempos = new List<double>(veces);
        for (var i = 0; i < veces + Calentamiento; i++)
        {
            var reloj = Stopwatch.GetTimestamp();
            await pedir();
            if (i >= Calentamiento)
            {
                tiempos.Add(Stopwatch.GetElapsedTime(reloj).TotalMilliseconds);
            }
        }

        tiempos.Sort();
        return tiempos;
    }

    private static async Task<string> PublicarAsync(IServiceProvider servicios, int filas)
    {
        await using var alcance = servicios.CreateAsyncScope();
        var db = alcance.ServiceProvider.GetRequiredService<SecopDbContext>();
        var ahora = TimeProvider.System.GetUtcNow();
        var usuario = MedicionDePlanes.Persona(ahora);
        var entidad = MedicionDePlanes.Entidad(usuario.Id, ahora);
        var actor = new Actor(usuario.Id, entidad.Id);
        var proceso = Proceso.Crear(entidad.Id, "MC-BANCO-1", "Compra de miles de elementos de ensayo", actor, Datos.Publicacion);
        await Datos.LlenarAsync(alcance.ServiceProvider.GetRequiredService<Almacen>(), proceso, actor, Guid.NewGuid());
        proceso.PonerListaPrecios(
            [.. Enumerable.Range(1, filas).Select(i => new DatosDeItemPrecio(null, $"REF-{i:00000}", "44121600", $"Elemento de ensayo número {i} para las oficinas", i % 90 + 1, "Unidad", 10 + i % 7, null))],
            proceso.RevisionDe(SeccionPliego.ListaPrecios), actor, Datos.Publicacion);
        var reglas = MinimaCuantia.Reglas(MinimaCuantia.Parametros, CalendarioHabil.FechaBogota(Datos.Publicacion), null);
        db.AddRange(usuario, entidad, proceso, proceso.Publicar(reglas, CalendarioHabil.Nacional, actor, Datos.Publicacion));
        await db.SaveChangesAsync();
        return proceso.Codigo;
    }
}

/// <summary>Validar un cronograma entero contra la ley, junto a contar los mismos días hábiles sin regla ninguna.</summary>
public static class MedicionDeCronograma
{
    /// <summary>Validar mientras se escribe no puede notarse: un milisegundo.</summary>
    private const int Limite = 1_000;

    public static void Correr(int vueltas)
    {
        var calendario = CalendarioHabil.Nacional;
        var ahora = Datos.Publicacion;
        foreach (var modalidad in new[] { MinimaCuantia.Modalidad, LicitacionPublica.Modalidad })
        {
            var reglas = modalidad.Reglas(CatalogoDeModalidades.Parametros, CalendarioHabil.FechaBogota(ahora));
            IReadOnlyList<Hito> hitos = [new Hito(reglas.Inicio, ahora), .. Cronogramas.Sugerir(reglas, calendario, ahora).Where(h => h.Tipo != reglas.Inicio)];
            var fechas = hitos.Select(h => CalendarioHabil.FechaBogota(h.Instante)).Order().ToList();
            var validar = Micros(vueltas, () => Cronogramas.Validar(hitos, reglas, calendario, ahora).Count);
            var contar = Micros(vueltas, () => fechas.Zip(fechas.Skip(1), calendario.HabilesEntre).Sum());
            Banco.Decir($"validar un cronograma de {modalidad.Codigo}", $"{En(validar)} (límite {Limite} µs; {reglas.Hitos.Count} hitos; contar sus días hábiles sin reglas, {En(contar)})");
        }
    }

    private static string En(double micros) => micros.ToString("0.0", CultureInfo.InvariantCulture) + " µs";

    private static double Micros(int vueltas, Func<int> que)
    {
        var suma = 0L;
        for (var i = 0; i < vueltas / 10; i++)
        {
            suma += que();
        }

        var reloj = Stopwatch.GetTimestamp();
        for (var i = 0; i < vueltas; i++)
        {
            suma += que();
        }

        GC.KeepAlive(suma);
        return Stopwatch.GetElapsedTime(reloj).TotalMicroseconds / vueltas;
    }
}
