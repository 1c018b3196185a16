using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Secop.Domain.Ofertas;
using Secop.Domain.Procesos;
using Secop.Testing;
using Secop.Web.Sobres;

namespace Secop.Web.Tests.Ofertas;

public sealed class AperturaTests : PruebaWeb
{
    private static readonly (string Patron, string Palabra)[] Variables =
    [
        ("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "ID"), ("value=\"CfDJ8[^\"]+\"", "MARCA"), ("[0-9a-f]{64}", "AZAR"),
        ("\"firma\":\"[^\"]+\"", "FIRMA"), ("[0-9]{1,2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?", "HORA"), ("[0-9]{1,2}:[0-9]{2} ", "HORA "), ("[0-9]+ B ", "TAMANO "),
    ];

    [Fact]
    public async Task Abrir_AntesDeHora_SeNiegaYDejaRastro()
    {
        var proceso = await Datos.ProcesoRecibiendoAsync();
        await Datos.OfertaPresentadaAsync(proceso);
        var url = $"/entidad/procesos/{proceso.Id}/apertura";
        var cliente = await Fabrica.ClienteDeAsync(proceso.Entidad);
        var pagina = await cliente.EnFecha(proceso.En(TipoHito.Apertura)).VerAsync(url);

        var respuesta = await cliente.EnFecha(proceso.En(TipoHito.Apertura).AddSeconds(-5)).EnviarAsync(url, pagina, [("Contrasena", Datos.Contrasena)]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, respuesta.Estado);
        Assert.Contains("antes de la hora", respuesta.Errores, StringComparison.Ordinal);
        Assert.Equal(1, await Fabrica.ConBaseAsync(db => db.Intentos.CountAsync(i => i.ProcesoId == proceso.Id && i.Codigo == "APERTURA_ANTES_DE_HORA")));
        Assert.Equal(0, await Fabrica.ConBaseAsync(db => db.UsosDeLlave.CountAsync(u => u.ProcesoId == proceso.Id && u.Concedido)));
        Assert.Equal(1, await Fabrica.ConBaseAsync(db => db.UsosDeLlave.CountAsync(u => u.ProcesoId == proceso.Id && !u.Concedido)));
        Assert.Equal(EstadoOferta.Presentada, await Fabrica.ConBaseAsync(db => db.Ofertas.Where(o => o.ProcesoId == proceso.Id).Select(o => o.Estado).SingleAsync()));
    }

    [Fact]
    public async Task AntesDeAbrir_LaPaginaEsIgualConCeroYConSieteOfertas()
    {
        var entidad = await Datos.EntidadCompradoraAsync();
        var vacio = await Datos.ProcesoRecibiendoAsync(entidad);
        var lleno = await Datos.ProcesoRecibiendoAsync(entidad);
        for (var i = 0; i < 7; i++)
        {
            await Datos.OfertaPresentadaAsync(lleno);
        }

        var cliente = await Fabrica.ClienteDeAsync(entidad);
        foreach (var hora in new[] { lleno.Ahora, lleno.Proceso.Cierre.AddMinutes(2), lleno.En(TipoHito.Apertura).AddMinutes(1) })
        {
            foreach (var proceso in new[] { vacio, lleno })
            {
                await Fabrica.ConAsync(s => s.GetRequiredService<CierreDeProcesos>().CerrarAsync(proceso.Id), hora);
            }

            async Task<string> VerAsync(Cliente quien, ProcesoDePrueba p, string url) =>
                Normal(p, (await quien.EnFecha(hora).VerAsync(string.Format(null, url, p.Id, p.Codigo))).Html);
            foreach (var url in new[] { "/entidad/procesos/{0}/apertura", "/entidad/procesos/{0}" })
            {
                Assert.Equal(await VerAsync(cliente, vacio, url), await VerAsync(cliente, lleno, url));
            }

            foreach (var url in new[] { "/procesos/{1}/apertura", "/procesos/{1}/apertura?handler=Acta", "/procesos/{1}" })
            {
                Assert.Equal(await VerAsync(Fabrica.Anonimo(), vacio, url), await VerAsync(Fabrica.Anonimo(), lleno, url));
            }
        }
    }

