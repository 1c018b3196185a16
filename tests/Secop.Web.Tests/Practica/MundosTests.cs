using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Secop.Domain.Ofertas;
using Secop.Testing;
using Secop.Web.Practicas;

namespace Secop.Web.Tests.Practica;

/// <summary>Cada quien con su mundo y su reloj; el de nadie se mueve desde otra cuenta, y el viejo se va entero.</summary>
public sealed class MundosTests(PracticaAbierta practica) : IClassFixture<PracticaAbierta>
{
    private const string Comprar = "Entrar a comprar";
    private const string Vender = "Entrar a vender";

    [Fact]
    public async Task DosPersonasALaVez_CadaUnaConSuMundoYSuReloj()
    {
        var entradas = await Task.WhenAll(practica.EntrarAsync(Vender), practica.EntrarAsync(Vender));
        var (una, otra) = (entradas[0], entradas[1]);
        Assert.NotEqual(una.MundoId, otra.MundoId);
        var antes = await otra.MundoAsync();
        await una.HacerAsync(una.Ruta, "Me interesa");
        await otra.HacerAsync(otra.Ruta, "Me interesa");

        var panel = await una.SaltarAsync();

        Assert.Contains("El reloj saltó a «Fin de observaciones", panel.Texto, StringComparison.Ordinal);
        var (adelantada, quieta) = (await una.MundoAsync(), await otra.MundoAsync());
        Assert.Equal(1, adelantada.Saltos);
        Assert.True(adelantada.Desfase > antes.Desfase + TimeSpan.FromHours(4));
        Assert.Equal((antes.Desfase, 0), (quieta.Desfase, quieta.Saltos));

        // La base y las páginas dicen la hora de cada quien.
        Assert.DoesNotContain("Enviar la observación", (await una.Cliente.VerAsync(una.Ruta)).Texto, StringComparison.Ordinal);
        Assert.Contains("Enviar la observación", (await otra.Cliente.VerAsync(otra.Ruta)).Texto, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SaltarDosVecesALaVez_CuentaUno()
    {
        var yo = await practica.EntrarAsync(Vender);
        var panel = await yo.Cliente.VerAsync("/practica");

        var saltos = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => yo.Cliente.EnviarAsync("/practica", panel, [], "Saltar a")));

        Assert.All(saltos, s => Assert.Equal(HttpStatusCode.Redirect, s.Estado));
        Assert.Equal(1, (await yo.MundoAsync()).Saltos);
    }

    [Fact]
    public async Task ElRelojAjeno_NoSeMueveConUnFormularioForjado()
    {
        var (victima, intruso) = (await practica.EntrarAsync(Comprar), await practica.EntrarAsync(Comprar));
        var antes = await victima.MundoAsync();
        var panel = await intruso.Cliente.VerAsync("/practica");
        var marca = panel.Documento.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var forjado = Campos(marca, ("saltos", "0"), ("mundo", antes.Id.ToString()), ("id", antes.Id.ToString()), ("usuarioId", antes.Comprador.ToString()), ("cuentaId", antes.Entidad.ToString()));

        Assert.Equal(HttpStatusCode.Redirect, (await intruso.Cliente.PedirAsync(new(HttpMethod.Post, "/practica/mundo?handler=Saltar") { Content = forjado })).Estado);
        Assert.Equal(1, (await intruso.MundoAsync()).Saltos);
        Assert.Equal(HttpStatusCode.NotFound, (await intruso.Cliente.VerAsync(victima.Ruta)).Estado);

        // Ni sin sesión, ni sin la marca del formulario, ni con la hora escrita en la petición.
        var anonimo = practica.Fabrica.Anonimo();
        Assert.NotEqual(HttpStatusCode.OK, (await anonimo.PedirAsync(new(HttpMethod.Post, "/practica/mundo?handler=Saltar") { Content = Campos(marca, ("saltos", "0")) })).Estado);
        Assert.Equal(HttpStatusCode.BadRequest, (await victima.Cliente.PedirAsync(new(HttpMethod.Post, "/practica/mundo?handler=Saltar") { Content = Campos("x", ("saltos", "0")) })).Estado);
        var hora = await victima.Cliente.EnFecha(new DateTimeOffset(2040, 1, 1, 12, 0, 0, TimeSpan.Zero)).VerAsync("/practica");
        Assert.DoesNotContain("2040", hora.Texto, StringComparison.Ordinal);
        var despues = await victima.MundoAsync();
        Assert.Equal((antes.Desfase, 0), (despues.Desfase, despues.Saltos));
    }

