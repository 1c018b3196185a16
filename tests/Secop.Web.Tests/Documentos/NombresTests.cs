using System.Net;
using System.Text;
using System.Text.Json;
using Secop.Testing;

namespace Secop.Web.Tests.Documentos;

/// <summary>Nombres y contenidos hechos para hacer daño: o un error claro, o guardados sin que puedan hacer nada.</summary>
public sealed class NombresTests : PruebaWeb
{
    private static readonly byte[] Pdf = "%PDF-1.7 ensayo"u8.ToArray();

    public static TheoryData<string, string?> Nombres() => new()
    {
        { "informe.pdf", "informe.pdf" },
        { "../../etc/passwd", "passwd" },
        { "..\\..\\windows\\system.ini", "system.ini" },
        { "/absoluto/plano.dwg", "plano.dwg" },
        { "..", null },
        { ".", null },
        { "carpeta/", null },
        { "carpeta/..", null },
        { "   ", null },
        { "", null },
        { "\u0000\u0001\u001f", null },
        { "factura\u202Efdp.exe.pdf", "facturafdp.exe.pdf" },
        { "con\u0000nulo.pdf", "connulo.pdf" },
        { "dos\r\nlineas\t.pdf", "doslineas.pdf" },
        { "salto\u2028raro\u2029.pdf", "saltoraro.pdf" },
        { "invisible\u200B\u200F\uFEFF.pdf", "invisible.pdf" },
        { "etiqueta\U000E0041.pdf", "etiqueta.pdf" },
        { "espacios al final   ", "espacios al final" },
        { "comillas\"; filename=otro.pdf", "comillas\"; filename=otro.pdf" },
        { "<script>alert(1)</script>.pdf", "script>.pdf" },
        { "año 2026 — ñandú 漢字 😀.pdf", "año 2026 — ñandú 漢字 😀.pdf" },
        { "pliego-" + "n\u0303" + ".pdf", "pliego-ñ.pdf" },
        { "CON", "CON" },
        { new string('a', 251) + ".pdf", new string('a', 251) + ".pdf" },
        { new string('a', 252) + ".pdf", null },
        { new string('a', 300) + ".pdf", null },
    };

    public static TheoryData<string, byte[], string?> Contenidos() => new()
    {
        { "bien.pdf", Pdf, null },
        { "corrido.pdf", [.. new byte[500], .. Pdf], null },
        { "tarde.pdf", [.. new byte[2000], .. Pdf], "no es eso" },
        { "pagina.pdf", "<html><script>alert(1)</script>"u8.ToArray(), "no es eso" },
        { "foto.png", [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10], null },
        { "foto.jpg", [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10], "no es eso" },
        { "carta.docx", "PK\u0003\u0004"u8.ToArray(), null },
        { "cifrada.docx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1], null },
        { "carta.docx", Pdf, "no es eso" },
        { "CARTA.DOCX", Pdf, "no es eso" },
        { "tabla.xls", "<table><tr><td>1</td></tr></table>"u8.ToArray(), null },
        { "dibujo.svg", "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"u8.ToArray(), null },
        { "pagina.html", "<script>alert(1)</script>"u8.ToArray(), null },
        { "sin extension", Pdf, null },
        { "instalador.exe", Pdf, "programa" },
        { "notas.txt", [(byte)'M', (byte)'Z', 0x90, 0, 3, 0, 0, 0], "programa" },
        { "notas.txt", "MZ-100 es la zona de la obra"u8.ToArray(), null },
        { "foto.png", [0x7F, 0x45, 0x4C, 0x46, 2], "programa" },
        { "vacio.pdf", [], "está vacío" },
    };

    [Theory]
    [MemberData(nameof(Nombres))]
    public async Task Nombre_QuedaInerteOSeDice(string nombre, string? guardado)
    {
        var c = await Fabrica.ClienteDeAsync(await Datos.EntidadCompradoraAsync());
        var subidas = new ClienteDeSubidas(c.Http);
        using var creada = await subidas.CrearAsync(nombre, 10);
        if (guardado is null)
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, creada.StatusCode);
            Assert.Contains("1 a 255 caracteres", await creada.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            return;
        }

        Assert.Equal(HttpStatusCode.Created, creada.StatusCode);
        var lista = await (await c.Http.SendAsync(ClienteDeSubidas.Peticion(HttpMethod.Get, "/subidas?lugar=/ensayo"))).Content.ReadAsStringAsync();
        Assert.Equal(guardado, JsonDocument.Parse(lista).RootElement[0].GetProperty("nombre").GetString());
    }

