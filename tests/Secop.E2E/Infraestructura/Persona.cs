using System.Text;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Secop.E2E.Infraestructura;

/// <summary>
/// Alguien frente a su navegador. Cada página nueva se examina con axe y, si se pide, se fotografía a 1280 y 360 px.
/// Cualquier queja de la consola (la política de contenido entre ellas) hace fallar la jornada.
/// </summary>
public sealed class Persona : IAsyncDisposable
{
    private readonly IBrowserContext _contexto;
    private readonly string _direccion;
    private readonly HashSet<string> _examinadas = [];
    private readonly List<string> _quejas = [];
    private int _fotos;

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
        contexto.SetDefaultTimeout(20_000);
        var pagina = await contexto.NewPageAsync();
        var persona = new Persona(contexto, pagina, direccion, nombre);
        pagina.Console += (_, mensaje) =>
        {
            if (mensaje.Type == "error" && !mensaje.Text.Contains("status of 4", StringComparison.Ordinal))
            {
                persona._quejas.Add($"{pagina.Url}: {mensaje.Text}");
            }
        };
        return persona;
    }

    public async Task IrAsync(string ruta)
    {
        await Pagina.GotoAsync(ruta.StartsWith("http", StringComparison.Ordinal) ? ruta : _direccion + ruta);
        await ExaminarAsync();
    }

    public Task EscribirAsync(string etiqueta, string valor) => Pagina.GetByLabel(etiqueta).First.FillAsync(valor);

    public Task ElegirAsync(string etiqueta, string opcion) => Pagina.GetByLabel(etiqueta).First.SelectOptionAsync(new SelectOptionValue { Label = opcion });

    public Task MarcarAsync(string etiqueta) => Pagina.GetByLabel(etiqueta).First.CheckAsync();

    public async Task PulsarAsync(string boton)
    {
        await Pagina.GetByRole(AriaRole.Button, new() { Name = boton }).First.ClickAsync();
        await Pagina.WaitForLoadStateAsync(LoadState.DOMContentLoaded);
        await ExaminarAsync();
    }

    public async Task SeguirAsync(string enlace)
    {
        await Pagina.GetByRole(AriaRole.Link, new() { Name = enlace }).First.ClickAsync();
        await Pagina.WaitForLoadStateAsync(LoadState.DOMContentLoaded);
        await ExaminarAsync();
    }

    public async Task VeAsync(string texto) =>
        await Assertions.Expect(Pagina.Locator("body")).ToContainTextAsync(texto, new() { Timeout = 10_000 });

    public async Task NoVeAsync(string texto) =>
        await Assertions.Expect(Pagina.Locator("body")).Not.ToContainTextAsync(texto);

    /// <summary>axe sobre cada página distinta, en claro y sin excepciones; fotos si <c>SECOP_CAPTURAS</c> nombra una carpeta.</summary>
    public async Task ExaminarAsync()
    {
        var forma = System.Text.RegularExpressions.Regex.Replace(new Uri(Pagina.Url).AbsolutePath, "[0-9a-f-]{36}|/[2-9b-z]{12}(?=/|$)", "/x", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));
        var errores = await Pagina.Locator("#resumen-errores").CountAsync();
        if (!_examinadas.Add($"{forma}|{errores}"))
        {
            return;
        }

        await FotografiarAsync(forma);
        var resultado = await Pagina.RunAxe();
        if (resultado.Violations.Length > 0)
        {
            var informe = new StringBuilder($"{Nombre} en {Pagina.Url}:");
            foreach (var falta in resultado.Violations)
            {
                informe.AppendLine().Append("- ").Append(falta.Id).Append(": ").Append(falta.Help);
                foreach (var nodo in falta.Nodes.Take(4))
                {
                    informe.AppendLine().Append("    ").Append(nodo.Html);
                }
            }

            Assert.Fail(informe.ToString());
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _contexto.CloseAsync();
        Assert.True(_quejas.Count == 0, "La consola se quejó: " + string.Join(Environment.NewLine, _quejas));
    }

    private async Task FotografiarAsync(string forma)
    {
        if (Environment.GetEnvironmentVariable("SECOP_CAPTURAS") is not { Length: > 0 } carpeta)
        {
            return;
        }

        var nombre = $"{Nombre}-{++_fotos:00}{forma.Replace('/', '_')}";
        foreach (var ancho in (int[])[1280, 360])
        {
            await Pagina.SetViewportSizeAsync(ancho, 900);
            await Pagina.ScreenshotAsync(new() { Path = Path.Combine(carpeta, $"{nombre}-{ancho}.png"), FullPage = true });
        }

        await Pagina.SetViewportSizeAsync(1280, 900);
    }
}
