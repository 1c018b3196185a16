using System.Net;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Cuentas;
using Secop.Domain.Planes;
using Secop.Domain.Procesos;
using Secop.Testing;
using Secop.Web.Data;

namespace Secop.Web.Tests.Planes;

public sealed class DelProcesoTests : PruebaWeb
{
    [Fact]
    public async Task Enlazar_DescuentaDelSaldoSoloAlPublicar_YElPublicoLoVe()
    {
        var (plan, p, c) = await ListosAsync();
        var url = $"/entidad/procesos/{p.Id}/paa";
        Assert.Contains("Enlazarlo al plan", (await c.VerAsync($"/entidad/procesos/{p.Id}")).Texto, StringComparison.Ordinal);
        var enlazado = await c.EnviarAsync(url, [("linea", plan.Lineas[0].ToString()), ("Tomar", "20.000.000")], "Enlazar");
        Assert.Equal(HttpStatusCode.Redirect, enlazado.Estado);
        var publico = Fabrica.Anonimo().EnFecha(p.Ahora);
        Assert.Equal("$ 24.000.000", await SaldoAsync(publico, plan));
        Assert.Contains("Ninguno todavía", (await publico.VerAsync($"/paa/{plan.Codigo}/lineas/1")).Texto, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Redirect, (await c.EnviarAsync($"/entidad/procesos/{p.Id}/publicar", [], "Publicar la invitación")).Estado);
        Assert.Equal("$ 4.000.000", await SaldoAsync(publico, plan));
        Assert.Contains(p.Proceso.Numero, (await publico.VerAsync($"/paa/{plan.Codigo}/lineas/1")).Texto, StringComparison.Ordinal);
        var expediente = await publico.VerAsync($"/procesos/{p.Codigo}");
        Assert.Contains("Línea 1 de 2026", expediente.Texto, StringComparison.Ordinal);
        Assert.Contains("Toma $ 20.000.000 de $ 24.000.000 · saldo $ 4.000.000", expediente.Texto, StringComparison.Ordinal);

        await Fabrica.ConBaseAsync(async db =>
        {
            var proceso = await db.Procesos.SingleAsync(x => x.Id == p.Id);
            proceso.Cancelar(Testing.Datos.Cancelacion(proceso), p.ActorOrdenador, p.Ahora.AddHours(1));
            await db.SaveChangesAsync();
        });
        Assert.Equal("$ 24.000.000", await SaldoAsync(publico, plan));
    }

    /// <summary>Tomar de una línea más de lo que le queda no se impide, pero se dice al enlazar, en el proceso y al publicar.</summary>
    [Fact]
    public async Task Enlazar_MasDeLoQueLeQueda_AvisaEnCuantoSeExcede()
    {
        var (plan, primero, c) = await ListosAsync();
        var alcanza = $"/entidad/procesos/{primero.Id}";
        await c.EnviarAsync(alcanza + "/paa", [("linea", plan.Lineas[0].ToString()), ("Tomar", "20.000.000")], "Enlazar");
        Assert.DoesNotContain("excedida", (await c.VerAsync(alcanza)).Texto, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await c.EnviarAsync(alcanza + "/publicar", [], "Publicar la invitación")).Estado);
        Assert.DoesNotContain("excedida", (await c.VerAsync(alcanza)).Texto, StringComparison.Ordinal);

        var segundo = await Datos.ProcesoEnBorradorAsync(primero.Entidad);
        var url = $"/entidad/procesos/{segundo.Id}";
        Assert.Equal(HttpStatusCode.Redirect, (await c.EnviarAsync(url + "/paa", [("linea", plan.Lineas[0].ToString()), ("Tomar", "20.000.000")], "Enlazar")).Estado);
        foreach (var ruta in new[] { "/paa", "", "/publicar" })
        {
            Assert.Contains("queda excedida en $ 16.000.000", (await c.VerAsync(url + ruta)).Texto, StringComparison.Ordinal);
        }

