using System.Net;
using System.Text.Json;
using Secop.Domain.Planes;
using Secop.Testing;
using Secop.Web.Data;

namespace Secop.Web.Tests.Planes;

public sealed class PublicoTests : PruebaWeb
{
    [Fact]
    public async Task UnBorrador_NoSeVeEnNingunaParte()
    {
        var plan = await Datos.PlanEnBorradorAsync();
        var publico = Fabrica.Anonimo().EnFecha(Testing.Datos.Publicacion);
        foreach (var ruta in new[] { $"/paa/{plan.Codigo}", $"/paa/{plan.Codigo}?handler=Csv", $"/paa/{plan.Codigo}/lineas/1", $"/paa/{plan.Codigo}/versiones/1", $"/paa/{plan.Codigo}/versiones/1?handler=Json", $"/api/paa/{plan.Codigo}" })
        {
            Assert.Equal((HttpStatusCode.NotFound, ruta), ((await publico.VerAsync(ruta)).Estado, ruta));
        }


        Assert.DoesNotContain($"/paa/{plan.Codigo}", (await publico.VerAsync($"/paa?cuenta={plan.Entidad.Codigo}")).Html, StringComparison.Ordinal);
        Assert.DoesNotContain($"/paa/{plan.Codigo}", (await publico.VerAsync($"/entidades/{plan.Entidad.Codigo}")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LoQueSeModifica_NoSeVeHastaPublicarlo()
    {
        var plan = await Datos.PlanPublicadoAsync();
        var publico = Fabrica.Anonimo().EnFecha(Testing.Datos.Publicacion);
        await Datos.EnElPlanAsync(plan, async (db, p) =>
        {
            p.Modificar(plan.Entidad.Actor, Testing.Datos.Publicacion);
            var lineas = await db.LineasDeAsync(p.Id);
            p.CambiarLinea(lineas[0], lineas[0].Datos() with { Descripcion = "Secreto hasta publicar" }, 1, plan.Entidad.Actor, Testing.Datos.Publicacion);
            p.EditarInformacion(p.Informacion() with { ContactoNombre = "Persona Nueva" }, 1, plan.Entidad.Actor, Testing.Datos.Publicacion);
        });
        foreach (var ruta in new[] { $"/paa/{plan.Codigo}", $"/paa/{plan.Codigo}/lineas/1", $"/paa/{plan.Codigo}?handler=Csv", $"/api/paa/{plan.Codigo}" })
        {
            var pagina = await publico.VerAsync(ruta);
            Assert.Equal(HttpStatusCode.OK, pagina.Estado);
            Assert.DoesNotContain("Secreto hasta publicar", pagina.Html, StringComparison.Ordinal);
            Assert.DoesNotContain("Persona Nueva", pagina.Html, StringComparison.Ordinal);
        }

        await Datos.EnElPlanAsync(plan, (db, p) => Testing.Datos.PublicarAsync(db, p, plan));
        Assert.Contains("Secreto hasta publicar", (await publico.VerAsync($"/paa/{plan.Codigo}")).Texto, StringComparison.Ordinal);
        var diferencia = await publico.VerAsync($"/paa/{plan.Codigo}/versiones/2");
        Assert.Contains("1 línea cambiada", diferencia.Texto, StringComparison.Ordinal);
        Assert.Contains("Persona Nueva", diferencia.Texto, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LaBusqueda_EncuentraPorCadaFiltro()
    {
        var plan = await Datos.PlanEnBorradorAsync(lineas: 1);
        await Datos.EnElPlanAsync(plan, async (db, p) =>
        {
            var linea = Testing.Datos.LineaDePlan("Construcción del puente peatonal sobre el caño Mojarras") with { Unspsc = ["72141100"], Modalidad = "LPO", MesInicio = 9, MesOfertas = 9 };
            db.Add(p.AgregarLinea(linea, 1, plan.Entidad.Actor, Testing.Datos.Publicacion));
            await db.SaveChangesAsync();
            await Testing.Datos.PublicarAsync(db, p, plan);
        });
        var publico = Fabrica.Anonimo().EnFecha(Testing.Datos.Publicacion);
        var suya = $"cuenta={plan.Entidad.Codigo}";
        foreach (var (filtro, esta) in new[]
        {
            ("q=puentes+peatonales", true), ("q=construcciones", true), ("q=CONSTRUCCION", true), ("q=acueducto", false), ("unspsc=721411", true), ("unspsc=72141100", true), ("unspsc=72", true),
            ("unspsc=721412", false), ("mes=9", true), ("mes=8", false), ("modalidad=LPO", true), ("modalidad=MC", false), ("q=puente&vigencia=2026", true), ("q=puente&vigencia=2025", false),
            ($"q=puente&entidad={Uri.EscapeDataString(plan.Entidad.Nombre.ToUpperInvariant())}", true), ("q=puente&entidad=Otra", false),
        })
        {
            var pagina = await publico.VerAsync($"/paa?{suya}&{filtro}");
            Assert.Equal((filtro, esta), (filtro, pagina.Texto.Contains("caño Mojarras", StringComparison.Ordinal)));
            var csv = await publico.VerAsync($"/paa.csv?{suya}&{filtro}");
            Assert.Equal((filtro, esta), (filtro, csv.Html.Contains("caño Mojarras", StringComparison.Ordinal)));
        }

        using var json = JsonDocument.Parse((await publico.VerAsync($"/api/paa?{suya}&mes=9")).Html);
        Assert.Equal(1, json.RootElement.GetProperty("total").GetInt32());
        Assert.False(json.RootElement.GetProperty("lineas")[0].TryGetProperty("id", out _));
        Assert.Contains($"/paa/{plan.Codigo}", (await publico.VerAsync($"/entidades/{plan.Entidad.Codigo}")).Html, StringComparison.Ordinal);
        Assert.Contains("Plan de 2026", (await publico.VerAsync($"/paa?{suya}")).Texto, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LaVersion_SeBajaLetraPorLetraConSuHuella()
    {
        var plan = await Datos.PlanPublicadoAsync();
        var publico = Fabrica.Anonimo();
        var json = (await publico.VerAsync($"/paa/{plan.Codigo}/versiones/1?handler=Json")).Html;
        Assert.Contains(ContenidoDelPlan.Huella(json), (await publico.VerAsync($"/paa/{plan.Codigo}/versiones/1")).Texto, StringComparison.Ordinal);
        Assert.Equal(3, ContenidoDelPlan.DeJson(json).Lineas.Count);
        Assert.DoesNotContain(plan.Entidad.Administrador.Id.ToString(), json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UnPlanLargo_SePaginaSinSaltosNiRepetidos()
    {
        var plan = await Datos.PlanPublicadoAsync(lineas: 120);
        var publico = Fabrica.Anonimo();
        var (ruta, vistas) = ($"/paa/{plan.Codigo}", new List<string>());
        while (ruta is not null)
        {
            var pagina = await publico.VerAsync(ruta);
            vistas.AddRange(pagina.Documento.QuerySelectorAll("tbody th .cifra").Select(t => t.TextContent.TrimEnd('.')));
            ruta = pagina.Documento.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        Assert.Equal(Enumerable.Range(1, 120).Select(n => n.ToString()), vistas);
        Assert.Equal(121, (await publico.VerAsync($"/paa/{plan.Codigo}?handler=Csv")).Html.TrimEnd().Split('\n').Length);
    }

    [Theory]
    [InlineData("q='%22%5C)(&mes=13&vigencia=99999999999&unspsc=x&modalidad=nada&desde=1-2-3")]
    [InlineData("q=%00&entidad=%25%5C_&desde=2026-abcdefghijkl-1")]
    [InlineData("q=a:*%20%26%20!b&cuenta=../../etc")]
    public async Task UnaDireccionRara_SiempreAbre(string consulta) =>
        Assert.Equal(HttpStatusCode.OK, (await Fabrica.Anonimo().VerAsync($"/paa?{consulta}")).Estado);
}
