using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting.Internal;
using Secop.Testing;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Practicas;

namespace Secop.Web.Tests.Practica;

/// <summary>De verdad o de práctica: nunca las dos, y se comprueba en los dos sentidos antes de abrir.</summary>
public sealed class MarcaTests : IAsyncLifetime
{
    private readonly string _carpeta = Path.Combine(Path.GetTempPath(), $"secop-marca-{Guid.NewGuid():n}");
    private string _deVerdad = "";
    private string _dePractica = "";

    public async Task InitializeAsync() => (_deVerdad, _dePractica) = (await PostgresDePruebas.ClonarAsync(), await PostgresDePruebas.ClonarDePracticaAsync());

    public async Task DisposeAsync()
    {
        await PostgresDePruebas.BorrarAsync(_deVerdad);
        await PostgresDePruebas.BorrarAsync(_dePractica);
        if (Directory.Exists(_carpeta))
        {
            Directory.Delete(_carpeta, recursive: true);
        }
    }

    [Fact]
    public async Task LaPractica_SeNiegaConUnaBaseDeVerdad_AlAbrirYAlMigrar()
    {
        var instalacion = await PrepararAsync(_deVerdad, practica: true);
        Assert.Contains("no es de práctica", await FallaAsync(instalacion.ExigirListaAsync), StringComparison.Ordinal);
        Assert.Contains("no es de práctica", await FallaAsync(() => instalacion.MigrarAsync(relojMovible: true)), StringComparison.Ordinal);
        Assert.Contains("no es de práctica", await FallaAsync(() => MarcaDeInstalacion.ExigirBaseAsync(_deVerdad, practica: true)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Development")]
    public async Task ElProductoDeVerdad_SeNiegaConUnaBaseDePractica_AlAbrirYAlMigrar(string entorno)
    {
        var instalacion = await PrepararAsync(_dePractica, practica: false, entorno);
        Assert.Contains("es de práctica", await FallaAsync(instalacion.ExigirListaAsync), StringComparison.Ordinal);
        Assert.Contains("es de práctica", await FallaAsync(() => instalacion.MigrarAsync(relojMovible: true)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ProduccionDeVerdad_ConRelojMovible_SeNiega()
    {
        var instalacion = await PrepararAsync(_deVerdad, practica: false);
        Assert.Contains("reloj movible", await FallaAsync(instalacion.ExigirListaAsync), StringComparison.Ordinal);
    }

    [Fact]
    public async Task LaPractica_ConSuBase_Abre_YFueraDelEntornoDeProduccionNo()
    {
        await (await PrepararAsync(_dePractica, practica: true)).ExigirListaAsync();
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => PrepararAsync(_dePractica, practica: true, "Development"));
        Assert.Contains("entorno de producción", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UnaBaseMigradaAntesDeLaMarca_EsDeVerdad()
    {
        await using (var conexion = new Npgsql.NpgsqlConnection(_deVerdad))
        {
            await conexion.OpenAsync();
            await using var quitar = new Npgsql.NpgsqlCommand("drop table marca_de_instalacion", conexion);
            await quitar.ExecuteNonQueryAsync();
        }

        Assert.Contains("no es de práctica", await FallaAsync(() => BaseDeDatos.MigrarAsync(_deVerdad, relojMovible: true, practica: true)), StringComparison.Ordinal);
        await MarcaDeInstalacion.ExigirBaseAsync(_deVerdad, practica: false);
    }

    [Theory]
    [InlineData("update marca_de_instalacion set practica = not practica")]
    [InlineData("delete from marca_de_instalacion")]
    public async Task LaMarca_NoLaCambiaNadie(string sql)
    {
        foreach (var cadena in new[] { _dePractica, PostgresDePruebas.ComoAplicacion(_dePractica) })
        {
            await using var conexion = new Npgsql.NpgsqlConnection(cadena);
            await conexion.OpenAsync();
            await using var orden = new Npgsql.NpgsqlCommand(sql, conexion);
            Assert.Equal("42501", (await Assert.ThrowsAsync<Npgsql.PostgresException>(() => orden.ExecuteNonQueryAsync())).SqlState);
        }
    }

    [Fact]
    public void LasCarpetas_TampocoSeComparten()
    {
        MarcaDeInstalacion.ExigirCarpeta(_carpeta, practica: true);
        MarcaDeInstalacion.ExigirCarpeta(_carpeta, practica: true);
        Assert.Contains("es de una práctica", Assert.Throws<InvalidOperationException>(() => MarcaDeInstalacion.ExigirCarpeta(_carpeta, practica: false)).Message, StringComparison.Ordinal);

        var usada = Path.Combine(_carpeta, "de-verdad");
        Directory.CreateDirectory(Path.Combine(usada, "llaves"));
        MarcaDeInstalacion.ExigirCarpeta(usada, practica: false);
        Assert.Throws<InvalidOperationException>(() => MarcaDeInstalacion.ExigirCarpeta(usada, practica: true));
    }

    [Fact]
    public void ElArgumento_AbreLaPracticaConElEntornoDeProduccion()
    {
        var opciones = ModoDePractica.Opciones(["--practica", "--urls", "http://localhost:9"]);
        Assert.Equal("Production", opciones.EnvironmentName);
        Assert.Equal(["--urls", "http://localhost:9", "--Practica:Activa=true"], opciones.Args!);
        Assert.Null(ModoDePractica.Opciones(["--migrar"]).EnvironmentName);
    }

    private static async Task<string> FallaAsync(Func<Task> que) => (await Assert.ThrowsAsync<InvalidOperationException>(que)).Message;

    private Task<Instalacion> PrepararAsync(string cadena, bool practica, string entorno = "Production")
    {
        var configuracion = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ConnectionStrings:Secop"] = PostgresDePruebas.ComoAplicacion(cadena),
            ["ConnectionStrings:SecopDueno"] = cadena,
            ["Datos:Carpeta"] = Path.Combine(_carpeta, practica ? "practica" : "verdad"),
            ["Practica:Activa"] = practica ? "true" : "false",
        }).Build();
        return Instalacion.PrepararAsync(configuracion, new HostingEnvironment { EnvironmentName = entorno });
    }
}