    [Fact]
    public async Task CambiarDePersona_EsDeQuienCompra_YSoloEnSuMundo()
    {
        var compra = await practica.EntrarAsync(Comprar);
        await compra.HacerAsync("/practica", "Cambiar a Ordenación del gasto");
        Assert.Contains("Ordenación del gasto de práctica", (await compra.Cliente.VerAsync("/practica")).Texto, StringComparison.Ordinal);

        var vende = await practica.EntrarAsync(Vender);
        var panel = await vende.Cliente.VerAsync("/practica");
        Assert.DoesNotContain("Cambiar a", panel.Texto, StringComparison.Ordinal);
        var marca = panel.Documento.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        Assert.Equal(HttpStatusCode.NotFound, (await vende.Cliente.PedirAsync(new(HttpMethod.Post, "/practica/mundo?handler=Persona") { Content = Campos(marca) })).Estado);
    }

    [Theory]
    [InlineData("/mi-cuenta/registrarse")]
    [InlineData("/mi-cuenta/ingresar")]
    [InlineData("/mi-cuenta/recuperar")]
    public async Task EnLaPractica_NadieDaSusDatos(string url) => Assert.Equal("/practica", (await practica.Fabrica.Anonimo().VerAsync(url)).Destino);

    [Fact]
    public async Task QuienVende_VaDeLaInvitacionAlPago_ConUnaEntidadSimulada()
    {
        var yo = await practica.EntrarAsync(Vender);
        await yo.HacerAsync(yo.Ruta, "Me interesa");
        await yo.HacerAsync(yo.Ruta, "Enviar la observación", ("Entrada.Asunto", "Gramaje del papel"), ("Entrada.Texto", "¿El papel debe ser de 75 gramos?"));
        for (var i = 0; i < 3; i++)
        {
            await yo.SaltarAsync();
        }

        Assert.Contains("Se acoge lo que la invitación ya permite", (await yo.Cliente.VerAsync(yo.Ruta)).Texto, StringComparison.Ordinal);
        var oferta = (await yo.HacerAsync($"/proveedor/ofertas/nueva/{yo.ProcesoId}", "Empezar")).Destino!;
        var proceso = await practica.Fabrica.ConBaseAsync(db => db.Procesos.AsNoTracking().SingleAsync(p => p.Id == yo.ProcesoId));
        await yo.HacerAsync($"{oferta}/cuestionario", "Guardar", [.. proceso.Cuestionario.Select((p, i) => (ContenidoOferta.CampoDeRespuesta(p.Id), i == 0 ? "Sí" : "Doce meses en el sitio"))]);
        await yo.HacerAsync($"{oferta}/precios", "Guardar", [.. proceso.ListaPrecios.Select(p => (ContenidoOferta.CampoDePrecio(p.Id), "13.000"))]);
        var recibo = (await yo.HacerAsync($"{oferta}/presentar", "Presentar", ("AceptaAdvertencias", "true"), ("Contrasena", FundacionDeMundo.Contrasena))).Destino!;
        await SellosTests.ElReciboSoloValeAquiAsync(practica, yo, recibo);

        await yo.SaltarAsync();
        await yo.SaltarAsync();
        var pedida = (await yo.Cliente.VerAsync("/practica")).Documento.QuerySelector("a[href*='/solicitudes/']")!.GetAttribute("href")!;
        await yo.HacerAsync(pedida, "Enviar la respuesta", ("Respuesta", "La garantía es de doce meses desde la entrega."));
        await yo.SaltarAsync();
        await yo.SaltarAsync();
        var contrato = (await yo.Cliente.VerAsync("/practica")).Documento.QuerySelector("a[href^='/proveedor/contratos/']")!.GetAttribute("href")!;
        await yo.HacerAsync($"{contrato}/firmar", "Firmar", ("Entrada.Contrasena", FundacionDeMundo.Contrasena));

        var entrega = (await yo.Cliente.VerAsync(contrato)).Documento.QuerySelector("a[href*='/entregas/']")!.GetAttribute("href")!;
        await yo.HacerAsync(entrega, "Reportar", ("Entrada.Nota", "Todo lo pedido quedó en el almacén."));
        var total = await practica.Fabrica.ConBaseAsync(db => db.Contratos.Where(c => c.ProcesoId == yo.ProcesoId).Select(c => c.ValorInicial).SingleAsync());
        var factura = await yo.Cliente.EnviarAsync(
            $"{contrato}/facturas/nueva",
            [("Entrada.Numero", "FV-1"), ("Entrada.Concepto", "Lo entregado"), ("Entrada.Base", total.ToString("0", CultureInfo.InvariantCulture)), ("Entrada.Iva", "0")], null,
            ("Archivo", "factura.pdf", "%PDF-1.4 factura"u8.ToArray()));
        Assert.True(factura.Destino is not null, factura.Errores);
        var borrador = (await yo.Cliente.VerAsync(contrato)).Documento.QuerySelectorAll("a[href*='/facturas/']").Select(a => a.GetAttribute("href")!).First(h => !h.EndsWith("/nueva", StringComparison.Ordinal) && !h.EndsWith("/editar", StringComparison.Ordinal));
        await yo.HacerAsync(borrador, "Enviar");

        Assert.Contains("Van 10 de 10", (await yo.Cliente.VerAsync("/practica")).Texto, StringComparison.Ordinal);
        await SellosTests.LosCorreosLoDicenAsync(practica, yo);
    }

