using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Secop.Domain.Cuentas;
using Secop.Domain.Planes;
using Secop.Testing;
using Secop.Web.Notificaciones;

namespace Secop.Web.Tests.Planes;

public sealed class AprobarTests : PruebaWeb
{
    [Fact]
    public async Task Aprobar_QuienLoEnvio_NoPuedeAunqueTengaElPermiso()
    {
        var entidad = await Datos.EntidadActivaAsync(RolesDeCuenta.Estructurador, RolesDeCuenta.OrdenadorDelGasto);
        var plan = await Datos.PlanEnBorradorAsync(entidad);
        var c = (await Fabrica.ClienteDeAsync(entidad)).EnFecha(Testing.Datos.Publicacion);
        Assert.Equal(HttpStatusCode.Redirect, (await c.EnviarAsync(plan.Ruta + "/enviar", [], "Enviar a aprobación")).Estado);
        var pagina = await c.EnviarAsync(plan.Ruta + "/aprobar", [], "Aprobar el plan");

        // Sólo la cifra va en un renglón: la frase que la acompaña se parte, y cabe a 360 px.
        Assert.All((await c.VerAsync(plan.Ruta + "/enviar")).Documento.QuerySelectorAll(".ficha .cifra"), x => Assert.Matches("^\\$ [0-9.]+$", x.TextContent));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, pagina.Estado);
        Assert.Contains("una persona distinta de quien lo envió", pagina.Errores, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EnAprobacion_NoSeEdita_YDevueltoVuelveConElMotivo()
    {
        var plan = await Datos.PlanEnBorradorAsync();
        var c = (await Fabrica.ClienteDeAsync(plan.Entidad)).EnFecha(Testing.Datos.Publicacion);
        var aprueba = (await Fabrica.ClienteDeAsync(plan.Ordenadora, plan.Entidad)).EnFecha(Testing.Datos.Publicacion);
        var abierta = await c.VerAsync(plan.Ruta + "/lineas/nueva");
        await c.EnviarAsync(plan.Ruta + "/enviar", [], "Enviar a aprobación");
        Assert.Contains("por aprobar", (await aprueba.VerAsync("/entidad/escritorio")).Texto, StringComparison.Ordinal);
        var tarde = await c.EnviarAsync(plan.Ruta + "/lineas/nueva", abierta, [("Entrada.Descripcion", "Compra de última hora"), ("Entrada.Unspsc", "441216"), ("Entrada.Modalidad", "MC"), ("Entrada.MesInicio", "5"), ("Entrada.MesOfertas", "6"), ("Entrada.Duracion", "3"), ("Entrada.ValorTotal", "1"), ("Entrada.ValorVigencia", "1"), ("Entrada.CodigoMunicipio", "11001")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, tarde.Estado);
        Assert.Contains("no se está editando", tarde.Errores, StringComparison.Ordinal);

        var corto = await aprueba.EnviarAsync(plan.Ruta + "/aprobar", [("Motivo", "mal")], "Devolver");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, corto.Estado);
        Assert.Equal(HttpStatusCode.Redirect, (await aprueba.EnviarAsync(plan.Ruta + "/aprobar", [("Motivo", "El valor de la línea 2 no coincide.")], "Devolver")).Estado);
        Assert.Contains("El valor de la línea 2 no coincide.", (await c.VerAsync(plan.Ruta)).Texto, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RetirarLoAprobado_AnulaLaAprobacion()
    {
        var plan = await Datos.PlanEnBorradorAsync();
        var c = (await Fabrica.ClienteDeAsync(plan.Entidad)).EnFecha(Testing.Datos.Publicacion);
        var aprueba = (await Fabrica.ClienteDeAsync(plan.Ordenadora, plan.Entidad)).EnFecha(Testing.Datos.Publicacion);
        await c.EnviarAsync(plan.Ruta + "/enviar", [], "Enviar a aprobación");
        await aprueba.EnviarAsync(plan.Ruta + "/aprobar", [], "Aprobar el plan");
        var publicar = await c.VerAsync(plan.Ruta + "/publicar");
        Assert.Equal(HttpStatusCode.Redirect, (await c.EnviarAsync(plan.Ruta + "/enviar", [], "Retirar de aprobación")).Estado);
        var tarde = await c.EnviarAsync(plan.Ruta + "/publicar", publicar, [], "Publicar el plan");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, tarde.Estado);
        Assert.Contains("no está aprobado", tarde.Errores, StringComparison.Ordinal);
        Assert.Equal(0, await Fabrica.ConBaseAsync(db => db.VersionesDelPlan.CountAsync(v => v.PlanId == plan.Id)));
    }

    [Fact]
    public async Task Publicar_DosPestanas_EsUnaSolaVersion()
    {
        var plan = await Datos.PlanEnBorradorAsync();
        var c = (await Fabrica.ClienteDeAsync(plan.Entidad)).EnFecha(Testing.Datos.Publicacion);
        await Datos.EnElPlanAsync(plan, async (db, p) =>
        {
            var lineas = await Secop.Web.Data.ConsultasDePlanes.LineasDeAsync(db, p.Id);
            p.Enviar(lineas, null, plan.Entidad.Actor, Testing.Datos.Publicacion);
            p.Aprobar(lineas, plan.ActorOrdenadora, Testing.Datos.Publicacion);
        });
        var pestana = await c.VerAsync(plan.Ruta + "/publicar");
        var respuestas = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => c.EnviarAsync(plan.Ruta + "/publicar", pestana, [], "Publicar el plan")));
        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.UnprocessableEntity], respuestas.Select(r => r.Estado).Order());
        Assert.Equal(1, await Fabrica.ConBaseAsync(db => db.VersionesDelPlan.CountAsync(v => v.PlanId == plan.Id)));
    }

    [Fact]
    public async Task Modificar_SinCambios_NoSeEnvia()
    {
        var plan = await Datos.PlanPublicadoAsync();
        var c = (await Fabrica.ClienteDeAsync(plan.Entidad)).EnFecha(Testing.Datos.Publicacion);
        await c.EnviarAsync(plan.Ruta + "/modificar", [], "Empezar la modificación");
        var pagina = await c.EnviarAsync(plan.Ruta + "/enviar", [], "Enviar a aprobación");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, pagina.Estado);
        Assert.Contains("Nada cambió", pagina.Errores, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UnaVersionPublicada_NoSePuedeCambiar_NiConSql()
    {
        var plan = await Datos.PlanPublicadoAsync();
        var error = await Assert.ThrowsAsync<PostgresException>(() => Fabrica.SqlAsync<int>("update versiones_del_plan set hash = '' where plan_id = $1", Fabrica.CadenaAplicacion, plan.Id));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, error.SqlState);
    }

    [Fact]
    public async Task AlEnviarlo_SeAvisaAQuienAprueba()
    {
        var plan = await Datos.PlanEnBorradorAsync();
        var c = (await Fabrica.ClienteDeAsync(plan.Entidad)).EnFecha(Testing.Datos.Publicacion);
        await c.EnviarAsync(plan.Ruta + "/enviar", [], "Enviar a aprobación");
        var aviso = await Fabrica.ConAsync(async s =>
        {
            var db = s.GetRequiredService<Secop.Web.Data.SecopDbContext>();
            var asiento = await db.Bitacora.SingleAsync(b => b.CuentaId == plan.Entidad.Id && b.Tipo == nameof(PlanEnviado));
            return await new CorreoDePlanPorAprobar().PrepararAsync(asiento, new Destinos(db));
        });
        Assert.Equal(plan.Ordenadora.Correo, Assert.Single(aviso!.Para).Direccion);
        Assert.Equal(plan.Ruta + "/aprobar", aviso.Enlace);
    }
}
