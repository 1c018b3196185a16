using System.Net;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Cuentas;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Interes;
using Secop.Testing;
using Secop.Web.Notificaciones;

namespace Secop.Web.Tests.Abierto;

public sealed class InteresTests : PruebaWeb
{
    [Fact]
    public async Task Manifestar_RetirarYReiterar_MientrasCorreElTermino()
    {
        var p = await Datos.MenorCuantiaAsync(FaseProceso.ManifestacionInteres);
        var cuenta = await Datos.ProveedorAsync();
        var c = await SuscritoAsync(p, cuenta);
        var url = Url(p);
        var pagina = await c.VerAsync(url);
        Assert.Equal(HttpStatusCode.Redirect, (await c.EnviarAsync(url, pagina, [], "Manifestar")).Estado);
        Assert.Contains(ReglasDeInteres.YaManifestado.Frase, (await c.EnviarAsync(url, pagina, [], "Manifestar")).Errores, StringComparison.Ordinal);
        Assert.Single(await Datos.CorreosAsync(cuenta.Administrador.Correo), e => e.Correo == nameof(CorreoDeInteres));
        Assert.Equal(HttpStatusCode.Redirect, (await c.EnviarAsync(url, [], "Retirar")).Estado);
        Assert.Empty(await VigentesAsync(p));
        Assert.Equal(HttpStatusCode.Redirect, (await c.EnviarAsync(url, [], "Manifestar")).Estado);
        Assert.Single(await VigentesAsync(p));

        // Nadie de fuera lo ve, ni en la línea de tiempo.
        var publico = await Fabrica.Anonimo().EnFecha(p.Ahora).VerAsync($"/procesos/{p.Codigo}");
        Assert.DoesNotContain(cuenta.Nombre, publico.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("manifestó interés", publico.Texto, StringComparison.Ordinal);

        // Vencido el término, ni retirar.
        c.EnFecha(p.En(TipoHito.FinManifestacion).AddMinutes(-2));
        pagina = await c.VerAsync(url);
        c.EnFecha(p.En(TipoHito.FinManifestacion).AddMinutes(1));
        Assert.Contains(ReglasDeInteres.FueraDeTermino.Frase, (await c.EnviarAsync(url, pagina, [], "Retirar")).Errores, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Manifestar_DosALaVez_QuedaUna()
    {
        var p = await Datos.MenorCuantiaAsync(FaseProceso.ManifestacionInteres);
        var c = await SuscritoAsync(p, await Datos.ProveedorAsync());
        var pagina = await c.VerAsync(Url(p));
        var estados = await Task.WhenAll(Enumerable.Range(0, 3).Select(async _ => (await c.EnviarAsync(Url(p), pagina, [], "Manifestar")).Estado));
        Assert.Single(estados, e => e == HttpStatusCode.Redirect);
        Assert.Single(await VigentesAsync(p));
    }

    [Fact]
    public async Task Manifestar_SinSuscribirseSinPermisoAntesYEnOtraModalidad()
    {
        var p = await Datos.MenorCuantiaAsync(FaseProceso.ManifestacionInteres);
        var cuenta = await Datos.ProveedorAsync();
        var c = await SuscritoAsync(p, cuenta);
        var pagina = await c.VerAsync(Url(p));
        var sinSuscribir = (await Fabrica.ClienteDeAsync(await Datos.ProveedorAsync())).EnFecha(p.Ahora);
        Assert.DoesNotContain("Manifestar interés</button>", (await sinSuscribir.VerAsync(Url(p))).Html, StringComparison.Ordinal);

        var ejecucion = await Datos.MiembroAsync(cuenta, RolesDeCuenta.Ejecucion);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await Fabrica.ClienteDeAsync(ejecucion, cuenta)).EnFecha(p.Ahora).VerAsync(Url(p))).Estado);

        var antes = await Datos.MenorCuantiaAsync(FaseProceso.ObservacionesBorrador);
        await SuscritoAsync(antes, cuenta);
        var token = pagina.Documento.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var forjado = await c.EnFecha(antes.Ahora).PedirAsync(new(HttpMethod.Post, $"{Url(antes)}?handler=Manifestar") { Content = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]) });
        Assert.Contains(ReglasDeInteres.FueraDeTermino.Frase, forjado.Errores, StringComparison.Ordinal);
        Assert.Empty(await VigentesAsync(antes));

        var minima = await Datos.ProcesoPublicadoAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await c.VerAsync(Url(minima))).Estado);
    }

    private static string Url(ProcesoDePrueba p) => $"/proveedor/procesos/{p.Id}/interes";

    private Task<List<Manifestacion>> VigentesAsync(ProcesoDePrueba p) =>
        Fabrica.ConBaseAsync(db => db.Manifestaciones.AsNoTracking().Where(m => m.ProcesoId == p.Id && m.RetiradaEn == null).ToListAsync());

    private async Task<Cliente> SuscritoAsync(ProcesoDePrueba p, CuentaDePrueba cuenta)
    {
        await Fabrica.ConBaseAsync(async db =>
        {
            db.Add(Suscripcion.Suscribir(await db.Procesos.SingleAsync(x => x.Id == p.Id), cuenta.Actor, p.Ahora));
            await db.SaveChangesAsync();
        });
        return (await Fabrica.ClienteDeAsync(cuenta)).EnFecha(p.Ahora);
    }
}