    [Fact]
    public async Task Abrir_DescifraTodo_YElPublicoVeLaListaYDespuesDelInformeElContenido()
    {
        var (proceso, ofertas) = await Datos.ProcesoAbiertoConOfertasAsync(3);

        var abiertas = await Fabrica.ConBaseAsync(db => db.Ofertas.AsNoTracking().Where(o => o.ProcesoId == proceso.Id).OrderBy(o => o.Total).ToListAsync());
        Assert.Equal([10_800_000m, 10_920_000m, 11_040_000m], abiertas.Select(o => o.Total!.Value));
        Assert.All(abiertas, o => Assert.Equal(EstadoOferta.Abierta, o.Estado));
        Assert.Equal(ofertas[0].Id, abiertas[0].Id);

        var entidad = (await Fabrica.ClienteDeAsync(proceso.Entidad)).EnFecha(proceso.Ahora);
        var lista = await entidad.VerAsync($"/entidad/procesos/{proceso.Id}/apertura");
        Assert.All(ofertas, o => Assert.Contains(o.Proveedor.Nombre, lista.Texto, StringComparison.Ordinal));
        var una = await entidad.VerAsync($"/entidad/procesos/{proceso.Id}/ofertas/{ofertas[0].Id}");
        Assert.Contains("$ 18.000", una.Texto, StringComparison.Ordinal);
        var enlace = una.Documento.QuerySelector("a[href*='handler=Archivo']")!.GetAttribute("href");
        Assert.Equal($"Certificado de {ofertas[0].Proveedor.Nombre}", (await entidad.VerAsync($"/entidad/procesos/{proceso.Id}/ofertas/{ofertas[0].Id}{enlace}")).Html);

        var registro = await Fabrica.Anonimo().EnFecha(proceso.Ahora).VerAsync($"/procesos/{proceso.Codigo}/apertura");
        Assert.Contains(ofertas[2].Proveedor.Nombre, registro.Texto, StringComparison.Ordinal);
        Assert.DoesNotContain("10.800.000", registro.Texto, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await Fabrica.Anonimo().VerAsync($"/procesos/{proceso.Codigo}/ofertas/{ofertas[0].Id}")).Estado);