    [Fact]
    public async Task ElMundoViejo_SeVaEntero_YElDeOtroQueda()
    {
        var (vieja, nueva) = (await practica.EntrarAsync(Vender), await practica.EntrarAsync(Comprar));
        for (var i = 0; i < 3; i++)
        {
            await vieja.SaltarAsync();
        }

        var mundo = await vieja.MundoAsync();
        var rastros = (string[])
        [
            $"select count(*) from urna.sellos where proceso_id = '{vieja.ProcesoId}'",
            $"select count(*) from bitacora b where b::text like '%{vieja.ProcesoId}%'",
            $"select count(*) from registros_publicos r where r::text like '%{vieja.ProcesoId}%'",
            $"select count(*) from procesos where entidad_id = '{mundo.Entidad}'",
            $"select count(*) from cuentas where id = any('{{{string.Join(',', mundo.Proveedores.Append(mundo.Entidad))}}}')",
            $"select count(*) from usuarios where normalized_email like upper('%{mundo.Codigo}%')",
        ];
        foreach (var rastro in rastros)
        {
            Assert.True(await practica.Fabrica.SqlAsync<long>(rastro) > 0, rastro);
        }

        await practica.Fabrica.SqlAsync<int>($"update mundos_de_practica set creado_en = creado_en - interval '8 days' where id = '{mundo.Id}'");
        await practica.Fabrica.ConAsync(s => s.GetRequiredService<RetiroDeMundos>().DarAsync(default));

        foreach (var rastro in rastros)
        {
            Assert.True(await practica.Fabrica.SqlAsync<long>(rastro) == 0, rastro);
        }

        Assert.Equal("Entre a practicar", (await vieja.Cliente.VerAsync("/practica")).Titulo);
        Assert.Equal("Su práctica", (await nueva.Cliente.VerAsync("/practica")).Titulo);
        Assert.Equal(HttpStatusCode.OK, (await nueva.Cliente.VerAsync(nueva.Ruta)).Estado);

        // Fuera del retiro, lo que solo se añade sigue sin poderse borrar, también para el dueño.
        await Assert.ThrowsAsync<Npgsql.PostgresException>(() => practica.Fabrica.SqlAsync<int>("delete from bitacora"));
        await Assert.ThrowsAsync<Npgsql.PostgresException>(() => practica.Fabrica.SqlAsync<int>("delete from mundos_de_practica", practica.Fabrica.CadenaAplicacion));
    }

    private static FormUrlEncodedContent Campos(string marca, params (string Campo, string Valor)[] campos) =>
        new(campos.Select(c => KeyValuePair.Create(c.Campo, c.Valor)).Prepend(KeyValuePair.Create("__RequestVerificationToken", marca)));
}