        Assert.Contains("En el plan anual, pero no alcanza", (await c.VerAsync(url)).Texto, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Enlazar_MasDelValor_SinLinea_OAjena_SeDice()
    {
        var (plan, p, c) = await ListosAsync();
        var ajeno = await Datos.PlanPublicadoAsync();
        var url = $"/entidad/procesos/{p.Id}/paa";
        foreach (var (linea, valor, frase) in new[]
        {
            (plan.Lineas[0], "20.000.001", "no puede superar su valor estimado"), (plan.Lineas[0], "0", "mayor que cero"), (plan.Lineas[0], "todo", "Escriba un número"),
            (ajeno.Lineas[0], "1", "Elija la línea"), (Guid.Empty, "1", "Elija la línea"),
        })
        {
            var pagina = await c.EnviarAsync(url, [("linea", linea.ToString()), ("Tomar", valor)], "Enlazar");
            Assert.Equal((HttpStatusCode.UnprocessableEntity, frase), (pagina.Estado, frase));
            Assert.Contains(frase, pagina.Errores, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task UnaLineaSinPublicar_NoSeEnlaza()
    {
        var entidad = await Datos.EntidadCompradoraAsync();
        var plan = await Datos.PlanPublicadoAsync(entidad);
        Guid nueva = default;
        await Datos.EnElPlanAsync(plan, (db, anual) =>
        {
            anual.Modificar(entidad.Actor, Testing.Datos.Publicacion);
            var linea = anual.AgregarLinea(Testing.Datos.LineaDePlan("Aún sin publicar"), 3, entidad.Actor, Testing.Datos.Publicacion);
            nueva = linea.Id;
            db.Add(linea);
            return Task.CompletedTask;
        });
        var p = await Datos.ProcesoEnBorradorAsync(entidad);
        var c = (await Fabrica.ClienteDeAsync(entidad)).EnFecha(p.Ahora);
        var pagina = await c.EnviarAsync($"/entidad/procesos/{p.Id}/paa", [("linea", nueva.ToString()), ("Tomar", "1")], "Enlazar");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, pagina.Estado);
        Assert.Contains("todavía no está en la versión publicada", pagina.Errores, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LasElegibles_SonLasDeLaMismaClaseYModalidad()
    {
        var (_, p, c) = await ListosAsync();
        var url = $"/entidad/procesos/{p.Id}/paa";
        Assert.Equal(3, (await c.VerAsync(url)).Documento.QuerySelectorAll("input[name=linea]").Length);
        Assert.Equal(0, (await c.VerAsync(url + "?q=acueducto")).Documento.QuerySelectorAll("input[name=linea]").Length);
        Assert.Equal(3, (await c.VerAsync(url + "?todas=true")).Documento.QuerySelectorAll("input[name=linea]").Length);
    }

    [Fact]
    public async Task Justificar_QuedaALaVista_YQuitarElEnlaceDevuelveElSaldo()
    {
        var (plan, p, c) = await ListosAsync();
        var url = $"/entidad/procesos/{p.Id}/paa";
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await c.EnviarAsync(url, [("Razon", "porque sí")], "justificación")).Estado);
        Assert.Equal(HttpStatusCode.Redirect, (await c.EnviarAsync(url, [("Razon", "La necesidad es posterior al plan de este año.")], "justificación")).Estado);
        await c.EnviarAsync($"/entidad/procesos/{p.Id}/publicar", [], "Publicar la invitación");
        Assert.Contains("La necesidad es posterior al plan", (await Fabrica.Anonimo().EnFecha(p.Ahora).VerAsync($"/procesos/{p.Codigo}")).Texto, StringComparison.Ordinal);

        await c.EnviarAsync(url, [("linea", plan.Lineas[1].ToString()), ("Tomar", "5.000.000")], "Enlazar");
        Assert.Contains(plan.Lineas[1], await Fabrica.ConBaseAsync(db => db.LineasConProcesosAsync(plan.Id)));
        Assert.Equal(HttpStatusCode.Redirect, (await c.EnviarAsync(url, [("linea", plan.Lineas[1].ToString())], "Quitar")).Estado);
        Assert.Empty(await Fabrica.ConBaseAsync(db => db.LineasConProcesosAsync(plan.Id)));
        Assert.True(await Fabrica.ConBaseAsync(db => db.Bitacora.AnyAsync(b => b.ProcesoId == p.Id && b.Tipo == nameof(ProcesoDesenlazadoDelPlan) && b.EsPublico)));
    }

    [Fact]
    public async Task UnaLineaConProcesos_NoSeQuitaDelPlan()
    {
        var (plan, p, c) = await ListosAsync();
        await c.EnviarAsync(plan.Ruta + "/modificar", [], "Empezar la modificación");
        var linea = $"{plan.Ruta}/lineas/{plan.Lineas[0]}";
        var abierta = await c.VerAsync(linea);
        await c.EnviarAsync($"/entidad/procesos/{p.Id}/paa", [("linea", plan.Lineas[0].ToString()), ("Tomar", "1")], "Enlazar");
        var pagina = await c.EnviarAsync(linea, abierta, [], "Quitar la línea");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, pagina.Estado);
        Assert.Contains("tiene procesos enlazados", pagina.Errores, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ElDeOtraEntidad_NoExiste_YSinElPermisoNoSeEntra()
    {
        var (_, p, _) = await ListosAsync();
        var ajena = (await Fabrica.ClienteDeAsync(await Datos.EntidadCompradoraAsync())).EnFecha(p.Ahora);
        var control = (await Fabrica.ClienteDeAsync(await Datos.MiembroAsync(p.Entidad, RolesDeCuenta.ControlInterno), p.Entidad)).EnFecha(p.Ahora);
        Assert.Equal(HttpStatusCode.NotFound, (await ajena.VerAsync($"/entidad/procesos/{p.Id}/paa")).Estado);
        Assert.Equal(HttpStatusCode.Forbidden, (await control.VerAsync($"/entidad/procesos/{p.Id}/paa")).Estado);
    }

    private async Task<(PlanDePrueba Plan, ProcesoDePrueba Proceso, Cliente Cliente)> ListosAsync()
    {
        var entidad = await Datos.EntidadCompradoraAsync();
        var plan = await Datos.PlanPublicadoAsync(entidad);
        var p = await Datos.ProcesoEnBorradorAsync(entidad);
        return (plan, p, (await Fabrica.ClienteDeAsync(entidad)).EnFecha(p.Ahora));
    }

    private static async Task<string> SaldoAsync(Cliente cliente, PlanDePrueba plan) =>
        (await cliente.VerAsync($"/paa/{plan.Codigo}/lineas/1")).Documento.QuerySelector("aside .fs-3")!.TextContent;
}
