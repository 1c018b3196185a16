using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Secop.Domain.Comun;
using Secop.Domain.Peticiones;
using Secop.Testing;
using Secop.Web.Infrastructure;
using Secop.Web.Peticiones;

namespace Secop.Web.Tests.Peticiones;

/// <summary>
/// Con base propia: doscientas a la vez, mil intentos de código, y el rastro de una anónima buscado en toda la base, en la
/// carpeta de datos y en lo que el producto escribe por consola.
/// </summary>
public sealed class SinRastroTests : IAsyncLifetime
{
    private const string Navegador = "canario-navegador-5512";
    private const string Red = "203.0.113.77";
    private SecopFactory _fabrica = null!;
    private Datos _datos = null!;

    public async Task InitializeAsync()
    {
        _fabrica = await SecopFactory.NuevaAsync(ajustes: new Dictionary<string, string> { ["Logging:LogLevel:Default"] = "Trace" });
        _datos = new Datos(_fabrica);
    }

    public async Task DisposeAsync() => await _fabrica.DisposeAsync();

    [Fact]
    public async Task Doscientas_EnElMismoInstante_DoscientosRadicadosSeguidosSinRepetirNiSaltar()
    {
        var antes = await _datos.PeticionAsync();
        var hechas = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => Task.Run(() => _datos.PeticionAsync(Datos.DePeticion($"Petición número {i} de las doscientas.")))));
        Assert.Equal(
            Enumerable.Range(antes.Radicado.Consecutivo + 1, 200),
            hechas.Select(h => h.Radicado.Consecutivo).Order());
        Assert.Equal(201, await _fabrica.SqlAsync<long>("select count(distinct radicado) from peticiones"));
    }

    [Fact]
    public async Task MatarEntreElNumeroYElGuardado_NoDejaHueco()
    {
        var primera = await _datos.PeticionAsync();
        await Assert.ThrowsAnyAsync<Exception>(() => _fabrica.ConAsync(async s =>
        {
            // La base niega la fila después de haber dado el número: lo mismo que morir ahí.
            await _fabrica.SqlAsync<object>("alter table peticiones add constraint muerte check (texto not like '%morir%')");
            await s.GetRequiredService<RadicacionDePeticiones>().RadicarAsync(Datos.DePeticion("Esta va a morir antes de guardarse."), [], Guid.NewGuid(), Actor.Sistema);
        }, Datos.LunesDeOctubre));
        Assert.Equal(primera.Radicado.Consecutivo + 1, (await _datos.PeticionAsync()).Radicado.Consecutivo);
    }

    [Fact]
    public async Task UnCodigo_ProbadoMilVeces_SeDetieneYNoTocaLaBase()
    {
        var (_, radicado, codigo) = await _datos.PeticionAsync();
        var cliente = _fabrica.Anonimo();
        var formulario = await cliente.VerAsync("/pqrsd/seguimiento");
        var (malos, detenidos) = (0, 0);
        for (var i = 0; i < 1_000; i++)
        {
            var pagina = await cliente.EnviarAsync("/pqrsd/seguimiento", formulario, [("Radicado", radicado.ToString()), ("Codigo", CodigoDeSeguimiento.Nuevo())]);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, pagina.Estado);
            malos += pagina.Errores.Contains("No hay una petición", StringComparison.Ordinal) ? 1 : 0;
            detenidos += pagina.Errores.Contains("demasiados intentos", StringComparison.Ordinal) ? 1 : 0;
        }

        // A medianoche cambia la llave y se cuenta de nuevo: a lo sumo dos veces veinte.
        Assert.InRange(malos, 20, 40);
        Assert.Equal(1_000, malos + detenidos);
        Assert.Equal(0, _fabrica.Services.GetRequiredService<LimitesSinRastro>().Espera("seguir", Red, 20));
        Assert.NotNull(codigo);
    }

    [Fact]
    public async Task Anonima_NoDejaDireccionDeRedNiNavegadorNiCuenta()
    {
        using var salida = new StringWriter();
        var consola = Console.Out;
        Console.SetOut(TextWriter.Synchronized(salida));
        var persona = await _datos.UsuarioAsync();
        try
        {
            var cliente = await _fabrica.ClienteDeAsync(persona);
            cliente.Http.DefaultRequestHeaders.UserAgent.ParseAdd(Navegador);
            cliente.Http.DefaultRequestHeaders.Add("X-Forwarded-For", Red);
            var (radicado, codigo) = RadicarTests.Leer(await cliente.EnviarAsync(
                "/pqrsd/radicar", RadicarTests.Campos(("Correo", "anonima@ejemplo.co"), ("Nombre", "Canaria Nombre Oculto"), ("Telefono", "3015557391"), ("Documento", "55447391")), "Radicar"));
            await cliente.EnviarAsync("/pqrsd/seguimiento", [("Radicado", radicado), ("Codigo", codigo)]);
            // Lo que se rechaza tampoco deja a quien lo envió, aunque tenga sesión.
            await cliente.EnviarAsync("/pqrsd/radicar", RadicarTests.Campos(), "Radicar", ("Archivos", "x.pdf", "no soy pdf"u8.ToArray()));
        }
        finally
        {
            Console.SetOut(consola);
        }

        foreach (var canario in new[] { Navegador, Red, "Canaria Nombre Oculto", "3015557391", "55447391" })
        {
            Assert.Empty(await EnLaBaseAsync(canario, ["accesos"]));
            Assert.DoesNotContain(canario, salida.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain(
                Directory.EnumerateFiles(_fabrica.Carpeta, "*", SearchOption.AllDirectories), ruta => File.ReadAllText(ruta).Contains(canario, StringComparison.Ordinal));
        }

        // La sesión con la que entró está donde siempre; en la petición y en sus hechos, no.
        Assert.Empty(await EnLaBaseAsync(persona.Id.ToString(), ["accesos", "usuarios"]));
        Assert.DoesNotContain(persona.Id.ToString(), salida.ToString(), StringComparison.Ordinal);
        Assert.NotEmpty(await EnLaBaseAsync("anonima@ejemplo.co", []));

        // Tampoco en lo que el servidor recuerda para «Reportar falla»: la hora diría de quién es.
        var recuerdo = await _fabrica.ConAsync(s => s.GetRequiredService<Web.MesaDeServicio.RegistroDePeticiones>().DeAsync(s.GetRequiredService<Web.Data.SecopDbContext>(), persona.Id, DateTimeOffset.MinValue));
        Assert.DoesNotContain(recuerdo, i => i.Ruta.Contains("pqrsd", StringComparison.Ordinal));
    }

    private async Task<List<string>> EnLaBaseAsync(string que, string[] salvo)
    {
        var halladas = new List<string>();
        await using var conexion = new NpgsqlConnection(_fabrica.CadenaDueno);
        await conexion.OpenAsync();
        var tablas = new List<string>();
        await using (var orden = new NpgsqlCommand("select quote_ident(schemaname) || '.' || quote_ident(tablename) from pg_tables where schemaname not in ('pg_catalog', 'information_schema')", conexion))
        await using (var lector = await orden.ExecuteReaderAsync())
        {
            while (await lector.ReadAsync())
            {
                tablas.Add(lector.GetString(0));
            }
        }

        foreach (var tabla in tablas.Where(t => !salvo.Any(s => t.EndsWith("." + s, StringComparison.Ordinal))))
        {
            await using var buscar = new NpgsqlCommand($"select count(*) from {tabla} t where t::text like '%' || $1 || '%'", conexion) { Parameters = { new() { Value = que } } };
            if (await buscar.ExecuteScalarAsync() is > 0L)
            {
                halladas.Add(tabla);
            }
        }

        return halladas;
    }
}
