using System.Globalization;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Secop.Domain.Comun;
using Secop.Web.Aprende;
using Secop.Web.Demostracion;

namespace Secop.Testing;

/// <summary>El mundo de demostración a una hora fija y con su práctica anunciada: en él se miran y se fotografían las pantallas que nombran las lecciones.</summary>
public static class MundoSembrado
{
    /// <summary>Un martes hábil por la mañana: hay procesos en todas las fases.</summary>
    private const string Partida = "2026-11-24T08:05:00";

    /// <param name="servido">Con un puerto de verdad, para un navegador.</param>
    public static async Task<SecopFactory> NuevoAsync(bool servido = false)
    {
        var fabrica = await SecopFactory.NuevaAsync(ajustes: new Dictionary<string, string> { ["Practica:Direccion"] = "https://practica.demo.example" });
        if (servido)
        {
            fabrica.UseKestrel(0);
            fabrica.StartServer();
        }

        var partida = new DateTimeOffset(DateTime.Parse(Partida, CultureInfo.InvariantCulture), CalendarioHabil.HoraLegal);
        await fabrica.ConAsync(s => s.GetRequiredService<MandoDelReloj>().AvanzarAsync(partida - TimeProvider.System.GetUtcNow()));
        await MundoDeDemostracion.SembrarAsync(fabrica.Services);
        return fabrica;
    }

    public static Task<Guid> PersonaAsync(this SecopFactory fabrica, string correo) =>
        fabrica.ConBaseAsync(db => db.Users.Where(u => u.Email == correo).Select(u => u.Id).SingleAsync());

    /// <summary>Sigue el camino de una captura y dice dónde terminó.</summary>
    public static async Task<(string Url, Pagina Pagina)> RecorrerAsync(this SecopFactory fabrica, Captura captura)
    {
        var cliente = captura.Correo is { } correo ? await fabrica.ClienteDeAsync(await fabrica.PersonaAsync(correo), null) : fabrica.Anonimo();
        var url = captura.Camino[0];
        var pagina = await cliente.VerAsync(url);
        foreach (var paso in captura.Camino.Skip(1))
        {
            var enlace = paso.StartsWith('"')
                ? pagina.Documento.QuerySelectorAll("main a[href]").FirstOrDefault(a => a.TextContent.Contains(paso.Trim('"'), StringComparison.Ordinal))
                : pagina.Documento.QuerySelector(paso);
            url = enlace?.GetAttribute("href") ?? throw new InvalidOperationException($"La captura «{captura.Nombre}» no encuentra {paso} en {url} ({pagina.Titulo}).");
            pagina = await cliente.VerAsync(url);
        }

        return (url, pagina);
    }

    /// <summary>Lo que la captura dice que está y no está.</summary>
    public static IReadOnlyList<string> LoQueFalta(this Captura captura, Pagina pagina) =>
        [.. captura.Contiene.Where(que => que.StartsWith('"') ? !pagina.Texto.Contains(que.Trim('"'), StringComparison.Ordinal) : pagina.Documento.QuerySelector(que) is null)];
}
