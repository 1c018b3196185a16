using System.Net;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Procesos;
using Secop.Testing;

namespace Secop.Web.Tests.Ofertas;

/// <summary>Lo que no se sabe de la urna antes de abrirla, y la salida cuando al abrirla no hay una oferta que leer.</summary>
public sealed class SinQueEvaluarTests : PruebaWeb
{
    [Fact]
    public async Task AntesDeAbrir_NadieMasSabeQueAlguienSeSuscribio()
    {
        var proceso = await Datos.ProcesoRecibiendoAsync();
        var oferta = await Datos.OfertaPresentadaAsync(proceso);
        var entidad = (await Fabrica.ClienteDeAsync(proceso.Entidad)).EnFecha(proceso.Ahora);
        var anonimo = Fabrica.Anonimo().EnFecha(proceso.Ahora);
        foreach (var (cliente, url) in new[]
        {
            (entidad, "/entidad/cuenta/auditoria"), (entidad, "/entidad/escritorio"), (entidad, $"/entidad/procesos/{proceso.Id}"),
            (anonimo, $"/procesos/{proceso.Codigo}"), (anonimo, $"/procesos/{proceso.Codigo}/novedades.atom"), (anonimo, $"/api/procesos/{proceso.Codigo}"),
        })
        {
            var pagina = await cliente.VerAsync(url);
            Assert.Equal((HttpStatusCode.OK, url), (pagina.Estado, url));
            Assert.DoesNotContain("se suscribió", pagina.Html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(oferta.Proveedor.Nombre, pagina.Html, StringComparison.Ordinal);
        }

        var proveedor = (await Fabrica.ClienteDeAsync(oferta.Proveedor)).EnFecha(proceso.Ahora);
        Assert.Contains("se suscribió", (await proveedor.VerAsync("/proveedor/cuenta/auditoria")).Texto, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TodasIlegibles_QuedaConstanciaPublica_YElOrdenadorDeclaraDesierto()
    {
        var proceso = await Datos.ProcesoRecibiendoAsync();
        foreach (var oferta in new[] { await Datos.OfertaPresentadaAsync(proceso), await Datos.OfertaPresentadaAsync(proceso) })
        {
            await DanarAsync(oferta.Id);
        }

        var abierto = await Datos.AbrirAsync(proceso);
        var publico = Fabrica.Anonimo().EnFecha(abierto.Ahora);
        Assert.Contains("Ninguna oferta se pudo leer", (await publico.VerAsync($"/procesos/{proceso.Codigo}/apertura")).Texto, StringComparison.Ordinal);
        Assert.Contains("ninguna de las 2 ofertas se pudo leer", (await publico.VerAsync($"/procesos/{proceso.Codigo}")).Texto, StringComparison.Ordinal);

        var url = $"/entidad/procesos/{proceso.Id}/evaluacion";
        var evaluador = (await Fabrica.ClienteDeAsync(proceso.Entidad)).EnFecha(abierto.Ahora);
        Assert.Contains("no hay qué evaluar", (await evaluador.VerAsync(url)).Texto, StringComparison.Ordinal);
        Assert.DoesNotContain(url, (await evaluador.VerAsync("/entidad/escritorio")).Html, StringComparison.Ordinal);

        var ordenador = (await Fabrica.ClienteDeAsync(proceso.Ordenador, proceso.Entidad)).EnFecha(abierto.Ahora);
        Assert.Contains($"{url}/desierto", (await ordenador.VerAsync("/entidad/escritorio")).Html, StringComparison.Ordinal);
        (string, string)[] Acto(CausaDesierto causa) =>
            [("Causa", causa.ToString()), ("Motivo", "Los dos sobres llegaron dañados y así consta en el acta de apertura."), ("Contrasena", Datos.Contrasena)];
        var falsa = await ordenador.EnviarAsync($"{url}/desierto", Acto(CausaDesierto.NingunaHabilitada));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, falsa.Estado);
        Assert.Contains("ninguna se pudo leer", falsa.Errores, StringComparison.Ordinal);
        var cierta = await ordenador.EnviarAsync($"{url}/desierto", Acto(CausaDesierto.OtraMotivada));
        Assert.True(cierta.Estado == HttpStatusCode.Redirect, cierta.Errores);

        Assert.Equal(EstadoProceso.Desierto, await Fabrica.ConBaseAsync(db => db.Procesos.Where(p => p.Id == proceso.Id).Select(p => p.Estado).SingleAsync()));
        Assert.Contains("Los dos sobres llegaron dañados", (await publico.VerAsync($"/procesos/{proceso.Codigo}")).Texto, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UnaIlegibleYOtraNo_SigueHaciendoFaltaElInforme()
    {
        var proceso = await Datos.ProcesoRecibiendoAsync();
        await DanarAsync((await Datos.OfertaPresentadaAsync(proceso)).Id);
        await Datos.OfertaPresentadaAsync(proceso);
        var abierto = await Datos.AbrirAsync(proceso);
        var ordenador = (await Fabrica.ClienteDeAsync(proceso.Ordenador, proceso.Entidad)).EnFecha(abierto.Ahora);
        var pagina = await ordenador.EnviarAsync(
            $"/entidad/procesos/{proceso.Id}/evaluacion/desierto",
            [("Causa", nameof(CausaDesierto.OtraMotivada)), ("Motivo", "Un sobre llegó dañado y así consta en el acta de apertura."), ("Contrasena", Datos.Contrasena)]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, pagina.Estado);
        Assert.Contains("informe de evaluación", pagina.Errores, StringComparison.Ordinal);
    }

    private async Task DanarAsync(Guid ofertaId)
    {
        var pieza = await Fabrica.ConBaseAsync(db => db.Ofertas.Where(o => o.Id == ofertaId).SelectMany(o => o.Piezas).Select(p => p.Id).SingleAsync());
        var ruta = Path.Combine(Fabrica.Carpeta, "sobres", pieza.ToString("n")[..2], pieza.ToString("n"));
        var bytes = await File.ReadAllBytesAsync(ruta);
        bytes[^1] ^= 1;
        await File.WriteAllBytesAsync(ruta, bytes);
    }
}
