using System.Globalization;
using System.Text;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Secop.E2E.Infraestructura;

/// <summary>
/// Alguien frente a su navegador. Cada página nueva se examina con axe, se mide a 360 px y, si se pide, se fotografía.
/// Lo que axe encuentre, lo que no quepa en un teléfono y cualquier queja de la consola (la política de contenido entre
/// ellas) hacen fallar la jornada al terminar, todas juntas.
/// </summary>
public sealed class Persona : IAsyncDisposable
{
    // La misma dirección con otras secciones, formularios o errores es otra página.
    private const string Secciones = """
        () => '|' + [...document.querySelectorAll('main h2:not(article *), main form button[type=submit], #resumen-errores')].map(e => e.id || e.textContent.trim()).join('|')
        """;

    // Lo que obliga a mover la página de lado, y lo que se mueve por dentro sin poder alcanzarlo con el teclado.
    private const string NoCabe = """
        () => {
            const quejas = [], ancho = document.documentElement.clientWidth;
            const deslizables = [...document.querySelectorAll('body *')].filter(e => ['auto', 'scroll'].includes(getComputedStyle(e).overflowX) && e.scrollWidth > e.clientWidth + 1);
            if (document.documentElement.scrollWidth > ancho + 1) {
                const culpables = [...document.querySelectorAll('main *')].filter(e => e.getBoundingClientRect().right > ancho + 1 && !deslizables.some(d => d.contains(e)));
                quejas.push(`la página se desborda a ${document.documentElement.scrollWidth} px: ${culpables.slice(-3).map(e => e.outerHTML.slice(0, 160)).join(' | ')}`);
            }
            for (const e of deslizables.filter(e => e.tabIndex < 0 && !e.matches('input, textarea, select') && !e.querySelector('a[href], button, input, select, textarea'))) {
                quejas.push(`se desliza y no recibe el foco: ${e.outerHTML.slice(0, 160)}`);
            }
            return quejas;
        }
        """;

    private const string Faltas = """
        async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
            .map(f => `${f.id}: ${f.help}\n${f.nodes.slice(0, 4).map(n => '    ' + n.html).join('\n')}`)
        """;

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript() + "\nvoid 0";
    private readonly IBrowserContext _contexto;
    private readonly string _direccion;
    // La misma página con las mismas secciones se mira una vez en toda la corrida, la visite quien la visite.
    private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, bool> Examinadas = new(StringComparer.Ordinal);
    private int _miradas;
    private readonly List<string> _quejas = [];

    private Persona(IBrowserContext contexto, IPage pagina, string direccion, string nombre)
    {
        _contexto = contexto;
        _direccion = direccion;
        Pagina = pagina;
        Nombre = nombre;
    }

    public IPage Pagina { get; }

    public string Nombre { get; }

    public static async Task<Persona> LlegarAsync(string direccion, string nombre)
    {
        var navegador = await Navegador.ComunAsync();
        var contexto = await navegador.NewContextAsync(new() { Locale = "es-CO", TimezoneId = "America/Bogota", ViewportSize = new() { Width = 1280, Height = 900 }, AcceptDownloads = true });
        contexto.SetDefaultTimeout(60_000);
        var pagina = await contexto.NewPageAsync();
        var persona = new Persona(contexto, pagina, direccion, nombre);
        pagina.Console += (_, mensaje) =>
        {
            if (mensaje.Type == "error" && !mensaje.Text.Contains("status of 4", StringComparison.Ordinal))
            {
                persona._quejas.Add($"{nombre}, la consola en {pagina.Url}: {mensaje.Text}");
            }
        };
        return persona;
    }

    /// <summary>De aquí en adelante navega a esa hora, sea cual sea la de verdad.</summary>
    public Task ALasAsync(DateTimeOffset hora) => _contexto.SetExtraHTTPHeadersAsync(
        [KeyValuePair.Create("Secop-Desfase", ((hora - TimeProvider.System.GetUtcNow()).Ticks / TimeSpan.TicksPerMicrosecond).ToString(CultureInfo.InvariantCulture))]);

    public async Task IrAsync(string ruta)
    {
        await Pagina.GotoAsync(ruta.StartsWith("http", StringComparison.Ordinal) ? ruta : _direccion + ruta);
        await ExaminarAsync();
    }

    public async Task EscribirAsync(string etiqueta, string valor) => await (await CampoAsync(etiqueta)).FillAsync(valor);

