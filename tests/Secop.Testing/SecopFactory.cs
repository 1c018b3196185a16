using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Secop.Web.Data;
using Secop.Web.Infrastructure;

namespace Secop.Testing;

/// <summary>El producto entero sobre un clon de la plantilla, con carpeta propia y sin trabajos de fondo.</summary>
public sealed class SecopFactory : WebApplicationFactory<Program>
{
    private static readonly Lazy<Task<SecopFactory>> Comun = new(() => NuevaAsync());
    private readonly bool _trabajos;
    private readonly string _entorno;

    private readonly IReadOnlyDictionary<string, string> _ajustes;

    private SecopFactory(string cadenaDueno, bool trabajos, string entorno, IReadOnlyDictionary<string, string>? ajustes)
    {
        _ajustes = ajustes ?? new Dictionary<string, string>();
        CadenaDueno = cadenaDueno;
        _trabajos = trabajos;
        _entorno = entorno;
        Carpeta = Path.Combine(Path.GetTempPath(), $"secop-{Guid.NewGuid():n}"[..14]);
        Directory.CreateDirectory(Carpeta);
    }

    /// <summary>Cadena del dueño de la base de esta instancia.</summary>
    public string CadenaDueno { get; }

    /// <summary>Cadena con la que corre el producto: el rol que no puede cambiar lo que solo se añade.</summary>
    public string CadenaAplicacion => PostgresDePruebas.ComoAplicacion(CadenaDueno);

    /// <summary>Carpeta de documentos, llaves y claves de esta instancia.</summary>
    public string Carpeta { get; }

    /// <summary>La instancia común del ensamblado: cada prueba trae sus propias filas y afirma solo sobre ellas.</summary>
    public static Task<SecopFactory> CompartidaAsync() => Comun.Value;

    /// <summary>Una instancia con base propia, para lo que necesita tablas vacías o el reloj entero.</summary>
    public static async Task<SecopFactory> NuevaAsync(bool trabajos = false, string entorno = "Testing", IReadOnlyDictionary<string, string>? ajustes = null) =>
        new(await PostgresDePruebas.ClonarAsync(), trabajos, entorno, ajustes);

    /// <summary>La práctica, como se despliega: con el entorno de producción y una base marcada.</summary>
    public static async Task<SecopFactory> DePracticaAsync(bool trabajos = false) => new(
        await PostgresDePruebas.ClonarDePracticaAsync(), trabajos, "Production",
        new Dictionary<string, string> { ["Practica:Activa"] = "true", ["Publico:Direccion"] = "http://localhost" });

    /// <summary>Cliente sin sesión, con sus galletas y sin seguir redirecciones.</summary>
    public Cliente Anonimo() => new(this, CreateDefaultClient(new Uri("http://localhost"), new GalletasHandler()));

    /// <summary>Ejecuta algo con los servicios del producto, con la hora que se indique.</summary>
    public async Task<T> ConAsync<T>(Func<IServiceProvider, Task<T>> que, DateTimeOffset? ahora = null)
    {
        await using var alcance = Services.CreateAsyncScope();
        if (ahora is { } hora)
        {
            alcance.ServiceProvider.GetRequiredService<Reloj>().Desfasar(hora - TimeProvider.System.GetUtcNow());
        }

        return await que(alcance.ServiceProvider);
    }

    public Task ConAsync(Func<IServiceProvider, Task> que, DateTimeOffset? ahora = null) =>
        ConAsync(async s =>
        {
            await que(s);
            return true;
        }, ahora);

    public Task<T> ConBaseAsync<T>(Func<SecopDbContext, Task<T>> que) => ConAsync(s => que(s.GetRequiredService<SecopDbContext>()));

    public Task ConBaseAsync(Func<SecopDbContext, Task> que) => ConAsync(s => que(s.GetRequiredService<SecopDbContext>()));

    /// <summary>SQL directo; por omisión como dueño.</summary>
    public async Task<T?> SqlAsync<T>(string sql, string? cadena = null, params object[] parametros)
    {
        await using var conexion = new NpgsqlConnection(cadena ?? CadenaDueno);
        await conexion.OpenAsync();
        await using var orden = new NpgsqlCommand(sql, conexion);
        foreach (var parametro in parametros)
        {
            orden.Parameters.Add(new() { Value = parametro });
        }

        return await orden.ExecuteScalarAsync() is T valor ? valor : default;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(_entorno);
        builder.UseSetting("Demostracion:Sembrar", "false");
        builder.UseSetting("urls", "http://127.0.0.1:0");
        builder.UseSetting("ConnectionStrings:Secop", CadenaAplicacion);
        builder.UseSetting("ConnectionStrings:SecopDueno", CadenaDueno);
        builder.UseSetting("Datos:Carpeta", Carpeta);
        builder.UseSetting("Trabajos:Activos", _trabajos ? "true" : "false");
        foreach (var (clave, valor) in _ajustes)
        {
            builder.UseSetting(clave, valor);
        }

        builder.UseStaticWebAssets();

        // Las pruebas firman miles de veces: la huella de la contraseña se calcula con pocas vueltas. Las de verdad las mira una prueba con otro entorno.
        if (_entorno == "Testing")
        {
            builder.ConfigureServices(servicios => servicios.PostConfigure<PasswordHasherOptions>(huella => huella.IterationCount = 1_000));
        }
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await PostgresDePruebas.BorrarAsync(CadenaDueno);
        Directory.Delete(Carpeta, recursive: true);
    }
}
