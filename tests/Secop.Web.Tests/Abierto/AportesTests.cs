using System.Net;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Aportes;
using Secop.Domain.Procesos.Modalidades;
using Secop.Testing;
using Secop.Web.Data;

namespace Secop.Web.Tests.Abierto;

/// <summary>Lo que entrega un interesado sin que sea oferta: quién lo lee, cuándo, y quién no puede.</summary>
public sealed class AportesTests : PruebaWeb
{
    private static readonly (string, string, byte[])[] Documento = [("Archivos", "experiencia.pdf", "%PDF-1.7 contratos"u8.ToArray())];

    [Fact]
    public async Task Precalificar_UnaVez_SoloLaListaOferta_YElPublicoLoSabeConElInforme()
    {
        var p = await Datos.MenorCuantiaAsync(FaseProceso.Precalificacion, conSorteo: false, modalidad: "CMP");
        var (uno, dos) = (await Datos.ProveedorAsync(), await Datos.ProveedorAsync());
        var sinSuscribir = (await Fabrica.ClienteDeAsync(uno)).EnFecha(p.Ahora);
        var url = $"/proveedor/procesos/{p.Id}/aportes/{nameof(ActoDeProceso.ManifestarsePrecalificar)}";
        Assert.Empty((await sinSuscribir.VerAsync(url)).Documento.QuerySelectorAll("textarea"));
        foreach (var proveedor in new[] { uno, dos })
        {
            var c = await SuscritoAsync(p, proveedor);
            var pagina = await c.VerAsync(url);
            Assert.Equal(HttpStatusCode.Redirect, (await c.EnviarAsync(url, pagina, [("Texto", "Somos consultores con doce contratos.")], "Entregar", Documento)).Estado);
            Assert.Contains(ReglasDeAporte.YaManifestado.Frase, (await c.EnviarAsync(url, pagina, [("Texto", "Otra vez, desde la página vieja.")], "Entregar", Documento)).Errores, StringComparison.Ordinal);
        }

        var publico = Fabrica.Anonimo();
        Assert.DoesNotContain(uno.Nombre, (await publico.EnFecha(p.Ahora).VerAsync($"/procesos/{p.Codigo}")).Html, StringComparison.Ordinal);
        var entidad = (await Fabrica.ClienteDeAsync(p.Entidad)).EnFecha(p.Ahora);
        var recibidos = await entidad.VerAsync($"/entidad/procesos/{p.Id}/aportes");
        var archivo = recibidos.Documento.QuerySelector("a[href*='handler=Archivo']")!.GetAttribute("href")!;
        Assert.Equal("%PDF-1.7 contratos", (await entidad.VerAsync(archivo)).Html);
        var tercero = await SuscritoAsync(p, await Datos.ProveedorAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await tercero.VerAsync(url + archivo[archivo.IndexOf('?', StringComparison.Ordinal)..])).Estado);
        var aTiempo = await tercero.VerAsync(url);

        p = await Datos.AndarAsync(p, "@FinManifestacionesPrecalificacion PublicarInformePrecalificacion @FinTrasladoPrecalificacion @AudienciaPrecalificacion");
        Assert.Contains(uno.Nombre, (await publico.EnFecha(p.Ahora).VerAsync($"/procesos/{p.Codigo}")).Texto, StringComparison.Ordinal);
        Assert.Contains("no se puede hacer en la fase", (await tercero.EnFecha(p.Ahora).EnviarAsync(url, aTiempo, [("Texto", "Llego tarde a manifestarme.")], "Entregar", Documento)).Errores, StringComparison.Ordinal);

