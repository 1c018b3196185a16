using System.Net;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Secop.Testing;

namespace Secop.Web.Tests.Infraestructura;

public sealed class CasaTests : PruebaWeb
{
    [Fact]
    public async Task Salud_ConBase_Contesta200()
    {
        var pagina = await Fabrica.Anonimo().VerAsync("/salud");
        Assert.Equal(HttpStatusCode.OK, pagina.Estado);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/salud")]
    [InlineData("/css/secop.css")]
    [InlineData("/no-existe")]
    public async Task TodaRespuesta_LlevaCabecerasDeSeguridad(string url)
    {
        using var respuesta = await Fabrica.Anonimo().Http.GetAsync(url);
        Assert.Contains("default-src 'none'", respuesta.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("nosniff", respuesta.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.False(respuesta.Headers.Contains("Server"));
    }

    [Fact]
    public async Task DireccionInexistente_DaPaginaPropia404()
    {
        var pagina = await Fabrica.Anonimo().VerAsync("/no-existe");
        Assert.Equal(HttpStatusCode.NotFound, pagina.Estado);
        Assert.Equal("No encontramos esta página", pagina.Titulo);
    }

    [Theory]
    [InlineData("update bitacora set frase = 'x'")]
    [InlineData("delete from bitacora")]
    [InlineData("truncate bitacora")]
    public async Task Bitacora_ElRolDeLaAplicacionNoPuedeCambiarla(string sql)
    {
        var error = await Assert.ThrowsAsync<PostgresException>(() => Fabrica.SqlAsync<int>(sql, Fabrica.CadenaAplicacion));
        Assert.Equal("42501", error.SqlState);
    }

    [Theory]
    [InlineData("/mi-cuenta/registrarse", "Entrada.Consiente")]
    [InlineData("/mi-cuenta/ingresar", "Correo")]
    public async Task FormularioForjado_SeExplicaEnEspanol(string url, string campo)
    {
        var cliente = Fabrica.Anonimo();
        var marca = (await cliente.VerAsync(url)).Documento.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var contenido = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", marca), KeyValuePair.Create(campo, "")]);

        var respuesta = await cliente.PedirAsync(new HttpRequestMessage(HttpMethod.Post, url) { Content = contenido });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, respuesta.Estado);
        Assert.NotEmpty(respuesta.Errores);
        Assert.DoesNotMatch("(?i)the value|field|invalid|required", respuesta.Errores);
    }

    [Fact]
    public async Task AhoraDeLaBase_SigueElDesfaseDeLaPeticion()
    {
        var objetivo = new DateTimeOffset(2027, 3, 1, 12, 0, 0, TimeSpan.Zero);
        var visto = await Fabrica.ConAsync(async s =>
        {
            var db = (Secop.Web.Data.SecopDbContext)s.GetService(typeof(Secop.Web.Data.SecopDbContext))!;
            return await db.Database.SqlQuery<DateTime>($"select ahora() as \"Value\"").SingleAsync();
        }, objetivo);
        Assert.InRange(visto, objetivo.UtcDateTime.AddSeconds(-5), objetivo.UtcDateTime.AddMinutes(1));
    }
}
