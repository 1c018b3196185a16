using System.Net;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Ayudas;
using Secop.Domain.Cuentas;
using Secop.Testing;

namespace Secop.Web.Tests.MesaDeServicio;

/// <summary>Casos de quien tiene cuenta: abrir, conversar, resolver, calificar; y lo que no se puede.</summary>
public sealed class CasosTests : PruebaWeb
{
    private const string Cuerpo = "Al guardar la lista de precios aparece un error y no sigue.";

    [Fact]
    public async Task DeAbrirACalificar_CadaQuienVeLoSuyo()
    {
        var proveedor = await Datos.ProveedorAsync();
        var cliente = await Fabrica.ClienteDeAsync(proveedor);
        var caso = await AbrirAsync(cliente, "/mesa?desde=%2Fproveedor%2Fofertas", ("Tema", "Ofertas"));
        var suyo = $"/mi-cuenta/casos/{caso.Id}";
        Assert.Equal("/proveedor/ofertas", caso.Contexto.Pagina);
        Assert.Equal(proveedor.Id, caso.CuentaId);
        Assert.Matches("^4[0-9]{4}15[0-9]{9}$", caso.Radicado.ToString());

        var agencia = await Datos.AgenciaAsync();
        var atiende = await Fabrica.ClienteDeAsync(await Datos.MiembroAsync(agencia, RolesDeCuenta.Atencion), agencia);
        var mesa = $"/plataforma/mesa/{caso.Id}";
        Assert.Contains(caso.Radicado.ToString(), (await atiende.VerAsync($"/plataforma/mesa?q={caso.Radicado}")).Texto, StringComparison.Ordinal);
        await atiende.EnviarAsync(mesa, [("Cuerpo", "Preguntarle a infraestructura")], "nota interna");
        await atiende.EnviarAsync(mesa, [("Cuerpo", "¿Qué navegador usa?"), ("Queda", "EsperaRespuesta")]);
        var vista = await cliente.VerAsync(suyo);
        Assert.Contains("¿Qué navegador usa?", vista.Texto, StringComparison.Ordinal);
        Assert.DoesNotContain("infraestructura", vista.Texto, StringComparison.Ordinal);
        Assert.DoesNotContain("De Ensayo", vista.Documento.QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        await cliente.EnviarAsync(suyo, [("Cuerpo", "Uso <b>Firefox</b> & nada más")]);
        Assert.Contains("Uso &lt;b&gt;Firefox&lt;/b&gt; &amp; nada más", (await atiende.VerAsync(mesa)).Html, StringComparison.Ordinal);
        await atiende.EnviarAsync(mesa, [("Cuerpo", "Ya quedó arreglado."), ("Queda", "Resuelve")]);
        await cliente.EnviarAsync(suyo, [], "Sí, quedó resuelto");
        var final = await Fabrica.ConBaseAsync(db => db.Casos.SingleAsync(c => c.Id == caso.Id));
        Assert.Equal((EstadoDeCaso.Cerrado, Satisfaccion.Si, 5), (final.Estado, final.Satisfaccion!.Value, final.Mensajes.Count));

        var correos = await Datos.CorreosAsync(proveedor.Administrador.Correo);
        Assert.Contains(correos, c => c.Asunto == $"Recibimos su caso {caso.Radicado}");
        Assert.Contains(correos, c => c.Asunto == $"Respuesta a su caso {caso.Radicado}");
        Assert.DoesNotContain(correos, c => c.Cuerpo.Contains("Firefox", StringComparison.Ordinal) || c.Cuerpo.Contains("navegador usa", StringComparison.Ordinal));
    }

    [Fact]
    public async Task LasBandejas_MarcanElFiltroPuesto_YLaHojaDeEstiloLoMuestra()
    {
        var agencia = await Fabrica.ClienteDeAsync(await Datos.AgenciaAsync());
        foreach (var puesto in new[] { "/plataforma/mesa?ver=fallas", "/plataforma/eventos?terminados=true", "/plataforma/capacitaciones?decididas=true" })
        {
            var marcado = Assert.Single((await agencia.VerAsync(puesto)).Documento.QuerySelectorAll("main nav a[aria-current]"));
            Assert.StartsWith(puesto, marcado.GetAttribute("href"), StringComparison.Ordinal);
        }

        var estilo = await agencia.Http.GetStringAsync("/css/secop.css");
        Assert.All([".nav-tabs .nav-link", ".orden a", ".fichas a"], donde => Assert.Contains(donde + "[aria-current] {", estilo, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Desmarcar_LoQueNoSeQuiere_NoViaja()
    {
        var cliente = await Fabrica.ClienteDeAsync(await Datos.ProveedorAsync());
        var caso = await AbrirAsync(cliente, "/mesa?desde=%2Fproveedor%2Fofertas", ("VaPagina", "false"), ("VaCuenta", "false"), ("VaNavegador", "false"), ("VanErrores", "false"));
        Assert.True(caso.Contexto.EstaVacio);
        Assert.Null(caso.CuentaId);
    }

    [Theory]
    [InlineData("//malo.example/robar")]
    [InlineData("https://malo.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/x\"><script>alert(1)</script>")]
    [InlineData("/../../etc")]
    public async Task PaginaFalsa_NoEntraEnElCaso(string falsa)
    {
        var cliente = await Fabrica.ClienteDeAsync(await Datos.ProveedorAsync());
        var pagina = await cliente.VerAsync("/mesa?desde=" + Uri.EscapeDataString(falsa));
        Assert.DoesNotContain("malo.example", pagina.Documento.QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", pagina.Html, StringComparison.Ordinal);
        var caso = await AbrirAsync(cliente, "/mesa", ("Desde", falsa));
        Assert.Null(caso.Contexto.Pagina);
    }

    [Fact]
    public async Task ConAlgoMal_422ConLoEscrito()
    {
        var cliente = await Fabrica.ClienteDeAsync(await Datos.ProveedorAsync());
        var corto = await cliente.EnviarAsync("/mesa", [("Asunto", "No"), ("Cuerpo", Cuerpo)]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, corto.Estado);
        Assert.Contains("Escriba el asunto", corto.Errores, StringComparison.Ordinal);
        Assert.Contains(Cuerpo, corto.Html, StringComparison.Ordinal);
        var largo = await cliente.EnviarAsync("/mesa", [("Asunto", "Un asunto"), ("Cuerpo", new string('x', 100_000))]);
        Assert.Contains("de 5 a 5.000 caracteres", largo.Errores, StringComparison.Ordinal);
        var archivos = Enumerable.Range(0, 21).Select(i => ("Archivos", $"{i}.pdf", "%PDF-1.7 ensayo"u8.ToArray())).ToArray();
        var muchos = await cliente.EnviarAsync("/mesa", [("Asunto", "Un asunto"), ("Cuerpo", Cuerpo)], null, archivos);
        Assert.Contains("hasta 20 archivos", muchos.Errores, StringComparison.Ordinal);
        Assert.Equal(0, await Fabrica.ConBaseAsync(db => db.Casos.CountAsync(c => c.Asunto == "Un asunto" && c.Mensajes.Any(m => m.Cuerpo == Cuerpo))));
    }

    [Fact]
    public async Task ElCasoAjeno_NoExiste_NiParaOtraCuentaNiParaQuienNoAtiende()
    {
        var dueno = await Fabrica.ClienteDeAsync(await Datos.ProveedorAsync());
        var caso = await AbrirAsync(dueno, "/mesa");
        var otro = await Fabrica.ClienteDeAsync(await Datos.ProveedorAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await otro.VerAsync($"/mi-cuenta/casos/{caso.Id}")).Estado);
        Assert.Equal(HttpStatusCode.Forbidden, (await otro.VerAsync($"/plataforma/mesa/{caso.Id}")).Estado);
        Assert.Equal(HttpStatusCode.Forbidden, (await otro.VerAsync("/plataforma/servicio")).Estado);
        var agencia = await Datos.AgenciaAsync();
        var atiende = await Fabrica.ClienteDeAsync(await Datos.MiembroAsync(agencia, RolesDeCuenta.Atencion), agencia);
        Assert.Equal(HttpStatusCode.Forbidden, (await atiende.VerAsync("/plataforma/servicio")).Estado);
        Assert.Equal(HttpStatusCode.NotFound, (await atiende.VerAsync($"/plataforma/mesa/{Guid.NewGuid()}")).Estado);
    }

    [Fact]
    public async Task LosArchivos_LosBajaQuienPuedeVerlos_YElDeUnaNotaInternaNo()
    {
        var cliente = await Fabrica.ClienteDeAsync(await Datos.ProveedorAsync());
        var caso = await AbrirAsync(cliente, "/mesa", [], ("Archivos", "captura.pdf", "%PDF-1.7 de la persona"u8.ToArray()));
        var (suyo, mesa) = ($"/mi-cuenta/casos/{caso.Id}", $"/plataforma/mesa/{caso.Id}");
        var agencia = await Fabrica.ClienteDeAsync(await Datos.AgenciaAsync());
        var pagina = await agencia.VerAsync(mesa);
        await agencia.EnviarAsync(mesa, pagina, [("Cuerpo", "Registro interno")], "nota interna", ("Archivos", "interno.pdf", "%PDF-1.7 interno"u8.ToArray()));
        var mensajes = (await Fabrica.ConBaseAsync(db => db.Casos.SingleAsync(c => c.Id == caso.Id))).Mensajes;
        Guid Archivo(bool interno) => mensajes.Single(m => m.EsInterno == interno).Archivos[0].ArchivoId;
        Assert.Contains("de la persona", (await cliente.VerAsync($"{suyo}?handler=Archivo&archivo={Archivo(false)}")).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await cliente.VerAsync($"{suyo}?handler=Archivo&archivo={Archivo(true)}")).Estado);
        Assert.Equal(HttpStatusCode.OK, (await agencia.VerAsync($"{mesa}?handler=Archivo&archivo={Archivo(true)}")).Estado);
    }

    [Fact]
    public async Task RespuestasPreparadas_SeEscribenSeUsanYSeRetiran()
    {
        var agencia = await Fabrica.ClienteDeAsync(await Datos.AgenciaAsync());
        var titulo = $"Contraseña {Guid.NewGuid():n}"[..30];
        await agencia.EnviarAsync("/plataforma/mesa/respuestas", [("Titulo", titulo), ("Cuerpo", "Use «¿Olvidó su contraseña?» en la página de ingreso.")]);
        var id = await Fabrica.ConBaseAsync(db => db.RespuestasPreparadas.Where(r => r.Titulo == titulo).Select(r => r.Id).SingleAsync());
        var caso = await AbrirAsync(await Fabrica.ClienteDeAsync(await Datos.ProveedorAsync()), "/mesa");
        Assert.Contains("¿Olvidó su contraseña?", (await agencia.VerAsync($"/plataforma/mesa/{caso.Id}?preparada={id}")).Documento.QuerySelector("#Cuerpo")!.TextContent, StringComparison.Ordinal);
        var mala = await agencia.EnviarAsync($"/plataforma/mesa/respuestas?cual={id}", [("Titulo", ""), ("Cuerpo", "Otro texto bien largo")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, mala.Estado);
        await agencia.EnviarAsync("/plataforma/mesa/respuestas", [], $"cual={id}");
        Assert.NotNull(await Fabrica.ConBaseAsync(db => db.RespuestasPreparadas.Where(r => r.Id == id).Select(r => r.RetiradaEn).SingleAsync()));
        Assert.Equal(HttpStatusCode.NotFound, (await agencia.VerAsync($"/plataforma/mesa/respuestas?cual={id}")).Estado);
    }

    private Task<CasoMesaServicio> AbrirAsync(Cliente cliente, string url, params (string Campo, string Valor)[] campos) => AbrirAsync(cliente, url, campos, []);

    private async Task<CasoMesaServicio> AbrirAsync(Cliente cliente, string url, (string Campo, string Valor)[] campos, params (string Campo, string Nombre, byte[] Contenido)[] archivos)
    {
        var respuesta = await cliente.EnviarAsync(url, await cliente.VerAsync(url), [("Asunto", "No puedo guardar los precios"), ("Cuerpo", Cuerpo), .. campos], "Enviar el caso", archivos);
        Assert.StartsWith("/mi-cuenta/casos/", respuesta.Destino, StringComparison.Ordinal);
        var id = Guid.Parse(respuesta.Destino!["/mi-cuenta/casos/".Length..]);
        return await Fabrica.ConBaseAsync(db => db.Casos.AsNoTracking().SingleAsync(c => c.Id == id));
    }
}
