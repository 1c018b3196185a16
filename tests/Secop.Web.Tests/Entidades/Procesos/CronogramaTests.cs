using System.Net;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Comun;
using Secop.Domain.Cuentas;
using Secop.Domain.Procesos;
using Secop.Testing;
using Secop.Web.Infrastructure;

namespace Secop.Web.Tests.Entidades.Procesos;

/// <summary>El cronograma que se arma: lo que no se lee no se borra, mover una fecha propone las demás y nadie pisa a nadie.</summary>
public sealed class CronogramaTests : PruebaWeb
{
    [Theory]
    [InlineData("20277-01-01T10:00")]
    [InlineData("ayer")]
    [InlineData("99999-01-01T10:00")]
    public async Task UnaFechaQueNoSeLee_SeDiceEnSuHitoYNadaSeGuarda(string fecha)
    {
        var p = await Datos.ProcesoEnBorradorAsync();
        var c = (await Fabrica.ClienteDeAsync(p.Entidad)).EnFecha(p.Ahora);
        var url = $"/entidad/procesos/{p.Id}/cronograma";
        var antes = await FechasAsync(p.Id);
        var informe = Formato.ParaCampo(p.En(TipoHito.Informe).AddDays(1));
        var pagina = await c.EnviarAsync(url, [("Entrada[Cierre]", fecha), ("Entrada[Informe]", informe)], "Guardar");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, pagina.Estado);
        Assert.Contains($"No se puede leer «{fecha}»", pagina.Errores, StringComparison.Ordinal);
        var cierre = pagina.Documento.QuerySelector("[name='Entrada[Cierre]']")!;
        Assert.Equal((fecha, "true"), (cierre.GetAttribute("value"), cierre.GetAttribute("aria-invalid")));
        Assert.NotNull(pagina.Documento.QuerySelector($"a[href='#{cierre.Id}']"));
        Assert.Equal(("2021-11", "2031-11"), (cierre.GetAttribute("min")![..7], cierre.GetAttribute("max")![..7]));
        Assert.Equal(informe, pagina.Documento.QuerySelector("[name='Entrada[Informe]']")!.GetAttribute("value"));
        Assert.Equal(antes, await FechasAsync(p.Id));

