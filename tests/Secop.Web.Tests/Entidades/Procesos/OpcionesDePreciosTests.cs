using System.Net;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Procesos;
using Secop.Testing;

namespace Secop.Web.Tests.Entidades.Procesos;

/// <summary>Armar la lista: opciones y capítulos, en la pantalla, pegados y en el archivo que se descarga.</summary>
public sealed class OpcionesDePreciosTests : PruebaWeb
{
    private const string Boton = "Guardar cómo se ofrecen";

    [Fact]
    public async Task LasOpciones_SeGuardan_SeVenYSePublican()
    {
        var (p, c, url) = await BorradorAsync();
        await HacerObraAsync(c, p);
        await Bien(c.EnviarAsync(url, [("Opciones.Iva", "NoIncluido"), ("Opciones.Decimales", "1"), ("Opciones.PideAiu", "true"), ("Opciones.TopeDeLaSuma", "32,5"), ("Opciones.IvaSobreUtilidad", "19 %")], Boton));

        Assert.Equal(new OpcionesDePrecios(IvaDePrecios.NoIncluido, 1) { Aiu = new OpcionesDeAiu(32.5m, 19) }, await LeerAsync(p.Id, x => x.OpcionesDePrecios));
        var pagina = await c.VerAsync(url);
        Assert.Equal("32,5", pagina.Documento.QuerySelector("[name='Opciones.TopeDeLaSuma']")!.GetAttribute("value"));
        await Bien(c.EnviarAsync($"/entidad/procesos/{p.Id}/publicar", [], "Publicar la invitación"));
        var publico = (await Fabrica.Anonimo().EnFecha(p.Ahora).VerAsync($"/procesos/{p.Codigo}/pliego")).Texto;
        Assert.All(
            (string[])["se ofrecen sin IVA", "lleva a lo sumo un decimal", "no pasan del 32,5 %", "IVA del 19 % sobre la utilidad"],
            t => Assert.Contains(t, publico, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Opciones.TopeDeLaSuma", "1e5", "Escriba un número")]
    [InlineData("Opciones.TopeDeLaSuma", "-1", "mayor que cero y hasta 100")]
    [InlineData("Opciones.TopeDeLaSuma", "101", "mayor que cero y hasta 100")]
    [InlineData("Opciones.IvaSobreUtilidad", "101", "va de 0 a 100 %")]
    [InlineData("Opciones.Decimales", "3", "cero, uno o dos decimales")]
    [InlineData("Opciones.Decimales", "muchos", "Nada se guardó")]
    [InlineData("Opciones.Iva", "9", "Nada se guardó")]
    public async Task UnaOpcionMala_SeDice_NoSeGuardaNiSePierde(string campo, string valor, string dice)
    {
        var (p, c, url) = await BorradorAsync();
        await HacerObraAsync(c, p);
        var r = await c.EnviarAsync(url, [("Opciones.PideAiu", "true"), (campo, valor)], Boton);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, r.Estado);
        Assert.Contains(dice, r.Errores, StringComparison.Ordinal);
        if (r.Documento.QuerySelector($"input[name='{campo}']") is { } control)
        {
            Assert.Equal(valor, control.GetAttribute("value"));
        }

        Assert.NotNull(r.Documento.QuerySelector("[name='Opciones.PideAiu']")!.GetAttribute("checked"));
        Assert.Equal(OpcionesDePrecios.DeOmision, await LeerAsync(p.Id, x => x.OpcionesDePrecios));
    }

    [Fact]
    public async Task ElAiuEnUnaCompraventa_LaRevisionVieja_YLaDeOtraEntidad_NoEntran()
    {
        var (p, c, url) = await BorradorAsync();
        var compra = await c.EnviarAsync(url, [("Opciones.PideAiu", "true")], Boton);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, compra.Estado);
        Assert.Contains("«Compraventa» no lo lleva", compra.Errores, StringComparison.Ordinal);

        var vieja = await c.VerAsync(url);
        await Bien(c.EnviarAsync(url, [("Opciones.Decimales", "1")], Boton));
        var choque = await c.EnviarAsync(url, vieja, [("Opciones.Decimales", "0")], Boton);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, choque.Estado);
        Assert.Contains("Otra persona guardó esta sección", choque.Errores, StringComparison.Ordinal);
        Assert.Equal(1, await LeerAsync(p.Id, x => x.OpcionesDePrecios.Decimales));

        var ajena = (await Fabrica.ClienteDeAsync(await Datos.EntidadCompradoraAsync())).EnFecha(p.Ahora);
        Assert.Equal(HttpStatusCode.NotFound, (await ajena.VerAsync(url)).Estado);
        Assert.Equal(HttpStatusCode.NotFound, (await ajena.VerAsync($"{url}?handler=Lista")).Estado);
    }

