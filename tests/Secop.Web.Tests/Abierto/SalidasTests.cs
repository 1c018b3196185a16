using System.Net;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Procesos;
using Secop.Testing;
using Secop.Web.Infrastructure;
using Secop.Web.Notificaciones;

namespace Secop.Web.Tests.Abierto;

public sealed class SalidasTests : PruebaWeb
{
    private const string Razones = "Una tutela ordena suspender los términos mientras se decide.";

    [Fact]
    public async Task SuspenderYReanudar_DetieneLaUrnaYSigueConFechasNuevas()
    {
        var p = await Datos.MenorCuantiaAsync(FaseProceso.PresentacionOfertas);
        var suscrito = await SuscritoAsync(p);
        var raiz = $"/entidad/procesos/{p.Id}";
        var ordenador = (await Fabrica.ClienteDeAsync(p.Ordenador, p.Entidad)).EnFecha(p.Ahora);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await Fabrica.ClienteDeAsync(p.Entidad)).EnFecha(p.Ahora).VerAsync($"{raiz}/suspender")).Estado);
        Assert.Equal(HttpStatusCode.NotFound, (await ordenador.VerAsync($"/entidad/procesos/{(await Datos.ProcesoPublicadoAsync()).Id}/suspender")).Estado);
        var pagina = await ordenador.VerAsync($"{raiz}/suspender");
        var sinActo = await ordenador.EnviarAsync($"{raiz}/suspender", pagina, [("Texto", Razones)], "Suspender el proceso");
        Assert.Contains("Escoja el documento del acto", sinActo.Errores, StringComparison.Ordinal);
        Assert.Contains(Razones, sinActo.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SuspenderAsync("corto")).Estado);
        Assert.All(
            [await SuspenderAsync(Razones, ""), await SuspenderAsync(Razones, "ayer"), await SuspenderAsync(Razones, Formato.ParaCampo(p.Ahora)[..10]), await SuspenderAsync(Razones, "2099-01-01")],
            sinPlazo => Assert.Contains("Diga hasta cuándo", sinPlazo.Errores, StringComparison.Ordinal));
        var hecha = await SuspenderAsync(Razones);
        Assert.True(hecha.Estado == HttpStatusCode.Redirect, hecha.Errores);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SuspenderAsync(Razones)).Estado);
        Assert.Single(await Datos.CorreosAsync(suscrito.Administrador.Correo), e => e.Correo == nameof(CorreoDeSuspension));

        var anonimo = Fabrica.Anonimo().EnFecha(p.Ahora.AddMinutes(1));
        var publico = await anonimo.VerAsync($"/procesos/{p.Codigo}");
        Assert.Contains("Suspendido", publico.Texto, StringComparison.Ordinal);
        Assert.Contains(Razones, publico.Texto, StringComparison.Ordinal);
        Assert.Contains($"Plazo: hasta el {Formato.Fecha(p.Ahora.AddDays(10))}", publico.Texto, StringComparison.Ordinal);

        // Pasó la hora del cierre y sigue sin cerrarse; al reanudar, las fechas van después de hoy.
        var despues = p.Proceso.Cierre.AddDays(3).AddHours(1);
        ordenador.EnFecha(despues);
        pagina = await ordenador.VerAsync($"{raiz}/reanudar");
        Assert.Equal(HttpStatusCode.OK, pagina.Estado);
        var enElPasado = await ordenador.EnviarAsync($"{raiz}/reanudar", pagina, [("Fechas[Cierre]", Formato.ParaCampo(p.Proceso.Cierre))], "Reanudar");
        Assert.Contains("quedaría en el pasado", enElPasado.Errores, StringComparison.Ordinal);
        foreach (var (escrito, seDice) in new[] { ("ayer", "No se puede leer «ayer»"), ("20277-01-01T10:00", "No se puede leer «20277-01-01T10:00»"), ("", "Escriba la fecha."), ("2099-01-04T10:00", "a más de cinco años") })
        {
            var sinLeer = await ordenador.EnviarAsync($"{raiz}/reanudar", pagina, [("Fechas[Cierre]", escrito), ("Texto", "Se levantó la medida.")], "Reanudar");
            Assert.Equal(HttpStatusCode.UnprocessableEntity, sinLeer.Estado);
            Assert.Contains(seDice, sinLeer.Errores, StringComparison.Ordinal);
            var campo = sinLeer.Documento.QuerySelector("[name='Fechas[Cierre]']")!;
            Assert.Equal((escrito, "true"), (campo.GetAttribute("value"), campo.GetAttribute("aria-invalid")));
            Assert.Contains("Se levantó la medida.", sinLeer.Html, StringComparison.Ordinal);
            Assert.True((await Fabrica.ConBaseAsync(db => db.Procesos.AsNoTracking().SingleAsync(x => x.Id == p.Id))).Suspendido);
        }

        var reanudado = await ordenador.EnviarAsync($"{raiz}/reanudar", pagina, [], "Reanudar");
        Assert.True(reanudado.Estado == HttpStatusCode.Redirect, reanudado.Errores);
        var ahora = await Fabrica.ConBaseAsync(async db => await db.Procesos.AsNoTracking().SingleAsync(x => x.Id == p.Id));
        Assert.False(ahora.Suspendido);
        Assert.True(ahora.Cierre > despues);
        Assert.Equal(FaseProceso.PresentacionOfertas, ahora.FaseEn(despues.AddMinutes(1)));
        Assert.Single(await Datos.CorreosAsync(suscrito.Administrador.Correo), e => e.Correo == nameof(CorreoDeReanudacion));
        Assert.Equal(HttpStatusCode.NotFound, (await ordenador.VerAsync($"{raiz}/reanudar")).Estado);

        Task<Pagina> SuspenderAsync(string texto, string? hasta = null) =>
            ordenador.EnviarAsync($"{raiz}/suspender", pagina, [("Texto", texto), ("Hasta", hasta ?? Formato.ParaCampo(p.Ahora.AddDays(10))[..10])], "Suspender el proceso", ("Archivo", "resolucion.pdf", "%PDF-1.7 resolución de ensayo"u8.ToArray()));
    }

    [Fact]
    public async Task RevocarYCrearElRelacionado_QuedanEnlazados()
    {
        var p = await Datos.MenorCuantiaAsync(FaseProceso.ManifestacionInteres);
        var suscrito = await SuscritoAsync(p);
        var raiz = $"/entidad/procesos/{p.Id}";
        var estructurador = (await Fabrica.ClienteDeAsync(p.Entidad)).EnFecha(p.Ahora.AddHours(1));
        Assert.Contains(ReglasDeRelacionado.NoTermino.Frase, (await CrearAsync("SAMC-OTRA")).Errores, StringComparison.Ordinal);

        var ordenador = (await Fabrica.ClienteDeAsync(p.Ordenador, p.Entidad)).EnFecha(p.Ahora);
        var revocado = await ordenador.EnviarAsync($"{raiz}/revocar", [("Texto", "El acto se opone a la ley en el plazo de la manifestación.")], "Revocar la apertura", ("Archivo", "revoca.pdf", "%PDF-1.7 acto"u8.ToArray()));
        Assert.True(revocado.Estado == HttpStatusCode.Redirect, revocado.Errores);
        Assert.Single(await Datos.CorreosAsync(suscrito.Administrador.Correo), e => e.Correo == nameof(CorreoDeRevocatoria));
        Assert.Contains("se opone a la ley", (await Fabrica.Anonimo().EnFecha(p.Ahora.AddHours(1)).VerAsync($"/procesos/{p.Codigo}")).Texto, StringComparison.Ordinal);

        Assert.Contains("ya tiene un proceso con el número", (await CrearAsync(p.Proceso.Numero)).Errores, StringComparison.Ordinal);
        var creado = await CrearAsync($"{p.Proceso.Numero}-B");
        Assert.True(creado.Estado == HttpStatusCode.Redirect, creado.Errores);
        var nuevo = await Fabrica.ConBaseAsync(async db => await db.Procesos.AsNoTracking().SingleAsync(x => x.ProcesoOrigenId == p.Id));
        Assert.Equal((EstadoProceso.Borrador, p.Proceso.ValorEstimado, 2, 0), (nuevo.Estado, nuevo.ValorEstimado, nuevo.ListaPrecios.Count, nuevo.Cronograma.Count));
        Assert.Contains($"{p.Proceso.Numero}-B", (await estructurador.VerAsync(raiz)).Texto, StringComparison.Ordinal);
        Assert.Contains(p.Proceso.Numero, (await estructurador.VerAsync($"/entidad/procesos/{nuevo.Id}")).Texto, StringComparison.Ordinal);

        // El borrador no se anuncia.
        Assert.DoesNotContain($"{p.Proceso.Numero}-B", (await Fabrica.Anonimo().EnFecha(p.Ahora.AddHours(1)).VerAsync($"/procesos/{p.Codigo}")).Html, StringComparison.Ordinal);
        var ajena = (await Fabrica.ClienteDeAsync(await Datos.EntidadCompradoraAsync())).EnFecha(p.Ahora);
        Assert.Equal(HttpStatusCode.NotFound, (await ajena.VerAsync($"{raiz}/relacionado")).Estado);

        Task<Pagina> CrearAsync(string numero) => estructurador.EnviarAsync($"{raiz}/relacionado", [("NumeroNuevo", numero)], "Crear el borrador");
    }

    [Fact]
    public async Task Invitados_SoloEllosOfertan_YNoSeSabeQuienesAntesDeInvitar()
    {
        var p = await Datos.MenorCuantiaAsync(FaseProceso.Publicado, conSorteo: false, modalidad: "CDO");
        var (invitado, otro) = (await Datos.ProveedorAsync(), await Datos.ProveedorAsync());
        var url = $"/entidad/procesos/{p.Id}/invitados";
        var c = (await Fabrica.ClienteDeAsync(p.Entidad)).EnFecha(p.Ahora);
        var encontrado = await c.VerAsync($"{url}?q={Uri.EscapeDataString(invitado.Nombre)}");
        Assert.Contains(invitado.Nombre, encontrado.Texto, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await c.EnviarAsync(url, encontrado, [("Proveedor", invitado.Codigo)], "Escoger")).Estado);
        Assert.Equal(HttpStatusCode.Conflict, (await c.EnviarAsync(url, encontrado, [("Proveedor", invitado.Codigo)], "Escoger")).Estado);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await c.EnviarAsync(url, encontrado, [("Proveedor", p.Entidad.Codigo)], "Escoger")).Estado);
        Assert.DoesNotContain(invitado.Nombre, (await Fabrica.Anonimo().EnFecha(p.Ahora).VerAsync($"/procesos/{p.Codigo}")).Html, StringComparison.Ordinal);
        Assert.Null(await Fabrica.ConBaseAsync(db => Web.Data.ConsultasDeInteres.ImpedimentoParaOfertarAsync(db, p.Id, invitado.Id)));
        Assert.Equal("OFERTA_SIN_INVITACION", (await Fabrica.ConBaseAsync(db => Web.Data.ConsultasDeInteres.ImpedimentoParaOfertarAsync(db, p.Id, otro.Id)))!.Codigo);
        Assert.Equal(HttpStatusCode.Redirect, (await c.EnviarAsync(url, [("Proveedor", invitado.Codigo)], "Quitar")).Estado);
        var ajena = (await Fabrica.ClienteDeAsync(await Datos.EntidadCompradoraAsync())).EnFecha(p.Ahora);
        Assert.Equal(HttpStatusCode.NotFound, (await ajena.VerAsync(url)).Estado);
        var ordenador = (await Fabrica.ClienteDeAsync(p.Ordenador, p.Entidad)).EnFecha(p.Ahora);
        Assert.Equal(HttpStatusCode.Forbidden, (await ordenador.VerAsync(url)).Estado);
    }

    private async Task<CuentaDePrueba> SuscritoAsync(ProcesoDePrueba p)
    {
        var cuenta = await Datos.ProveedorAsync();
        await Fabrica.ConBaseAsync(async db =>
        {
            db.Add(Suscripcion.Suscribir(await db.Procesos.SingleAsync(x => x.Id == p.Id), cuenta.Actor, p.Ahora));
            await db.SaveChangesAsync();
        });
        return cuenta;
    }
}
