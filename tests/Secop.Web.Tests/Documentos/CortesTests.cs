using System.Net;
using Microsoft.EntityFrameworkCore;
using Secop.Testing;

namespace Secop.Web.Tests.Documentos;

/// <summary>Una red que se cae cien veces, sobre el servidor de verdad.</summary>
public sealed class CortesTests
{
    [Fact]
    public async Task CienCortesEn64Megas_DejanElMismoArchivo_YUnaSolaVez()
    {
        await using var fabrica = await EnKestrelAsync();
        var p = await new Datos(fabrica).ProcesoEnBorradorAsync();
        var (c, galleta) = await EntrarAsync(fabrica, p.Entidad, p.Ahora);
        var contenido = new ContenidoDeEnsayo(64L * 1024 * 1024, semilla: 20261121);
        var subida = await SubirConCortesAsync(fabrica, c, galleta, contenido, cortes: 100);
        var anexado = await c.AnexarSubidaAsync(p, subida);

        Assert.True(anexado.Estado == HttpStatusCode.Redirect, anexado.Errores);
        var documento = Assert.Single(await fabrica.AnexosAsync(p));
        Assert.Equal((contenido.Tamano, contenido.Sha256()), (documento.Tamano, documento.Sha256));
        Assert.Equal(contenido.Tamano, new FileInfo(Assert.Single(fabrica.EnDisco(documento.ArchivoId))).Length);
        Assert.Equal(0, await fabrica.ConBaseAsync(db => db.Subidas.CountAsync()));
        Assert.Equal(1, await fabrica.ConBaseAsync(db => db.Archivos.CountAsync(a => a.Sha256 == documento.Sha256)));
    }

    [Fact]
    public async Task EnUnaOferta_CienCortesEn64Megas_DejanElMismoArchivo()
    {
        await using var fabrica = await EnKestrelAsync();
        var datos = new Datos(fabrica);
        var p = await datos.ProcesoRecibiendoAsync();
        var oferta = await datos.OfertaEnBorradorAsync(p);
        var (c, galleta) = await EntrarAsync(fabrica, oferta.Proveedor, p.Ahora);
        var contenido = new ContenidoDeEnsayo(64L * 1024 * 1024, semilla: 20261122);
        var subida = await SubirConCortesAsync(fabrica, c, galleta, contenido, cortes: 100);
        var pagina = $"/proveedor/ofertas/{oferta.Id}/archivos";
        var anexado = await c.EnviarAsync(pagina, [("subida-a-general", subida.ToString())], "Subir archivos");

        Assert.True(anexado.Estado == HttpStatusCode.Redirect, anexado.Errores);
        Assert.Contains(contenido.Sha256(), (await c.VerAsync(pagina)).Texto, StringComparison.Ordinal);
        Assert.Empty(fabrica.EnDisco(subida));
        Assert.Equal(0, await fabrica.ConBaseAsync(db => db.Subidas.CountAsync()));
    }

    private static async Task<SecopFactory> EnKestrelAsync()
    {
        var fabrica = await SecopFactory.NuevaAsync();
        fabrica.UseKestrel(0);
        fabrica.StartServer();
        return fabrica;
    }

    private static async Task<(Cliente Cliente, string Galleta)> EntrarAsync(SecopFactory fabrica, CuentaDePrueba cuenta, DateTimeOffset ahora)
    {
        var direccion = fabrica.ClientOptions.BaseAddress;
        var galleta = await fabrica.GalletaDeSesionAsync(cuenta.Administrador.Id, cuenta.Id);
        var galletas = new GalletasHandler { InnerHandler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false } };
        galletas.Galletas.SetCookies(direccion, $"{galleta.Name}={galleta.Value}; path=/");
        return (new Cliente(fabrica, new HttpClient(galletas) { BaseAddress = direccion }).EnFecha(ahora), $"{galleta.Name}={galleta.Value}");
    }

    private static async Task<Guid> SubirConCortesAsync(SecopFactory fabrica, Cliente c, string galleta, ContenidoDeEnsayo contenido, int cortes)
    {
        var subidas = new ClienteDeSubidas(c.Http);
        var url = await subidas.EmpezarAsync("topografía.bin", contenido.Tamano);
        var red = new SubidaConCortes(fabrica.ClientOptions.BaseAddress, galleta, subidas, semilla: 1712);
        await red.SubirAsync(url, contenido, cortes);
        Assert.True(red.Cortes >= cortes, $"Sólo hubo {red.Cortes} cortes.");
        return Guid.Parse(url[^36..]);
    }
}