        // Vaciarlo, en cambio, es quitarlo del borrador.
        await Bien(c.EnviarAsync(url, [("Entrada[Cierre]", "")], "Guardar"));
        Assert.DoesNotContain(TipoHito.Cierre, (await FechasAsync(p.Id)).Keys);
    }

    [Fact]
    public async Task EnLaAdenda_UnaFechaQueNoSeLee_TampocoBorraElHito()
    {
        var p = await Datos.ProcesoPublicadoAsync();
        var c = (await Fabrica.ClienteDeAsync(p.Entidad)).EnFecha(p.Ahora);
        await Bien(c.EnviarAsync($"/entidad/procesos/{p.Id}/adendas", [], "Preparar una adenda"));
        var url = $"/entidad/procesos/{p.Id}/cronograma";
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await c.EnviarAsync(url, [("Entrada[Cierre]", "ayer")], "Guardar")).Estado);
        Assert.Equal(Formato.ParaCampo(p.En(TipoHito.Cierre)), (await c.VerAsync(url)).Documento.QuerySelector("[name='Entrada[Cierre]']")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("garantias", "Entrada[SeriedadOferta].Meses", "abc", "escriba un número entero")]
    [InlineData("condiciones", "Entrada.Duracion", "abc", "escriba un número entero")]
    [InlineData("presupuesto", "Entrada.Cdps[0].Fecha", "ayer", "escriba una fecha")]
    [InlineData("visita", "Entrada.En", "mañana", "escriba una fecha con hora")]
    public async Task CualquierSeccion_ConLoQueNoSeLee_NoGuardaOtraCosa(string seccion, string campo, string valor, string seDice)
    {
        var p = await Datos.ProcesoEnBorradorAsync();
        var c = (await Fabrica.ClienteDeAsync(p.Entidad)).EnFecha(p.Ahora);
        var antes = await ContenidoAsync(p.Id);
        var pagina = await c.EnviarAsync($"/entidad/procesos/{p.Id}/{seccion}", [(campo, valor)], "Guardar");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, pagina.Estado);
        Assert.Contains($"No se puede leer «{valor}»: {seDice}", pagina.Errores, StringComparison.Ordinal);
        Assert.Contains(Escrito.NoSeLee.Frase, pagina.Errores, StringComparison.Ordinal);
        Assert.Equal(antes, await ContenidoAsync(p.Id));
    }

    [Theory]
    [InlineData("garantias")]
    [InlineData("cronograma")]
    public async Task QuedarseConLoGuardado_NoTomaPorDatosLoDemasDelFormulario(string seccion)
    {
        var p = await Datos.ProcesoEnBorradorAsync();
        var c = (await Fabrica.ClienteDeAsync(p.Entidad)).EnFecha(p.Ahora);
        var url = $"/entidad/procesos/{p.Id}/{seccion}";
        Assert.Equal(HttpStatusCode.OK, (await AutoguardarAsync(c, url, await c.VerAsync(url), _ => null)).Estado);
        var vuelta = await c.VerAsync(url);
        Assert.Contains("Recuperamos", vuelta.Texto, StringComparison.Ordinal);
        await Bien(c.EnviarAsync(url, vuelta, [], "Volver a lo guardado"));
        Assert.DoesNotContain("Recuperamos", (await c.VerAsync(url)).Texto, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MoverElCierre_ProponeLasDemasYLasAcomodaSinTocarlo()
    {
        var p = await Datos.ProcesoEnBorradorAsync();
        var c = (await Fabrica.ClienteDeAsync(p.Entidad)).EnFecha(p.Ahora);
        var url = $"/entidad/procesos/{p.Id}/cronograma";
        Assert.DoesNotContain("Se propone", (await c.VerAsync(url)).Texto, StringComparison.Ordinal);
        var cierre = CierreMovido(p, 10);
        var movido = await c.EnviarAsync(url, [("Entrada[Cierre]", Formato.ParaCampo(cierre))], "Guardar");
        Assert.Equal($"{url}?fija=Cierre", movido.Destino);
        var pagina = await c.VerAsync(movido.Destino!);
        Assert.Contains("No cumple", pagina.Texto, StringComparison.Ordinal);
        Assert.Contains("Sin mover lo que usted cambió o marcó, el cronograma quedaría dentro de la ley", pagina.Texto, StringComparison.Ordinal);
        Assert.True(pagina.Documento.QuerySelector("#fija-Cierre")!.HasAttribute("checked"));
        Assert.Null(pagina.Documento.QuerySelector("#Entrada_Cierre_-ayuda"));
        var propuesta = pagina.Documento.QuerySelector("#Entrada_Informe_-ayuda")!.TextContent;
        Assert.StartsWith("Se propone: ", propuesta, StringComparison.Ordinal);

        var acomodado = await c.EnviarAsync(movido.Destino!, pagina, [], "Acomodar las demás fechas");
        Assert.True(acomodado.Estado == HttpStatusCode.Redirect, acomodado.Errores);
        var fechas = await FechasAsync(p.Id);
        Assert.Equal(cierre, fechas[TipoHito.Cierre]);
        Assert.Equal(propuesta, $"Se propone: {Formato.Instante(fechas[TipoHito.Informe])}");
        pagina = await c.VerAsync(acomodado.Destino!);
        Assert.DoesNotContain("No cumple", pagina.Texto, StringComparison.Ordinal);
        Assert.DoesNotContain("Acomodar las demás", pagina.Texto, StringComparison.Ordinal);
        Assert.Equal(EstadoProceso.Borrador, (await Fabrica.ConBaseAsync(db => db.Procesos.AsNoTracking().SingleAsync(x => x.Id == p.Id))).Estado);
    }

    [Fact]
    public async Task EnLaAdenda_AcomodarNoTocaLoPublicadoNiLoQueYaPaso()
    {
        var p = await Datos.ProcesoPublicadoAsync();
        var ahora = p.En(TipoHito.FinObservaciones).AddHours(-6);
        var c = (await Fabrica.ClienteDeAsync(p.Entidad)).EnFecha(ahora);
        await Bien(c.EnviarAsync($"/entidad/procesos/{p.Id}/adendas", [], "Preparar una adenda"));
        var url = $"/entidad/procesos/{p.Id}/cronograma";
        var antes = await FechasAsync(p.Id);
        var cierre = CierreMovido(p, 8);
        var movido = await c.EnviarAsync(url, [("Entrada[Cierre]", Formato.ParaCampo(cierre))], "Guardar");
        await Bien(c.EnviarAsync(movido.Destino!, [], "Acomodar las demás fechas"));
        var pagina = await c.VerAsync(url);
        Assert.DoesNotContain("No cumple", pagina.Texto, StringComparison.Ordinal);
        Assert.Equal(Formato.ParaCampo(cierre), pagina.Documento.QuerySelector("[name='Entrada[Cierre]']")!.GetAttribute("value"));
        Assert.Equal(antes, await FechasAsync(p.Id));
    }

    [Fact]
    public async Task DosPersonas_VenLasDosVersionesYLoEscritoSeRecupera()
    {
        var p = await Datos.ProcesoEnBorradorAsync();
        var otro = await Datos.MiembroAsync(p.Entidad, RolesDeCuenta.Estructurador);
        var (ana, beto) = ((await Fabrica.ClienteDeAsync(p.Entidad)).EnFecha(p.Ahora), (await Fabrica.ClienteDeAsync(otro, p.Entidad)).EnFecha(p.Ahora));
        var url = $"/entidad/procesos/{p.Id}/cronograma";
        var deBeto = await beto.VerAsync(url);
        Assert.Contains("/js/autoguardado.", deBeto.Html, StringComparison.Ordinal);
        var (suya, ajena) = (p.En(TipoHito.Cierre).AddHours(1), p.En(TipoHito.Cierre).AddHours(2));
        await Bien(ana.EnviarAsync(url, [("Entrada[Cierre]", Formato.ParaCampo(suya))], "Guardar"));

        // Ni las sugeridas ni una fecha ilegible pasan por encima de lo que guardó Ana.
        var sugeridas = await beto.EnviarAsync(url, deBeto, [], "sugeridas");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, sugeridas.Estado);
        Assert.Equal(Formato.ParaCampo(suya), sugeridas.Documento.QuerySelector("[name='Entrada[Cierre]']")!.GetAttribute("value"));
        Assert.Contains("Hay dos versiones", (await beto.EnviarAsync(url, deBeto, [("Entrada[Cierre]", "ayer")], "Guardar")).Texto, StringComparison.Ordinal);
        var choque = await beto.EnviarAsync(url, deBeto, [("Entrada[Cierre]", Formato.ParaCampo(ajena)[..16])], "Guardar");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, choque.Estado);
        var fila = Assert.Single(choque.Documento.QuerySelectorAll("[aria-label='Las dos versiones'] tbody tr"));
        Assert.Equal(
            [TipoHito.Cierre.Nombre(), Formato.Instante(suya), Formato.Instante(ajena)], fila.Children.Select(x => x.TextContent));
        Assert.Equal(suya, (await FechasAsync(p.Id))[TipoHito.Cierre]);
        Assert.Equal(Formato.ParaCampo(ajena)[..16], choque.Documento.QuerySelector("[name='Entrada[Cierre]']")!.GetAttribute("value"));
        await Bien(beto.EnviarAsync(url, choque, [], "Guardar"));
        Assert.Equal(ajena, (await FechasAsync(p.Id))[TipoHito.Cierre]);

        // Lo que se llevaba escrito se recupera; usar las sugeridas lo olvida.
        var pagina = await ana.VerAsync(url);
        Assert.Equal(HttpStatusCode.OK, (await AutoguardarAsync(ana, url, pagina, campo => campo == "Entrada[Cierre]" ? Formato.ParaCampo(suya) : null)).Estado);
        var vuelta = await ana.VerAsync(url);
        Assert.Contains("Recuperamos lo que usted escribió", vuelta.Texto, StringComparison.Ordinal);
        Assert.Equal(Formato.ParaCampo(suya), vuelta.Documento.QuerySelector("[name='Entrada[Cierre]']")!.GetAttribute("value"));
        Assert.Equal(ajena, (await FechasAsync(p.Id))[TipoHito.Cierre]);
        await Bien(ana.EnviarAsync(url, vuelta, [], "sugeridas"));
        Assert.DoesNotContain("Recuperamos", (await ana.VerAsync(url)).Texto, StringComparison.Ordinal);
    }

    private static Task<Pagina> AutoguardarAsync(Cliente cliente, string url, Pagina pagina, Func<string, string?> otro)
    {
        var campos = pagina.Documento.QuerySelectorAll("form.tarjeta input[name]").Where(x => x.GetAttribute("type") != "checkbox")
            .Select(x => KeyValuePair.Create(x.GetAttribute("name")!, otro(x.GetAttribute("name")!) ?? x.GetAttribute("value") ?? ""));
        return cliente.PedirAsync(new HttpRequestMessage(HttpMethod.Post, $"{url}?handler=Borrador") { Content = new FormUrlEncodedContent(campos) });
    }

    private static DateTimeOffset CierreMovido(ProcesoDePrueba p, int habiles)
    {
        var cierre = p.En(TipoHito.Cierre);
        return CalendarioHabil.Instante(CalendarioHabil.Nacional.SumarHabiles(CalendarioHabil.FechaBogota(cierre), habiles), CalendarioHabil.HoraBogota(cierre));
    }

    private async Task<Dictionary<TipoHito, DateTimeOffset>> FechasAsync(Guid id) =>
        (await Fabrica.ConBaseAsync(db => db.Procesos.AsNoTracking().SingleAsync(x => x.Id == id))).Cronograma.ToDictionary(h => h.Tipo, h => h.Instante);

    private async Task<string> ContenidoAsync(Guid id) => (await Fabrica.ConBaseAsync(db => db.Procesos.AsNoTracking().SingleAsync(x => x.Id == id))).Contenido().ComoJson();

    private static async Task Bien(Task<Pagina> pedida)
    {
        var pagina = await pedida;
        Assert.True(pagina.Estado == HttpStatusCode.Redirect, $"{pagina.Estado} {pagina.Errores}");
    }
}
