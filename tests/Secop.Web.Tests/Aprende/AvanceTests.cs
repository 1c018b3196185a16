using System.Net;
using Microsoft.EntityFrameworkCore;
using Secop.Testing;
using Secop.Web.Aprende;
using Secop.Web.Data;

namespace Secop.Web.Tests.Aprende;

/// <summary>Lo aprendido es de cada persona: se suma al acertar, una sola vez, y nadie más lo ve.</summary>
public sealed class AvanceTests : PruebaWeb
{
    private static readonly Leccion Cualquiera = Lecciones.Buscar("ciudadanos/buscar")!;

    private static string Buena => Cualquiera.Opciones.Single(o => o.EsBuena).Letra.ToString();

    private static string Mala => Cualquiera.Opciones.First(o => !o.EsBuena).Letra.ToString();

    [Fact]
    public async Task Acertar_Guarda_YSeVeEnLaLeccionEnLaPuertaYEnSuAvance()
    {
        var (persona, cliente) = await PersonaAsync();
        var hecho = await cliente.EnviarAsync(Cualquiera.Url, [("respuesta", Buena)]);
        Assert.Equal($"{Cualquiera.Url}?respuesta={Buena}#pregunta", hecho.Destino);
        Assert.Equal([Cualquiera.Clave], await AprendidasAsync(persona));
        Assert.Contains("Quedó en su avance", (await cliente.VerAsync(hecho.Destino!)).Texto, StringComparison.Ordinal);
        Assert.Single((await cliente.VerAsync("/aprende/ciudadanos")).Documento.QuerySelectorAll("main .estado-ok"));
        Assert.Contains("Lleva 1 de", (await cliente.VerAsync("/mi-cuenta/aprendizaje")).Texto, StringComparison.Ordinal);

        // Otra persona y el público no ven nada de ella.
        var (_, otra) = await PersonaAsync();
        Assert.Empty((await otra.VerAsync("/aprende/ciudadanos")).Documento.QuerySelectorAll("main .estado-ok"));
        Assert.DoesNotContain("Lleva 1 de", (await Fabrica.Anonimo().VerAsync("/aprende/ciudadanos")).Texto, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fallar_NoGuarda_YExplica()
    {
        var (persona, cliente) = await PersonaAsync();
        var hecho = await cliente.EnviarAsync(Cualquiera.Url, [("respuesta", Mala)]);
        Assert.Empty(await AprendidasAsync(persona));
        Assert.Contains(Cualquiera.Explicacion, (await cliente.VerAsync(hecho.Destino!)).Texto, StringComparison.Ordinal);
        Assert.Equal($"{Cualquiera.Url}#pregunta", (await cliente.EnviarAsync(Cualquiera.Url, [("respuesta", "z")])).Destino);
        Assert.Empty(await AprendidasAsync(persona));
    }

    [Fact]
    public async Task Acertar_DosVecesALaVez_EsUna()
    {
        var (persona, cliente) = await PersonaAsync();
        var pagina = await cliente.VerAsync(Cualquiera.Url);
        var envios = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => cliente.EnviarAsync(Cualquiera.Url, pagina, [("respuesta", Buena)])));
        Assert.All(envios, e => Assert.Equal(HttpStatusCode.Redirect, e.Estado));
        Assert.Single(await AprendidasAsync(persona));
    }

    [Fact]
    public async Task UnaLeccionInventada_NoSeGuarda()
    {
        var (persona, cliente) = await PersonaAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await cliente.EnviarAsync(Cualquiera.Url, [("leccion", "ciudadanos/no-existe"), ("respuesta", Buena)])).Estado);
        Assert.Empty(await AprendidasAsync(persona));
    }

    [Fact]
    public async Task SinSesion_NoHayAvanceQueAbrir() => Assert.Equal(HttpStatusCode.Redirect, (await Fabrica.Anonimo().VerAsync("/mi-cuenta/aprendizaje")).Estado);

    private async Task<(Persona Persona, Cliente Cliente)> PersonaAsync()
    {
        var persona = await Datos.UsuarioAsync();
        return (persona, await Fabrica.ClienteDeAsync(persona));
    }

    private Task<List<string>> AprendidasAsync(Persona persona) =>
        Fabrica.ConBaseAsync((SecopDbContext db) => db.Set<LeccionAprendida>().Where(l => l.UsuarioId == persona.Id).Select(l => l.Leccion).ToListAsync());
}