        var ordenador = (await Fabrica.ClienteDeAsync(p.Ordenador, p.Entidad)).EnFecha(p.Ahora);
        var acto = $"/entidad/procesos/{p.Id}/actos/{nameof(ActoDeProceso.ConformarLista)}";
        (string, string, byte[]) lista = ($"Documento.{nameof(TipoDocumento.ListaPrecalificados)}", "lista.pdf", "%PDF-1.7 lista"u8.ToArray());
        var suya = await Fabrica.ConBaseAsync(db => db.Aportes.Where(a => a.ProcesoId == p.Id && a.ProveedorId == uno.Id).Select(a => a.Id).SingleAsync());
        Assert.Contains("precalific", (await ordenador.EnviarAsync(acto, [], "Conformar", lista)).Errores, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(ReglasDeAporte.ListaAjena.Frase, (await ordenador.EnviarAsync(acto, [("Entrada.Precalificados", Guid.NewGuid().ToString())], "Conformar", lista)).Errores, StringComparison.Ordinal);
        var conformada = await ordenador.EnviarAsync(acto, [("Entrada.Precalificados", suya.ToString())], "Conformar", lista);
        Assert.True(conformada.Estado == HttpStatusCode.Redirect, conformada.Errores);
        Assert.Null(await Fabrica.ConBaseAsync(db => db.ImpedimentoParaOfertarAsync(p.Id, uno.Id)));
        Assert.Equal(ReglasDeAporte.NoPrecalificado, await Fabrica.ConBaseAsync(db => db.ImpedimentoParaOfertarAsync(p.Id, dos.Id)));
        Assert.Contains("Precalificado", (await publico.EnFecha(p.Ahora.AddMinutes(2)).VerAsync($"/procesos/{p.Codigo}")).Texto, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SolicitudDeInformacion_LaLeeLaEntidadAlLlegar_YNadieMas()
    {
        var p = await Datos.MenorCuantiaAsync(FaseProceso.RecepcionRespuestas, conSorteo: false, modalidad: "RFI");
        var proveedor = await Datos.ProveedorAsync();
        var c = await SuscritoAsync(p, proveedor);
        var url = $"/proveedor/procesos/{p.Id}/aportes/{nameof(ActoDeProceso.ResponderSolicitud)}";
        Assert.Equal(HttpStatusCode.NotFound, (await c.VerAsync($"/proveedor/procesos/{p.Id}/aportes/{nameof(ActoDeProceso.ComentarPrecalificacion)}")).Estado);
        Assert.Equal(HttpStatusCode.NotFound, (await c.VerAsync($"/proveedor/procesos/{p.Id}/aportes/{nameof(ActoDeProceso.Adjudicar)}")).Estado);
        Assert.Contains(ReglasDeAporte.SinTexto.Frase, (await c.EnviarAsync(url, [("Texto", "Corto")], "Entregar")).Errores, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await c.EnviarAsync(url, [("Texto", "El precio de mercado ronda los 20.000 por resma.")], "Entregar")).Estado);
        var entidad = (await Fabrica.ClienteDeAsync(p.Entidad)).EnFecha(p.Ahora);
        Assert.Contains("ronda los 20.000", (await entidad.VerAsync($"/entidad/procesos/{p.Id}/aportes")).Texto, StringComparison.Ordinal);
        var otro = await SuscritoAsync(p, await Datos.ProveedorAsync());
        Assert.DoesNotContain("ronda los 20.000", (await otro.VerAsync(url)).Html, StringComparison.Ordinal);
        var fin = p.En(TipoHito.FinRespuestas);
        foreach (var hora in new[] { p.Ahora, fin.AddHours(1) })
        {
            Assert.DoesNotContain("ronda los 20.000", (await Fabrica.Anonimo().EnFecha(hora).VerAsync($"/procesos/{p.Codigo}")).Html, StringComparison.Ordinal);
        }

        // Vencido el término no se recibe, y la búsqueda la encuentra por «Terminado».
        var vieja = await c.VerAsync(url);
        Assert.Contains("no se puede hacer en la fase", (await c.EnFecha(fin).EnviarAsync(url, vieja, [("Texto", "Respuesta que llega tarde.")], "Entregar")).Errores, StringComparison.Ordinal);
        var hallada = await Fabrica.Anonimo().EnFecha(fin.AddMinutes(1)).VerAsync($"/procesos?q={p.Proceso.Numero}&fase={nameof(FaseProceso.Terminado)}");
        Assert.Contains(p.Proceso.Nombre, hallada.Texto, StringComparison.Ordinal);
        var antes = await Fabrica.Anonimo().EnFecha(fin.AddMinutes(-1)).VerAsync($"/procesos?q={p.Proceso.Numero}&fase={nameof(FaseProceso.Terminado)}");
        Assert.DoesNotContain(p.Proceso.Nombre, antes.Texto, StringComparison.Ordinal);
    }

    private async Task<Cliente> SuscritoAsync(ProcesoDePrueba p, CuentaDePrueba proveedor)
    {
        var c = (await Fabrica.ClienteDeAsync(proveedor)).EnFecha(p.Ahora);
        Assert.Equal(HttpStatusCode.Redirect, (await c.EnviarAsync($"/proveedor/procesos/{p.Id}", [], "Me interesa")).Estado);
        return c;
    }
}
