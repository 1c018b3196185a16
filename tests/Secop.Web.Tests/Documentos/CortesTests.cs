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
        await using var fabrica = await SecopFactory.NuevaAsync();
        fabrica.UseKestrel(0);
        fabrica.StartServer();
        var direccion = fabrica.ClientOptions.BaseAddress;
        var p = await new Datos(fabrica).ProcesoEnBorradorAsync();
        var galleta = await fabrica.GalletaDeSesionAsync(p.Entidad.Administrador.Id, p.Entidad.Id);
        var galletas = new GalletasHandler { InnerHandler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false } };
        galletas.Galletas.SetCookies(direccion, $"{galleta.Name}={galleta.Value}; path=/");
        using var http = new HttpClient(galletas) { BaseAddress = direccion };
        var c = new Cliente(fabrica, http).EnFecha(p.Ahora);
        var subidas = new ClienteDeSubidas(http);
        var contenido = new ContenidoDeEnsayo(64L * 1024 * 1024, semilla: 20261121);
        var url = await subidas.EmpezarAsync("topografía.bin", contenido.Tamano);
        var red = new SubidaConCortes(direccion, $"{galleta.Name}={galleta.Value}", subidas, semilla: 1712);

        await red.SubirAsync(url, contenido, cortes: 100);
        var anexado = await c.AnexarSubidaAsync(p, Guid.Parse(url[^36..]));

        Assert.True(anexado.Estado == HttpStatusCode.Redirect, anexado.Errores);
        Assert.True(red.Cortes >= 100, $"Sólo hubo {red.Cortes} cortes.");
        var documento = Assert.Single(await fabrica.AnexosAsync(p));
        Assert.Equal((contenido.Tamano, contenido.Sha256()), (documento.Tamano, documento.Sha256));
        Assert.Equal(contenido.Tamano, new FileInfo(Assert.Single(fabrica.EnDisco(documento.ArchivoId))).Length);
        Assert.Equal(0, await fabrica.ConBaseAsync(db => db.Subidas.CountAsync()));
        Assert.Equal(1, await fabrica.ConBaseAsync(db => db.Archivos.CountAsync(a => a.Sha256 == documento.Sha256)));
    }
}
