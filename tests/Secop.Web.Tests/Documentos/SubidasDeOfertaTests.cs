using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Secop.Testing;
using Secop.Web.Documentos;

namespace Secop.Web.Tests.Documentos;

/// <summary>Los archivos de una oferta también se reanudan, y mientras llegan no hay nada suyo en claro, ni el nombre.</summary>
public sealed class SubidasDeOfertaTests : PruebaWeb
{
    private const string Nombre = "propuesta económica secreta.pdf";
    private const string Marca = "EL PRECIO QUE NADIE DEBE VER";
    private static readonly byte[] Propuesta = [.. "%PDF-1.7 "u8, .. Enumerable.Repeat(Encoding.UTF8.GetBytes(Marca + "\n"), 12_000).SelectMany(x => x)];

    [Fact]
    public async Task PorTrozos_QuedaCifradaEnTodoMomento_YEsElMismoArchivo()
    {
        var (p, oferta, c, subidas) = await ConOfertaAsync();
        var pagina = PaginaDe(oferta);
        var url = await subidas.EmpezarAsync(Nombre, Propuesta.Length, pagina);
        var id = Guid.Parse(url[^36..]);
        Assert.Equal(HttpStatusCode.NoContent, (await subidas.EnviarAsync(url, 0, Propuesta[..200_000])).StatusCode);

        // Lo que no llena un bloque no se guardó: se manda otra vez.
        Assert.Equal(SelloDeSubidas.Bloque, await subidas.DondeAsync(url));
        NadaEnClaro(id);
        Assert.DoesNotContain("propuesta", await FilaAsync(id), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain($"{Propuesta.Length}", await FilaAsync(id), StringComparison.Ordinal);
        var corto = await subidas.EnviarAsync(url, SelloDeSubidas.Bloque, Propuesta[SelloDeSubidas.Bloque..(SelloDeSubidas.Bloque + 10)]);
        Assert.Equal(HttpStatusCode.BadRequest, corto.StatusCode);
        Assert.Contains("muy corto", await corto.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        PruebaDeArchivos.Rechazada(await AnexarAsync(c, oferta, id), "no ha terminado de subir");
        Assert.Equal(Propuesta.Length, ClienteDeSubidas.Valor(await subidas.EnviarAsync(url, SelloDeSubidas.Bloque, Propuesta[SelloDeSubidas.Bloque..]), "Upload-Offset"));
        NadaEnClaro(id);
        var lista = await (await c.Http.SendAsync(ClienteDeSubidas.Peticion(HttpMethod.Get, $"/subidas?lugar={pagina}"))).Content.ReadAsStringAsync();
        Assert.Contains("secreta.pdf", lista, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Redirect, (await AnexarAsync(c, oferta, id)).Estado);
        var ficha = await c.VerAsync(pagina);
        Assert.Contains(Nombre, ficha.Texto, StringComparison.Ordinal);
        Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(Propuesta)), ficha.Texto, StringComparison.Ordinal);
        var enlace = ficha.Documento.QuerySelectorAll("a[href*=Contenido]").Single(a => a.TextContent == Nombre).GetAttribute("href")!;
        Assert.Equal(Propuesta, await c.Http.GetByteArrayAsync(pagina + enlace));
        Assert.Empty(Fabrica.EnDisco(id));
        Assert.Null(await subidas.DondeAsync(url));
        PruebaDeArchivos.Rechazada(await AnexarAsync(c, oferta, id), "ya no está");
        Assert.DoesNotContain(Archivos(), r => Contiene(r, Marca));
    }

    [Fact]
    public async Task AlAbrirLaOferta_ElArchivoSaleIgual()
    {
        var (p, oferta, c, subidas) = await ConOfertaAsync();
        await AnexarAsync(c, oferta, await subidas.SubirAsync(Nombre, Propuesta));
        await Datos.PresentarAsync(oferta, p.Ahora);
        await Datos.AbrirAsync(p);
        var abierta = await Fabrica.ConBaseAsync(db => db.Ofertas.AsNoTracking().SingleAsync(o => o.Id == oferta.Id));
        var archivo = Assert.Single(abierta.Contenido!.Archivos, a => a.Nombre == Nombre);
        Assert.Equal(((long)Propuesta.Length, Convert.ToHexStringLower(SHA256.HashData(Propuesta))), (archivo.Tamano, archivo.Sha256));
    }

