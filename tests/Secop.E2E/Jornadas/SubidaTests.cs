using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Secop.Domain.Procesos;
using Secop.E2E.Infraestructura;
using Secop.Testing;
using Persona = Secop.E2E.Infraestructura.Persona;

namespace Secop.E2E.Jornadas;

/// <summary>Un archivo grande por el navegador: se corta, se recarga la página y sigue donde iba.</summary>
public sealed class SubidaTests(ProductoEnMarcha producto) : IClassFixture<ProductoEnMarcha>
{
    private const int Megas = 40;
    private readonly Datos _datos = new(producto.Fabrica);

    [Fact]
    public async Task Recargar_ALaMitad_ReanudaDondeIba()
    {
        var p = await _datos.ProcesoEnBorradorAsync();
        var ruta = Path.Combine(producto.Fabrica.Carpeta, "levantamiento topográfico.bin");
        var contenido = RandomNumberGenerator.GetBytes(Megas * 1024 * 1024);
        await File.WriteAllBytesAsync(ruta, contenido);
        await producto.PonerRelojAsync(p.Ahora);
        await using var ana = await producto.LlegarAsync("subida", p.Entidad);
        await ana.IrAsync($"/entidad/procesos/{p.Id}/documentos");

        // A partir del tercer trozo la red se cae.
        var desde = new List<long>();
        await ana.Pagina.RouteAsync("**/subidas/*", async r =>
        {
            var esTrozo = r.Request.Method == "PATCH";
            if (esTrozo)
            {
                desde.Add(long.Parse(r.Request.Headers["upload-offset"], System.Globalization.CultureInfo.InvariantCulture));
            }

            await (esTrozo && desde.Count > 2 ? r.AbortAsync() : r.ContinueAsync());
        });
        await ana.Pagina.Locator("#Archivo").SetInputFilesAsync(ruta);
        await ana.VeAsync("Se cortó la conexión. Lo que ya subió no se pierde");
        await ana.ExaminarAsync();
        Assert.Equal([0, 8 << 20, 16 << 20], desde.Take(3));

        await ana.Pagina.UnrouteAllAsync();
        Assert.All(ana.TomarQuejas(), queja => Assert.EndsWith("net::ERR_FAILED", queja, StringComparison.Ordinal));
        await ana.Pagina.ReloadAsync();
        await ana.VeAsync("quedó a medias: 40 % de 40 MB");
        await FotografiarAsync(ana, "a-medias");
        desde.Clear();
        ana.Pagina.Request += (_, r) =>
        {
            if (r.Method == "PATCH")
            {
                desde.Add(long.Parse(r.Headers["upload-offset"], System.Globalization.CultureInfo.InvariantCulture));
            }
        };
        await ana.Pagina.Locator("#Archivo").SetInputFilesAsync(ruta);
        await ana.VeAsync("ya subió (40 MB)");
        await FotografiarAsync(ana, "subido");
        Assert.Equal([16 << 20, 24 << 20, 32 << 20], desde);
        await ana.ElegirAsync("Qué es", TipoDocumento.AnexoTecnico.Nombre());
        await ana.EscribirAsync("Título", "Levantamiento topográfico");
        await ana.PulsarAsync("Anexar");
        await ana.VeAsync("Documentos: guardado");

        var documento = (await producto.Fabrica.ConBaseAsync(db => db.Procesos.AsNoTracking().SingleAsync(x => x.Id == p.Id))).Documentos.Single(d => d.Titulo == "Levantamiento topográfico");
        Assert.Equal((contenido.LongLength, Convert.ToHexStringLower(SHA256.HashData(contenido))), (documento.Tamano, documento.Sha256));
    }

    [Fact]
    public async Task VariosArchivosDeUnaOferta_SubenPorTrozosYQuedanCifrados()
    {
        var p = await _datos.ProcesoRecibiendoAsync();
        var oferta = await _datos.OfertaEnBorradorAsync(p);
        await producto.PonerRelojAsync(p.Ahora);
        await using var pia = await producto.LlegarAsync("subida-oferta", oferta.Proveedor);
        await pia.IrAsync($"/proveedor/ofertas/{oferta.Id}/archivos");
        var contenidos = new[] { "planos de montaje.bin", "memoria de cálculo.bin" }.Select(nombre => (Nombre: nombre, Bytes: RandomNumberGenerator.GetBytes(9 * 1024 * 1024))).ToList();
        foreach (var (nombre, bytes) in contenidos)
        {
            await File.WriteAllBytesAsync(Path.Combine(producto.Fabrica.Carpeta, nombre), bytes);
        }

        await pia.Pagina.Locator("#a-general").SetInputFilesAsync(contenidos.Select(c => Path.Combine(producto.Fabrica.Carpeta, c.Nombre)));
        await pia.VeAsync("2 archivos ya subieron (18 MB)");
        await pia.ExaminarAsync();
        await FotografiarAsync(pia, "oferta");
        await pia.PulsarAsync("Subir archivos");
        await pia.VeAsync("2 archivos quedaron guardados y cifrados.");
        foreach (var (nombre, bytes) in contenidos)
        {
            await pia.VeAsync(nombre);
            await pia.VeAsync(Convert.ToHexStringLower(SHA256.HashData(bytes)));
        }

        // Quien pulsa el botón antes de que el archivo acabe de subir no lo pierde: el formulario se envía solo.
        var pulsado = new TaskCompletionSource();
        await pia.Pagina.RouteAsync("**/subidas/*", async r =>
        {
            await pulsado.Task;
            await r.ContinueAsync();
        });
        await pia.Pagina.Locator("#a-general").SetInputFilesAsync(new Microsoft.Playwright.FilePayload { Name = "presupuesto.bin", MimeType = "application/octet-stream", Buffer = RandomNumberGenerator.GetBytes(1024) });
        await pia.VeAsync("Subiendo «presupuesto.bin»");
        await pia.PulsarAsync("Subir archivos");
        await pia.VeAsync("El formulario se envía solo al terminar");
        pulsado.SetResult();
        await pia.VeAsync("El archivo quedó guardado y cifrado");
        await pia.VeAsync("presupuesto.bin");
        await pia.Pagina.UnrouteAllAsync();
    }

    // Los dos anchos de siempre, en un momento que no es el de llegar a la página.
    private static async Task FotografiarAsync(Persona persona, string momento)
    {
        if (Environment.GetEnvironmentVariable("SECOP_CAPTURAS") is not { Length: > 0 } carpeta)
        {
            return;
        }

        foreach (var ancho in new[] { 1280, 360 })
        {
            await persona.Pagina.SetViewportSizeAsync(ancho, 900);
            await persona.Pagina.ScreenshotAsync(new() { Path = Path.Combine(carpeta, $"subida-{momento}-{ancho}.png"), FullPage = true });
        }

        await persona.Pagina.SetViewportSizeAsync(1280, 900);
    }
}