    [Fact]
    public async Task LosCapitulos_EntranPegados_SeSuman_SeDescarganYVuelvenAEntrar()
    {
        var (p, c, url) = await BorradorAsync();
        await Bien(c.EnviarAsync($"{url}/importar", [("Pegado", "Capítulo;Descripción;Cantidad;Unidad;Precio estimado\nPreliminares;Descapote;1234,567;m2;1000\npreliminares;Cerramiento;10;m;2.000\nAcabados;Pintura;5;m2;3.000,5\n;Aseo;1;Global;")]));
        Assert.Equal(["Preliminares", "Preliminares", "Acabados", null], (await LeerAsync(p.Id, x => x.ListaPrecios)).Select(i => i.Capitulo));
        var subtotales = (await c.VerAsync(url)).Documento.QuerySelectorAll("[aria-label='Subtotales por capítulo'] tbody tr").Select(f => string.Join('|', f.Children.Select(x => x.TextContent))).ToList();
        Assert.Equal(["Preliminares|2|$ 1.254.567", "Acabados|1|$ 15.002,50", "Sin capítulo|1|—"], subtotales);

        var antes = await LeerAsync(p.Id, x => x.ListaPrecios.Select(i => i.Datos() with { Id = null }).ToList());
        var lista = (await c.VerAsync($"{url}?handler=Lista")).Html;
        await Bien(c.EnviarAsync($"{url}/importar", [], "Importar", ("Archivo", "lista.csv", System.Text.Encoding.UTF8.GetBytes(lista))));
        Assert.Equal(antes, await LeerAsync(p.Id, x => x.ListaPrecios.Select(i => i.Datos() with { Id = null }).ToList()));

        // Una hoja de antes, sin la columna, sigue entrando; una columna equivocada se dice.
        var mala = await c.EnviarAsync($"{url}/importar", [("Pegado", "Capítulo;Nombre;Cantidad;Unidad\nUno;Silla;1;Unidad")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, mala.Estado);
        Assert.Contains("Falta esta columna en el encabezado", mala.Texto, StringComparison.Ordinal);
        var larga = await c.EnviarAsync($"{url}/importar", [("Pegado", $"Capítulo;Descripción;Cantidad;Unidad\n{new string('c', 101)};Silla;1;Unidad")]);
        Assert.Contains("el nombre del capítulo tiene más de 100 caracteres", larga.Texto, StringComparison.Ordinal);
        await Bien(c.EnviarAsync($"{url}/importar", [("Pegado", "Descripción;Cantidad;Unidad\nSilla;1;Unidad")]));
        Assert.Null(Assert.Single(await LeerAsync(p.Id, x => x.ListaPrecios)).Capitulo);
        Assert.Null((await c.VerAsync(url)).Documento.QuerySelector("[aria-label='Subtotales por capítulo']"));
    }

    private static async Task Bien(Task<Pagina> envio)
    {
        var pagina = await envio;
        Assert.True(pagina.Estado == HttpStatusCode.Redirect, $"{pagina.Estado} {pagina.Errores} {pagina.Texto}");
    }

    private static Task HacerObraAsync(Cliente c, ProcesoDePrueba p) => Bien(c.EnviarAsync($"/entidad/procesos/{p.Id}/informacion", [("Entrada.TipoContrato", "Obra")]));

    private async Task<(ProcesoDePrueba Proceso, Cliente Cliente, string Url)> BorradorAsync()
    {
        var p = await Datos.ProcesoEnBorradorAsync();
        return (p, (await Fabrica.ClienteDeAsync(p.Entidad)).EnFecha(p.Ahora), $"/entidad/procesos/{p.Id}/precios");
    }

    private async Task<T> LeerAsync<T>(Guid id, Func<Proceso, T> que) => que(await Fabrica.ConBaseAsync(db => db.Procesos.AsNoTracking().SingleAsync(x => x.Id == id)));
}