    [Fact]
    public async Task UnBloqueAlteradoOCambiadoDeSitio_NoEntra()
    {
        var (_, oferta, c, subidas) = await ConOfertaAsync();
        var id = await subidas.SubirAsync(Nombre, Propuesta);
        var ruta = Assert.Single(Fabrica.EnDisco(id));
        var bueno = await File.ReadAllBytesAsync(ruta);
        var largo = bueno.Length / ((Propuesta.Length + SelloDeSubidas.Bloque - 1) / SelloDeSubidas.Bloque);
        byte[] cruzado = [.. bueno[largo..(2 * largo)], .. bueno[..largo], .. bueno[(2 * largo)..]];
        byte[] tocado = [.. bueno];
        tocado[largo + 100] ^= 1;
        foreach (var malo in new[] { cruzado, tocado, bueno[..^largo] })
        {
            await File.WriteAllBytesAsync(ruta, malo);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await AnexarAsync(c, oferta, id)).Estado);
            Assert.DoesNotContain(Nombre, (await c.VerAsync(PaginaDe(oferta))).Texto, StringComparison.Ordinal);
        }

        await File.WriteAllBytesAsync(ruta, bueno);
        Assert.Equal(HttpStatusCode.Redirect, (await AnexarAsync(c, oferta, id)).Estado);
    }

    [Fact]
    public async Task DosVecesALaVez_QuedaUnaSola()
    {
        var (_, oferta, c, subidas) = await ConOfertaAsync();
        var id = await subidas.SubirAsync(Nombre, Propuesta);
        var envios = await Task.WhenAll(AnexarAsync(c, oferta, id), AnexarAsync(c, oferta, id), AnexarAsync(c, oferta, id));
        Assert.Single(envios, e => e.Estado == HttpStatusCode.Redirect);
        var ficha = await c.VerAsync(PaginaDe(oferta));
        Assert.Single(ficha.Documento.QuerySelectorAll("a[href*=Contenido]"), a => a.TextContent == Nombre);
        Assert.Empty(Fabrica.EnDisco(id));
    }

    [Fact]
    public async Task LaDeOtroProveedor_NoExiste()
    {
        var (p, oferta, _, subidas) = await ConOfertaAsync();
        var id = await subidas.SubirAsync(Nombre, Propuesta);
        var suya = await Datos.OfertaEnBorradorAsync(p);
        var otro = (await Fabrica.ClienteDeAsync(suya.Proveedor)).EnFecha(p.Ahora);
        PruebaDeArchivos.Rechazada(await AnexarAsync(otro, suya, id), "ya no está");
        Assert.Equal(HttpStatusCode.NotFound, (await otro.VerAsync(PaginaDe(oferta))).Estado);
        Assert.DoesNotContain(Nombre, (await otro.VerAsync(PaginaDe(suya))).Texto, StringComparison.Ordinal);
    }

    [Fact]
    public async Task VencidoElPlazo_NoEntra_YLaSubidaSigue()
    {
        var (p, oferta, c, subidas) = await ConOfertaAsync();
        var id = await subidas.SubirAsync(Nombre, Propuesta);
        var pagina = await c.VerAsync(PaginaDe(oferta));
        var tarde = await c.EnFecha(p.Proceso.Cierre).EnviarAsync(PaginaDe(oferta), pagina, [("subida-a-general", id.ToString())], "Subir archivos");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, tarde.Estado);
        Assert.Equal(Propuesta.Length, await subidas.DondeAsync($"/subidas/{id}"));
    }

    private static string PaginaDe(OfertaDePrueba oferta) => $"/proveedor/ofertas/{oferta.Id}/archivos";

    private static Task<Pagina> AnexarAsync(Cliente c, OfertaDePrueba oferta, Guid subida) =>
        c.EnviarAsync(PaginaDe(oferta), [("subida-a-general", subida.ToString())], "Subir archivos");

    private static bool Contiene(string ruta, string texto) => File.ReadAllBytes(ruta).AsSpan().IndexOf(Encoding.UTF8.GetBytes(texto)) >= 0;

    private async Task<(ProcesoDePrueba Proceso, OfertaDePrueba Oferta, Cliente Cliente, ClienteDeSubidas Subidas)> ConOfertaAsync()
    {
        var p = await Datos.ProcesoRecibiendoAsync();
        var oferta = await Datos.OfertaEnBorradorAsync(p);
        var c = (await Fabrica.ClienteDeAsync(oferta.Proveedor)).EnFecha(p.Ahora);
        return (p, oferta, c, new ClienteDeSubidas(c.Http));
    }

    private void NadaEnClaro(Guid id)
    {
        var ruta = Assert.Single(Fabrica.EnDisco(id));
        Assert.False(Contiene(ruta, Marca));
        Assert.False(Contiene(ruta, "%PDF"));
    }

    private async Task<string> FilaAsync(Guid id) => (await Fabrica.SqlAsync<string>("select s::text from subidas s where id = $1", null, id))!;

    private IEnumerable<string> Archivos() => Directory.EnumerateFiles(Fabrica.Carpeta, "*", SearchOption.AllDirectories);
}