    [Theory]
    [MemberData(nameof(Contenidos))]
    public async Task Contenido_EsLoQueDiceOSeDice(string nombre, byte[] contenido, string? error)
    {
        var p = await Datos.ProcesoEnBorradorAsync();
        var c = (await Fabrica.ClienteDeAsync(p.Entidad)).EnFecha(p.Ahora);
        var pagina = await c.AnexarAsync(p, nombre, contenido);
        if (error is not null)
        {
            PruebaDeArchivos.Rechazada(pagina, $"«{nombre}»", error);
            Assert.Empty(await Fabrica.AnexosAsync(p));
            return;
        }

        Assert.True(pagina.Estado == HttpStatusCode.Redirect, pagina.Errores);
        var documento = Assert.Single(await Fabrica.AnexosAsync(p));
        using var descarga = await c.Http.GetAsync($"{PruebaDeArchivos.PaginaDe(p)}/{documento.Id}");
        Assert.Equal(contenido, await descarga.Content.ReadAsByteArrayAsync());
        Assert.Equal("attachment", descarga.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("nosniff", descarga.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("sandbox; default-src 'none'", descarga.Headers.GetValues("Content-Security-Policy").Single());
        Assert.DoesNotContain(descarga.Content.Headers.ContentType!.MediaType, new[] { "text/html", "image/svg+xml", "application/xhtml+xml", "text/xml" });
    }

    [Fact]
    public async Task DosNombresQueSoloDifierenEnSuFormaUnicode_SeGuardanLosDos()
    {
        var p = await Datos.ProcesoEnBorradorAsync();
        var c = (await Fabrica.ClienteDeAsync(p.Entidad)).EnFecha(p.Ahora);
        await c.AnexarAsync(p, "diseño.pdf".Normalize(NormalizationForm.FormC), [.. Pdf, 1]);
        await c.AnexarAsync(p, "diseño.pdf".Normalize(NormalizationForm.FormD), [.. Pdf, 2]);
        var anexos = await Fabrica.AnexosAsync(p);
        Assert.Equal(["diseño.pdf", "diseño.pdf"], anexos.Select(d => d.Nombre));
        var contenidos = await Task.WhenAll(anexos.Select(d => c.Http.GetByteArrayAsync($"{PruebaDeArchivos.PaginaDe(p)}/{d.Id}")));
        Assert.Equal("1,2", string.Join(",", contenidos.Select(x => x[^1]).Order()));
    }

    [Fact]
    public async Task Descarga_NombraElArchivoSinRomperLaCabecera()
    {
        var p = await Datos.ProcesoEnBorradorAsync();
        var c = (await Fabrica.ClienteDeAsync(p.Entidad)).EnFecha(p.Ahora);
        var subida = await new ClienteDeSubidas(c.Http).SubirAsync("años\"; filename=\"otro\r\nX-Mala: 1.html", Pdf);
        Assert.Equal(HttpStatusCode.Redirect, (await c.AnexarSubidaAsync(p, subida)).Estado);
        using var descarga = await c.Http.GetAsync($"{PruebaDeArchivos.PaginaDe(p)}/{Assert.Single(await Fabrica.AnexosAsync(p)).Id}");
        Assert.False(descarga.Headers.Contains("X-Mala"));
        Assert.Equal("años\"; filename=\"otroX-Mala: 1.html", descarga.Content.Headers.ContentDisposition!.FileNameStar);
        Assert.Equal("application/octet-stream", descarga.Content.Headers.ContentType!.MediaType);
    }
}
