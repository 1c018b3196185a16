using System.Net;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Cuentas;
using Secop.Domain.Planes;
using Secop.Testing;

namespace Secop.Web.Tests.Planes;

public sealed class ArmarTests : PruebaWeb
{
    private static readonly (string, string)[] Linea =
    [
        ("Entrada.Descripcion", "Compra de sillas para las sedes"), ("Entrada.Unspsc", "561121\n44121600"), ("Entrada.Modalidad", "SASI"), ("Entrada.MesInicio", "5"),
        ("Entrada.MesOfertas", "6"), ("Entrada.Duracion", "3"), ("Entrada.ValorTotal", "85.500.000,50"), ("Entrada.ValorVigencia", "85.500.000,50"),
        ("Entrada.CodigoMunicipio", "Medellín, Antioquia"),
    ];

    [Fact]
    public async Task DeCrearALaSegundaVersion_PorLasPaginas()
    {
        var entidad = await Datos.EntidadCompradoraAsync();
        var ordenadora = await Datos.MiembroAsync(entidad, RolesDeCuenta.OrdenadorDelGasto);
        var c = (await Fabrica.ClienteDeAsync(entidad)).EnFecha(Testing.Datos.Publicacion);
        var aprueba = (await Fabrica.ClienteDeAsync(ordenadora, entidad)).EnFecha(Testing.Datos.Publicacion);
        var raiz = (await c.EnviarAsync("/entidad/paa/crear", [("Vigencia", "2026")])).Destino!;
        async Task Hacer(Cliente quien, string ruta, (string, string)[] campos, string? boton = null)
        {
            var pagina = await quien.EnviarAsync(raiz + ruta, campos, boton);
            Assert.True(pagina.Estado == HttpStatusCode.Redirect, $"{ruta}: {pagina.Estado} {pagina.Errores}");
        }

        var informacion = await c.VerAsync(raiz + "/informacion");
        Assert.Contains("menor cuantía hasta $ 490.253.400", informacion.Texto, StringComparison.Ordinal);
        await Hacer(c, "/informacion", [("Entrada.Mision", "Servir a la ciudadanía con calidad"), ("Entrada.Perspectiva", "Modernizar la gestión"), ("Entrada.ContactoNombre", "Carla Mejía"), ("Entrada.ContactoCargo", "Secretaria"), ("Entrada.ContactoTelefono", "601 555 0100"), ("Entrada.ContactoCorreo", "compras@ejemplo.gov.co"), ("Entrada.AprobadorId", ordenadora.Id.ToString())]);
        await Hacer(c, "/lineas/nueva", Linea);
        await Hacer(c, "/necesidades", [("Entrada.Descripcion", "Reducir el consumo de energía de la sede"), ("Entrada.Unspsc", "721015")], "Guardar la necesidad");
        await Hacer(c, "/enviar", [], "Enviar a aprobación");
        await Hacer(aprueba, "/aprobar", [], "Aprobar el plan");
        await Hacer(c, "/publicar", [], "Publicar el plan");

        var id = Guid.Parse(raiz[^36..]);
        var plan = await Fabrica.ConBaseAsync(db => db.Planes.AsNoTracking().SingleAsync(p => p.Id == id));
        Assert.Equal((EstadoPlan.Publicado, 1), (plan.Estado, plan.VersionPublicada));
        var linea = await Fabrica.ConBaseAsync(db => db.LineasDelPlan.AsNoTracking().SingleAsync(l => l.PlanId == id));
        Assert.Equal((85_500_000.50m, "05001", "SASI"), (linea.ValorTotal, linea.CodigoMunicipio, linea.Modalidad));
        Assert.Equal(["56112100", "44121600"], linea.Unspsc);
        Assert.True(await Fabrica.ConBaseAsync(db => db.Bitacora.AnyAsync(b => b.CuentaId == entidad.Id && b.Tipo == nameof(PlanPublicado) && b.EsPublico)));

        await Hacer(c, "/modificar", [], "Empezar la modificación");
        await Hacer(c, $"/lineas/{linea.Id}", [("Entrada.ValorTotal", "90.000.000")], "Guardar la línea");
        await Hacer(c, "/enviar", [], "Enviar a aprobación");
        await Hacer(aprueba, "/aprobar", [], "Aprobar el plan");
        await Hacer(c, "/publicar", [], "Publicar el plan");
        var diferencia = await c.VerAsync(raiz + "/versiones/2");
        Assert.Contains("1 línea cambiada", diferencia.Texto, StringComparison.Ordinal);
        Assert.Equal(["$ 85.500.000,50", "$ 90.000.000"], diferencia.Documento.QuerySelectorAll(".diferencia-antes, .diferencia-despues").Select(t => t.TextContent));
    }

