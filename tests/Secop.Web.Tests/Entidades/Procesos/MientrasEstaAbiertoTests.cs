using System.Net;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Cuentas;
using Secop.Domain.Procesos;
using Secop.Testing;

namespace Secop.Web.Tests.Entidades.Procesos;

public sealed class MientrasEstaAbiertoTests : PruebaWeb
{
    [Fact]
    public async Task Observacion_EnTermino_SeRespondeYAmbosLadosLaVen()
    {
        var p = await Datos.ProcesoPublicadoAsync();
        var proveedor = await InteresadoAsync(p);
        var entidad = (await Fabrica.ClienteDeAsync(p.Entidad)).EnFecha(p.Ahora);
        var enviada = await proveedor.EnviarAsync($"/proveedor/procesos/{p.Id}", [("Entrada.Asunto", "Plazo de entrega"), ("Entrada.Texto", "El plazo de dos meses es corto.")], "Enviar la observación");
        Assert.Equal(HttpStatusCode.Redirect, enviada.Estado);
        var id = await Fabrica.ConBaseAsync(db => db.Observaciones.Where(o => o.ProcesoId == p.Id).Select(o => o.Id).SingleAsync());
        Assert.Contains("sin responder", (await entidad.VerAsync($"/entidad/procesos/{p.Id}")).Texto, StringComparison.Ordinal);
        var url = $"/entidad/procesos/{p.Id}/observaciones/{id}";
        var vieja = await entidad.VerAsync(url);
        Assert.Equal(HttpStatusCode.Redirect, (await entidad.EnviarAsync(url, vieja, [("Respuesta", "El plazo se mantiene por la necesidad.")])).Estado);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await entidad.EnviarAsync(url, vieja, [("Respuesta", "Otra respuesta distinta y tardía.")])).Estado);
        Assert.Contains("El plazo se mantiene por la necesidad.", (await proveedor.VerAsync($"/proveedor/procesos/{p.Id}")).Texto, StringComparison.Ordinal);
        Assert.True(await Fabrica.ConBaseAsync(db => db.Suscripciones.AnyAsync(s => s.ProcesoId == p.Id)));
    }

    [Theory]
    [InlineData(-1, HttpStatusCode.Redirect)]
    [InlineData(0, HttpStatusCode.UnprocessableEntity)]
    public async Task Observacion_EnElBordeDelTermino(int segundos, HttpStatusCode esperado)
    {
        var p = await Datos.ProcesoPublicadoAsync();
        var proveedor = await InteresadoAsync(p);
        var url = $"/proveedor/procesos/{p.Id}";
        var pagina = await proveedor.VerAsync(url);
        // La petición toma unos instantes: el borde de antes se prueba con holgura.
        proveedor.EnFecha(p.En(TipoHito.FinObservaciones).AddSeconds(segundos * 60));
        var respuesta = await proveedor.EnviarAsync(url, pagina, [("Entrada.Asunto", "Asunto"), ("Entrada.Texto", "Una observación cualquiera.")], "Enviar la observación");
        Assert.Equal(esperado, respuesta.Estado);
    }

    [Fact]
    public async Task Adenda_DeContenido_SeComparaSeExpideYQuedaLaVersionAnterior()
    {
        var p = await Datos.ProcesoPublicadoAsync();
        var c = (await Fabrica.ClienteDeAsync(p.Entidad)).EnFecha(p.Ahora);
        var raiz = $"/entidad/procesos/{p.Id}";
        var adenda = (await c.EnviarAsync($"{raiz}/adendas", [], "Preparar una adenda")).Destino!;
        Assert.Equal(HttpStatusCode.Redirect, (await c.EnviarAsync($"{raiz}/condiciones", [("Entrada.FormaDePago", "Dos pagos iguales contra entrega.")])).Estado);
        Assert.Equal("Un pago contra entrega recibida a satisfacción.", await Fabrica.ConBaseAsync(db => db.Procesos.Where(x => x.Id == p.Id).Select(x => x.FormaDePago).SingleAsync()));
        var comparada = await c.VerAsync(adenda);
        Assert.Contains("Dos pagos iguales contra entrega.", comparada.Documento.QuerySelector(".diferencia-despues")!.TextContent, StringComparison.Ordinal);

        // Fuera de la ventana: la misma adenda, a las 7:30 de la noche.
        c.EnFecha(Testing.Datos.Publicacion.AddHours(10.5));
        var tarde = await c.EnviarAsync(adenda, [("Motivo", "Se ajusta la forma de pago.")], "Expedir la adenda");
        Assert.Contains("Las adendas se publican en días hábiles, de 7:00 a. m. a 7:00 p. m.", tarde.Errores, StringComparison.Ordinal);
        c.EnFecha(p.Ahora);
        var expedida = await c.EnviarAsync(adenda, [("Motivo", "Se ajusta la forma de pago.")], "Expedir la adenda");
        Assert.True(expedida.Estado == HttpStatusCode.Redirect, expedida.Errores);
        var versiones = await Fabrica.ConBaseAsync(db => db.VersionesPliego.Where(v => v.ProcesoId == p.Id).OrderBy(v => v.Numero).ToListAsync());
        Assert.Equal([1, 2], versiones.Select(v => v.Numero));
        Assert.Contains("Un pago contra entrega", versiones[0].Contenido, StringComparison.Ordinal);
        Assert.Contains("Dos pagos iguales", versiones[1].Contenido, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await c.VerAsync(adenda)).Estado);
    }

    [Fact]
    public async Task SinAdenda_UnaSeccion_NoSeEdita()
    {
        var p = await Datos.ProcesoPublicadoAsync();
        var c = (await Fabrica.ClienteDeAsync(p.Entidad)).EnFecha(p.Ahora);
        Assert.Equal($"/entidad/procesos/{p.Id}", (await c.VerAsync($"/entidad/procesos/{p.Id}/condiciones")).Destino);
    }

    [Fact]
    public async Task Oportunidades_DeSusIntereses_ApareceAlInstante()
    {
        var p = await Datos.ProcesoPublicadoAsync();
        var cuenta = await Datos.ProveedorAsync();
        await InteresesAsync("44120000");
        // Todas las demás pruebas publican de lo mismo: está en alguna página, y en ninguna de quien vende otra cosa.
        var c = (await Fabrica.ClienteDeAsync(cuenta)).EnFecha(p.Ahora);
        var (vistas, paginas) = (0, 1);
        for (var i = 1; i <= paginas; i++)
        {
            var pagina = await c.VerAsync($"/proveedor/oportunidades?pagina={i}");
            paginas = pagina.Documento.QuerySelector("nav[aria-label=Páginas] span:not(:empty)") is { } cual ? int.Parse(cual.TextContent.Split(' ')[^1], System.Globalization.CultureInfo.InvariantCulture) : 1;
            vistas += pagina.Html.Contains(p.Id.ToString(), StringComparison.Ordinal) ? 1 : 0;
        }

        Assert.Equal(1, vistas);
        await InteresesAsync("95000000");
        Assert.Contains("Nada abierto para sus intereses", (await c.VerAsync("/proveedor/oportunidades")).Texto, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await c.VerAsync($"/proveedor/procesos/{p.Id}")).Estado);

        Task InteresesAsync(string codigo) => Fabrica.ConBaseAsync(async db =>
        {
            var proveedor = await db.Proveedores.SingleAsync(x => x.Id == cuenta.Id);
            proveedor.CambiarIntereses([codigo], cuenta.Actor, Testing.Datos.Publicacion);
            await db.SaveChangesAsync();
        });
    }

    private async Task<Cliente> InteresadoAsync(ProcesoDePrueba p)
    {
        var cliente = (await Fabrica.ClienteDeAsync(await Datos.ProveedorAsync())).EnFecha(p.Ahora);
        await cliente.EnviarAsync($"/proveedor/procesos/{p.Id}", [], "Me interesa");
        return cliente;
    }
}
