using System.Net;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Ofertas;
using Secop.Domain.Procesos;
using Secop.Domain.Sobres;
using Secop.Testing;

namespace Secop.Web.Tests.Ofertas;

/// <summary>El camino del proveedor por la web: del borrador al recibo, el retiro y el reemplazo.</summary>
public sealed class OfertaTests : PruebaWeb
{
    [Fact]
    public async Task DelBorradorAlRecibo_PorLaWeb()
    {
        var (proceso, proveedor, cliente) = await SuscritoAsync();
        var creada = await cliente.EnviarAsync($"/proveedor/ofertas/nueva/{proceso.Id}", [], "Empezar");
        var url = creada.Destino!;
        Assert.Contains("NO PRESENTADA", (await cliente.VerAsync(url)).Texto, StringComparison.Ordinal);

        var pregunta = proceso.Proceso.Cuestionario.First(p => p.Tipo == TipoPregunta.SiNo);
        await BienAsync(cliente.EnviarAsync($"{url}/cuestionario", [(ContenidoOferta.CampoDeRespuesta(pregunta.Id), "Sí")]));
        await BienAsync(cliente.EnviarAsync($"{url}/precios", [.. proceso.Proceso.ListaPrecios.Select(i => (ContenidoOferta.CampoDePrecio(i.Id), "1.234,56"))]));
        var anexo = proceso.Proceso.Cuestionario.First(p => p.Tipo == TipoPregunta.Anexo);
        await BienAsync(cliente.EnviarAsync($"{url}/archivos", [], "Subir", ($"a-{anexo.Id:N}", "experiencia.pdf", [.. "%PDF-1.7"u8, .. RandomNumberGenerator.GetBytes(300_000)])));
        Assert.Contains("experiencia.pdf", (await cliente.VerAsync($"{url}/archivos")).Texto, StringComparison.Ordinal);

        var presentada = await cliente.EnviarAsync($"{url}/presentar", Firma());

        Assert.Equal(HttpStatusCode.Redirect, presentada.Estado);
        var recibo = await cliente.VerAsync(presentada.Destino!);
        Assert.Contains(proveedor.Nombre, recibo.Texto, StringComparison.Ordinal);
        var archivo = (await cliente.VerAsync(presentada.Destino + "?handler=Archivo")).Html;
        using var publica = ECDsa.Create();
        publica.ImportFromPem((await Fabrica.Anonimo().VerAsync("/transparencia/llave")).Html);
        var (leido, autentico) = Recibo.Verificar(archivo, publica);
        Assert.True(autentico);
        Assert.Equal(proceso.Codigo, leido.Proceso);
        Assert.True(leido.Recibida < proceso.Proceso.Cierre);
        Assert.Contains("Recibo auténtico", (await Fabrica.Anonimo().EnviarAsync("/transparencia/verificar", [("Texto", archivo)])).Texto, StringComparison.Ordinal);
        Assert.Contains("La firma no corresponde", (await Fabrica.Anonimo().EnviarAsync("/transparencia/verificar", [("Texto", archivo.Replace("\"version\":1", "\"version\":2", StringComparison.Ordinal))])).Texto, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Crear_SinSuscripcion_LoDiceYDejaElIntento()
    {
        var proceso = await Datos.ProcesoRecibiendoAsync();
        var proveedor = await Datos.ProveedorAsync();
        var cliente = (await Fabrica.ClienteDeAsync(proveedor)).EnFecha(proceso.Ahora);

        var pagina = await cliente.EnviarAsync($"/proveedor/ofertas/nueva/{proceso.Id}", [], "Empezar");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, pagina.Estado);
        Assert.Contains("Suscríbase primero", pagina.Errores, StringComparison.Ordinal);
        Assert.Equal(1, await Fabrica.ConBaseAsync(db => db.Intentos.CountAsync(i => i.ProcesoId == proceso.Id && i.CuentaId == proveedor.Id && i.Codigo == "OFERTA_SIN_SUSCRIPCION")));
    }

    [Fact]
    public async Task Crear_DosVeces_LlevaALaQueYaExiste()
    {
        var (proceso, _, cliente) = await SuscritoAsync();
        var primera = await cliente.EnviarAsync($"/proveedor/ofertas/nueva/{proceso.Id}", [], "Empezar");

        Assert.Equal(primera.Destino, (await cliente.VerAsync($"/proveedor/ofertas/nueva/{proceso.Id}")).Destino);
    }

    [Fact]
    public async Task Precios_ConUnoMalo_ConservaLoEscritoYSenalaElItem()
    {
        var proceso = await Datos.ProcesoRecibiendoAsync();
        var oferta = await Datos.OfertaEnBorradorAsync(proceso);
        var cliente = (await Fabrica.ClienteDeAsync(oferta.Proveedor)).EnFecha(proceso.Ahora);
        var conTope = proceso.Proceso.ListaPrecios.First(i => i.PrecioUnitarioTope is not null);

        var pagina = await cliente.EnviarAsync($"/proveedor/ofertas/{oferta.Id}/precios", [(ContenidoOferta.CampoDePrecio(conTope.Id), "5.001")]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, pagina.Estado);
        Assert.Contains("supera el tope", pagina.Errores, StringComparison.Ordinal);
        Assert.Contains(pagina.Documento.QuerySelectorAll("input"), i => i.GetAttribute("value") == "5.001" && i.ClassList.Contains("is-invalid"));
    }

    [Fact]
    public async Task Precios_DosMilItems_EntranTodos()
    {
        var proceso = await Datos.ProcesoRecibiendoAsync(null, (p, actor) => p.PonerListaPrecios(
            [.. Enumerable.Range(1, 2000).Select(i => new DatosDeItemPrecio(null, $"R-{i}", null, $"Elemento {i}", 1, "Unidad", 1_000, null))], 1, actor, Datos.Publicacion));
        var oferta = await Datos.OfertaEnBorradorAsync(proceso);
        var cliente = (await Fabrica.ClienteDeAsync(oferta.Proveedor)).EnFecha(proceso.Ahora);

        await BienAsync(cliente.EnviarAsync($"/proveedor/ofertas/{oferta.Id}/precios", [.. proceso.Proceso.ListaPrecios.Select(i => (ContenidoOferta.CampoDePrecio(i.Id), "2.500"))]));

        Assert.Contains("$ 5.000.000", (await cliente.VerAsync($"/proveedor/ofertas/{oferta.Id}")).Texto, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("otra frase que no es", true, "contraseña")]
    [InlineData(Datos.Contrasena, false, "advertencias")]
    public async Task Presentar_SinFirmaOSinAceptar_NoPresentaYDejaElIntento(string contrasena, bool acepta, string dice)
    {
        var proceso = await Datos.ProcesoRecibiendoAsync();
        var oferta = await Datos.OfertaEnBorradorAsync(proceso);
        var cliente = (await Fabrica.ClienteDeAsync(oferta.Proveedor)).EnFecha(proceso.Ahora);

        var pagina = await cliente.EnviarAsync($"/proveedor/ofertas/{oferta.Id}/presentar", [("AceptaAdvertencias", acepta ? "true" : "false"), ("Contrasena", contrasena)]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, pagina.Estado);
        Assert.Contains(dice, pagina.Errores, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(0, await AsientosAsync(oferta.Id));
        Assert.Contains("Intentos que no se aceptaron", (await cliente.VerAsync($"/proveedor/ofertas/{oferta.Id}")).Texto, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Presentar_DosVecesLaMismaPagina_DaElMismoRecibo_TambienDespuesDelCierre()
    {
        var proceso = await Datos.ProcesoRecibiendoAsync();
        var oferta = await Datos.OfertaEnBorradorAsync(proceso);
        var cliente = (await Fabrica.ClienteDeAsync(oferta.Proveedor)).EnFecha(proceso.Ahora);
        var url = $"/proveedor/ofertas/{oferta.Id}/presentar";
        var pagina = await cliente.VerAsync(url);

        var primera = await cliente.EnviarAsync(url, pagina, Firma());
        var segunda = await cliente.EnviarAsync(url, pagina, Firma());
        var tardia = await cliente.EnFecha(proceso.Proceso.Cierre.AddHours(1)).EnviarAsync(url, pagina, Firma());

        Assert.Equal(HttpStatusCode.Redirect, primera.Estado);
        Assert.Equal(primera.Destino, segunda.Destino);
        Assert.Equal(primera.Destino, tardia.Destino);
        Assert.Equal(1, await AsientosAsync(oferta.Id));
    }

    [Fact]
    public async Task Presentar_AlMismoTiempoDosVeces_HayUnSoloAsiento()
    {
        var proceso = await Datos.ProcesoRecibiendoAsync();
        var oferta = await Datos.OfertaEnBorradorAsync(proceso);
        var cliente = (await Fabrica.ClienteDeAsync(oferta.Proveedor)).EnFecha(proceso.Ahora);
        var url = $"/proveedor/ofertas/{oferta.Id}/presentar";
        var pagina = await cliente.VerAsync(url);

        var respuestas = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => cliente.EnviarAsync(url, pagina, Firma())));

        Assert.All(respuestas, r => Assert.Equal(HttpStatusCode.Redirect, r.Estado));
        Assert.Equal(1, await AsientosAsync(oferta.Id));
    }

    [Fact]
    public async Task Presentar_Tarde_SeRechazaYSoloLoVeQuienLoHizo()
    {
        var proceso = await Datos.ProcesoRecibiendoAsync();
        var oferta = await Datos.OfertaEnBorradorAsync(proceso);
        var cliente = (await Fabrica.ClienteDeAsync(oferta.Proveedor)).EnFecha(proceso.Proceso.Cierre);

        var pagina = await cliente.EnviarAsync($"/proveedor/ofertas/{oferta.Id}/presentar", Firma());

        Assert.Equal(HttpStatusCode.UnprocessableEntity, pagina.Estado);
        Assert.Contains("ya venció", pagina.Errores, StringComparison.Ordinal);
        Assert.Contains("ya venció", (await cliente.VerAsync($"/proveedor/ofertas/{oferta.Id}")).Texto, StringComparison.Ordinal);
        var entidad = (await Fabrica.ClienteDeAsync(proceso.Entidad)).EnFecha(proceso.Proceso.Cierre);
        Assert.DoesNotContain("ntento", (await entidad.VerAsync($"/entidad/procesos/{proceso.Id}/apertura")).Texto, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RetirarYReemplazar_PorLaWeb()
    {
        var proceso = await Datos.ProcesoRecibiendoAsync();
        var oferta = await Datos.OfertaPresentadaAsync(proceso);
        var cliente = (await Fabrica.ClienteDeAsync(oferta.Proveedor)).EnFecha(proceso.Ahora);
        var url = $"/proveedor/ofertas/{oferta.Id}";

        var retiro = await cliente.EnviarAsync($"{url}/retirar", [("Contrasena", Datos.Contrasena)]);
        Assert.Contains("Recibo del retiro", (await cliente.VerAsync(retiro.Destino!)).Texto, StringComparison.Ordinal);
        Assert.Contains("NO PRESENTADA", (await cliente.VerAsync(url)).Texto, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await cliente.EnviarAsync($"{url}/retirar", [("Contrasena", Datos.Contrasena)])).Estado);
        var vuelta = await cliente.EnviarAsync($"{url}/presentar", Firma());

        Assert.Equal(HttpStatusCode.Redirect, vuelta.Estado);
        Assert.Equal(2, await Fabrica.SqlAsync<int>("select max(version) from urna.asientos where oferta_id = $1", null, oferta.Id));
    }

    [Fact]
    public async Task LasPaginas_DiceQuienNoPuede()
    {
        var proceso = await Datos.ProcesoRecibiendoAsync();
        var oferta = await Datos.OfertaPresentadaAsync(proceso);
        var url = $"/proveedor/ofertas/{oferta.Id}";
        string[] rutas = [url, $"{url}/cuestionario", $"{url}/precios", $"{url}/archivos", $"{url}/presentar", $"{url}/retirar", $"{url}/recibo/{oferta.Clave}", $"{url}/recibo/{oferta.Clave}?handler=Archivo"];
        var ajeno = (await Fabrica.ClienteDeAsync(await Datos.ProveedorAsync())).EnFecha(proceso.Ahora);
        var entidad = (await Fabrica.ClienteDeAsync(proceso.Entidad)).EnFecha(proceso.Ahora);
        var sinPermiso = await Datos.MiembroAsync(oferta.Proveedor, Secop.Domain.Cuentas.RolesDeCuenta.Ejecucion);
        var ejecucion = (await Fabrica.ClienteDeAsync(sinPermiso, oferta.Proveedor)).EnFecha(proceso.Ahora);
        foreach (var ruta in rutas)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await ajeno.VerAsync(ruta)).Estado);
            Assert.Equal(HttpStatusCode.Forbidden, (await entidad.VerAsync(ruta)).Estado);
            Assert.Equal(HttpStatusCode.Forbidden, (await ejecucion.VerAsync(ruta)).Estado);
            Assert.Equal(HttpStatusCode.Redirect, (await Fabrica.Anonimo().VerAsync(ruta)).Estado);
        }
    }

    private static IEnumerable<(string, string)> Firma() => [("AceptaAdvertencias", "true"), ("Contrasena", Datos.Contrasena)];

    private static async Task BienAsync(Task<Pagina> envio)
    {
        var pagina = await envio;
        Assert.True(pagina.Estado == HttpStatusCode.Redirect, pagina.Estado + pagina.Errores);
    }

    private Task<long> AsientosAsync(Guid oferta) => Fabrica.SqlAsync<long>("select count(*) from urna.asientos where oferta_id = $1", null, oferta);

    private async Task<(ProcesoDePrueba Proceso, CuentaDePrueba Proveedor, Cliente Cliente)> SuscritoAsync()
    {
        var proceso = await Datos.ProcesoRecibiendoAsync();
        var proveedor = await Datos.ProveedorAsync();
        await Fabrica.ConBaseAsync(async db =>
        {
            db.Add(Suscripcion.Suscribir(proceso.Proceso, proveedor.Actor, proceso.Ahora));
            await db.SaveChangesAsync();
        });
        return (proceso, proveedor, (await Fabrica.ClienteDeAsync(proveedor)).EnFecha(proceso.Ahora));
    }
}