    [Fact]
    public async Task CadaPagina_SeAbre_YLaDeOtraEntidadNoExiste()
    {
        var plan = await Datos.PlanPublicadoAsync();
        await Datos.EnElPlanAsync(plan, (_, p) => Task.Run(() => p.Modificar(plan.Entidad.Actor, Testing.Datos.Publicacion)));
        var duena = (await Fabrica.ClienteDeAsync(plan.Entidad)).EnFecha(Testing.Datos.Publicacion);
        var ajena = (await Fabrica.ClienteDeAsync(await Datos.EntidadCompradoraAsync())).EnFecha(Testing.Datos.Publicacion);
        var proveedor = (await Fabrica.ClienteDeAsync(await Datos.ProveedorAsync())).EnFecha(Testing.Datos.Publicacion);
        foreach (var ruta in new[] { "", "/informacion", "/lineas", "/lineas?q=papelería", "/lineas?handler=Xlsx", "/lineas?handler=Csv", "/lineas/nueva", $"/lineas/{plan.Lineas[0]}", "/importar", "/importar?handler=Plantilla", "/necesidades", "/enviar", "/publicar", "/modificar", "/versiones/1" })
        {
            Assert.Equal((HttpStatusCode.OK, ruta), ((await duena.VerAsync(plan.Ruta + ruta)).Estado, ruta));
            Assert.Equal((HttpStatusCode.NotFound, ruta), ((await ajena.VerAsync(plan.Ruta + ruta)).Estado, ruta));
            Assert.Equal((HttpStatusCode.Forbidden, ruta), ((await proveedor.VerAsync(plan.Ruta + ruta)).Estado, ruta));
        }

        var ordenadora = (await Fabrica.ClienteDeAsync(plan.Ordenadora, plan.Entidad)).EnFecha(Testing.Datos.Publicacion);
        Assert.Equal(HttpStatusCode.OK, (await ordenadora.VerAsync(plan.Ruta + "/aprobar")).Estado);
        Assert.Contains("2026", (await ordenadora.VerAsync("/entidad/paa")).Texto, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await duena.VerAsync(plan.Ruta + "/versiones/9")).Estado);
        Assert.Equal(HttpStatusCode.NotFound, (await duena.VerAsync($"{plan.Ruta}/lineas/{Guid.NewGuid()}")).Estado);
    }

    [Fact]
    public async Task SinElPermiso_SoloSeMira()
    {
        var plan = await Datos.PlanEnBorradorAsync();
        var control = (await Fabrica.ClienteDeAsync(await Datos.MiembroAsync(plan.Entidad, RolesDeCuenta.ControlInterno), plan.Entidad)).EnFecha(Testing.Datos.Publicacion);
        Assert.Equal(HttpStatusCode.OK, (await control.VerAsync(plan.Ruta)).Estado);
        Assert.DoesNotContain("/lineas/nueva", (await control.VerAsync(plan.Ruta + "/lineas")).Html, StringComparison.Ordinal);
        foreach (var ruta in new[] { "/informacion", "/lineas/nueva", $"/lineas/{plan.Lineas[0]}", "/importar", "/necesidades", "/enviar", "/aprobar", "/publicar", "/modificar" })
        {
            Assert.Equal((HttpStatusCode.Forbidden, ruta), ((await control.VerAsync(plan.Ruta + ruta)).Estado, ruta));
        }
    }

    [Fact]
    public async Task Crear_DosVecesElMismoAno_OUnoLejano_SeDice()
    {
        var plan = await Datos.PlanEnBorradorAsync();
        var c = (await Fabrica.ClienteDeAsync(plan.Entidad)).EnFecha(Testing.Datos.Publicacion);
        foreach (var (vigencia, frase) in new[] { ("2026", "ya tiene un plan para 2026"), ("2099", "2026 o 2027") })
        {
            var pagina = await c.EnviarAsync("/entidad/paa/crear", [("Vigencia", vigencia)]);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, pagina.Estado);
            Assert.Contains(frase, pagina.Errores, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Linea_ConVariosErrores_LosDiceTodosYConservaLoEscrito()
    {
        var plan = await Datos.PlanEnBorradorAsync();
        var c = (await Fabrica.ClienteDeAsync(plan.Entidad)).EnFecha(Testing.Datos.Publicacion);
        (string, string)[] malos = [("Entrada.Unspsc", "99999999"), ("Entrada.MesOfertas", "2"), ("Entrada.ValorVigencia", "999.999.999"), ("Entrada.CodigoMunicipio", "Macondo")];
        var pagina = await c.EnviarAsync(plan.Ruta + "/lineas/nueva", [.. Linea.Where(l => !malos.Any(m => m.Item1 == l.Item1)), .. malos]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, pagina.Estado);
        Assert.Equal(4, pagina.Documento.QuerySelectorAll("#resumen-errores li").Length);
        Assert.Contains("99999999", pagina.Errores, StringComparison.Ordinal);
        Assert.Contains("Macondo", pagina.Html, StringComparison.Ordinal);
        Assert.Equal(3, await Fabrica.ConBaseAsync(db => db.LineasDelPlan.CountAsync(l => l.PlanId == plan.Id)));
    }

    [Fact]
    public async Task Linea_ConDosPestanas_NadieSePisa_YOtraLineaSiSeGuarda()
    {
        var plan = await Datos.PlanEnBorradorAsync();
        var c = (await Fabrica.ClienteDeAsync(plan.Entidad)).EnFecha(Testing.Datos.Publicacion);
        var url = $"{plan.Ruta}/lineas/{plan.Lineas[0]}";
        var vieja = await c.VerAsync(url);
        Assert.Equal(HttpStatusCode.Redirect, (await c.EnviarAsync(url, [("Entrada.Descripcion", "Lo que guardó la primera")], "Guardar")).Estado);
        var choque = await c.EnviarAsync(url, vieja, [("Entrada.Descripcion", "Lo que escribió la segunda")], "Guardar");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, choque.Estado);
        Assert.Contains("Otra persona guardó esta línea", choque.Errores, StringComparison.Ordinal);
        Assert.Contains("Lo que escribió la segunda", choque.Html, StringComparison.Ordinal);

        var guardadas = await Task.WhenAll(plan.Lineas.Skip(1).Select(l => c.EnviarAsync($"{plan.Ruta}/lineas/{l}", [("Entrada.ValorTotal", "30.000.000")], "Guardar")));
        Assert.All(guardadas, g => Assert.Equal(HttpStatusCode.Redirect, g.Estado));
        Assert.Equal(60_000_000, await Fabrica.ConBaseAsync(db => db.LineasDelPlan.Where(l => l.PlanId == plan.Id && l.Numero > 1).SumAsync(l => l.ValorTotal)));
    }

    [Fact]
    public async Task Quitar_UnaLinea_LaQuita_YOtraVezEs404()
    {
        var plan = await Datos.PlanEnBorradorAsync();
        var c = (await Fabrica.ClienteDeAsync(plan.Entidad)).EnFecha(Testing.Datos.Publicacion);
        var url = $"{plan.Ruta}/lineas/{plan.Lineas[2]}";
        var pagina = await c.VerAsync(url);
        Assert.Equal(HttpStatusCode.Redirect, (await c.EnviarAsync(url, pagina, [], "Quitar la línea")).Estado);
        Assert.Equal(HttpStatusCode.NotFound, (await c.EnviarAsync(url, pagina, [], "Quitar la línea")).Estado);
        Assert.Equal(2, await Fabrica.ConBaseAsync(db => db.LineasDelPlan.CountAsync(l => l.PlanId == plan.Id)));
        Assert.True(await Fabrica.ConBaseAsync(db => db.Bitacora.AnyAsync(b => b.CuentaId == plan.Entidad.Id && b.Tipo == nameof(LineaQuitada))));
    }
}