        await Fabrica.ConBaseAsync(async db =>
        {
            var p = await db.Procesos.SingleAsync(x => x.Id == proceso.Id);
            p.PublicarInforme(proceso.Entidad.Actor, proceso.En(TipoHito.Informe).AddHours(-1));
            await db.SaveChangesAsync();
        });
        Assert.Contains("$ 10.800.000", (await Fabrica.Anonimo().VerAsync($"/procesos/{proceso.Codigo}/ofertas/{ofertas[0].Id}")).Texto, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Abrir_SoloLaUltimaVersionNoRetirada()
    {
        var proceso = await Datos.ProcesoRecibiendoAsync();
        var reemplazada = await Datos.PresentarAsync(await Datos.OfertaPresentadaAsync(proceso), proceso.Ahora.AddMinutes(5));
        var retirada = await Datos.OfertaPresentadaAsync(proceso);
        await Datos.RetirarAsync(retirada, proceso.Ahora.AddMinutes(5));

        await Datos.AbrirAsync(proceso);

        await Fabrica.ConBaseAsync(async db =>
        {
            Assert.Equal(2, (await db.Ofertas.SingleAsync(o => o.Id == reemplazada.Id)).VersionPresentada);
            var fuera = await db.Ofertas.SingleAsync(o => o.Id == retirada.Id);
            Assert.Equal(EstadoOferta.Retirada, fuera.Estado);
            Assert.Null(fuera.Contenido);
            Assert.Equal(1, (await db.ActasDeApertura.SingleAsync(a => a.ProcesoId == proceso.Id)).Ofertas);
        });
    }

    [Fact]
    public async Task Abrir_ConUnArchivoDanado_SenalaEsaYAbreLasDemas()
    {
        var proceso = await Datos.ProcesoRecibiendoAsync();
        var danada = await Datos.OfertaPresentadaAsync(proceso);
        var buena = await Datos.OfertaPresentadaAsync(proceso);
        var pieza = await Fabrica.ConBaseAsync(db => db.Ofertas.Where(o => o.Id == danada.Id).SelectMany(o => o.Piezas).Select(p => p.Id).SingleAsync());
        var ruta = Path.Combine(Fabrica.Carpeta, "sobres", pieza.ToString("n")[..2], pieza.ToString("n"));
        var bytes = await File.ReadAllBytesAsync(ruta);
        bytes[^1] ^= 1;
        await File.WriteAllBytesAsync(ruta, bytes);

        var abierto = await Datos.AbrirAsync(proceso);

        await Fabrica.ConBaseAsync(async db =>
        {
            Assert.Equal(EstadoOferta.Ilegible, (await db.Ofertas.SingleAsync(o => o.Id == danada.Id)).Estado);
            Assert.Equal(EstadoOferta.Abierta, (await db.Ofertas.SingleAsync(o => o.Id == buena.Id)).Estado);
        });
        Assert.Contains("no se pudo leer", (await Fabrica.Anonimo().EnFecha(abierto.Ahora).VerAsync($"/procesos/{proceso.Codigo}/apertura")).Texto, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Abrir_SinOfertas_LevantaActaYElPublicoLoSabe()
    {
        var proceso = await Datos.ProcesoRecibiendoAsync();
        var hora = proceso.En(TipoHito.Apertura).AddMinutes(1);
        var cliente = (await Fabrica.ClienteDeAsync(proceso.Entidad)).EnFecha(hora);

        var pagina = await cliente.EnviarAsync($"/entidad/procesos/{proceso.Id}/apertura", [("Contrasena", Datos.Contrasena)]);

        Assert.True(pagina.Estado == HttpStatusCode.Redirect, pagina.Errores);
        Assert.Contains("No se presentaron ofertas", (await cliente.VerAsync(pagina.Destino!)).Texto, StringComparison.Ordinal);
        Assert.Contains("No se presentaron ofertas", (await Fabrica.Anonimo().EnFecha(hora).VerAsync($"/procesos/{proceso.Codigo}/apertura")).Texto, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Abrir_DosVeces_OSinFuncionOAjeno_NoSePuede()
    {
        var proceso = await Datos.ProcesoRecibiendoAsync();
        var oferta = await Datos.OfertaPresentadaAsync(proceso);
        var hora = proceso.En(TipoHito.Apertura).AddMinutes(1);
        var url = $"/entidad/procesos/{proceso.Id}/apertura";
        var cliente = (await Fabrica.ClienteDeAsync(proceso.Entidad)).EnFecha(hora);
        var antes = await cliente.VerAsync(url);
        var otra = (await Fabrica.ClienteDeAsync(await Datos.EntidadCompradoraAsync())).EnFecha(hora);
        var sinFuncion = (await Fabrica.ClienteDeAsync(await Datos.MiembroAsync(proceso.Entidad, Secop.Domain.Cuentas.RolesDeCuenta.Evaluador), proceso.Entidad)).EnFecha(hora);
        Assert.Equal(HttpStatusCode.NotFound, (await otra.VerAsync(url)).Estado);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await Fabrica.ClienteDeAsync(oferta.Proveedor)).EnFecha(hora).VerAsync(url)).Estado);
        Assert.DoesNotContain("Abrir las ofertas</button>", (await sinFuncion.VerAsync(url)).Html, StringComparison.Ordinal);

        await Datos.AbrirAsync(proceso);
        var segunda = await cliente.EnviarAsync(url, antes, [("Contrasena", Datos.Contrasena)]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, segunda.Estado);
        Assert.Contains("ya se abrieron", segunda.Errores, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await otra.VerAsync($"/entidad/procesos/{proceso.Id}/ofertas/{oferta.Id}")).Estado);
    }

    [Fact]
    public async Task AntesDeAbrir_LaOfertaNoExisteParaNadieMas()
    {
        var proceso = await Datos.ProcesoRecibiendoAsync();
        var oferta = await Datos.OfertaPresentadaAsync(proceso);
        var hora = proceso.Proceso.Cierre.AddMinutes(2);
        var entidad = (await Fabrica.ClienteDeAsync(proceso.Entidad)).EnFecha(hora);

        Assert.Equal(HttpStatusCode.NotFound, (await entidad.VerAsync($"/entidad/procesos/{proceso.Id}/ofertas/{oferta.Id}")).Estado);
        Assert.Equal(HttpStatusCode.NotFound, (await Fabrica.Anonimo().EnFecha(hora).VerAsync($"/procesos/{proceso.Codigo}/ofertas/{oferta.Id}")).Estado);
    }

    // Lo que cambia entre dos procesos distintos sin decir nada: identificadores, números, azares y la marca del formulario.
    private static string Normal(ProcesoDePrueba p, string html)
    {
        var texto = html.Replace(p.Codigo, "CODIGO", StringComparison.Ordinal)
            .Replace(p.Proceso.Numero, "NUMERO", StringComparison.Ordinal);
        foreach (var (patron, palabra) in Variables)
        {
            texto = Regex.Replace(texto, patron, palabra, RegexOptions.NonBacktracking);
        }

        return texto;
    }
}
