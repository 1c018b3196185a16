using System.Net;
using Secop.Domain.Contratos;
using Secop.Domain.Cuentas;
using Secop.Testing;

namespace Secop.Web.Tests.Escritorios;

/// <summary>Cada rol entra a su escritorio y ve solo lo suyo.</summary>
public sealed class EscritorioTests : PruebaWeb
{
    public static TheoryData<TipoCuenta, string> Roles()
    {
        var todos = new TheoryData<TipoCuenta, string>();
        foreach (var tipo in new[] { TipoCuenta.EntidadEstatal, TipoCuenta.Proveedor })
        {
            foreach (var rol in RolesDeCuenta.De(tipo))
            {
                todos.Add(tipo, rol);
            }
        }

        return todos;
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task CadaRol_AbreSuEscritorio_YTodosSusEnlaces(TipoCuenta tipo, string rol)
    {
        var cuenta = tipo == TipoCuenta.Proveedor ? await Datos.ProveedorAsync() : await Datos.EntidadActivaAsync();
        var cliente = await Fabrica.ClienteDeAsync(await Datos.MiembroAsync(cuenta, rol), cuenta);
        var url = tipo == TipoCuenta.Proveedor ? "/proveedor/escritorio" : "/entidad/escritorio";

        var pagina = await cliente.VerAsync(url);

        Assert.Equal(HttpStatusCode.OK, pagina.Estado);
        Assert.Equal("Escritorio", Assert.Single(pagina.Documento.QuerySelectorAll(".franja [aria-current=page]")).TextContent);
        foreach (var enlace in pagina.Documento.QuerySelectorAll("main a[href^='/'], .franja a[href^='/']").Select(a => a.GetAttribute("href")!).Distinct())
        {
            Assert.True((await cliente.VerAsync(enlace)).Estado == HttpStatusCode.OK, $"{rol} no puede abrir {enlace}");
        }
    }

    [Fact]
    public async Task Ejecucion_VeSusFacturas_YNadaDeLasOfertas()
    {
        var proceso = await Datos.ProcesoRecibiendoAsync();
        var oferta = await Datos.OfertaEnBorradorAsync(proceso);
        var c = await Datos.ContratoEnEjecucionAsync(proveedor: oferta.Proveedor);
        await Datos.EnContratoAsync(c, (contrato, ahora, archivo) =>
            contrato.PrepararFactura(new DatosDeFactura("FE-1", CalendarioDeHoy(ahora), "Primera entrega", 1_000_000, 0, null), archivo, c.Proveedor.Actor, ahora));
        var ejecucion = (await Fabrica.ClienteDeAsync(await Datos.MiembroAsync(c.Proveedor, RolesDeCuenta.Ejecucion), c.Proveedor)).EnFecha(proceso.Ahora);
        var ofertas = (await Fabrica.ClienteDeAsync(await Datos.MiembroAsync(c.Proveedor, RolesDeCuenta.Ofertas), c.Proveedor)).EnFecha(proceso.Ahora);

        var suyo = await ejecucion.VerAsync("/proveedor/escritorio");
        var ajeno = await ofertas.VerAsync("/proveedor/escritorio");

        Assert.Contains("Factura sin enviar", suyo.Texto, StringComparison.Ordinal);
        Assert.Contains(c.Numero, suyo.Texto, StringComparison.Ordinal);
        Assert.DoesNotContain("NO está presentada", suyo.Texto, StringComparison.Ordinal);
        Assert.DoesNotContain(proceso.Proceso.Numero, suyo.Texto, StringComparison.Ordinal);
        Assert.DoesNotContain("oportunidades", suyo.Texto, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("NO está presentada", ajeno.Texto, StringComparison.Ordinal);
        Assert.DoesNotContain(c.Numero, ajeno.Texto, StringComparison.Ordinal);
        foreach (var enlace in suyo.Documento.QuerySelectorAll("main a[href^='/']").Select(a => a.GetAttribute("href")!).Distinct())
        {
            Assert.True((await ejecucion.VerAsync(enlace)).Estado == HttpStatusCode.OK, enlace);
        }
    }

    [Theory]
    [InlineData("/entidad/cuenta", "Cuenta")]
    [InlineData("/entidad/cuenta/usuarios", "Usuarios")]
    [InlineData("/entidad/cuenta/datos", "Cuenta")]
    [InlineData("/entidad/procesos/crear", "Mis procesos")]
    public async Task Menu_SoloSenalaLaPaginaActual(string url, string texto)
    {
        var cliente = await Fabrica.ClienteDeAsync(await Datos.EntidadCompradoraAsync());
        var pagina = await cliente.VerAsync(url);
        Assert.Equal(texto, Assert.Single(pagina.Documento.QuerySelectorAll(".franja [aria-current=page]")).TextContent);
    }

    private static DateOnly CalendarioDeHoy(DateTimeOffset ahora) => Secop.Domain.Comun.CalendarioHabil.FechaBogota(ahora);
}