    /// <summary>Una hora de Bogotá, al minuto, en un campo de fecha y hora.</summary>
    public Task EscribirHoraAsync(string etiqueta, DateTimeOffset hora) =>
        EscribirAsync(etiqueta, hora.ToOffset(TimeSpan.FromHours(-5)).ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture));

    /// <summary>Elige la opción que se llama así o, si ninguna, la primera que lo diga.</summary>
    public async Task ElegirAsync(string etiqueta, string opcion)
    {
        var campo = await CampoAsync(etiqueta);
        var opciones = await campo.Locator("option").AllTextContentsAsync();
        var posicion = opciones.ToList().FindIndex(o => o.Trim() == opcion);
        posicion = posicion < 0 ? opciones.ToList().FindIndex(o => o.Contains(opcion, StringComparison.Ordinal)) : posicion;
        Assert.True(posicion >= 0, $"En «{etiqueta}» no hay la opción «{opcion}».");
        await campo.SelectOptionAsync(new SelectOptionValue { Index = posicion });
    }

    public async Task MarcarAsync(string etiqueta) => await (await CampoAsync(etiqueta)).CheckAsync();

    public async Task DesmarcarAsync(string etiqueta) => await (await CampoAsync(etiqueta)).UncheckAsync();

    /// <summary>Escoge un archivo; si el campo sube por trozos, espera a que haya subido.</summary>
    public async Task AdjuntarAsync(string etiqueta, string nombre, string contenido)
    {
        var campo = await CampoAsync(etiqueta);
        var porTrozos = await campo.GetAttributeAsync("data-subida") is not null;
        await campo.SetInputFilesAsync(new FilePayload { Name = nombre, MimeType = "application/pdf", Buffer = Encoding.UTF8.GetBytes(contenido) });
        if (porTrozos)
        {
            await VeAsync($"«{nombre}» ya subió");
        }
    }

    // Se le pregunta a la página, ya con sus estilos: con la máquina cargada, el aviso del navegador puede llegar antes de que alguien lo espere.
    private async Task CargadaAsync()
    {
        for (var i = 0; i < 600; i++)
        {
            try
            {
                if (await Pagina.EvaluateAsync<bool>("document.readyState === 'complete'"))
                {
                    return;
                }
            }
            catch (PlaywrightException)
            {
                // Cambió de página mientras se le preguntaba.
            }

            await Task.Delay(100);
        }

        Assert.Fail($"«{Pagina.Url}» no terminó de cargar en un minuto.");
    }

    public async Task PulsarAsync(string boton)
    {
        await (await ConRolAsync(AriaRole.Button, boton)).ClickAsync();
        await CargadaAsync();
        await ExaminarAsync();
    }

    public async Task SeguirAsync(string enlace)
    {
        await (await ConRolAsync(AriaRole.Link, enlace)).ClickAsync();
        await CargadaAsync();
        await ExaminarAsync();
    }

    public async Task VeAsync(string texto)
    {
        try
        {
            await Assertions.Expect(Pagina.Locator("body")).ToContainTextAsync(texto, new() { Timeout = 30_000 });
        }
        catch (PlaywrightException)
        {
            Assert.Fail($"{Nombre} esperaba «{texto}».");
        }
    }

    public async Task NoVeAsync(string texto) =>
        await Assertions.Expect(Pagina.Locator("body")).Not.ToContainTextAsync(texto);

    /// <summary>axe sobre cada página distinta (otra dirección u otras secciones) de la corrida, en claro y sin excepciones; fotos si <c>SECOP_CAPTURAS</c> nombra una carpeta.</summary>
    public async Task ExaminarAsync()
    {
        for (var intento = 0; ; intento++)
        {
            try
            {
                await ExaminarUnaVezAsync();
                return;
            }
            catch (PlaywrightException ida) when (intento < 3 && ida.Message.Contains("Execution context was destroyed", StringComparison.Ordinal))
            {
                // Un envío hecho por la página la cambió mientras se miraba: se mira la que llegó.
                await Pagina.WaitForLoadStateAsync(LoadState.Load);
            }
        }
    }

    private async Task ExaminarUnaVezAsync()
    {
        var forma = System.Text.RegularExpressions.Regex.Replace(new Uri(Pagina.Url).AbsolutePath, "[0-9a-f-]{36}|/[2-9b-z]{12}(?=/|$)", "/x", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));
        if (!Examinadas.TryAdd(forma + await Pagina.EvaluateAsync<string>(Secciones), true))
        {
            return;
        }

        _miradas++;

        await MirarEnUnTelefonoAsync(forma);
        await Pagina.EvaluateAsync(Axe);
        _quejas.AddRange((await Pagina.EvaluateAsync<string[]>(Faltas)).Select(falta => $"{Nombre} en {Pagina.Url}: {falta}"));
    }

    /// <summary>Entrega las quejas a quien ya va a fallar con ellas.</summary>
    public IReadOnlyList<string> TomarQuejas()
    {
        var tomadas = _quejas.ToList();
        _quejas.Clear();
        return tomadas;
    }

    public async ValueTask DisposeAsync()
    {
        await _contexto.CloseAsync();
        Assert.True(_quejas.Count == 0, string.Join(Environment.NewLine, _quejas));
    }

    // Primero lo que se llama exactamente así; si no, lo primero que lo diga.
    private async Task<ILocator> CampoAsync(string etiqueta)
    {
        var control = Pagina.Locator("input:not([type=hidden]), select, textarea").Filter(new() { Visible = true });
        var exacto = control.And(Pagina.GetByLabel(etiqueta, new() { Exact = true }));
        return await exacto.CountAsync() > 0 ? exacto.First : control.And(Pagina.GetByLabel(etiqueta)).First;
    }

    private async Task<ILocator> ConRolAsync(AriaRole rol, string nombre)
    {
        var exacto = Pagina.GetByRole(rol, new() { Name = nombre, Exact = true });
        // El signo de pregunta nombra la lección de la pantalla: no es lo que se quiso decir.
        return await exacto.CountAsync() > 0 ? exacto.First : Pagina.GetByRole(rol, new() { Name = nombre }).And(Pagina.Locator(":not(.ayuda)")).First;
    }

    private async Task MirarEnUnTelefonoAsync(string forma)
    {
        await FotografiarAsync(forma, 1280);
        await Pagina.SetViewportSizeAsync(360, 900);
        await FotografiarAsync(forma, 360);
        _quejas.AddRange((await Pagina.EvaluateAsync<string[]>(NoCabe)).Select(que => $"{Nombre} en {Pagina.Url}, a 360 px: {que}"));
        await Pagina.SetViewportSizeAsync(1280, 900);
    }

    private async Task FotografiarAsync(string forma, int ancho)
    {
        if (Environment.GetEnvironmentVariable("SECOP_CAPTURAS") is { Length: > 0 } carpeta)
        {
            await Pagina.ScreenshotAsync(new() { Path = Path.Combine(carpeta, $"{Nombre}-{_miradas:00}{forma.Replace('/', '_')}-{ancho}.png"), FullPage = true });
        }
    }
}
