using System.Net;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Cuentas;
using Secop.Domain.Procesos;
using Secop.Testing;
using Secop.Web.Data;

namespace Secop.Web.Tests.Abierto;

/// <summary>Cancelar, y por qué no cabe cuando no cabe.</summary>
public sealed class CancelarTests : PruebaWeb
{
    private const string Razones = "La necesidad desapareció según el acto motivado.";

    [Fact]
    public async Task Cancelar_ExigeRazonesYDocumento_YElActoQuedaPublico()
    {
        var p = await Datos.ProcesoPublicadoAsync();
        var url = $"/entidad/procesos/{p.Id}/cancelar";
        var c = (await Fabrica.ClienteDeAsync(p.Ordenador, p.Entidad)).EnFecha(p.Ahora);
        var pagina = await c.VerAsync(url);
        var sinActo = await c.EnviarAsync(url, pagina, [("Texto", Razones)], "Cancelar el proceso");
        Assert.Contains("Escoja el documento del acto", sinActo.Errores, StringComparison.Ordinal);
        Assert.Contains(Razones, sinActo.Html, StringComparison.Ordinal);
        var sinRazones = await EnviarAsync("corto");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, sinRazones.Estado);
        Assert.Contains("razones del acto", sinRazones.Errores, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Redirect, (await EnviarAsync(Razones)).Estado);
        Assert.Contains("Cancelado", (await c.VerAsync($"/entidad/procesos/{p.Id}")).Texto, StringComparison.Ordinal);
        var otraVez = await EnviarAsync(Razones);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, otraVez.Estado);
        Assert.Contains("no se puede hacer en la fase «Cancelado»", otraVez.Errores, StringComparison.Ordinal);

        // Cualquiera lo lee y lo descarga; el hecho dice cuál es.
        var anonimo = Fabrica.Anonimo().EnFecha(p.Ahora.AddMinutes(5));
        var publico = await anonimo.VerAsync($"/procesos/{p.Codigo}");
        Assert.Contains("Acto administrativo de cancelación", publico.Texto, StringComparison.Ordinal);
        var documento = (await Fabrica.ConBaseAsync(db => db.Procesos.AsNoTracking().SingleAsync(x => x.Id == p.Id))).Documentos.Single(d => d.Tipo == TipoDocumento.ActoCancelacion);
        var enlace = publico.Documento.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!).First(h => h.Contains(documento.Id.ToString(), StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, (await anonimo.VerAsync(enlace)).Estado);
        var hecho = await Fabrica.ConBaseAsync(db => db.Set<AsientoDeBitacora>().SingleAsync(a => a.ProcesoId == p.Id && a.Tipo == nameof(ProcesoCancelado)));
        Assert.Contains(documento.Id.ToString(), hecho.Datos, StringComparison.Ordinal);

        Task<Pagina> EnviarAsync(string texto) => c.EnviarAsync(url, pagina, [("Texto", texto)], "Cancelar el proceso", ("Archivo", "acto.pdf", "%PDF-1.7 acto"u8.ToArray()));
    }

    [Fact]
    public async Task ALaVez_SeCancelaUnaSolaVez()
    {
        var p = await Datos.ProcesoPublicadoAsync();
        var url = $"/entidad/procesos/{p.Id}/cancelar";
        var c = (await Fabrica.ClienteDeAsync(p.Ordenador, p.Entidad)).EnFecha(p.Ahora);
        var pagina = await c.VerAsync(url);
        var envios = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ =>
            c.EnviarAsync(url, pagina, [("Texto", Razones)], "Cancelar el proceso", ("Archivo", "acto.pdf", "%PDF-1.7 acto"u8.ToArray()))));
        Assert.Single(envios, e => e.Estado == HttpStatusCode.Redirect);
        Assert.All(envios.Where(e => e.Estado != HttpStatusCode.Redirect), e => Assert.Contains(e.Estado, new[] { HttpStatusCode.Conflict, HttpStatusCode.UnprocessableEntity }));
        Assert.Equal(1, await Fabrica.ConBaseAsync(db => db.Set<AsientoDeBitacora>().CountAsync(a => a.ProcesoId == p.Id && a.Tipo == nameof(ProcesoCancelado))));
    }

    /// <summary>Con el contrato en edición todavía se cancela: la directa no tiene cierre.</summary>
    [Fact]
    public async Task ConElContratoEnEdicion_SeCancela()
    {
        var entidad = await Datos.EntidadConEquipoAsync();
        var p = await Datos.ProcesoDeModalidadAsync(entidad, "CD", FaseProceso.ContratoEnEdicion);
        var c = (await Fabrica.ClienteDeAsync(entidad.Equipo[FuncionEquipo.OrdenadorDelGasto], entidad.Cuenta)).EnFecha(p.Ahora);
        var hecha = await c.EnviarAsync($"{p.Ruta}/cancelar", [("Texto", Razones)], "Cancelar el proceso", ("Archivo", "acto.pdf", "%PDF-1.7 acto"u8.ToArray()));
        Assert.True(hecha.Estado == HttpStatusCode.Redirect, hecha.Errores);
        Assert.Contains("Acto administrativo de cancelación", (await Fabrica.Anonimo().EnFecha(p.Ahora.AddMinutes(5)).VerAsync($"/procesos/{p.Proceso.Codigo}")).Texto, StringComparison.Ordinal);
    }

    /// <summary>La página dice que no cabe, y por qué, en vez de mostrar el formulario entero.</summary>
    [Theory]
    [InlineData("revocar", true, "«Revocar la apertura» no es un acto de la modalidad")]
    [InlineData("suspender", false, "«Suspender» sólo lo hace quien en el equipo")]
    [InlineData("cancelar", false, "«Cancelar» sólo lo hace quien en el equipo")]
    public async Task DondeNoCabe_LoDiceYNoMuestraElFormulario(string acto, bool ordenador, string porQue)
    {
        var p = await Datos.ProcesoPublicadoAsync();
        var otro = await Datos.MiembroAsync(p.Entidad, RolesDeCuenta.OrdenadorDelGasto);
        var c = (await Fabrica.ClienteDeAsync(ordenador ? p.Ordenador : otro, p.Entidad)).EnFecha(p.Ahora);
        var pagina = await c.VerAsync($"/entidad/procesos/{p.Id}/{acto}");
        Assert.Contains(porQue, pagina.Documento.QuerySelector("main .aviso")!.TextContent, StringComparison.Ordinal);
        Assert.Null(pagina.Documento.QuerySelector("main form"));
    }

    [Fact]
    public async Task FueraDeSuFase_DiceEnCualSeHace()
    {
        var p = await Datos.ProcesoEnFaseAsync(FaseProceso.CerradoSinAbrir);
        var c = (await Fabrica.ClienteDeAsync(p.Ordenador, p.Entidad)).EnFecha(p.Ahora);
        var aviso = (await c.VerAsync($"/entidad/procesos/{p.Id}/cancelar")).Documento.QuerySelector("main .aviso")!.TextContent;
        Assert.Contains("no se puede hacer en la fase «Cerrado, sin abrir»: se hace en «Invitación y observaciones»", aviso, StringComparison.Ordinal);
    }
}
