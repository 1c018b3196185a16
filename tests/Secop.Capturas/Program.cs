using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;
using Secop.E2E.Infraestructura;
using Secop.Testing;
using Secop.Web.Aprende;

// Hace de nuevo las imágenes de las lecciones: arranca el producto con la demostración, sigue el camino de cada captura y
// guarda la pantalla en WebP. Con nombres como argumentos, solo esas.
const int Ancho = 900;
const int AltoMaximo = 640;
const int BytesMaximos = 60_000;

// La fábrica busca al lado del programa de dónde salen las páginas.
Directory.SetCurrentDirectory(AppContext.BaseDirectory);
var carpeta = Path.Combine(Repositorio.Raiz, "src", "Secop.Web", "wwwroot", "aprende", "capturas");
var tabla = Path.Combine(Repositorio.Raiz, "src", "Secop.Web", "Aprende", "capturas.tsv");
Directory.CreateDirectory(carpeta);
var medidas = File.ReadAllLines(tabla).Where(r => r.Length > 0).Select(r => r.Split('\t')).ToDictionary(p => p[0], p => (Ancho: p[1], Alto: p[2]), StringComparer.Ordinal);
var todas = Lecciones.Todas.SelectMany(l => l.Capturas).ToList();

await using var fabrica = await MundoSembrado.NuevoAsync(servido: true);
var direccion = fabrica.ClientOptions.BaseAddress.ToString().TrimEnd('/');
var navegador = await Navegador.ComunAsync();
var quejas = 0;
foreach (var captura in todas.Where(c => args.Length == 0 || args.Contains(c.Nombre)))
{
    await using var contexto = await LlegarAsync(captura.Correo);
    var ventana = await contexto.NewPageAsync();
    if (await RecorrerAsync(ventana, captura) is { } queja)
    {
        quejas++;
        await Console.Error.WriteLineAsync($"{captura.Nombre}: {queja}");
        continue;
    }

    var (bytes, alto) = await FotografiarAsync(ventana, captura);
    await File.WriteAllBytesAsync(Path.Combine(carpeta, $"{captura.Nombre}.webp"), bytes);
    medidas[captura.Nombre] = (Ancho.ToString(CultureInfo.InvariantCulture), alto.ToString(CultureInfo.InvariantCulture));
    Console.WriteLine($"{captura.Nombre}: {Ancho} × {alto}, {bytes.Length:N0} B");
}

// Se van las que ninguna lección usa.
var nombres = todas.Select(c => c.Nombre).ToHashSet(StringComparer.Ordinal);
foreach (var sobra in Directory.EnumerateFiles(carpeta, "*.webp").Where(f => !nombres.Contains(Path.GetFileNameWithoutExtension(f))))
{
    File.Delete(sobra);
}

await File.WriteAllLinesAsync(tabla, medidas.Where(m => nombres.Contains(m.Key)).OrderBy(m => m.Key, StringComparer.Ordinal).Select(m => $"{m.Key}\t{m.Value.Ancho}\t{m.Value.Alto}"));
return quejas == 0 ? 0 : 1;

async Task<IBrowserContext> LlegarAsync(string? correo)
{
    var contexto = await navegador.NewContextAsync(new()
    {
        Locale = "es-CO",
        TimezoneId = "America/Bogota",
        ViewportSize = new() { Width = Ancho, Height = AltoMaximo },
        ColorScheme = ColorScheme.Light,
    });
    if (correo is not null)
    {
        var galleta = await fabrica.GalletaDeSesionAsync(await fabrica.PersonaAsync(correo));
        await contexto.AddCookiesAsync([new() { Name = galleta.Name, Value = galleta.Value, Url = direccion }]);
    }

    return contexto;
}

// Nulo si llegó y está todo lo que la captura nombra.
async Task<string?> RecorrerAsync(IPage ventana, Captura captura)
{
    var url = captura.Camino[0];
    await ventana.GotoAsync(direccion + url);
    foreach (var paso in captura.Camino.Skip(1))
    {
        var enlace = paso.StartsWith('"') ? ventana.Locator("main a[href]", new() { HasText = paso.Trim('"') }) : ventana.Locator(paso);
        if (await enlace.CountAsync() == 0)
        {
            return $"en {url} no está {paso}";
        }

        url = (await enlace.First.GetAttributeAsync("href"))!;
        await ventana.GotoAsync(direccion + url);
    }

    await ventana.WaitForLoadStateAsync(LoadState.NetworkIdle);
    foreach (var que in captura.Contiene)
    {
        if (await (que.StartsWith('"') ? ventana.GetByText(que.Trim('"')) : ventana.Locator(que)).CountAsync() == 0)
        {
            return $"en {url} no está {que}";
        }
    }

    return null;
}

async Task<(byte[] Bytes, int Alto)> FotografiarAsync(IPage ventana, Captura captura)
{
    // Lo que se enseña empieza en lo primero que nombra la captura, si es un sitio de la página; si no, en lo alto del contenido.
    var desde = captura.Contiene[0].StartsWith('#') ? captura.Contiene[0] : "main";
    var caja = await ventana.EvaluateAsync<JsonElement>(
        "que => { const m = document.querySelector('main').getBoundingClientRect(), d = document.querySelector(que).getBoundingClientRect(); const y = Math.max(0, d.top + scrollY - 8); return { y, alto: m.bottom + scrollY - y }; }", desde);
    var alto = (int)Math.Min(AltoMaximo, Math.Ceiling(caja.GetProperty("alto").GetDouble()));
    var sesion = await ventana.Context.NewCDPSessionAsync(ventana);
    for (var calidad = 82; ; calidad -= 8)
    {
        var foto = await sesion.SendAsync("Page.captureScreenshot", new Dictionary<string, object>
        {
            ["format"] = "webp",
            ["quality"] = calidad,
            ["captureBeyondViewport"] = true,
            ["clip"] = new { x = 0, y = caja.GetProperty("y").GetDouble(), width = Ancho, height = alto, scale = 1 },
        });
        var bytes = Convert.FromBase64String(foto!.Value.GetProperty("data").GetString()!);
        if (bytes.Length <= BytesMaximos || calidad < 30)
        {
            return (bytes, alto);
        }
    }
}
